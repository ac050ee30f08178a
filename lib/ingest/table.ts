/** A table being read: its header, and its rows one by one. */
export interface Table {
  /** Name of the source for messages, such as the file's path as the user gave it. */
  readonly name: string;
  /** Format that was found, such as `csv`, `jsonl`, `parquet`, `zendesk`. */
  readonly format: string;
  /** Header as it stands in the file; names may repeat. */
  readonly columns: readonly string[];
  /** What was guessed on the way in, as sentences for the user: encoding, delimiter, format. May grow while rows are read. */
  readonly notes: readonly string[];
  /** Rows in order; can be read once. Leaving the loop early closes the file. */
  readonly rows: AsyncIterable<TableRow>;
}

/** One row of a {@linkcode Table}. */
export interface TableRow {
  /** 1-based; the header is not counted. */
  readonly number: number;
  /** One value a column, in the order of `columns`; text for CSV, typed values for Parquet and JSON; null where empty. */
  readonly values: readonly unknown[];
  /** Why the row itself cannot be read, such as a wrong number of fields; its values may then be incomplete. */
  readonly problem?: Problem;
}

/** Why a row was refused. */
export interface Problem {
  /** Rule code, such as `TL101`; see `lib/ingest/rules.ts`. */
  readonly code: string;
  readonly column?: string;
  /** What is wrong, with the value, in one line. */
  readonly reason: string;
}
