/** `deno task check-imports`: fails on an import that runs up the floors of lib, or into a room's private file. */
import { runTask } from "../lib/cli/mod.ts";
import { checkImports } from "../lib/testing/check_imports.ts";

await runTask(
  { name: "check-imports", summary: "Check that imports in lib run one way, floor by floor." },
  async () => {
    const { modules, violations } = await checkImports(".");
    const text = violations.length === 0 ? `${modules} modules, imports run one way` : violations.join("\n");
    return { text, json: { modules, violations }, exitCode: violations.length === 0 ? 0 : 1 };
  },
);
