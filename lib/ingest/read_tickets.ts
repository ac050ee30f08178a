import type { Ticket } from "../core/mod.ts";
import { customerWords } from "../text/customer_words.ts";
import { TicketReader } from "./_ticket_reader.ts";
import type { ColumnMapping } from "./column_mapping.ts";
import type { Problem, Table, TableRow } from "./table.ts";
import { type DateOrder, dateOrderOf } from "./timestamp.ts";

/** A row of a table with the ticket it became, or with the rules that it breaks. */
export type IngestedRow =
  | { readonly row: TableRow; readonly ticket: Ticket; readonly problems?: undefined }
  | { readonly row: TableRow; readonly problems: readonly Problem[]; readonly ticket?: undefined };

/** Takes a text down to the customer's own words. */
export type Clean = (raw: string) => { readonly text: string };

/** Options of {@linkcode readTickets}. */
export interface ReadTicketsOptions {
  /** Which column plays which role. */
  mapping: ColumnMapping;
  /**
   * Takes markup, quoted mail and signature off a text.
   *
   * @default {customerWords} of `lib/text`
   */
  clean?: Clean;
  /**
   * Puts the subject, where one is mapped, and an empty line before the text.
   *
   * @default {true}
   */
  joinSubject?: boolean;
  /**
   * Refuses rows without a label.
   *
   * @default {false}
   */
  requireLabel?: boolean;
  /**
   * Labels that there are; rows with another are refused.
   *
   * @default {undefined} any
   */
  labels?: readonly string[];
  /**
   * UTF-16 code units that a text may have.
   *
   * @default {100_000}
   */
  maxTextLength?: number;
  /**
   * Order of day and month in dates such as `03/04/2026`.
   *
   * @default {undefined} as the first date tells that can only be one; day first if none does in 1000 rows
   */
  dateOrder?: DateOrder;
  /** Told what was guessed while reading, as a sentence for the user. */
  onNote?: (note: string) => void;
  /** Stops the reading with the signal's reason. */
  signal?: AbortSignal;
}

/** Rows that are held back while the order of day and month is not known. */
const HELD_ROWS = 1000;

/**
 * Turns the rows of a table into tickets, one by one. Nothing vanishes: each row comes out once and in order, either with
 * its ticket or with every rule of `rules.ts` that it breaks.
 *
 * Ids are compared by 64-bit hashes, 20 to 40 bytes a ticket; among a million different ids the odds are one in 37 million
 * that one is wrongly taken for a duplicate. A table without an id column gives the ids `row-1`, `row-2`, …
 *
 * @example
 * ```ts
 * import { readTickets } from "./read_tickets.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = (async function* () {
 *   yield { number: 1, values: ["7", "Where is my parcel?"] };
 *   yield { number: 2, values: ["7", "I want my money back"] };
 * })();
 * const table = { name: "example", format: "csv", columns: ["id", "text"], notes: [], rows };
 * const [first, second] = await Array.fromAsync(readTickets(table, { mapping: { text: "text", id: "id" } }));
 *
 * assert.equal(first.ticket?.customer_message, "Where is my parcel?");
 * assert.deepEqual(second.problems, [
 *   { code: "TL120", column: "id", reason: 'the ticket id "7" stands in row 1 too' },
 * ]);
 * ```
 */
export async function* readTickets(table: Table, options: ReadTicketsOptions): AsyncGenerator<IngestedRow> {
  const { signal, onNote = () => {} } = options;
  const reader = new TicketReader(table.columns, {
    ...options,
    clean: options.clean ?? customerWords,
    onNote,
  });
  let held: TableRow[] = [];
  for await (const row of table.rows) {
    signal?.throwIfAborted();
    if (reader.dateOrder !== undefined) {
      yield reader.read(row);
      continue;
    }
    const hint = row.problem ? undefined : dateOrderOf(reader.timestampOf(row));
    if (hint === undefined && held.length === 0) {
      yield reader.read(row);
      continue;
    }
    held.push(row);
    if (hint === "day-first" || hint === "month-first") {
      reader.dateOrder = hint;
      onNote(`Dates are taken as ${hint}, as "${reader.timestampOf(row)}" in row ${row.number} shows.`);
    } else if (held.length === HELD_ROWS) assumeDayFirst(reader, held[0], onNote);
    else continue;
    for (const earlier of held) yield reader.read(earlier);
    held = [];
  }
  if (held.length > 0) assumeDayFirst(reader, held[0], onNote);
  for (const row of held) yield reader.read(row);
}

function assumeDayFirst(reader: TicketReader, row: TableRow, onNote: (note: string) => void): void {
  reader.dateOrder = "day-first";
  onNote(
    `Dates such as "${reader.timestampOf(row)}" in row ${row.number} are ambiguous and taken as day-first: ` +
      `month-first has to be asked for.`,
  );
}
