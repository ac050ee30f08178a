/** Options of {@linkcode duplicateKey}. */
export interface DuplicateKeyOptions {
  /**
   * Compares letters and digits only: punctuation, emoji and white space make no difference.
   *
   * @default {false}
   */
  loose?: boolean;
}

/**
 * What two texts have in common when they are the same: the text lower-cased, each run of white space one blank.
 *
 * @example
 * ```ts
 * import { duplicateKey } from "./duplicate_key.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(duplicateKey(" Where is\nmy refund?"), duplicateKey("where is my  REFUND?"));
 * assert.notEqual(duplicateKey("refund?"), duplicateKey("refund!"));
 * assert.equal(duplicateKey("Re-fund?", { loose: true }), duplicateKey("refund!", { loose: true }));
 * ```
 */
export function duplicateKey(text: string, options: DuplicateKeyOptions = {}): string {
  const { loose = false } = options;
  const lower = text.toLowerCase();
  return loose ? lower.replace(/[^\p{L}\p{N}]+/gu, "") : lower.replace(/\s+/g, " ").trim();
}
