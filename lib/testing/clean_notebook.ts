import type { Cell, CodeCell, Notebook, TextCell } from "../notebook/nbformat.ts";
import { serialiseNotebook } from "../notebook/serialise_notebook.ts";

/** A module beside the notebooks of a test, as `lib` is beside those of the workspace. */
export const HELPER = `/** Shows a value. */
export async function show(value: unknown): Promise<void> {
  await Promise.resolve(value);
}

/** Words of a text. */
export async function words(text: string): Promise<string[]> {
  return await Promise.resolve(text.split(" "));
}

/** Words that never come. */
export async function wordsInVain(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
}
`;

/** A code cell as it stands in a clean notebook. */
export function code(id: string, source: string, tags?: string[]): CodeCell {
  return { cell_type: "code", id, metadata: tags ? { tags } : {}, source, execution_count: null, outputs: [] };
}

/** A cell of prose. */
export function markdown(id: string, source: string): TextCell {
  return { cell_type: "markdown", id, metadata: {}, source };
}

/** A notebook that no check finds fault with, followed by the given cells. */
export function cleanNotebookWith(...more: Cell[]): Notebook {
  return {
    cells: [
      markdown("title", "# How many words are there?"),
      code("given", "let data: string | null = null; // the text\nlet least = 1; // words, at least", ["parameters"]),
      code("imports", 'import { show, words } from "./helper.ts";'),
      code("count", 'const found = await words(data ?? "one two");\nawait show(found.length >= least);'),
      ...more,
    ],
    metadata: {
      kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
      language_info: { name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** The text of the clean notebook, followed by code cells of the given sources. */
export function withCells(...sources: string[]): string {
  return serialiseNotebook(cleanNotebookWith(...sources.map((source, i) => code(`more-${i}`, source))));
}
