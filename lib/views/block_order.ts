/**
 * An order of classes in which those that are taken for each other stand together, so that a confusion matrix shows blocks.
 *
 * Classes are merged by average linkage on how often one is taken for the other, as a share of their tickets; each merge lays the
 * two rows of classes end to end the way round that brings the most confused ends together.
 *
 * @param confusion Counts, shape `(nClasses, nClasses)`: row is the true class, column the predicted one.
 * @returns Class indices, shape `(nClasses,)`.
 *
 * @example
 * ```ts
 * import { blockOrder } from "./block_order.ts";
 * import assert from "node:assert/strict";
 *
 * // 0 and 2 are taken for each other, 1 and 3 are not confused with anything.
 * const order = blockOrder([[5, 0, 4, 0], [0, 9, 0, 0], [3, 0, 6, 0], [0, 0, 0, 9]]);
 * assert.equal(Math.abs(order.indexOf(0) - order.indexOf(2)), 1);
 * ```
 */
export function blockOrder(confusion: readonly (readonly number[])[]): number[] {
  const totals = confusion.map((row) => Math.max(1, row.reduce((a, b) => a + b, 0)));
  const similarity = confusion.map((row, i) => row.map((n, j) => n / totals[i] + confusion[j][i] / totals[j]));
  const clusters = confusion.map((_, i) => [i]);
  const linkage = similarity.map((row) => [...row]);

  while (clusters.length > 1) {
    let [a, b] = [0, 1];
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) if (linkage[i][j] > linkage[a][b]) [a, b] = [i, j];
    }
    const [left, right] = [clusters[a], clusters[b]];
    for (let i = 0; i < clusters.length; i++) {
      const mean = (left.length * linkage[a][i] + right.length * linkage[b][i]) / (left.length + right.length);
      linkage[a][i] = linkage[i][a] = mean;
    }
    clusters[a] = endToEnd(left, right, similarity);
    clusters.splice(b, 1);
    linkage.splice(b, 1);
    linkage.forEach((row) => row.splice(b, 1));
  }
  return clusters[0] ?? [];
}

function endToEnd(left: number[], right: number[], similarity: number[][]): number[] {
  const ways = [[left, right], [left, right.toReversed()], [left.toReversed(), right], [
    left.toReversed(),
    right.toReversed(),
  ]];
  const [first, second] = ways.reduce((best, way) => (meeting(way) > meeting(best) ? way : best));
  return [...first, ...second];

  function meeting([before, after]: number[][]): number {
    return similarity[before[before.length - 1]][after[0]];
  }
}
