/**
 * From files and help-desk exports to validated tickets: `openTable` → `guessMapping` → `readTickets` → `TicketProfiler`,
 * with a `QuarantineWriter` for the rows that break a rule.
 *
 * @example
 * ```ts
 * import { guessMapping, openTable, profileTickets, readTickets } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const path = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(path, "id,body,queue\n1,I was charged twice,Billing\n2,,Billing\n");
 *
 * const table = await openTable(path);
 * const { mapping } = guessMapping(table.columns, table.format);
 * const profile = await profileTickets(readTickets(table, { mapping }));
 *
 * assert.deepEqual(mapping, { text: "body", label: "queue", id: "id" });
 * assert.equal(profile.accepted, 1);
 * assert.deepEqual(profile.rules, { TL110: 1 });
 * await Deno.remove(path);
 * ```
 *
 * @module
 */
export type { ColumnMapping, GivenColumns, Role } from "./column_mapping.ts";
export { EXPORT_FORMATS, type ExportFormat, findExport } from "./exports/mod.ts";
export { FILE_FORMATS, type FileFormat } from "./file_format.ts";
export { type GuessedMapping, guessMapping } from "./guess_mapping.ts";
export { type LabelTypo, labelTypos } from "./label_typos.ts";
export { openTable, type OpenTableOptions } from "./open_table.ts";
export { type ColumnProfile, profileColumns } from "./profile_columns.ts";
export { QuarantineWriter } from "./quarantine_writer.ts";
export { type Clean, type IngestedRow, readTickets, type ReadTicketsOptions } from "./read_tickets.ts";
export { removeRows } from "./remove_rows.ts";
export { type Rule, type RuleCode, RULES } from "./rules.ts";
export { scanTable } from "./scan_table.ts";
export type { Problem, Table, TableRow } from "./table.ts";
export {
  profileTickets,
  type RepeatExample,
  type RuleExample,
  type TicketProfile,
  TicketProfiler,
} from "./ticket_profile.ts";
export type { LengthQuantiles } from "./_length_histogram.ts";
export { type DateOrder, parseTimestamp } from "./timestamp.ts";
