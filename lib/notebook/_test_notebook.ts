import type { Cell, Notebook } from "./nbformat.ts";

/** A cell of code for tests. */
export function code(source: string, ...tags: string[]): Cell {
  const metadata = tags.length > 0 ? { tags } : {};
  return { cell_type: "code", id: "", metadata, source, execution_count: null, outputs: [] };
}

/** A cell of prose for tests. */
export function prose(source: string): Cell {
  return { cell_type: "markdown", id: "", metadata: {}, source };
}

/** A notebook for the Deno kernel, for tests; strings are cells of code. */
export function notebookOf(...cells: readonly (string | Cell)[]): Notebook {
  return {
    cells: cells.map((cell, i) => ({ ...(typeof cell === "string" ? code(cell) : cell), id: `c${i}` })),
    metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
