import { InputError } from "../core/mod.ts";
import { listOf } from "./_json_pages.ts";
import { JsonSplitter } from "./_json_splitter.ts";
import { parseRecord } from "./_parse_record.ts";
import { isRecord } from "./_record_table.ts";
import type { TextInput } from "./_table_parts.ts";

/** Numbers of records, from 1, as `jsonRecords` and `jsonLines` count them. */
type Rows = ReadonlySet<number>;

/** Longest text that is taken apart at once. */
const MOST_CHARACTERS = 400_000_000;

/**
 * A JSON text without some of its records. What stays keeps its bytes.
 *
 * @throws {InputError} If it is longer than a string may be: JSON Lines have no such limit.
 */
export async function* jsonWithout(input: TextInput, rows: Rows): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  for await (const chunk of input.utf8()) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length <= MOST_CHARACTERS) continue;
    throw new InputError("it is too long for its rows to be taken out", {
      place: { file: input.name },
      hint: "write it as JSON Lines",
    });
  }
  yield new TextEncoder().encode(cut(text + decoder.decode(), 1, rows));
}

/** JSON Lines without some of their records; a line that is a page of records keeps the others. */
export async function* jsonLinesWithout(input: TextInput, rows: Rows): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const encoder = new TextEncoder();
  const lineEnd = input.head.includes("\n") ? "\n" : "\r";
  let pending = "";
  let number = 0;
  const kept = (line: string): string => {
    if (line.trim() === "") return line;
    const record = parseRecord(line);
    const page = "value" in record && isRecord(record.value) ? listOf(record.value) : undefined;
    const first = number + 1;
    number += page === undefined ? 1 : page.length;
    if (page === undefined) return rows.has(first) ? "" : line;
    return page.some((_, i) => rows.has(first + i)) ? cut(line, first, rows) : line;
  };
  for await (const chunk of input.utf8()) {
    const parts = (pending + decoder.decode(chunk, { stream: true })).split(lineEnd);
    pending = parts.pop()!;
    const text = parts.map((line) => kept(line + lineEnd)).join("");
    if (text !== "") yield encoder.encode(text);
  }
  const last = kept(pending + decoder.decode());
  if (last !== "") yield encoder.encode(last);
}

/** Takes records out of a text, each with the comma that parts it from the one before, or the one after where it is the first. */
function cut(text: string, first: number, rows: Rows): string {
  const records = new JsonSplitter().push(text);
  let out = "";
  let at = 0;
  let begun = false; // whether a record of this list was kept
  records.forEach((record, i) => {
    const start = text.indexOf(record, at); // verbatim and in order, so the first one from here on is the one
    const gap = text.slice(at, start);
    const parts = /^\s*,\s*$/.test(gap);
    if (!parts) begun = false;
    const keep = !rows.has(first + i);
    if (!parts || (keep && begun)) out += gap;
    if (keep) out += record;
    begun ||= keep;
    at = start + record.length;
  });
  return out + text.slice(at);
}
