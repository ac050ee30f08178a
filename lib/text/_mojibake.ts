/** A place where letters were misread, and what they were. */
export interface Misread {
  readonly start: number;
  readonly end: number;
  readonly repair: string;
}

const windows1252 = new TextDecoder("windows-1252");
/** The character that Windows-1252 has for each byte. */
const CHARACTERS = Array.from({ length: 0x100 }, (_, byte) => windows1252.decode(Uint8Array.of(byte)));
const BYTES = new Map<string, number>();
for (let byte = 0x80; byte < 0x100; byte++) {
  BYTES.set(CHARACTERS[byte], byte);
  // Where the reader took the bytes for Latin-1, C1 controls stand for themselves.
  BYTES.set(String.fromCharCode(byte), byte);
}

/** The character that Windows-1252 has for a byte. */
export function windows1252Byte(byte: number): string {
  return CHARACTERS[byte];
}

const LEAD = /[\u00c2-\u00f4]/;
const PUNCTUATION = new Set("…“”‘’–—•„‚");

/**
 * UTF-8 that was read as Windows-1252 or Latin-1: a leading byte's character with the right number of continuation bytes'
 * characters behind it, that together are a letter, a mark or an emoji which people do write. Neighbours are one place; what
 * was misread several times is read back as often.
 */
export function mojibake(text: string): Misread[] {
  if (!LEAD.test(text)) return [];
  const found: { start: number; end: number; repair: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xc2 || code > 0xf4) continue;
    const length = code < 0xe0 ? 2 : code < 0xf0 ? 3 : 4;
    const character = characterAt(text, i, length);
    if (character === undefined || !isLikely(text, i, length, character, found.at(-1)?.end === i)) continue;
    const last = found.at(-1);
    if (last && last.end === i) {
      last.end = i + length;
      last.repair += character;
    } else found.push({ start: i, end: i + length, repair: character });
    i += length - 1;
  }
  for (const place of found) {
    for (let pass = 0; pass < 3; pass++) {
      const again = readBack(place.repair);
      if (again === place.repair) break;
      place.repair = again;
    }
  }
  return found;
}

/** The character whose UTF-8 bytes stand at `i` as characters of their own; undefined where they are none. */
function characterAt(text: string, i: number, length: number): string | undefined {
  let code = text.charCodeAt(i) & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    const byte = BYTES.get(text[i + k]);
    if (byte === undefined || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const shortest = [0, 0, 0x80, 0x800, 0x10000][length];
  return code < shortest || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
    ? undefined
    : String.fromCodePoint(code);
}

/**
 * Whether the bytes are rather this character than the ones that stand there: "café…”" is three characters, not `酔`.
 * `after`: whether another misread character stands just before.
 */
function isLikely(text: string, i: number, length: number, character: string, after: boolean): boolean {
  const code = character.codePointAt(0)!;
  const next = text[i + length] ?? "";
  if (length === 4) return code >= 0x1f000 && code < 0x1fb00;
  if (length === 3) {
    return (code >= 0x2010 && code <= 0x2122) || [0x200d, 0xfe0f, 0xfeff, 0xfffd].includes(code) ||
      (code >= 0x2500 && code < 0x2800);
  }
  // "AMANHÃ…": the capital ends a word, and a mark follows.
  if (PUNCTUATION.has(text[i + 1]) && !/\p{L}/u.test(next)) return false;
  if (code < 0x100) return true;
  // Misread twice, bytes have become characters of Windows-1252 side by side.
  if (BYTES.has(character) && (after || (LEAD.test(next)))) return true;
  // Letters of other alphabets: only beside another one, or within a word.
  const within = after || /[a-z]/i.test(text[i - 1] ?? "") || /[a-z\u00c2-\u00f4]/i.test(next);
  if (code < 0x180) return within;
  return code >= 0x370 && code < 0x500 && (LEAD.test(next) || (i > 1 && LEAD.test(text[i - 2])));
}

function readBack(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const length = code < 0xc2 || code > 0xf4 ? 1 : code < 0xe0 ? 2 : code < 0xf0 ? 3 : 4;
    const character = length === 1 ? undefined : characterAt(text, i, length);
    out += character ?? text[i];
    if (character !== undefined) i += length - 1;
  }
  return out;
}
