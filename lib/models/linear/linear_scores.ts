import { type Matrix, matrix } from "../../core/mod.ts";
import type { Vectorizer } from "../../features/vectorizer.ts";
import type { LinearWeights } from "./linear_weights.ts";

export { LinearWeights } from "./linear_weights.ts";

/** Texts vectorised at a time: their rows are still in the processor's cache when they are scored. */
const BATCH = 256;

/**
 * Scores of texts: `weights.scores(vectorizer.transform(texts))`, a batch at a time, so that memory does not grow with
 * the number of texts and rows are scored while they are in the cache.
 *
 * @param texts Shape `(nTickets,)`.
 * @returns Shape `(nTickets, nClasses)`.
 */
export function scoresOfTexts(vectorizer: Vectorizer, weights: LinearWeights, texts: readonly string[]): Matrix {
  const out = matrix(texts.length, weights.nClasses);
  for (let start = 0; start < texts.length; start += BATCH) {
    const rows = vectorizer.transform(texts.slice(start, start + BATCH));
    out.data.set(weights.scores(rows).data, start * weights.nClasses);
  }
  return out;
}
