/** Options of {@linkcode normalise}. */
export interface NormaliseOptions {
  /**
   * Unicode compatibility form NFKC: full-width letters, ligatures and the like become plain ones; false leaves NFC.
   *
   * @default {true}
   */
  compatibility?: boolean;
  /**
   * Lower-cases (Unicode default case mapping).
   *
   * @default {true}
   */
  lowercase?: boolean;
  /**
   * White space of every kind becomes one blank, line breaks included; "lines" keeps single line breaks.
   *
   * @default {"blank"}
   */
  whiteSpace?: "blank" | "lines" | "keep";
  /**
   * Curly quotes, dashes and the ellipsis become their ASCII relatives.
   *
   * @default {true}
   */
  asciiPunctuation?: boolean;
  /**
   * Longest run of one punctuation mark that is kept, such as 3 for `!!!!!!` → `!!!`; 0 keeps all.
   *
   * @default {3}
   */
  maxPunctuationRun?: number;
  /**
   * Longest run of one letter that is kept, such as 3 for `soooooo` → `sooo`; 0 keeps all.
   *
   * @default {0}
   */
  maxLetterRun?: number;
  /**
   * What is replaced by a mark such as `<email>`: for models that should not learn single numbers or addresses.
   *
   * @default {[]}
   */
  mask?: readonly Maskable[];
}

/** What {@linkcode normalise} can replace by a mark in angle brackets. */
export type Maskable = "url" | "email" | "id" | "number";

/**
 * C0 and C1 control characters except tab, line feed, vertical tab, form feed, carriage return and next line, and what has
 * no width: soft hyphen, zero-width space, word joiner, direction marks, byte-order mark. Zero-width (non-)joiner stay:
 * they hold emoji together and change letters in Persian and the scripts of India.
 */
const INVISIBLE =
  // deno-lint-ignore no-control-regex
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** Joiners that join nothing: beside white space, punctuation, an end of the text or a plain Latin letter or digit. */
const IDLE_JOINER =
  /(?<![^\p{Z}\p{P}\p{Script=Latin}0-9\n])[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Z}\p{P}\p{Script=Latin}0-9\n]|$)/gu;

const ASCII_PUNCTUATION: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/\u2026/g, "..."],
];

/** Marks in the order in which they are replaced; quantifiers are bounded, so that time stays linear in the text. */
const MASKS: Readonly<Record<Maskable, RegExp>> = {
  url: /(?:\b(?:https?|ftp):\/\/|\bwww\.)[^\s<>"]+/giu,
  email: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  id:
    /#\d[\p{L}\d-]{0,40}|(?<![\p{L}\p{N}])\p{L}{2,10}(?:[-/_][\p{L}\d]{1,16}){0,4}[-/_]\d{2,16}(?:[-/_][\p{L}\d]{1,16}){0,4}/gu,
  number: /\d+(?:[.,:]\d+)*/g,
};
const MASK_ORDER: readonly Maskable[] = ["url", "email", "id", "number"];

/**
 * One spelling for texts that mean the same: Unicode form, invisible characters, white space, quotes, runs and case.
 *
 * @example
 * ```ts
 * import { normalise } from "./normalise.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(normalise("  It’s\u00a0BROKEN!!!!!\r\nＨｅｌｐ "), "it's broken!!! help");
 * assert.equal(normalise("Order ORD-12345 from me@example.com", { mask: ["id", "email"] }), "order <id> from <email>");
 * ```
 */
export function normalise(text: string, options: NormaliseOptions = {}): string {
  const {
    compatibility = true,
    lowercase = true,
    whiteSpace = "blank",
    asciiPunctuation = true,
    maxPunctuationRun = 3,
    maxLetterRun = 0,
    mask = [],
  } = options;
  // NFKC spells the free-standing acute accent as a blank and a combining mark: it is an apostrophe here, so it goes first.
  let s = asciiPunctuation ? text.replace(/\u00b4/g, "'") : text;
  s = s.normalize(compatibility ? "NFKC" : "NFC").replace(INVISIBLE, "");
  s = s.replace(IDLE_JOINER, "");
  if (asciiPunctuation) { for (const [pattern, plain] of ASCII_PUNCTUATION) s = s.replace(pattern, plain); }
  for (const kind of MASK_ORDER) if (mask.includes(kind)) s = s.replace(MASKS[kind], `<${kind}>`);
  if (lowercase) s = s.toLowerCase();
  if (maxPunctuationRun > 0) s = shortenRuns(s, "[\\p{P}\\p{S}]", maxPunctuationRun);
  if (maxLetterRun > 0) s = shortenRuns(s, "\\p{L}", maxLetterRun);
  if (whiteSpace === "blank") s = s.replace(/[\s\x85]+/g, " ").trim();
  if (whiteSpace === "lines") {
    s = s.replace(/\r\n?|[\x85\u2028\u2029]/g, "\n").replace(/[^\S\n]+/g, " ").replace(/ ?\n[ \n]*/g, "\n").trim();
  }
  return s;
}

function shortenRuns(text: string, characters: string, longest: number): string {
  return text.replace(new RegExp(`(${characters})\\1{${longest},}`, "gu"), (_, one: string) => one.repeat(longest));
}
