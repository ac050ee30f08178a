import { Buffer } from "node:buffer";
import { type CsvError, type Info, type Options, parse, type Parser } from "csv-parse";
import { parse as parseSync } from "csv-parse/sync";
import { fileSize, InputError } from "../core/mod.ts";
import type { Problem } from "./table.ts";

/** One record of a CSV text: its fields, or what stands there and why it is not a record. */
export interface CsvRecord {
  readonly fields: string[];
  /** Bytes of the text up to the end of the record, its line end included. */
  readonly end: number;
  readonly problem?: Problem;
}

/** What {@linkcode csvRecords} needs to know. */
export interface CsvRecordsOptions {
  /** Name of the source, for messages. */
  readonly name: string;
  readonly delimiter: string;
  /** Line ends that end a record outside quotes. */
  readonly lineEnds: readonly string[];
  /** Bytes that one record may have. */
  readonly maxRecordBytes: number;
}

/**
 * Records of a CSV text in UTF-8, in the batches in which they come out of the chunks.
 *
 * Where csv-parse gives up at a misplaced or unclosed quote, the first line of the record is looked at alone: if it reads
 * well with its quotes taken as they stand (`5" screen,Hardware`), it is a record, else it is one with a problem.
 * Reading goes on at the next line, so that one quote costs one line and not the rest of the file. A quote that is
 * left open and closed by the next record's does not swallow that record, for what follows is then hardly ever a delimiter.
 *
 * @throws {InputError} If a record is longer than `maxRecordBytes`.
 */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: CsvRecordsOptions,
): AsyncGenerator<CsvRecord[]> {
  const run = new CsvRun(options);
  for await (const chunk of chunks) {
    const batch = await run.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (batch.length > 0) yield batch;
  }
  const batch = await run.end();
  if (batch.length > 0) yield batch;
}

class CsvRun {
  readonly #options: CsvRecordsOptions;
  #parser: Parser;
  #batch: CsvRecord[] = [];
  #count = 0;
  /** Bytes that the parser has got, and the offset after its last whole record. */
  #given = 0;
  #done = 0;
  /** Bytes of the text before the parser's first. */
  #base = 0;
  /** Chunks from the one that holds `#done` on: what is needed to begin again after a fault. */
  #kept: Buffer[] = [];
  /** A line at fault whose end has not come yet. */
  #held: Buffer[] = [];

  constructor(options: CsvRecordsOptions) {
    this.#options = options;
    this.#parser = this.#newParser();
  }

  async push(chunk: Buffer): Promise<CsvRecord[]> {
    if (this.#held.length === 0) await this.#feed(chunk);
    else {
      this.#held.push(chunk);
      this.#checkLength(this.#held.reduce((sum, part) => sum + part.length, 0));
      if (lineEnd(chunk, this.#options.lineEnds) >= 0) await this.#feed(Buffer.concat(this.#held.splice(0)));
    }
    return this.#take();
  }

  async end(): Promise<CsvRecord[]> {
    await this.#feed(Buffer.concat(this.#held.splice(0)));
    for (;;) {
      const error = await ended(this.#parser);
      if (!error) return this.#take();
      await this.#feed(this.#recover(error, true));
    }
  }

  async #feed(chunk: Buffer): Promise<void> {
    while (chunk.length > 0) {
      this.#given += chunk.length;
      this.#kept.push(chunk);
      const error = await written(this.#parser, chunk);
      if (!error) break;
      chunk = this.#recover(error, false);
    }
    let start = this.#given - this.#kept.reduce((sum, part) => sum + part.length, 0);
    while (this.#kept.length > 0 && start + this.#kept[0].length <= this.#done) start += this.#kept.shift()!.length;
    this.#checkLength(this.#given - this.#done);
  }

  /** Takes the first line of the unfinished record by itself; returns what comes after it, to begin again with. */
  #recover(error: CsvError, atEnd: boolean): Buffer {
    const all = this.#kept.length === 1 ? this.#kept[0] : Buffer.concat(this.#kept);
    const rest = all.subarray(all.length - (this.#given - this.#done));
    this.#parser.destroy();
    this.#parser = this.#newParser();
    this.#kept = [];
    this.#base += this.#done;
    this.#given = this.#done = 0;
    const end = lineEnd(rest, this.#options.lineEnds);
    if (end < 0 && !atEnd) {
      this.#held = [rest]; // the line goes on in a chunk that has not come
      return Buffer.alloc(0);
    }
    const line = end < 0 ? rest : rest.subarray(0, end > 0 && rest[end - 1] === 13 ? end - 1 : end);
    this.#base += end < 0 ? rest.length : end + 1;
    this.#addLine(line, error);
    return end < 0 ? Buffer.alloc(0) : rest.subarray(end + 1);
  }

  #addLine(line: Buffer, error: CsvError): void {
    try {
      const lenient = { ...this.#parserOptions(), relax_quotes: true, on_record: undefined };
      for (const fields of parseSync(line, lenient) as string[][]) this.#batch.push({ fields, end: this.#base });
    } catch {
      const reason = error.code === "CSV_QUOTE_NOT_CLOSED"
        ? "a quote is opened and never closed"
        : "a quote stands where none may, or one is missing";
      const fields = line.toString("utf8").split(this.#options.delimiter);
      this.#batch.push({ fields, end: this.#base, problem: { code: "TL102", reason } });
    }
  }

  #take(): CsvRecord[] {
    const batch = this.#batch;
    this.#batch = [];
    this.#count += batch.length;
    return batch;
  }

  #newParser(): Parser {
    return parse({ ...this.#parserOptions(), on_record: this.#onRecord } as unknown as Options);
  }

  /** Returns null, so that nothing goes through the parser's readable side: that would cost a third of the time. */
  #onRecord = (fields: string[], info: Info): null => {
    this.#batch.push({ fields, end: this.#base + info.bytes });
    this.#done = info.bytes;
    return null;
  };

  #parserOptions() {
    const { delimiter, lineEnds } = this.#options;
    return { delimiter, record_delimiter: [...lineEnds], relax_column_count: true };
  }

  #checkLength(bytes: number): void {
    const { name, maxRecordBytes } = this.#options;
    if (bytes <= maxRecordBytes) return;
    const row = this.#count + this.#batch.length; // the header is a record too
    throw new InputError(`the ${row > 0 ? "row" : "header"} is longer than ${fileSize(maxRecordBytes)}`, {
      place: { file: name, ...(row > 0 ? { row } : {}) },
      hint: "look for a quote that is never closed, or name the right --delimiter",
    });
  }
}

function written(parser: Parser, chunk: Buffer): Promise<CsvError | undefined> {
  return new Promise((resolve) => {
    parser.once("error", resolve);
    parser.write(chunk, (error) => {
      if (error) return;
      parser.off("error", resolve);
      resolve(undefined);
    });
  });
}

function ended(parser: Parser): Promise<CsvError | undefined> {
  return new Promise((resolve) => {
    parser.once("error", resolve);
    parser.once("finish", () => resolve(undefined));
    parser.end();
  });
}

/** Offset of the byte that ends the first line, or -1. */
function lineEnd(bytes: Buffer, lineEnds: readonly string[]): number {
  return bytes.indexOf(lineEnds.includes("\n") ? 10 : 13);
}
