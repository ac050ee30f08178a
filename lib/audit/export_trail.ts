import type { WorkOptions } from "../core/mod.ts";
import { openTableWriter, type TableFormat, type TableSummary } from "../storage/mod.ts";
import { entryOf, searchRows, type TrailQuery } from "./search_trail.ts";
import type { StoreOfRecord } from "./store_of_record.ts";

/** What an exported line holds: enough to check its hash. */
const COLUMNS = [
  { name: "seq", type: "integer" },
  "at",
  "actor",
  "action",
  "subject",
  "details",
  "salt",
  "content_hash",
  "prev_hash",
  "hash",
] as const;

/** Options of {@linkcode exportTrail}. */
export interface ExportTrailOptions extends WorkOptions {
  /**
   * Which entries.
   *
   * @default all
   */
  readonly query?: Omit<TrailQuery, "newestFirst">;
  /** Format; by the ending of the path if not given. */
  readonly format?: TableFormat;
}

/**
 * Writes entries of the trail into a file, whole or not at all, and records that; the record stands in the trail, not in the file.
 *
 * Each line of a JSONL file carries its hashes, so the file can be checked by itself: {@linkcode verifyExport}. In CSV, texts that a spreadsheet
 * would run as a formula get an apostrophe.
 *
 * @param path The file, or `-` for the standard output.
 * @throws {InputError} If it cannot be written.
 */
export async function exportTrail(
  { database, trail }: StoreOfRecord,
  path: string,
  options: ExportTrailOptions = {},
): Promise<TableSummary> {
  const { query = {}, format, signal, progress = () => {} } = options;
  await using table = await openTableWriter(path, COLUMNS, { format, signal });
  let [entries, first, last, head] = [0, -1, -1, ""];
  for await (const row of searchRows(database.db, query)) {
    const { seq, at, actor, action, subject, salt, content_hash, prev_hash, hash } = row;
    const { details } = entryOf(row);
    const shown = content_hash ? null : details;
    await table.write([
      seq,
      at,
      actor,
      action,
      subject,
      shown,
      salt?.toHex() ?? null,
      content_hash?.toHex() ?? null,
      prev_hash.toHex(),
      hash.toHex(),
    ]);
    if (entries === 0) first = seq;
    [last, head] = [seq, hash.toHex()];
    entries++;
    if (entries % 1000 === 0) progress({ stage: "write entries", done: entries });
  }
  // Recorded before the file has its name: none appears that the trail does not know of.
  const what = { format: table.format, entries, ...(entries > 0 && { first, last, head }), query: { ...query } };
  await trail.record({ action: "data.export", subject: "audit_trail", details: what });
  return await table.close();
}
