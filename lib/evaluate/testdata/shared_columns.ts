import { openTable } from "../../ingest/mod.ts";

/** Folder with the public data sets, where there is one. */
export const SHARED = Deno.env.get("TICKETLAB_SHARED");

/** Columns of a table as text. */
export async function columnsOf(path: string, names: readonly string[]): Promise<string[][]> {
  const table = await openTable(path);
  const places = names.map((name) => table.columns.indexOf(name));
  const columns: string[][] = names.map(() => []);
  for await (const { values } of table.rows) places.forEach((at, j) => columns[j].push(String(values[at] ?? "")));
  return columns;
}
