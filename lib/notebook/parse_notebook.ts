import { InputError } from "../core/mod.ts";
import type { Cell, CodeCell, JsonObject, MimeBundle, Notebook, Output, TextCell } from "./nbformat.ts";

/**
 * Reads the text of an `.ipynb` file: sources and outputs become single strings, cells without an id get one.
 *
 * @param name What messages call the notebook, such as its path.
 * @throws {InputError} If it is not JSON, no notebook, one of nbformat 3 or older, or damaged; one line that says where.
 *
 * @example
 * ```ts
 * import { parseNotebook } from "./parse_notebook.ts";
 * import assert from "node:assert/strict";
 *
 * const text = '{"cells":[{"cell_type":"markdown","metadata":{},"source":["# A\\n","question"]}],"metadata":{},"nbformat":4,"nbformat_minor":4}';
 * const { cells } = parseNotebook(text, "a.ipynb");
 * assert.deepEqual([cells[0].id, cells[0].source], ["cell-1", "# A\nquestion"]);
 * assert.throws(() => parseNotebook("{}", "b.ipynb"), { message: "b.ipynb: not a notebook: it has no cells" });
 * ```
 */
export function parseNotebook(text: string, name: string): Notebook {
  const place = { file: name };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new InputError(`not a notebook: it is not JSON (${(error as Error).message})`, { place, cause: error });
  }
  if (!isObject(value)) throw new InputError("not a notebook: it is JSON, but no object", { place });
  if (typeof value.nbformat === "number" && value.nbformat < 4) {
    const hint = "open and save it in JupyterLab, which writes format 4";
    throw new InputError(`a notebook of the old format ${value.nbformat}`, { place, hint });
  }
  if (!Array.isArray(value.cells)) throw new InputError("not a notebook: it has no cells", { place });
  if (value.nbformat !== 4) throw new InputError(`a notebook of the unknown format ${value.nbformat}`, { place });
  const ids = new Set(value.cells.map((cell) => isObject(cell) ? cell.id : undefined));
  const cells = value.cells.map((cell, i) => {
    try {
      return readCell(cell, () => freshId(i + 1, ids));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new InputError(`damaged notebook: cell ${i + 1} ${error.message}`, { place, cause: error });
    }
  });
  const minor = typeof value.nbformat_minor === "number" ? value.nbformat_minor : 0;
  return {
    ...value,
    cells,
    metadata: isObject(value.metadata) ? value.metadata : {},
    nbformat: 4,
    nbformat_minor: Math.max(5, minor), // ids came with 4.5
  };
}

/** An id for the cell at a place of a notebook: the same on every reading, and no other cell's. */
function freshId(place: number, taken: Set<unknown>): string {
  let id = `cell-${place}`;
  while (taken.has(id)) id += "-";
  taken.add(id);
  return id;
}

function readCell(cell: unknown, id: () => string): Cell {
  if (!isObject(cell)) throw new SyntaxError("is no object");
  const source = joined(cell.source);
  if (source === undefined) throw new SyntaxError("has no source");
  const base = {
    ...cell,
    id: typeof cell.id === "string" ? cell.id : id(),
    metadata: isObject(cell.metadata) ? cell.metadata : {},
    source,
  };
  if (cell.cell_type === "markdown" || cell.cell_type === "raw") return base as unknown as TextCell;
  if (cell.cell_type !== "code") throw new SyntaxError(`is of the unknown type ${JSON.stringify(cell.cell_type)}`);
  const outputs = cell.outputs ?? [];
  if (!Array.isArray(outputs)) throw new SyntaxError("has outputs that are no list");
  const count = typeof cell.execution_count === "number" ? cell.execution_count : null;
  return { ...base, execution_count: count, outputs: outputs.map(readOutput) } as unknown as CodeCell;
}

function readOutput(output: unknown): Output {
  if (!isObject(output)) throw new SyntaxError("has an output that is no object");
  switch (output.output_type) {
    case "stream":
      return {
        ...output,
        name: output.name === "stderr" ? "stderr" : "stdout",
        text: joined(output.text) ?? "",
      } as Output;
    case "display_data":
    case "execute_result":
      return {
        ...output,
        data: readBundle(output.data),
        metadata: isObject(output.metadata) ? output.metadata : {},
      } as Output;
    case "error": {
      const traceback = Array.isArray(output.traceback) ? output.traceback.map(String) : [];
      return { ...output, ename: String(output.ename), evalue: String(output.evalue), traceback } as Output;
    }
  }
  throw new SyntaxError(`has an output of the unknown type ${JSON.stringify(output.output_type)}`);
}

/** Lists of lines become texts; what is JSON stays as it is. */
function readBundle(data: unknown): MimeBundle {
  if (!isObject(data)) throw new SyntaxError("has an output without data");
  return Object.fromEntries(
    Object.entries(data).map(([mime, value]) => [mime, isJsonMime(mime) ? value : joined(value) ?? value]),
  );
}

function isJsonMime(mime: string): boolean {
  return mime === "application/json" || (mime.startsWith("application/") && mime.endsWith("+json"));
}

function joined(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((line) => typeof line === "string")) return value.join("");
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
