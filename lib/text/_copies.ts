import type { ShingleOptions } from "./_shingles.ts";
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

/** The options with their defaults, checked. */
export function checkNearDuplicatesOptions({ threshold = 0.9, maxPairs = 1_000_000, size = 1 }: NearDuplicatesOptions) {
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
export function groupCopies(texts: readonly string[]): { keys: string[]; copies: number[][] } {
  const groups = new Map<string, number[]>();
  texts.forEach((text, i) => {
    const key = duplicateKey(text);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return { keys: [...groups.keys()], copies: [...groups.values()] };
}
