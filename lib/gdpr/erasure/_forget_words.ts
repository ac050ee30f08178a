import { type WorkOptions } from "../../core/mod.ts";
import { guessMapping, openTable, readTickets } from "../../ingest/mod.ts";
import { TermForgetter } from "../../models/mod.ts";
import { customerWords } from "../../text/customer_words.ts";
import type { PersonalFile } from "./personal_file.ts";

/** Texts shown to the models at a time. */
const BATCH = 1000;

/**
 * Reads the tickets that models were trained on in the way they were read then, and shows each model which of them are to be forgotten.
 *
 * @param rows Numbers of the rows to be forgotten.
 */
export async function showTickets(
  { path, reading }: PersonalFile,
  rows: ReadonlySet<number>,
  forgetters: readonly TermForgetter[],
  { signal }: WorkOptions = {},
): Promise<void> {
  const { format, encoding, delimiter, columns, raw = false } = reading;
  const table = await openTable(path, { format, encoding, delimiter, signal });
  const { mapping } = guessMapping(table.columns, table.format, columns);
  const clean = raw ? (text: string) => ({ text }) : customerWords;
  const batches: Record<"theirs" | "others", string[]> = { theirs: [], others: [] };
  const show = (whose: "theirs" | "others") => {
    for (const forgetter of forgetters) forgetter.see(whose, batches[whose]);
    batches[whose] = [];
  };
  for await (const { row, ticket } of readTickets(table, { mapping, requireLabel: true, clean, signal })) {
    if (!ticket) continue;
    const whose = rows.has(row.number) ? "theirs" : "others";
    batches[whose].push(ticket.customer_message);
    if (batches[whose].length === BATCH) show(whose);
  }
  show("theirs");
  show("others");
}
