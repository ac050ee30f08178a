import type { DisplayOutput, Notebook, Output } from "./nbformat.ts";

/** Variable of a kernel's environment by which `show()` puts a PNG beside each chart, if it is `true`. */
export const PNG_VARIABLE = "TICKETLAB_PNG";

/**
 * A notebook whose charts are PNG, each below its title, instead of the HTML that holds the SVG. A PNG in the same output would
 * never be seen: viewers built on nbconvert choose the HTML, and some then take the SVG out of it (GitHub, most mail programs).
 *
 * @param notebook One that ran with {@linkcode PNG_VARIABLE}; outputs without a PNG of `show()` stay as they are.
 *
 * @example
 * ```ts
 * import { withPictures } from "./with_pictures.ts";
 * import { parseNotebook } from "./parse_notebook.ts";
 * import assert from "node:assert/strict";
 *
 * const chart = {
 *   output_type: "display_data",
 *   data: { "text/html": "<svg></svg>", "image/png": "iVBO", "text/plain": "Bugs lead" },
 *   metadata: { ticketlab: { title: "Bugs lead", alt: "Bugs lead. 3 of 4." } },
 * };
 * const cell = { cell_type: "code", metadata: {}, source: "", outputs: [chart] };
 * const notebook = parseNotebook(JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }), "a.ipynb");
 * const [shown] = withPictures(notebook).cells;
 * assert.deepEqual(shown.cell_type === "code" && shown.outputs.map((output) => "data" in output && Object.keys(output.data)), [
 *   ["text/plain"],
 *   ["image/png", "text/plain"],
 * ]);
 * ```
 */
export function withPictures(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, outputs: cell.outputs.flatMap(pictured) } : cell
  );
  return { ...notebook, cells };
}

function pictured(output: Output): Output[] {
  const title = titleOf(output);
  if (title === undefined) return [output];
  const { data: { "text/html": _, ...data }, ...rest } = output as DisplayOutput;
  return [{ output_type: "display_data", data: { "text/plain": title }, metadata: {} }, { ...rest, data } as Output];
}

/** Title of the chart that an output of `show()` holds as HTML and PNG. */
function titleOf(output: Output): string | undefined {
  if (!("data" in output) || !("image/png" in output.data && "text/html" in output.data)) return undefined;
  const { title } = (output.metadata.ticketlab ?? {}) as { title?: unknown };
  return typeof title === "string" ? title : undefined;
}
