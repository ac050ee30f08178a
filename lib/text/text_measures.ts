/** How long texts are and how they are written, one value a text, shape `(nTexts,)`. */
export interface TextMeasures {
  /** Unicode characters. */
  readonly characters: number[];
  /** Runs of letters, marks, digits and apostrophes. */
  readonly words: number[];
  /** Lines that are not blank. */
  readonly lines: number[];
  /** Question marks, those of all scripts. */
  readonly questions: number[];
  /** Runs of digits: numbers, amounts, dates, ids. */
  readonly numbers: number[];
}

/**
 * Measures texts as columns for a data frame.
 *
 * @example
 * ```ts
 * import { textMeasures } from "./text_measures.ts";
 * import assert from "node:assert/strict";
 *
 * const { words, questions, numbers } = textMeasures(["Where's order 4711?\n\nThanks 🙂", ""]);
 * assert.deepEqual({ words, questions, numbers }, { words: [4, 0], questions: [1, 0], numbers: [1, 0] });
 * ```
 */
export function textMeasures(texts: readonly string[]): TextMeasures {
  const count = (pattern: RegExp) => texts.map((text) => text.match(pattern)?.length ?? 0);
  return {
    characters: texts.map(lengthInCharacters),
    words: count(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu),
    lines: count(/^.*\S.*$/gm),
    questions: count(/[?？؟]/gu),
    numbers: count(/\d+(?:[.,]\d+)*/g),
  };
}

function lengthInCharacters(text: string): number {
  let n = 0;
  for (const _ of text) n++;
  return n;
}
