import { InputError } from "../core/mod.ts";
import { nearest } from "./_nearest.ts";
import { EXPORT_FORMATS, type ExportFormat } from "./exports/mod.ts";

/** Kinds of file that tickets are read from; `lines` is plain text, a ticket a line. */
export const FILE_FORMATS = ["csv", "tsv", "json", "jsonl", "parquet", "lines"] as const;

/** One of {@linkcode FILE_FORMATS}. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/**
 * What a user means by a format: a kind of file, or the help desk whose export it is.
 *
 * @throws {InputError} If it is neither; lists all there are.
 */
export function checkFormat(name: string): { readonly file?: FileFormat; readonly help?: ExportFormat } {
  const lower = name.trim().toLowerCase();
  const file = FILE_FORMATS.find((format) => format === lower);
  if (file) return { file };
  const help = EXPORT_FORMATS.find((format) => format.name === lower);
  if (help) return { help };
  const names = [...FILE_FORMATS, ...EXPORT_FORMATS.map((format) => format.name)];
  const near = nearest(lower, names);
  throw new InputError(`there is no format "${name}"; the formats are ${names.join(", ")}`, {
    hint: near && `did you mean ${near}?`,
  });
}

/** Files that are known by their first bytes and are not tables of tickets, with what to do instead. */
const OTHERS: readonly (readonly [magic: string, kind: string, hint: string])[] = [
  ["PK\x03\x04", "a ZIP archive or an Excel workbook", "save the sheet as CSV, or unpack the archive"],
  ["\xd0\xcf\x11\xe0", "an old Excel workbook or Office document", "save the sheet as CSV"],
  ["%PDF", "a PDF document", "export the tickets as CSV or JSON"],
  ["\x89PNG", "a picture", "give the exported tickets"],
  ["\xff\xd8\xff", "a picture", "give the exported tickets"],
  ["GIF8", "a picture", "give the exported tickets"],
  ["SQLite format 3\0", "an SQLite database", "export the table as CSV"],
  ["BZh", "compressed by bzip2", "unpack it, or compress it by gzip"],
  ["\xfd7zXZ", "compressed by xz", "unpack it, or compress it by gzip"],
  ["\x28\xb5\x2f\xfd", "compressed by Zstandard", "unpack it, or compress it by gzip"],
  ["\x7fELF", "a program", "give the exported tickets"],
];

const BY_EXTENSION: Readonly<Record<string, FileFormat>> = {
  ".csv": "csv",
  ".tsv": "tsv",
  ".tab": "tsv",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".txt": "lines",
};

/** What {@linkcode sniffFormat} looks at. */
export interface FormatClues {
  readonly name: string;
  /** First bytes, and the same decoded as text. */
  readonly head: Uint8Array;
  readonly headText: string;
  /** Extension in lower case, with its dot, `.gz` taken off. */
  readonly extension: string;
  /** Format that the user named. */
  readonly format?: FileFormat;
}

/**
 * Format of a file: as the user says, else by its content, else by its extension, else CSV.
 *
 * @throws {InputError} If the file is not text and not Parquet.
 */
export function sniffFormat({ name, head, headText, extension, format }: FormatClues): FileFormat {
  const place = { file: name };
  const start = String.fromCharCode(...head.subarray(0, 16));
  if (start.startsWith("PAR1")) return "parquet";
  if (format === "parquet" || extension === ".parquet") {
    throw new InputError("it is not a Parquet file", { place, hint: "check what wrote it" });
  }
  const other = OTHERS.find(([magic]) => start.startsWith(magic));
  if (other) throw new InputError(`it is ${other[1]}, not a table`, { place, hint: other[2] });
  if (isBinary(headText)) {
    throw new InputError("it is binary, not text", { place, hint: "export the tickets as CSV, JSON or Parquet" });
  }
  if (format) return format;
  const trimmed = headText.trimStart();
  if (extension !== ".csv" && extension !== ".tsv") {
    if (/^\[\s*([[{"\]]|$)/.test(trimmed)) return "json";
    if (/^\{\s*(["}]|$)/.test(trimmed)) return extension === ".jsonl" ? "jsonl" : objectFormat(trimmed);
  }
  return BY_EXTENSION[extension] ?? "csv";
}

/** A text that begins with an object is JSON Lines if that object ends with its line and another line follows. */
function objectFormat(text: string): FileFormat {
  const end = text.search(/[\r\n]/);
  if (end < 0 || text.slice(end).trim() === "") return "json";
  try {
    JSON.parse(text.slice(0, end));
    return "jsonl";
  } catch {
    return /^[\r\n]+\{/.test(text.slice(end)) ? "jsonl" : "json";
  }
}

/** More than one control or damaged character in ten is no text. */
function isBinary(text: string): boolean {
  let strange = 0;
  const n = Math.min(text.length, 65536);
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if ((c < 32 && c !== 9 && c !== 10 && c !== 13 && c !== 12) || c === 0x7f || c === 0xfffd) strange++;
  }
  return strange > n / 10;
}
