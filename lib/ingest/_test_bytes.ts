import { openTable, type OpenTableOptions } from "./open_table.ts";
import type { Table, TableRow } from "./table.ts";

/** Opens bytes, or a text in UTF-8, as if they came from the standard input in chunks of a given size; for tests. */
export function tableOf(
  content: string | Uint8Array,
  options: OpenTableOptions & { chunk?: number } = {},
): Promise<Table> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { chunk = 65536, ...rest } = options;
  async function* stdin() {
    for (let at = 0; at < bytes.length; at += chunk) yield await Promise.resolve(bytes.slice(at, at + chunk));
  }
  return openTable("-", { stdin, ...rest });
}

/** Rows of a table that is given as bytes or text; for tests. */
export async function rowsOf(
  content: string | Uint8Array,
  options: OpenTableOptions & { chunk?: number } = {},
): Promise<TableRow[]> {
  return await Array.fromAsync((await tableOf(content, options)).rows);
}

/** Values of all rows, and the code of those that have a problem instead; for tests. */
export function outline(rows: readonly TableRow[]): unknown[] {
  return rows.map(({ values, problem }) => problem?.code ?? values);
}
