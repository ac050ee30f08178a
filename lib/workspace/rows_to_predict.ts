import type { WorkOptions } from "../core/mod.ts";
import { guessMapping } from "../ingest/mod.ts";
import type { IngestedRow } from "../ingest/read_tickets.ts";
import type { RowToPredict } from "./answer_rows.ts";
import type { RowsToPredict } from "./predict_rows.ts";
import { openTickets, type TicketSource } from "./ticket_source.ts";

/** Rows answered together. */
const BATCH = 2048;

/**
 * Rows of a file of tickets. Only the text is asked of a row: a wrong date or a missing id is no reason not to answer.
 *
 * @throws {InputError} If the file cannot be read or has no column that looks like the text.
 */
export async function rowsOfFile(
  source: TicketSource,
  { onNote = () => {}, ...work }: WorkOptions & { onNote?: (note: string) => void } = {},
): Promise<RowsToPredict> {
  const none = {
    label: null,
    id: null,
    timestamp: null,
    priority: null,
    channel: null,
    language: null,
    customer: null,
    attachments: null,
  };
  const { table, notes, rows } = await openTickets({ ...source, columns: { ...source.columns, ...none } }, work);
  notes.forEach(onNote);
  // Found by the same rules as for training; a wrong or missing value of theirs is no reason not to answer.
  const { id, customer } = guessMapping(table.columns, table.format, {
    ...source.columns,
    ...none,
    id: source.columns?.id,
    customer: source.columns?.customer,
  }).mapping;
  const [ticketId, customerId] = [id, customer].map((column) =>
    column === undefined ? -1 : table.columns.indexOf(column)
  );
  return { columns: table.columns, batches: batched(rows, { ticketId, customerId }), ids: { ticket: id, customer } };
}

async function* batched(
  rows: AsyncIterable<IngestedRow>,
  at: { ticketId: number; customerId: number },
): AsyncGenerator<RowToPredict[]> {
  let batch: RowToPredict[] = [];
  for await (const { row, ticket, problems } of rows) {
    batch.push({
      values: row.values,
      ticketId: idIn(row.values[at.ticketId]),
      customerId: idIn(row.values[at.customerId]),
      text: ticket?.customer_message,
      error: problems?.map(({ code, reason }) => `${code} ${reason}`).join("; "),
    });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function idIn(value: unknown): string | undefined {
  const id = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
  return typeof id === "string" && id.trim() !== "" ? id.trim() : undefined;
}

/**
 * Lines of a text as rows of one column, `text`; what has arrived is answered at once.
 *
 * @param chunks Bytes in UTF-8, such as `Deno.stdin.readable`.
 * @param clean Takes a text down to the customer's own words.
 */
export function rowsOfLines(
  chunks: ReadableStream<Uint8Array<ArrayBuffer>>,
  clean: (raw: string) => string,
): RowsToPredict {
  return { columns: ["text"], batches: lines(chunks.pipeThrough(new TextDecoderStream()), clean) };
}

async function* lines(chunks: ReadableStream<string>, clean: (raw: string) => string): AsyncGenerator<RowToPredict[]> {
  const row = (line: string): RowToPredict => {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    return { values: [text], text: clean(text) };
  };
  let rest = "";
  for await (const chunk of chunks) {
    const found = (rest + chunk).split("\n");
    rest = found.pop()!;
    if (found.length > 0) yield found.map(row);
  }
  if (rest !== "") yield [row(rest)];
}
