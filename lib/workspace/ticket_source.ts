import { InputError, type WorkOptions } from "../core/mod.ts";
import {
  type ColumnMapping,
  type DateOrder,
  type FileFormat,
  type GivenColumns,
  guessMapping,
  type IngestedRow,
  openTable,
  readTickets,
  type Table,
} from "../ingest/mod.ts";
import { customerWords } from "../text/customer_words.ts";

/** Where tickets come from, and how the file is read. */
export interface TicketSource {
  /** Path of a file, or `-` for the standard input. */
  readonly path: string;
  readonly columns?: GivenColumns;
  readonly format?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /**
   * Keep markup, quoted mail and signatures in the text.
   *
   * @default {false}
   */
  readonly raw?: boolean;
  /**
   * Order of day and month in dates such as `03/04/2026`.
   *
   * @default {undefined} as the first date tells that can only be one
   */
  readonly dateOrder?: DateOrder;
}

/** A source that was opened: its table, and its rows as tickets. */
export interface OpenedSource {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  /** What was guessed so far; grows while rows are read. */
  readonly notes: readonly string[];
  readonly rows: AsyncIterable<IngestedRow>;
}

/** Rows between two reports of progress. */
const REPORT_EVERY = 2000;

/**
 * Opens a source and finds out which column is what.
 *
 * @param options `requireLabel`: rows without a label are refused.
 * @throws {InputError} If the file cannot be read, or a column is not there.
 */
export async function openTickets(
  source: TicketSource,
  { signal, progress, requireLabel = false }: WorkOptions & { requireLabel?: boolean } = {},
): Promise<OpenedSource> {
  const { path, encoding, delimiter, raw = false } = source;
  const table = await openTable(path, { format: source.format as FileFormat | undefined, encoding, delimiter, signal });
  const { mapping, notes: guessed } = mappingOf(table, source.columns);
  const found: string[] = [];
  const tickets = readTickets(table, {
    mapping,
    requireLabel,
    signal,
    clean: raw ? asItStands : customerWords,
    dateOrder: source.dateOrder,
    onNote: (note) => found.push(note),
  });
  return {
    table,
    mapping,
    get notes() {
      return [...table.notes, ...guessed, ...found];
    },
    rows: counted(tickets, (done) => progress?.({ stage: `read ${table.name}`, done })),
  };
}

function mappingOf({ name, columns, format }: Table, given: GivenColumns | undefined) {
  try {
    return guessMapping(columns, format, given);
  } catch (error) {
    if (!(error instanceof InputError) || error.place.file !== undefined) throw error;
    throw new InputError(error.message, { place: { file: name }, cause: error });
  }
}

function asItStands(text: string): { text: string } {
  return { text };
}

async function* counted(rows: AsyncIterable<IngestedRow>, report: (done: number) => void): AsyncGenerator<IngestedRow> {
  let done = 0;
  for await (const row of rows) {
    yield row;
    if (++done % REPORT_EVERY === 0) report(done);
  }
}
