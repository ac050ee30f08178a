import type { LazyDataFrame } from "nodejs-polars";
import { openBytes, peek } from "./_byte_source.ts";
import { checkDelimiter, sniffDelimiter } from "./delimiter.ts";
import { sniffEncoding } from "./encoding.ts";
import { openTable, type OpenTableOptions } from "./open_table.ts";

/** Rows whose values decide what type a column has. */
const ROWS_FOR_TYPES = 100_000;

/**
 * Opens a file of tickets as a lazy frame of polars, which reads only what a question needs, in all threads: as the file stands,
 * before any rule refuses a row. CSV in UTF-8, plain or in gzip, and Parquet are scanned where they lie; other formats and
 * encodings are read into memory first.
 *
 * @throws {InputError} If the file cannot be read.
 *
 * @example
 * ```ts
 * import { scanTable } from "./scan_table.ts";
 * import pl from "nodejs-polars";
 * import assert from "node:assert/strict";
 *
 * const path = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(path, "label;minutes\nBug;12\nRefund;4\nBug;8\n");
 * const frame = await scanTable(path);
 * const [first] = (await frame.filter(pl.col("minutes").gt(5)).select("label").collect()).toRecords();
 * assert.deepEqual(first, { label: "Bug" });
 * await Deno.remove(path);
 * ```
 */
export async function scanTable(
  path: string,
  options: Pick<OpenTableOptions, "format" | "encoding" | "delimiter" | "signal"> = {},
): Promise<LazyDataFrame> {
  const { default: pl } = await import("nodejs-polars");
  const table = await openTable(path, options);
  if (table.format === "parquet") return pl.scanParquet(path);
  const sep = await plainDelimiter(path, table.format, options);
  if (sep !== undefined) {
    return pl.scanCSV(path, { sep, inferSchemaLength: ROWS_FOR_TYPES, truncateRaggedLines: true });
  }
  const columns = table.columns.map((): unknown[] => []);
  for await (const { values } of table.rows) columns.forEach((column, c) => column.push(values[c] ?? null));
  return pl.DataFrame(Object.fromEntries(table.columns.map((name, c) => [name, columns[c]]))).lazy();
}

/** What separates the fields of a file that polars reads by itself. */
async function plainDelimiter(
  path: string,
  format: string,
  { encoding, delimiter }: OpenTableOptions,
): Promise<string | undefined> {
  if (path === "-" || !["csv", "tsv"].includes(format)) return undefined;
  const bytes = await openBytes(path);
  const head = await peek(bytes, 1 << 18);
  bytes.release();
  const name = encoding ?? sniffEncoding(head).name;
  if (!/^(utf-?8|ascii)$/i.test(name)) return undefined;
  if (delimiter !== undefined) return checkDelimiter(delimiter);
  return format === "tsv" ? "\t" : sniffDelimiter(new TextDecoder().decode(head));
}
