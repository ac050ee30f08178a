import { canonicalCustomerId } from "../../storage/vault/mod.ts";
import { type GivenColumns, guessMapping, openTable, type Table, type TableRow } from "../../ingest/mod.ts";
import { InputError, type WorkOptions } from "../../core/mod.ts";
import type { PersonalFile } from "./personal_file.ts";

/** What tells that a row is one of those persons': ids of customers and of tickets. */
export interface Owners {
  /** As `canonicalCustomerId` writes them. */
  readonly customers: ReadonlySet<string>;
  readonly tickets: Set<string>;
  /** What they wrote, as far as it is kept sealed: a file may have lost it since something was trained on it. */
  readonly texts: readonly string[];
}

/** Rows of a table that are some persons'. */
export interface OwnedRows {
  /** Numbers, from 1. */
  readonly rows: ReadonlySet<number>;
  /** Ids of their tickets. */
  readonly tickets: readonly string[];
}

/**
 * Finds the rows of some persons: by the customer column, where it is empty or missing by the ticket's id, and in rows that could not
 * be taken apart by either of them standing anywhere.
 *
 * @throws {InputError} If the file cannot be read.
 */
export async function findRows(
  { path, reading }: PersonalFile,
  owners: Owners,
  { signal }: WorkOptions = {},
): Promise<OwnedRows> {
  const { format, encoding, delimiter } = reading;
  const table = await openOrEmpty(path, { format, encoding, delimiter, signal });
  if (table === undefined) return { rows: new Set(), tickets: [] };
  const columns = columnsOf(table, reading.columns ?? {});
  const rows = new Set<number>();
  const tickets = new Set<string>();
  for await (const row of table.rows) {
    if (!isOwned(row, columns, owners)) continue;
    rows.add(row.number);
    const id = idIn(row.values, columns.id);
    if (id !== undefined && row.problem === undefined) tickets.add(id);
  }
  return { rows, tickets: [...tickets] };
}

/** A table of which all rows were taken out before is empty, and no error. */
async function openOrEmpty(path: string, options: Parameters<typeof openTable>[1]): Promise<Table | undefined> {
  try {
    return await openTable(path, options);
  } catch (error) {
    if (error instanceof InputError && /is empty|no rows|no records/.test(error.message)) return undefined;
    throw error;
  }
}

interface Columns {
  readonly customer: readonly number[];
  readonly id: readonly number[];
  /** Columns that hold rows of another table, as a quarantine does. */
  readonly rows: readonly number[];
}

function columnsOf({ columns, format }: Table, given: GivenColumns): Columns {
  // A quarantine names the columns of its source below `values`.
  const plain = columns.map((name) => name.replace(/^values\./, ""));
  const mapping = guessed(plain, format, given);
  const places = (name: string | null | undefined) => plain.flatMap((column, i) => (column === name ? [i] : []));
  return {
    customer: places(given.customer ?? mapping.customer),
    id: places(given.id ?? mapping.id),
    rows: places("values"),
  };
}

/** Answers need not hold the texts that they answer, so a column that is not there stands in for them. */
function guessed(columns: readonly string[], format: string, given: GivenColumns): GivenColumns {
  const present = Object.entries(given).filter(([, name]) => name === null || columns.includes(name!));
  const named = { ...Object.fromEntries(present), text: NO_TEXT };
  return guessMapping([...columns, NO_TEXT], format, named).mapping;
}

/** No file's column has such a name. */
const NO_TEXT = "\0";

function isOwned({ values, problem }: TableRow, columns: Columns, { customers, tickets }: Owners): boolean {
  if (problem) return values.some((value) => mentions(value, customers) || mentions(value, tickets));
  if (columns.rows.some((column) => isAmong(values[column], customers))) return true;
  const customer = columns.customer.map((column) => textOf(values[column])).find((text) => text !== "");
  if (customer !== undefined) return customers.has(canonicalCustomerId(customer));
  const id = idIn(values, columns.id);
  return id !== undefined && tickets.has(id);
}

function isAmong(value: unknown, ids: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => isAmong(item, ids));
  const text = textOf(value);
  return text !== "" && ids.has(canonicalCustomerId(text));
}

/** Whether a text holds an id that no letter or digit stands beside. */
function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
  const text = Array.isArray(value) ? value.map(textOf).join("\n") : textOf(value);
  for (const id of ids) {
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
      if (!WORD.test(text[at - 1] ?? "") && !WORD.test(text[at + id.length] ?? "")) return true;
    }
  }
  return false;
}

const WORD = /[\p{L}\p{N}_]/u;

function idIn(values: readonly unknown[], columns: readonly number[]): string | undefined {
  return columns.map((column) => textOf(values[column])).find((text) => text !== "");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
