/** Letters with their marks; runs of digits; the end of an English contraction; any other character by itself. */
export const TOKEN =
  /'(?:s|re|ve|ll|d|m)(?!\p{L})|\p{L}[\p{L}\p{M}]*?(?=n't(?!\p{L}))|n't(?!\p{L})|\p{L}[\p{L}\p{M}]*|\p{N}+|\S/gu;

/**
 * Lower-case words, numbers and marks, as the vectors of GloVe know them: "can't" is "ca", "n't", and "it's" is "it", "'s"
 * (the Penn Treebank's way, https://doi.org/10.21236/ADA273556).
 *
 * @param limit Most tokens; what follows is not looked at.
 *
 * @example
 * ```ts
 * import { wordTokens } from "./word_tokens.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(wordTokens("I can't pay £20, it’s declined!"), [
 *   "i", "ca", "n't", "pay", "£", "20", ",", "it", "'s", "declined", "!",
 * ]);
 * ```
 */
export function wordTokens(text: string, limit = Infinity): string[] {
  const tokens: string[] = [];
  for (const [token] of text.toLowerCase().replaceAll("’", "'").matchAll(TOKEN)) {
    if (tokens.length >= limit) break;
    tokens.push(token);
  }
  return tokens;
}
