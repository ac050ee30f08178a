import { checkNearDuplicatesOptions, groupCopies, type NearDuplicatesOptions } from "./_copies.ts";
import { shingleSets } from "./_shingles.ts";
import { SimilarityJoin } from "./_similarity_join.ts";

/** A text of one part that has a near copy in the other. */
export interface NearMatch {
  /** Index in the second list of texts. */
  readonly test: number;
  /** Index of the most similar text in the first list; the first one of equals. */
  readonly train: number;
  /** Jaccard similarity of their shingles. */
  readonly similarity: number;
  /** Whether the two are the same but for case and white space. */
  readonly exact: boolean;
}

/**
 * Finds the test texts that nearly stand in the training texts too: what a model has seen it must not be examined on.
 *
 * Similarity is that of {@linkcode nearDuplicates}, and the search is as exact.
 *
 * @param train Shape `(nTrain,)`.
 * @param test Shape `(nTest,)`.
 * @returns One match a test text that has any, in order of `test`.
 * @throws {RangeError} If an option has no meaning.
 *
 * @example
 * ```ts
 * import { nearDuplicatesBetween } from "./near_duplicates_between.ts";
 * import assert from "node:assert/strict";
 *
 * const leaked = nearDuplicatesBetween(["I was charged twice"], ["Where is it?", "i was charged  twice"]);
 * assert.deepEqual(leaked, [{ test: 1, train: 0, similarity: 1, exact: true }]);
 * ```
 */
export function nearDuplicatesBetween(
  train: readonly string[],
  test: readonly string[],
  options: Omit<NearDuplicatesOptions, "maxPairs"> = {},
): NearMatch[] {
  const { threshold } = checkNearDuplicatesOptions(options);
  const [trainGroups, testGroups] = [groupCopies(train), groupCopies(test)];
  const keys = [...trainGroups.keys, ...testGroups.keys];
  const nTrain = trainGroups.keys.length;
  const sets = shingleSets(keys, options);
  const join = new SimilarityJoin(sets, threshold);
  for (const y of SimilarityJoin.bySize(sets, 0, nTrain)) join.add(y);
  const matches: NearMatch[] = [];
  for (const x of SimilarityJoin.bySize(sets, nTrain)) {
    let best: Omit<NearMatch, "test"> | undefined;
    join.find(x, (_, y, similarity) => {
      const found = { train: trainGroups.copies[y][0], similarity, exact: keys[x] === keys[y] };
      if (best === undefined || isBetter(found, best)) best = found;
    });
    if (best !== undefined) { for (const i of testGroups.copies[x - nTrain]) matches.push({ test: i, ...best }); }
  }
  return matches.sort((p, q) => p.test - q.test);
}

function isBetter(a: Omit<NearMatch, "test">, b: Omit<NearMatch, "test">): boolean {
  if (a.exact !== b.exact) return a.exact;
  return a.similarity !== b.similarity ? a.similarity > b.similarity : a.train < b.train;
}
