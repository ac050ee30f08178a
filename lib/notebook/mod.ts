/**
 * Notebooks without Python: a client of the Deno kernel, and a runner that takes parameters and limits.
 *
 * @example
 * ```ts
 * import { parseNotebook, runNotebook } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const cell = { cell_type: "code", metadata: {}, source: 'console.log("6 × 7 is", 6 * 7)', outputs: [] };
 * const text = JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
 * const { ok, notebook } = await runNotebook(parseNotebook(text, "a.ipynb"), { cwd: Deno.cwd() });
 * assert(ok);
 * const [first] = notebook.cells;
 * assert.deepEqual(first.cell_type === "code" && first.outputs, [
 *   { output_type: "stream", name: "stdout", text: "6 × 7 is 42\n" },
 * ]);
 * ```
 *
 * @module
 */
export { type ExecuteOptions, Kernel, type KernelOptions } from "./kernel.ts";
export { KernelDied } from "./kernel_died.ts";
export type { ExecuteReply, KernelMessage } from "./kernel_message.ts";
export type {
  Cell,
  CodeCell,
  DisplayOutput,
  ErrorOutput,
  JsonObject,
  MimeBundle,
  Notebook,
  Output,
  StreamOutput,
  TextCell,
} from "./nbformat.ts";
export type { CellFailure, NotebookRun, ParameterValue, RunNotebookOptions } from "./notebook_run.ts";
export { isInjected, notebookParameters, type Parameter, parameterValues, withParameters } from "./parameters.ts";
export { parseNotebook } from "./parse_notebook.ts";
export { readNotebook, requireDeno } from "./read_notebook.ts";
export { runNotebook } from "./run_notebook.ts";
export { serialiseNotebook } from "./serialise_notebook.ts";
export { settleText } from "./settle_text.ts";
