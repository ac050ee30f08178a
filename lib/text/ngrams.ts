/** Shortest and longest n-gram, both included, such as `[1, 2]` for single words and pairs. */
export type NgramRange = readonly [min: number, max: number];

/** The characters that Python's `str.isspace` holds to be white space; JavaScript's `\s` differs in six of them. */
const WHITE_SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const WHITE_SPACE_RUN = new RegExp(`[${WHITE_SPACE}]{2,}`, "g");
const CHUNK = new RegExp(`[^${WHITE_SPACE}]+`, "g");

/**
 * Runs of words joined by a blank, shortest first, each length from left to right.
 *
 * @param words Tokens in order.
 *
 * @example
 * ```ts
 * import { wordNgrams } from "./ngrams.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(wordNgrams(["charged", "twice"], [1, 2]), ["charged", "twice", "charged twice"]);
 * ```
 */
export function wordNgrams(words: readonly string[], [min, max]: NgramRange): string[] {
  const grams: string[] = [];
  for (let n = min; n <= Math.min(max, words.length); n++) {
    for (let i = 0; i + n <= words.length; i++) grams.push(n === 1 ? words[i] : words.slice(i, i + n).join(" "));
  }
  return grams;
}

/**
 * Runs of characters (code points), across words, as scikit-learn's analyzer `char` cuts them: runs of two and more white
 * space characters count as one blank.
 *
 * @example
 * ```ts
 * import { charNgrams } from "./ngrams.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(charNgrams("a  bc", [2, 3]), ["a ", " b", "bc", "a b", " bc"]);
 * ```
 */
export function charNgrams(text: string, [min, max]: NgramRange): string[] {
  const grams: string[] = [];
  const characters = codePoints(text.replace(WHITE_SPACE_RUN, " "));
  for (let n = min; n <= Math.min(max, characters.length); n++) {
    for (let i = 0; i + n <= characters.length; i++) grams.push(take(characters, i, n));
  }
  return grams;
}

/**
 * Runs of characters (code points) inside words, as scikit-learn's analyzer `char_wb` cuts them: each word is padded with a
 * blank on both sides, and one that is shorter than n gives itself once.
 *
 * @example
 * ```ts
 * import { charNgramsInWords } from "./ngrams.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(charNgramsInWords("no refund", [5, 5]), [" no ", " refu", "refun", "efund", "fund "]);
 * ```
 */
export function charNgramsInWords(text: string, [min, max]: NgramRange): string[] {
  const grams: string[] = [];
  for (const [chunk] of text.matchAll(CHUNK)) {
    const characters = codePoints(` ${chunk} `);
    for (let n = min; n <= max; n++) {
      grams.push(take(characters, 0, n));
      for (let i = 1; i + n <= characters.length; i++) grams.push(take(characters, i, n));
      if (n >= characters.length) break;
    }
  }
  return grams;
}

/** The text itself where every character is one code unit, else its code points: most texts need no copy. */
function codePoints(text: string): string | string[] {
  // deno-lint-ignore no-control-regex
  return /^[\x00-\ud7ff\ue000-\uffff]*$/.test(text) ? text : Array.from(text);
}

function take(characters: string | string[], from: number, n: number): string {
  const part = characters.slice(from, from + n);
  return typeof part === "string" ? part : part.join("");
}
