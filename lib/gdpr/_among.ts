import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Database } from "../storage/db/mod.ts";

/** Whether a column's text is one of a list of any length; one value of the statement, however many there are. */
export function among(
  { kind }: Pick<Database, "kind">,
  column: string,
  values: readonly string[],
): RawBuilder<SqlBool> {
  return kind === "sqlite"
    ? sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
    : sql<SqlBool>`${sql.ref(column)} = any(${values}::text[])`;
}

/** A list in pieces of at most `size`. */
export function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks = [];
  for (let i = 0; i < items.length; i += size) chunks.push(items.slice(i, i + size));
  return chunks;
}
