import { Buffer } from "node:buffer";
import { createGzip } from "node:zlib";
import { pipeline, Readable } from "node:stream";
import iconv from "iconv-lite";
import { InputError } from "../core/mod.ts";
import { openAtomicFile } from "../storage/atomic_file.ts";
import { peek } from "./_byte_source.ts";
import { csvRecords } from "./_csv_records.ts";
import { csvLayout, isBeforeHeader, isBlank } from "./_csv_table.ts";
import { jsonLinesWithout, jsonWithout } from "./_json_without.ts";
import { copyParquetWithout } from "./_parquet_table.ts";
import type { TextInput } from "./_table_parts.ts";
import { type OpenedInput, openInput, type OpenTableOptions } from "./open_table.ts";

/** Numbers of rows, from 1, as `TableRow` counts them. */
type Rows = ReadonlySet<number>;

/**
 * Writes a table anew without some of its rows, whole or not at all: CSV, TSV, JSON and JSON Lines, plain or in gzip, in any encoding,
 * and Parquet. Of texts nothing else changes: rows that stay keep their bytes (within gzip), header, byte order mark and line ends
 * too. A Parquet file is written anew by DuckDB, with the same columns and types.
 *
 * The bytes of the old file are given back to the disk, which overwrites them in its own time.
 *
 * @param rows Numbers as `openTable` gives them with the same options.
 * @throws {InputError} If the file cannot be read or replaced, or is plain text, which has no rows.
 *
 * @example
 * ```ts
 * import { removeRows } from "./remove_rows.ts";
 * import assert from "node:assert/strict";
 *
 * const path = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(path, 'id;text\r\n1;Hello\r\n2;"My name;\nis Ann"\r\n3;  spaced "\r\n');
 * await removeRows(path, new Set([2]));
 * assert.equal(await Deno.readTextFile(path), 'id;text\r\n1;Hello\r\n3;  spaced "\r\n');
 * await Deno.remove(path);
 * ```
 */
export async function removeRows(path: string, rows: Rows, options: OpenTableOptions = {}): Promise<void> {
  const opened = await openInput(path, options);
  await using file = await openAtomicFile(path, { signal: options.signal });
  if (opened.format === "parquet") {
    await copyParquetWithout(path, file.temporaryPath, rows);
  } else {
    for await (const bytes of encoded(opened, textWithout(opened, rows))) await file.write(bytes);
  }
  await file.commit();
}

/** The text without the rows, as UTF-8. */
function textWithout({ format, input, delimiter }: OpenedInput, rows: Rows): AsyncIterable<Uint8Array> {
  switch (format) {
    case "csv":
      return csvWithout(input, rows, delimiter);
    case "tsv":
      return csvWithout(input, rows, delimiter ?? "\t");
    case "json":
      return jsonWithout(input, rows);
    case "jsonl":
      return jsonLinesWithout(input, rows);
    default:
      throw new InputError("lines of plain text cannot be told apart by whose they are", {
        place: { file: input.name },
      });
  }
}

/** Cuts the bytes where records end; the numbers are those that `csvTable` gives. */
async function* csvWithout(input: TextInput, rows: Rows, delimiter?: string): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  const chunks = async function* () {
    for await (const chunk of input.utf8()) {
      pending.push(chunk);
      yield chunk;
    }
  };
  let columns: number | undefined;
  let number = 0;
  let start = 0; // offset of the first pending byte in the text
  for await (const batch of csvRecords(chunks(), csvLayout(input, delimiter))) {
    const bytes = Buffer.concat(pending);
    let from = start; // of the records that stay and were not written yet
    let at = start;
    for (const { fields, end } of batch) {
      const isRow = columns !== undefined && !(isBlank(fields) && columns > 1);
      if (columns === undefined && !isBeforeHeader(fields)) columns = fields.length;
      if (isRow && rows.has(++number)) {
        if (at > from) yield bytes.subarray(from - start, at - start);
        from = end;
      }
      at = end;
    }
    if (at > from) yield bytes.subarray(from - start, at - start);
    pending = [bytes.subarray(at - start)];
    start = at;
  }
  const rest = Buffer.concat(pending);
  if (rest.length > 0) yield rest;
}

/** UTF-8 back in the file's encoding, with its byte order mark, in gzip if it was. */
async function* encoded(opened: OpenedInput, text: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const plain = inEncoding(text, opened.encoding, await markOf(opened));
  if (!opened.bytes.compressed) yield* plain;
  // The callback is only there to stop errors from being thrown besides: they come out of the iteration.
  else yield* pipeline(Readable.from(plain), createGzip(), () => {}) as AsyncIterable<Uint8Array>;
}

const MARKS = [[0xef, 0xbb, 0xbf], [0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff], [0xff, 0xfe], [0xfe, 0xff]];

/** The byte order mark that the file begins with; empty if there is none. */
async function markOf({ bytes, encoding }: OpenedInput): Promise<Uint8Array> {
  if (!/^utf/.test(encoding)) return new Uint8Array(0);
  const head = await peek(bytes, 4);
  return Uint8Array.from(MARKS.find((mark) => mark.every((byte, i) => head[i] === byte)) ?? []);
}

async function* inEncoding(
  text: AsyncIterable<Uint8Array>,
  encoding: string,
  mark: Uint8Array,
): AsyncGenerator<Uint8Array> {
  if (mark.length > 0) yield mark;
  if (/^utf-?8$/.test(encoding)) return yield* text;
  const encoder = iconv.getEncoder(encoding, { addBOM: false });
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const chunk of text) yield encoder.write(decoder.decode(chunk, { stream: true }));
  yield Buffer.concat([encoder.write(decoder.decode()), encoder.end() ?? Buffer.alloc(0)]);
}
