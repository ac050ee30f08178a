import { duplicateKey, nearDuplicates } from "../text/mod.ts";

/** Options of {@linkcode copyGroups}. */
export interface CopyGroupsOptions {
  /**
   * Least Jaccard similarity of 5-character shingles that makes two texts nearly the same, in (0, 1]; that of the leakage gate.
   *
   * @default {0.8}
   */
  readonly threshold?: number;
}

/**
 * A number for each text, the same for those that hang together as copies: the same letters and digits, or nearly the same
 * text. A split that keeps these groups together passes `findLeakage` with nothing leaked.
 *
 * @param texts Shape `(nTexts,)`.
 * @returns Index of the first text of the group, shape `(nTexts,)`.
 *
 * @example
 * ```ts
 * import { copyGroups } from "./copy_groups.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...copyGroups(["Where is my refund?", "Hello", "where is my refund", "WHERE is my refund?!"])], [0, 1, 0, 0]);
 * ```
 */
export function copyGroups(texts: readonly string[], options: CopyGroupsOptions = {}): Int32Array {
  const { threshold = 0.8 } = options;
  const groups = Int32Array.from(texts, (_, i) => i);
  const root = (i: number): number => {
    while (groups[i] !== i) i = groups[i] = groups[groups[i]];
    return i;
  };
  const join = (a: number, b: number) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y);
    groups[high] = low;
  };
  const first = new Map<string, number>();
  texts.forEach((text, i) => {
    const key = duplicateKey(text, { loose: true }) || duplicateKey(text);
    if (!first.has(key)) first.set(key, i);
    else join(first.get(key)!, i);
  });
  for (const cluster of nearDuplicates(texts, { threshold, maxPairs: 0 }).clusters) {
    for (const i of cluster) join(cluster[0], i);
  }
  return groups.map((_, i) => root(i));
}
