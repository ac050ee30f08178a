import type { Matrix } from "../core/mod.ts";

/**
 * Squared distance of each ticket's probabilities from its one-hot label, Σ_c (p_c − y_c)², in [0, 2]; the mean is the Brier
 * score in its original form (Brier, https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2).
 *
 * @param probabilities Shape `(nTickets, nClasses)`.
 * @param truth True class of each ticket, shape `(nTickets,)`; `nClasses` or more means a class without a column.
 * @returns Shape `(nTickets,)`.
 *
 * @example
 * ```ts
 * import { brierTerms } from "./brier_score.ts";
 * import { matrix } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...brierTerms(matrix(1, 2, Float32Array.of(0.5, 0.5)), [1])], [0.5]);
 * ```
 */
export function brierTerms({ rows, columns, data }: Matrix, truth: ArrayLike<number>): Float64Array {
  const terms = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let term = truth[i] < columns ? 0 : 1;
    for (let c = 0; c < columns; c++) term += (data[i * columns + c] - (c === truth[i] ? 1 : 0)) ** 2;
    terms[i] = term;
  }
  return terms;
}
