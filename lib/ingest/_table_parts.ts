import type { ExportFormat } from "./exports/mod.ts";
import type { TableRow } from "./table.ts";

/** A text to be read as a table. */
export interface TextInput {
  /** Name of the source, for messages. */
  readonly name: string;
  /** First part of the text, decoded. */
  readonly head: string;
  /** Bytes that one line or record may have. */
  readonly maxRecordBytes: number;
  /** The text from the start, as UTF-8 bytes without byte order mark. */
  utf8(): AsyncIterable<Uint8Array>;
}

/** What a reader of one format finds; `openTable()` makes a `Table` of it. */
export interface TableParts {
  /** The help desk whose export the records were recognised as, before their shape was changed. */
  readonly help?: ExportFormat;
  readonly columns: readonly string[];
  /** May grow while rows are read. */
  readonly notes: string[];
  /** The rows from the start, in the batches in which they come. */
  batches(): AsyncIterable<TableRow[]>;
}
