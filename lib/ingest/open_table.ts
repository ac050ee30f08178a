import { extname } from "node:path";
import iconv from "iconv-lite";
import { Buffer } from "node:buffer";
import { InputError } from "../core/mod.ts";
import { type ByteSource, openBytes, peek } from "./_byte_source.ts";
import { csvTable } from "./_csv_table.ts";
import { jsonLines } from "./_json_lines.ts";
import { jsonRecords } from "./_json_table.ts";
import { linesTable } from "./_lines_table.ts";
import { parquetTable } from "./_parquet_table.ts";
import { recordTable } from "./_record_table.ts";
import type { TableParts, TextInput } from "./_table_parts.ts";
import { checkDelimiter } from "./delimiter.ts";
import { checkEncoding, type DecodingState, isPlainAscii, sniffEncoding, toUtf8, wholeCharacters } from "./encoding.ts";
import { type ExportFormat, findExport } from "./exports/mod.ts";
import { checkFormat, type FileFormat, sniffFormat } from "./file_format.ts";
import type { Table, TableRow } from "./table.ts";

/** Options of {@linkcode openTable}. */
export interface OpenTableOptions {
  /**
   * Kind of file (one of `FILE_FORMATS`), or the help desk whose export it is (the name of one of `EXPORT_FORMATS`).
   *
   * @default {undefined} found by content, then by extension and columns
   */
  format?: string;
  /**
   * Encoding of a text, such as `windows-1252`.
   *
   * @default {undefined} by byte order mark, else UTF-8 if valid, else guessed
   */
  encoding?: string;
  /**
   * Character between the fields of a CSV file, or the word `tab`.
   *
   * @default {undefined} the one of `,` `;` tab `|` that fits the first rows
   */
  delimiter?: string;
  /**
   * Bytes that one record or line may have.
   *
   * @default {100_000_000}
   */
  maxRecordBytes?: number;
  /**
   * Bytes of the source `-`.
   *
   * @default {undefined} the standard input
   */
  stdin?: () => AsyncIterable<Uint8Array>;
  /** Stops the reading with the signal's reason. */
  signal?: AbortSignal;
}

const HEAD_BYTES = 1 << 18;
/** How far a file that begins with plain ASCII is searched for letters that tell its encoding. */
const ENCODING_SEARCH_BYTES = 1 << 26;

/**
 * Opens a file of tickets as a table: CSV, TSV, JSON, JSON Lines, Parquet, plain or in gzip, and the exports of Zendesk,
 * Freshdesk, Zammad, Jira Service Management and Intercom among them.
 *
 * The file is read as the rows are asked for, and never held whole. What was guessed stands in `notes`.
 *
 * @param source Path of a file, or `-` for the standard input.
 * @throws {InputError} If the file is missing, a folder, empty, binary, has no rows, or cannot be read as its format.
 *
 * @example
 * ```ts
 * import { openTable } from "./open_table.ts";
 * import assert from "node:assert/strict";
 *
 * const path = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(path, "id;text\n1;Hello\n2;Where is my order?\n");
 * const table = await openTable(path);
 * const rows = await Array.fromAsync(table.rows);
 * await Deno.remove(path);
 *
 * assert.deepEqual(table.columns, ["id", "text"]);
 * assert.deepEqual(rows[1], { number: 2, values: ["2", "Where is my order?"] });
 * assert.deepEqual(table.notes, ['The fields are taken to be separated by ";".']);
 * ```
 */
export async function openTable(source: string, options: OpenTableOptions = {}): Promise<Table> {
  const { bytes, input, format, delimiter, help: named, encoding, state, guessed } = await openInput(source, options);
  const notes = guessed ? [`The text is taken to be ${encoding}; if letters look wrong, name the --encoding.`] : [];
  const parts = format === "parquet"
    ? await parquetTable(pathOfParquet(bytes))
    : await textTable(format, input, { delimiter, help: named });
  const help = named ?? parts.help ?? findExport(parts.columns);
  if (help && !named) notes.push(`Recognised by its columns as an export of ${help.title}.`);
  bytes.release();
  const { signal } = options;
  return {
    name: input.name,
    format: help?.name ?? format,
    columns: parts.columns,
    get notes() {
      return [...notes, ...parts.notes];
    },
    rows: { [Symbol.asyncIterator]: () => flatten(untilAborted(parts.batches(), signal), state, encoding) },
  };
}

