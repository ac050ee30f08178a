// The types of Deno.lint are not among those of a stable program.
/// <reference lib="deno.unstable" />
import { CELL_RULES } from "./cell_rules.ts";

const plugin: Deno.lint.Plugin = { name: "notebook", rules: { ...CELL_RULES } };

// `deno lint` takes a plugin from the default export of its module, and from nowhere else.
export default plugin;
