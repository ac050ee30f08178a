import { Buffer, isAscii, isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { closest } from "fastest-levenshtein";
import { InputError } from "../core/mod.ts";

/** An encoding that was found, and whether it was only guessed. */
export interface FoundEncoding {
  /** Name as iconv-lite knows it, such as `utf-8` or `windows-1252`. */
  readonly name: string;
  readonly guessed: boolean;
}

const BOMS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Encodings offered when a name is unknown. */
const COMMON = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "iso-8859-1",
  "iso-8859-2",
  "iso-8859-15",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "gb18030",
  "big5",
  "macintosh",
];

/**
 * The encoding of a text: by its byte order mark, else by the zero bytes of UTF-16, else UTF-8 if the bytes are valid
 * UTF-8, else the best guess of chardet, in doubt Windows-1252; ISO-8859-1 is read as that, its superset, as browsers do
 * (https://encoding.spec.whatwg.org/#names-and-labels).
 *
 * @param sample Some bytes of the text; for anything but the byte order mark the more with letters beyond ASCII the better.
 * @param head The first bytes, where the sample is from further on.
 */
export function sniffEncoding(sample: Uint8Array, head: Uint8Array = sample): FoundEncoding {
  for (const [name, bytes] of BOMS) if (bytes.every((b, i) => head[i] === b)) return { name, guessed: false };
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1]++;
  const half = head.length < 4 ? Infinity : head.length / 2;
  if (zeros[1] > 0.3 * half && zeros[0] < 0.1 * half) return { name: "utf-16le", guessed: true };
  if (zeros[0] > 0.3 * half && zeros[1] < 0.1 * half) return { name: "utf-16be", guessed: true };
  if (isUtf8(wholeCharacters(sample))) return { name: "utf-8", guessed: false };
  return { name: likelyEncoding(sample), guessed: true };
}

/** How far chardet's confidence, in percent, in another encoding must exceed that in the Western European one. */
const WESTERN_PRIOR = 10;

function likelyEncoding(sample: Uint8Array): string {
  const matches = analyse(sample).map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }))
    .filter(({ name }) => !name.startsWith("utf-") && name !== "ascii" && iconv.encodingExists(name)); // ruled out above
  const western = matches.find(({ name }) => name === "iso-8859-1" || name === "windows-1252");
  const best = matches[0];
  if (!best || (western && best.confidence - western.confidence < WESTERN_PRIOR)) return "windows-1252";
  // ISO-8859-2 has only control characters where Windows-1250 has letters such as ś and ž.
  if (best.name === "iso-8859-2" && sample.some((byte) => byte >= 0x80 && byte < 0xa0)) return "windows-1250";
  return best.name;
}

/** @throws {InputError} If iconv-lite does not know the encoding; names one like it. */
export function checkEncoding(name: string): string {
  const lower = name.trim().toLowerCase();
  if (lower !== "" && iconv.encodingExists(lower)) return lower;
  throw new InputError(`there is no encoding "${name}"`, { hint: `did you mean ${closest(lower, COMMON)}?` });
}

/** Whether no byte is beyond ASCII. */
export function isPlainAscii(bytes: Uint8Array): boolean {
  return isAscii(bytes);
}

/** Bytes up to the last whole UTF-8 character, so that a cut at the end of a chunk is not taken for damage. */
export function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) break;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > back) return bytes.subarray(0, bytes.length - back);
    if (length > 0) break;
  }
  return bytes;
}

/** What was met while bytes were turned into UTF-8. */
export interface DecodingState {
  /** Set as soon as bytes were met that are not valid in the encoding; such bytes become U+FFFD. */
  damaged: boolean;
}

/** Bytes of a text in any encoding as UTF-8 without byte order mark. */
export async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  state: DecodingState,
): AsyncGenerator<Uint8Array> {
  yield* /^utf-?8$/.test(encoding) ? checkedUtf8(chunks, state) : converted(chunks, encoding, state);
}

async function* checkedUtf8(chunks: AsyncIterable<Uint8Array>, state: DecodingState): AsyncGenerator<Uint8Array> {
  let cut = new Uint8Array(0);
  for await (const chunk of withoutBom(chunks)) {
    if (!state.damaged) {
      const joined = cut.length > 0 ? Buffer.concat([cut, chunk]) : chunk;
      const whole = wholeCharacters(joined);
      state.damaged = !isUtf8(whole);
      cut = joined.slice(whole.length);
    }
    yield chunk;
  }
  state.damaged ||= cut.length > 0;
}

/** Takes the byte order mark of UTF-8 off, also where it comes in pieces. */
async function* withoutBom(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (start === undefined) {
      yield chunk;
      continue;
    }
    start = start.length > 0 ? Buffer.concat([start, chunk]) : chunk;
    if (start.length < 3) continue;
    yield start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
    start = undefined;
  }
  if (start) yield start;
}

async function* converted(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  state: DecodingState,
): AsyncGenerator<Uint8Array> {
  const decoder = iconv.getDecoder(encoding); // takes the byte order mark off
  const encode = (text: string) => {
    state.damaged ||= text.includes("\ufffd");
    return Buffer.from(text, "utf8");
  };
  let held = ""; // half of a surrogate pair at the end of a chunk
  for await (const chunk of chunks) {
    const text = held + decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const last = text.charCodeAt(text.length - 1);
    held = last >= 0xd800 && last < 0xdc00 ? text.slice(-1) : "";
    yield encode(held ? text.slice(0, -1) : text);
  }
  const rest = held + (decoder.end() ?? "");
  if (rest) yield encode(rest);
}
