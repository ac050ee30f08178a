import { FormulaGuard } from "./_cell.ts";
import type { RowEncoder } from "./_row_encoder.ts";
import { openSink, type Sink } from "./_sink.ts";
import { delimitedEncoder, jsonEncoder } from "./_text_encoders.ts";
import { type TableFormat, tableFormatOf } from "./table_format.ts";

/**
 * What a column holds: text, numbers, 64-bit integers (`bigint`), true or false, moments in time, or lists of texts. Only
 * Parquet needs to know.
 */
export type ColumnType = "text" | "number" | "integer" | "boolean" | "date" | "texts";

/** A column by name, or with its type. */
export type Column = string | { readonly name: string; readonly type?: ColumnType };

/** Options of {@linkcode openTableWriter}. */
export interface TableWriterOptions {
  /**
   * Format of the table.
   *
   * @default the one that the path's ending stands for; CSV for `-`
   */
  format?: TableFormat;
  /**
   * Puts an apostrophe before texts that a spreadsheet would run as a formula, in CSV, TSV and XLSX.
   *
   * @default {true}
   */
  escapeFormulas?: boolean;
  /** When it aborts, nothing of the file stays. */
  signal?: AbortSignal;
}

/** What a {@linkcode TableWriter} wrote. */
export interface TableSummary {
  readonly path: string;
  readonly format: TableFormat;
  /** Rows, header not counted. */
  readonly rows: number;
  /** Columns with texts that got an apostrophe so that no spreadsheet runs them, and how many; empty if there are none. */
  readonly escaped: readonly { readonly column: string; readonly cells: number }[];
  /** What the user should know, as sentences: what was escaped, what was cut. */
  readonly notes: readonly string[];
}

/**
 * A table being written, row by row, that appears whole or not at all. Left without `close()` it vanishes.
 *
 * Made by {@linkcode openTableWriter}.
 */
export class TableWriter implements AsyncDisposable {
  readonly path: string;
  readonly format: TableFormat;
  readonly #columns: readonly string[];
  readonly #encoder: RowEncoder;
  readonly #sink: Sink;
  readonly #guard: FormulaGuard;
  readonly #signal?: AbortSignal;
  #rows = 0;

  /** @internal */
  constructor(
    parts: {
      path: string;
      format: TableFormat;
      columns: readonly string[];
      encoder: RowEncoder;
      sink: Sink;
      guard: FormulaGuard;
      signal?: AbortSignal;
    },
  ) {
    this.path = parts.path;
    this.format = parts.format;
    this.#columns = parts.columns;
    this.#encoder = parts.encoder;
    this.#sink = parts.sink;
    this.#guard = parts.guard;
    this.#signal = parts.signal;
  }

  /**
   * Writes a row; settles once there is room for the next one.
   *
   * @param values One value a column; null and undefined are empty cells.
   * @throws {TypeError} If the number of values is not that of the columns.
   * @throws {InputError} If the disk is full, or the format cannot hold the value.
   */
  async write(values: readonly unknown[]): Promise<void> {
    this.#signal?.throwIfAborted();
    if (values.length !== this.#columns.length) {
      throw new TypeError(
        `Cannot write a row: there must be ${this.#columns.length} values, one a column: there are ${values.length}`,
      );
    }
    await this.#encoder.write(values);
    this.#rows++;
  }

  /** Writes what is left and gives the file its name. */
  async close(): Promise<TableSummary> {
    this.#signal?.throwIfAborted();
    await this.#encoder.end();
    await this.#sink.commit();
    const escaped = this.#columns
      .map((column, c) => ({ column, cells: this.#guard.counts[c] }))
      .filter(({ cells }) => cells > 0);
    const notes = [...(this.#encoder.notes ?? [])];
    if (escaped.length > 0) {
      const where = escaped.map(({ column, cells }) => `${cells} in "${column}"`).join(", ");
      notes.push(`texts that a spreadsheet would run as a formula got an apostrophe in front: ${where}`);
    }
    return { path: this.path, format: this.format, rows: this.#rows, escaped, notes };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sink.abort();
  }
}

/**
 * Opens a table for writing, row by row, in bounded memory (XLSX excepted, which is built in memory).
 *
 * - **CSV, TSV**: UTF-8, header first, lines end in LF. null and NaN are empty; dates are ISO 8601; lists and objects are JSON.
 *   Repeated column names are kept.
 * - **JSONL, JSON**: objects in the order of the columns; a repeated column gets `_2`, an empty name its place, `column_3`.
 * - **Parquet**: one type a column, given or inferred from the first rows; names made unique likewise.
 * - **XLSX**: one sheet; at most 1,048,575 rows; texts longer than a cell holds are cut, which the summary says.
 *
 * In CSV, TSV and XLSX, texts that a spreadsheet would run as a formula are escaped; see {@linkcode escapeFormula}.
 *
 * @param path The file, or `-` for the standard output.
 * @throws {InputError} If the format is unknown, or the file cannot be written.
 *
 * @example
 * ```ts
 * import { openTableWriter } from "./table_writer.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * await using table = await openTableWriter(`${folder}/answers.csv`, ["text", "label", "set"]);
 * await table.write(["=1+1", "billing", ["billing", "refund"]]);
 * const { escaped } = await table.close();
 *
 * assert.equal(await Deno.readTextFile(`${folder}/answers.csv`), `text,label,set\n'=1+1,billing,"[""billing"",""refund""]"\n`);
 * assert.deepEqual(escaped, [{ column: "text", cells: 1 }]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function openTableWriter(
  path: string,
  columns: readonly Column[],
  options: TableWriterOptions = {},
): Promise<TableWriter> {
  const { escapeFormulas = true, signal, format = tableFormatOf(path) } = options;
  if (columns.length === 0) throw new RangeError("Cannot write a table: there must be at least one column");
  const specs = columns.map((column) => typeof column === "string" ? { name: column } : column);
  const names = specs.map(({ name }) => name);
  const guard = new FormulaGuard(names.length, escapeFormulas);
  const sink = await openSink(path, { binary: format === "parquet" || format === "xlsx", signal });
  try {
    const encoder = await encoderOf(format, sink, specs, guard);
    return new TableWriter({ path, format, columns: names, encoder, sink, guard, signal });
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** The libraries of Parquet and XLSX are loaded when they are needed: most runs do without. */
async function encoderOf(
  format: TableFormat,
  sink: Sink,
  columns: readonly { name: string; type?: ColumnType }[],
  guard: FormulaGuard,
): Promise<RowEncoder> {
  const names = columns.map(({ name }) => name);
  switch (format) {
    case "csv":
      return delimitedEncoder(sink, names, { delimiter: ",", guard });
    case "tsv":
      return delimitedEncoder(sink, names, { delimiter: "\t", guard });
    case "jsonl":
      return jsonEncoder(sink, names, { list: false });
    case "json":
      return jsonEncoder(sink, names, { list: true });
    case "parquet":
      return (await import("./_parquet_encoder.ts")).parquetEncoder(sink, columns);
    case "xlsx":
      return (await import("./_xlsx_encoder.ts")).xlsxEncoder(sink, names, guard);
  }
}
