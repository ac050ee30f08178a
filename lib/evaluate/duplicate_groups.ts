import { duplicateKey, nearDuplicates } from "../text/mod.ts";

/** Options of {@linkcode duplicateGroups}. */
export interface DuplicateGroupsOptions {
  /**
   * Least Jaccard similarity of 5-character shingles that makes two texts nearly the same, in (0, 1].
   *
   * @default {0.8}
   */
  readonly threshold?: number;
}

/**
 * Groups texts that are the same, have the same letters and digits, or are nearly the same, also by way of a third; for
 * `groupedSplit` and `kFold`. Between parts that keep these groups whole, `findLeakage` finds nothing at the same threshold.
 *
 * @param texts Shape `(nTexts,)`.
 * @returns Group of each text, named by its first member's index, shape `(nTexts,)`.
 * @throws {RangeError} If `threshold` is not in (0, 1].
 *
 * @example
 * ```ts
 * import { duplicateGroups } from "./duplicate_groups.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...duplicateGroups(["My refund?", "Hello", "my refund", "MY REFUND!"])], [0, 1, 0, 0]);
 * ```
 */
export function duplicateGroups(texts: readonly string[], options: DuplicateGroupsOptions = {}): Int32Array {
  const { threshold = 0.8 } = options;
  const parents = Int32Array.from(texts, (_, i) => i);
  const rootOf = (i: number) => {
    while (parents[i] !== i) i = parents[i] = parents[parents[i]];
    return i;
  };
  // The smaller root wins, so that a group is named by its first member.
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    parents[second] = first;
  };
  for (const loose of [false, true]) {
    const firstOf = new Map<string, number>();
    texts.forEach((text, i) => {
      const key = duplicateKey(text, { loose });
      if (key === "") return;
      if (firstOf.has(key)) join(firstOf.get(key)!, i);
      else firstOf.set(key, i);
    });
  }
  for (const cluster of nearDuplicates(texts, { threshold, maxPairs: 0 }).clusters) {
    for (const i of cluster) join(cluster[0], i);
  }
  return parents.map((_, i) => rootOf(i));
}
