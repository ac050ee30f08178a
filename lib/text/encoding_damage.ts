import { escapes } from "./_escapes.ts";
import { mojibake, windows1252Byte } from "./_mojibake.ts";
import { stopWords } from "./stop_words.ts";

/**
 * How a text's letters can be damaged:
 *
 * - `mojibake`: UTF-8 read as Windows-1252 or Latin-1, once or several times (`Ã¼` for `ü`);
 * - `replaced`: U+FFFD stands for a letter that could not be read;
 * - `lost`: `?` stands inside a word (`Ger?t`);
 * - `escaped`: line breaks and letters written as `\n`, `<br>`, `&uuml;`, `=C3=BC` in a text that is no HTML;
 * - `surrogate`: half of a character outside the basic plane, such as an emoji cut in two;
 * - `control`: control characters, of Windows-1252 read as Latin-1 or from a binary column.
 */
export const ENCODING_DAMAGE_KINDS = ["mojibake", "replaced", "lost", "escaped", "surrogate", "control"] as const;

/** One of {@linkcode ENCODING_DAMAGE_KINDS}. */
export type EncodingDamageKind = (typeof ENCODING_DAMAGE_KINDS)[number];

/** A damaged place of a text. */
export interface EncodingDamage {
  readonly kind: EncodingDamageKind;
  /** First UTF-16 code unit. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
  /** What should stand there; undefined where the letter is lost for good. */
  readonly repair?: string;
}

// deno-lint-ignore no-control-regex
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
const SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SUSPICIOUS = new RegExp(
  `[\\x80-\\xff\\ud800-\\udfff\\ufffd\\u0152-\\u0178\\u2013-\\u2122]|\\?\\p{L}|[\\\\&<=]|${CONTROL.source}`,
  "u",
);

/**
 * Finds damaged letters in a text; places come in order and do not overlap. Time is linear in the text.
 *
 * Portuguese `NÃO`, French `à…` and an HTML mail are not damaged.
 *
 * @example
 * ```ts
 * import { findEncodingDamage, repairEncoding } from "./encoding_damage.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(findEncodingDamage("fÃ¼r"), [{ kind: "mojibake", start: 1, end: 3, repair: "ü" }]);
 * assert.equal(repairEncoding("fÃ¼r S&ouml;ren,\\nMÃƒÂ¼nchen"), "für Sören,\nMünchen");
 * assert.deepEqual(findEncodingDamage("NÃO, à tarde…"), []);
 * ```
 */
export function findEncodingDamage(text: string): EncodingDamage[] {
  if (!SUSPICIOUS.test(text)) return [];
  const found: EncodingDamage[] = [];
  for (const { start, end, repair } of mojibake(text)) {
    if (repair.includes("\ufffd")) found.push({ kind: "replaced", start, end });
    else found.push({ kind: "mojibake", start, end, repair });
  }
  // One by one: as arguments of one call, hundreds of thousands of places would overflow the stack.
  for (const place of matches(text, /\ufffd+/g, "replaced")) found.push(place);
  for (const place of matches(text, SURROGATE, "surrogate")) found.push(place);
  for (const place of lostLetters(text)) found.push(place);
  for (const place of escapes(text)) found.push({ kind: "escaped", ...place });
  for (const { start, end } of matches(text, CONTROL, "control")) {
    found.push({ kind: "control", start, end, repair: controlMeaning(text[start]) });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => start >= last && (last = end) > 0);
}

/** The text with all damage repaired that can be; half surrogates become U+FFFD, so that the text can be stored. */
export function repairEncoding(text: string): string {
  let out = "";
  let last = 0;
  for (const { start, end, repair } of findEncodingDamage(text)) {
    if (repair === undefined) continue;
    out += text.slice(last, start) + repair;
    last = end;
  }
  return (out + text.slice(last)).toWellFormed();
}

function matches(text: string, pattern: RegExp, kind: EncodingDamageKind): EncodingDamage[] {
  const found: EncodingDamage[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    found.push({ kind, start: index, end: index + match.length });
  }
  return found;
}

/** C1 controls are the quotes, dashes and the euro sign that Windows-1252 has there; other controls mean nothing. */
function controlMeaning(control: string): string {
  return "\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99".includes(control)
    ? windows1252Byte(control.charCodeAt(0))
    : "";
}

const LOST_WORD = /(?<=^|[\s"'(«“„¿¡,.;:!])[\p{L}\d'’?-]{0,30}\p{L}\?\p{L}[\p{L}'’?-]{0,30}(?=$|[\s"')»”,.;:!])/gu;

/**
 * `?` inside words. One alone may be a blank forgotten after a question ("really?why"): it counts if what follows it is no
 * common word, or if there are several.
 */
function lostLetters(text: string): EncodingDamage[] {
  if (!/\p{L}\?\p{L}/u.test(text)) return [];
  const words = Array.from(text.matchAll(LOST_WORD));
  const damaged = words.filter(({ 0: word }) => !endsQuestion(word));
  if (damaged.length === 0) return [];
  return (damaged.length > 1 ? words : damaged).flatMap(({ 0: word, index }) =>
    Array.from(word.matchAll(/(?<=\p{L})\?(?=\p{L})/gu), (mark) => (
      { kind: "lost" as const, start: index + mark.index, end: index + mark.index + 1 }
    ))
  );
}

let common: ReadonlySet<string> | undefined;

/** Whether a single `?` may be a question without its blank, such as "correct?I need", rather than a letter such as in `Ger?t`. */
function endsQuestion(word: string): boolean {
  common ??= new Set(["en", "de", "fr", "es", "pt"].flatMap((language) => stopWords(language)));
  const [before, ...rest] = word.split("?");
  const after = rest.at(-1)!;
  if (after.length === 1) return /[\p{Lu}aeiouy]/u.test(after);
  return common.has(after.toLowerCase()) || before.length > 2;
}
