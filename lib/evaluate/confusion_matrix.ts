/**
 * Counts tickets by true and predicted class.
 *
 * @param truth True class of each ticket, in [0, nClasses), shape `(nTickets,)`.
 * @param predicted Predicted class of each ticket, shape `(nTickets,)`.
 * @returns Shape `(nClasses, nClasses)`: row is the true class, column the predicted one.
 *
 * @example
 * ```ts
 * import { confusionMatrix } from "./confusion_matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(confusionMatrix([0, 0, 1], [0, 1, 1], 2), [[1, 1], [0, 1]]);
 * ```
 */
export function confusionMatrix(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  nClasses: number,
): number[][] {
  const counts = Array.from({ length: nClasses }, () => new Array<number>(nClasses).fill(0));
  for (let i = 0; i < truth.length; i++) counts[truth[i]][predicted[i]]++;
  return counts;
}
