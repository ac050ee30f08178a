import type { Matrix } from "../core/mod.ts";

/** Probabilities are kept this far from 0 and 1: the spacing of doubles at 1, as scikit-learn does for float64. */
const CLIP = Number.EPSILON;

/**
 * Negative log-likelihood of each ticket's true class, in nats: −ln p, with p kept in [2⁻⁵², 1 − 2⁻⁵²]. A ticket whose class
 * has no column, because training never saw it, costs 36.04.
 *
 * @param probabilities Shape `(nTickets, nClasses)`.
 * @param truth True class of each ticket, shape `(nTickets,)`; `nClasses` or more means a class without a column.
 * @returns Shape `(nTickets,)`; its mean is the log loss.
 *
 * @example
 * ```ts
 * import { logLossTerms } from "./log_loss.ts";
 * import { matrix } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...logLossTerms(matrix(1, 2, Float32Array.of(0.5, 0.5)), [1])], [Math.LN2]);
 * ```
 */
export function logLossTerms({ rows, columns, data }: Matrix, truth: ArrayLike<number>): Float64Array {
  const terms = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const p = truth[i] < columns ? data[i * columns + truth[i]] : 0;
    terms[i] = -Math.log(Math.min(Math.max(p, CLIP), 1 - CLIP));
  }
  return terms;
}
