import type { Cell, JsonObject, Notebook } from "../nbformat.ts";

/** What the notebooks of the workspace say of their kernel. */
export const DENO_KERNEL = {
  kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
  language_info: { name: "typescript" },
} as const;

/** Metadata of a cell that the authors mean; the rest is left by editors and runs. */
const CELL_METADATA = ["tags"];

/**
 * A copy of a notebook without what a run or an editor leaves: outputs, execution counts, metadata other than the kernel
 * and tags, and ids that stand on several cells. What the notebook says and does stays.
 *
 * @example
 * ```ts
 * import { cleanNotebook } from "./clean_notebook.ts";
 * import { parseNotebook } from "../parse_notebook.ts";
 * import assert from "node:assert/strict";
 *
 * const cell = { id: "a", cell_type: "code", metadata: { collapsed: true }, source: "x", execution_count: 7, outputs: [] };
 * const notebook = parseNotebook(JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }), "a.ipynb");
 * assert.deepEqual(cleanNotebook(notebook).cells, [{ ...cell, metadata: {}, execution_count: null }]);
 * ```
 */
export function cleanNotebook(notebook: Notebook): Notebook {
  const ids = new Set<string>();
  return {
    cells: notebook.cells.map((cell) => cleanCell(cell, ids)),
    metadata: { ...DENO_KERNEL },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function cleanCell(cell: Cell, ids: Set<string>): Cell {
  let id = validId(cell.id);
  while (ids.has(id)) id = `${id.slice(0, 60)}-2`;
  ids.add(id);
  const metadata = Object.fromEntries(Object.entries(cell.metadata).filter(([key]) => CELL_METADATA.includes(key)));
  const clean = { ...cell, id, metadata };
  return clean.cell_type === "code" ? { ...clean, execution_count: null, outputs: [] } : clean;
}

/** An id as the format wants it: 1 to 64 letters, digits, dashes and underscores. */
function validId(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 64) || "cell";
}

/** Names of metadata that {@linkcode cleanNotebook} would take out or put right: of the notebook, or of a cell. */
export function noiseOf(metadata: JsonObject, of: "notebook" | "cell"): string[] {
  if (of === "cell") return Object.keys(metadata).filter((key) => !CELL_METADATA.includes(key));
  const noise: string[] = [];
  for (const [key, value] of Object.entries(metadata)) {
    if (!(key in DENO_KERNEL)) noise.push(key);
    else if (typeof value === "object" && value !== null) {
      const wanted = DENO_KERNEL[key as keyof typeof DENO_KERNEL];
      noise.push(...Object.keys(value).filter((inner) => !(inner in wanted)).map((inner) => `${key}.${inner}`));
    }
  }
  return noise;
}
