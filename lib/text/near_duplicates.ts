import { checkNearDuplicatesOptions, groupCopies, type NearDuplicatesOptions } from "./_copies.ts";
import { shingleSets } from "./_shingles.ts";
import { SimilarityJoin } from "./_similarity_join.ts";

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
  const { threshold, maxPairs } = checkNearDuplicatesOptions(options);
  const { keys, copies } = groupCopies(texts);
  const sets = shingleSets(keys, options);
  const join = new SimilarityJoin(sets, threshold);
  const parents = Int32Array.from(keys, (_, i) => i);
  const pairs: NearPair[] = [];
  let pairCount = 0;
  for (const x of SimilarityJoin.bySize(sets)) {
    if (keys[x] === "") continue;
    join.find(x, (_, y, similarity) => {
      parents[rootOf(parents, x)] = rootOf(parents, y);
      pairCount += copies[x].length * copies[y].length;
      addPairs(pairs, maxPairs, copies[x], copies[y], similarity);
    });
    join.add(x);
    pairCount += copies[x].length * (copies[x].length - 1) / 2;
    addPairs(pairs, maxPairs, copies[x], copies[x], 1);
  }
  pairs.sort((p, q) => p.a - q.a || p.b - q.b);
  return { threshold, n: texts.length, pairCount, pairs, clusters: clustersOf(parents, keys, copies) };
}

/** Adds the pairs of each of some texts with each of others, or of the same ones, until there are `maxPairs`. */
function addPairs(
  pairs: NearPair[],
  maxPairs: number,
  some: readonly number[],
  others: readonly number[],
  similarity: number,
): void {
  for (let i = 0; i < some.length; i++) {
    for (let j = some === others ? i + 1 : 0; j < others.length; j++) {
      if (pairs.length >= maxPairs) return;
      pairs.push({ a: Math.min(some[i], others[j]), b: Math.max(some[i], others[j]), similarity });
    }
  }
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
