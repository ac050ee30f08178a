import type { Matrix } from "../core/mod.ts";

/**
 * Rank of each ticket's true class among all classes by probability, 1 for the most probable; of equals the first class goes
 * first. A ticket whose class has no column ranks behind all.
 *
 * @param probabilities Shape `(nTickets, nClasses)`.
 * @param truth True class of each ticket, shape `(nTickets,)`.
 * @returns Shape `(nTickets,)`; the share of ranks ≤ k is the top-k accuracy.
 *
 * @example
 * ```ts
 * import { ranksOfTruth } from "./top_k.ts";
 * import { matrix } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...ranksOfTruth(matrix(1, 3, Float32Array.of(0.5, 0.2, 0.3)), [2])], [2]);
 * ```
 */
export function ranksOfTruth({ rows, columns, data }: Matrix, truth: ArrayLike<number>): Int32Array {
  const ranks = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const start = i * columns;
    const t = truth[i];
    let rank = 1;
    if (t >= columns) rank = columns + 1;
    else {
      const p = data[start + t];
      for (let c = 0; c < t; c++) if (data[start + c] >= p) rank++;
      for (let c = t + 1; c < columns; c++) if (data[start + c] > p) rank++;
    }
    ranks[i] = rank;
  }
  return ranks;
}
