/**
 * The checks that keep notebooks clean: format, structure, lint and types of their cells, and a run.
 *
 * @example
 * ```ts
 * import { checkNotebooks, describeFault } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/notes.ipynb`, "no JSON");
 * const [fault] = await checkNotebooks([`${folder}/notes.ipynb`]);
 * assert.match(describeFault(fault), /notes\.ipynb: not a notebook: it is not JSON/);
 * await Deno.remove(folder, { recursive: true });
 * ```
 *
 * @module
 */
export {
  checkNotebooks,
  type CheckNotebooksOptions,
  examineNotebooks,
  type NotebookReport,
  type NotebookTiming,
} from "./check_notebooks.ts";
export { MAX_CELL_LINES } from "./check_structure.ts";
export { cleanNotebook } from "./clean_notebook.ts";
export { describeFault, type NotebookFault } from "./fault.ts";
export { fixNotebooks, type NotebookFix } from "./fix_notebooks.ts";
