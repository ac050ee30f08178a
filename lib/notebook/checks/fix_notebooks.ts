import { InputError } from "../../core/mod.ts";
import { writeFileAtomic } from "../../storage/mod.ts";
import type { Notebook } from "../nbformat.ts";
import { parseNotebook } from "../parse_notebook.ts";
import { requireDeno } from "../read_notebook.ts";
import { serialiseNotebook } from "../serialise_notebook.ts";
import { PassingFiles } from "./_passing_files.ts";
import { readNotebookText } from "./_read_text.ts";
import { formatNotebooks, layWorkbench } from "./_workbench.ts";
import { noiseOf } from "./clean_notebook.ts";

/** What {@linkcode fixNotebooks} changed in one notebook. */
export interface NotebookFix {
  readonly notebook: string;
  /** Such as `3 outputs taken out`; empty if it was clean. */
  readonly changes: readonly string[];
}

/**
 * Puts right what can be put right without changing what a notebook says or does: format of the cells, outputs, execution
 * counts, metadata, ids, and the way the file is written. Each file is replaced whole or not at all.
 *
 * Notebooks that cannot be read, and cells that do not parse, stay as they are: the check tells of them.
 */
export async function fixNotebooks(
  paths: readonly string[],
  options: { readonly root?: string; readonly signal?: AbortSignal } = {},
): Promise<NotebookFix[]> {
  const { root = ".", signal } = options;
  using files = new PassingFiles();
  const workbench = await layWorkbench(await files.folder(), root, signal);
  const read = (await Promise.all(paths.map(readable))).filter((each) => each !== undefined);
  const mended = await formatNotebooks(workbench, read.map(({ notebook }) => notebook));
  const fixes: NotebookFix[] = [];
  for (const [i, { path, text, notebook }] of read.entries()) {
    const after = serialiseNotebook(mended[i]);
    if (after !== text) await writeFileAtomic(path, after, { signal });
    fixes.push({ notebook: path, changes: after === text ? [] : changesOf(notebook, mended[i]) });
  }
  return fixes;
}

async function readable(path: string): Promise<{ path: string; text: string; notebook: Notebook } | undefined> {
  try {
    const text = await readNotebookText(path);
    const notebook = parseNotebook(text, path);
    requireDeno(notebook, path);
    return { path, text, notebook };
  } catch (error) {
    if (error instanceof InputError) return undefined; // the check that follows says why
    throw error;
  }
}

function changesOf(before: Notebook, after: Notebook): string[] {
  const pairs = before.cells.map((cell, i) => [cell, after.cells[i]] as const);
  const outputs = before.cells.reduce((n, cell) => n + (cell.cell_type === "code" ? cell.outputs.length : 0), 0);
  const counts = before.cells.filter((cell) => cell.cell_type === "code" && cell.execution_count !== null).length;
  const noise = noiseOf(before.metadata, "notebook").length +
    before.cells.reduce((n, { metadata }) => n + noiseOf(metadata, "cell").length, 0);
  const changes = [
    [pairs.filter(([a, b]) => a.source !== b.source).length, "cell", "formatted"],
    [outputs, "output", "taken out"],
    [counts, "execution count", "taken out"],
    [noise, "entry of metadata", "taken out"],
    [pairs.filter(([a, b]) => a.id !== b.id).length, "id", "given anew"],
  ] as const;
  const told = changes.filter(([n]) => n > 0).map(([n, what, done]) => `${n} ${plural(what, n)} ${done}`);
  return told.length > 0 ? told : ["written as JupyterLab would write it"];
}

function plural(what: string, n: number): string {
  if (n === 1) return what;
  return what.startsWith("entry") ? what.replace("entry", "entries") : `${what}s`;
}