/** A source whose format and encoding were found. */
export interface OpenedInput {
  readonly bytes: ByteSource;
  /** The text from the start; of no use where the format is Parquet. */
  readonly input: TextInput;
  readonly format: FileFormat;
  /** Help desk and delimiter that the user named. */
  readonly help?: ExportFormat;
  readonly delimiter?: string;
  /** Encoding of the text, and whether it was only guessed. */
  readonly encoding: string;
  readonly guessed: boolean;
  readonly state: DecodingState;
}

/**
 * Opens a file or the standard input, and finds out its format and encoding.
 *
 * @throws {InputError} If it is missing, a folder, empty or binary.
 */
export async function openInput(source: string, options: OpenTableOptions): Promise<OpenedInput> {
  const { signal, maxRecordBytes = 100_000_000 } = options;
  signal?.throwIfAborted();
  const encoding = options.encoding === undefined ? undefined : checkEncoding(options.encoding);
  const delimiter = options.delimiter === undefined ? undefined : checkDelimiter(options.delimiter);
  const wanted = options.format === undefined ? {} : checkFormat(options.format);
  const bytes = await openBytes(source, options.stdin);
  const name = bytes.name;
  const head = await peek(bytes, HEAD_BYTES);
  const extension = extname(source.replace(/\.gz$/i, "")).toLowerCase();

  const found = encoding ? { name: encoding, guessed: false } : sniffEncoding(await lettersOf(bytes, head), head);
  const headText = iconv.decode(Buffer.from(wholeCharacters(head)), found.name);
  if (headText.trim() === "" && head.length < HEAD_BYTES) {
    throw new InputError("it is empty", { place: { file: name }, hint: "give a file with at least one ticket" });
  }
  const format = sniffFormat({ name, head, headText, extension, format: wanted.file });
  const state: DecodingState = { damaged: false };
  const input: TextInput = {
    name,
    head: headText,
    maxRecordBytes,
    utf8: () => toUtf8(untilAborted(bytes.open(), signal), found.name, state),
  };
  return { bytes, input, format, help: wanted.help, delimiter, encoding: found.name, guessed: found.guessed, state };
}

async function textTable(
  format: FileFormat,
  input: TextInput,
  { delimiter, help }: { delimiter?: string; help?: ExportFormat },
): Promise<TableParts> {
  if (format === "csv") return await csvTable(input, delimiter);
  if (format === "tsv") return await csvTable(input, delimiter ?? "\t");
  if (format === "lines") return linesTable(input);
  const records = format === "json" ? jsonRecords : jsonLines;
  return await recordTable(input.name, (onNote) => records(input, onNote), help);
}

/** DuckDB reads Parquet from its end, so it needs a file as it is. */
function pathOfParquet({ path, compressed, name }: ByteSource): string {
  if (path !== undefined && !compressed) return path;
  throw new InputError("Parquet can only be read from a file that is not compressed by gzip", {
    place: { file: name },
    hint: "save it, or unpack it, first",
  });
}

/** A part of the text that holds letters beyond ASCII, if a file that can be read twice has any near its start. */
async function lettersOf(bytes: ByteSource, head: Uint8Array): Promise<Uint8Array> {
  if (bytes.path === undefined || head.length < HEAD_BYTES || !isPlainAscii(head)) return head;
  let searched = 0;
  for await (const chunk of bytes.open()) {
    if (!isPlainAscii(chunk)) return chunk;
    if ((searched += chunk.length) > ENCODING_SEARCH_BYTES) break;
  }
  return head;
}

async function* untilAborted<T>(items: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    signal?.throwIfAborted();
    yield item;
  }
}

async function* flatten(
  batches: AsyncIterable<TableRow[]>,
  state: DecodingState,
  encoding: string,
): AsyncGenerator<TableRow> {
  for await (const batch of batches) {
    for (const row of batch) yield state.damaged && !row.problem ? checkedForDamage(row, encoding) : row;
  }
}

/** Once bytes were met that are not valid in the encoding, rows with the replacement character are suspect. */
function checkedForDamage(row: TableRow, encoding: string): TableRow {
  const damaged = row.values.some((value) => typeof value === "string" && value.includes("\ufffd"));
  if (!damaged) return row;
  return { ...row, problem: { code: "TL105", reason: `the row holds bytes that are not valid ${encoding}` } };
}
