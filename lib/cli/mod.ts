/**
 * What every task shares: typed flags, `--help`, `--json`, progress and exit codes.
 *
 * @example
 * ```ts
 * import { parseFlags } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const spec = { name: "x", summary: "x", options: { coverage: { type: "number", help: "coverage", default: 0.9, max: 1 } } } as const;
 * assert.equal(parseFlags(spec, []).coverage, 0.9);
 * assert.throws(() => parseFlags(spec, ["--coverage", "2"]), /--coverage must be <= 1/);
 * ```
 *
 * @module
 */
export {
  type FlagsOf,
  type FlagSpec,
  type FlagType,
  parseFlags,
  type PositionalSpec,
  type TaskSpec,
  UsageError,
} from "./flags.ts";
export { helpOf } from "./help.ts";
export { type ProgressOptions, type ProgressReporter, progressReporter } from "./progress.ts";
export {
  type Command,
  command,
  commandsHelpOf,
  type CommandSpec,
  type CommandsSpec,
  runCommands,
} from "./run_commands.ts";
export { runTask, sanitise, type TaskContext, type TaskResult } from "./run_task.ts";
export { type Cell, textTable } from "./table.ts";
