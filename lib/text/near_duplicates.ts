import { type ShingleOptions, shingleSets } from "./_shingles.ts";
import { SimilarityJoin } from "./_similarity_join.ts";
import { duplicateKey } from "./duplicate_key.ts";

/** Options of {@linkcode nearDuplicates} and {@linkcode nearDuplicatesBetween}. */
export interface NearDuplicatesOptions extends ShingleOptions {
  /**
   * Least Jaccard similarity of the sets of shingles, in (0, 1].
   *
   * @default {0.9}
   */
  threshold?: number;
  /**
   * Pairs that are handed out; clusters and counts are whole all the same. A thousand copies of a text make half a
   * million pairs.
   *
   * @default {1_000_000}
   */
  maxPairs?: number;
}

/** Two texts that are nearly the same. */
export interface NearPair {
  /** Indices of the texts, `a < b`. */
  readonly a: number;
  readonly b: number;
  /** Jaccard similarity of their shingles; 1 also for exact copies. */
  readonly similarity: number;
}

/** What {@linkcode nearDuplicates} found. */
export interface NearDuplicates {
  readonly threshold: number;
  readonly n: number;
  /** Number of pairs in all. */
  readonly pairCount: number;
  /** Pairs in order of `a` and `b`, at most `maxPairs` of them. */
  readonly pairs: readonly NearPair[];
  /** Texts that hang together by pairs, each cluster and the clusters in order of index; texts without a copy are in none. */
  readonly clusters: readonly (readonly number[])[];
}

/**
 * Finds texts that are nearly the same: pairs whose sets of shingles resemble each other (Broder,
 * https://doi.org/10.1109/SEQUEN.1997.666900),
 *
 * |x ∩ y| / |x ∪ y| ≥ threshold.
 *
 * Case and white space make no difference. The search is exact, neither sampled nor seeded: every such pair is found, and
 * no other. It needs 4 bytes for each different shingle of each text. Texts without any character are never paired.
 *
 * @param texts Shape `(nTexts,)`.
 * @throws {RangeError} If an option has no meaning.
 *
 * @example
 * ```ts
 * import { nearDuplicates } from "./near_duplicates.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["My card was charged twice for order 17", "Where is it?", "my card was charged twice for order 18"];
 * const { pairs, clusters } = nearDuplicates(texts, { threshold: 0.8 });
 * assert.deepEqual(pairs.map(({ a, b }) => [a, b]), [[0, 2]]);
 * assert.deepEqual(clusters, [[0, 2]]);
 * ```
 */
export function nearDuplicates(texts: readonly string[], options: NearDuplicatesOptions = {}): NearDuplicates {
  const { threshold, maxPairs } = checked(options);
  const { keys, copies } = groupCopies(texts);
  const sets = shingleSets(keys, options);
  const join = new SimilarityJoin(sets, threshold);
  const parents = Int32Array.from(keys, (_, i) => i);
  const pairs: NearPair[] = [];
  let pairCount = 0;
  const pair = (a: number, b: number, similarity: number) => {
    pairCount++;
    if (pairs.length < maxPairs) pairs.push({ a: Math.min(a, b), b: Math.max(a, b), similarity });
  };
  for (const x of SimilarityJoin.bySize(sets)) {
    if (keys[x] === "") continue;
    join.find(x, (_, y, similarity) => {
      parents[rootOf(parents, x)] = rootOf(parents, y);
      for (const a of copies[x]) for (const b of copies[y]) pair(a, b, similarity);
    });
    join.add(x);
    copies[x].forEach((a, i) => {
      for (let j = i + 1; j < copies[x].length; j++) pair(a, copies[x][j], 1);
    });
  }
  pairs.sort((p, q) => p.a - q.a || p.b - q.b);
  return { threshold, n: texts.length, pairCount, pairs, clusters: clustersOf(parents, keys, copies) };
}

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
 * import { nearDuplicatesBetween } from "./near_duplicates.ts";
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
  const { threshold } = checked(options);
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

function checked({ threshold = 0.9, maxPairs = 1_000_000, size = 1 }: NearDuplicatesOptions) {
  const rules: [name: string, ok: boolean, rule: string, value: number][] = [
    ["threshold", threshold > 0 && threshold <= 1, "be in (0, 1]", threshold],
    ["maxPairs", maxPairs >= 0, "be >= 0", maxPairs],
    ["size", Number.isInteger(size) && size >= 1, "be an integer >= 1", size],
  ];
  for (const [name, ok, rule, value] of rules) {
    if (!ok) throw new RangeError(`Cannot find near duplicates: ${name} must ${rule}: current value is ${value}`);
  }
  return { threshold, maxPairs };
}

/** The different keys of texts in order of first appearance, and the indices of the texts that have each. */
function groupCopies(texts: readonly string[]): { keys: string[]; copies: number[][] } {
  const groups = new Map<string, number[]>();
  texts.forEach((text, i) => {
    const key = duplicateKey(text);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return { keys: [...groups.keys()], copies: [...groups.values()] };
}

function rootOf(parents: Int32Array, i: number): number {
  while (parents[i] !== i) i = parents[i] = parents[parents[i]];
  return i;
}

function clustersOf(parents: Int32Array, keys: readonly string[], copies: readonly (readonly number[])[]): number[][] {
  const clusters = new Map<number, number[]>();
  keys.forEach((key, i) => {
    if (key === "") return;
    const root = rootOf(parents, i);
    const cluster = clusters.get(root);
    if (cluster) { for (const text of copies[i]) cluster.push(text); }
    else clusters.set(root, [...copies[i]]);
  });
  return [...clusters.values()].filter((cluster) => cluster.length > 1)
    .map((cluster) => cluster.sort((a, b) => a - b)).sort((a, b) => a[0] - b[0]);
}
