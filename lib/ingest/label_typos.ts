import { distance } from "fastest-levenshtein";
import { duplicateKey } from "../text/duplicate_key.ts";

/** A rare label that is so like a frequent one that it is probably a slip. */
export interface LabelTypo {
  readonly label: string;
  readonly count: number;
  readonly likely: string;
  readonly likelyCount: number;
}

/** A slip is at least this many times rarer than what was meant. */
const RARER = 20;

/**
 * Finds labels that are probably misspelt: one or two slips away (at most one in four letters; two letters that changed
 * places are one slip), or the same but for case and white space, and at least 20 times rarer than the label they resemble.
 *
 * @param labels Labels and their counts, most frequent first.
 *
 * @example
 * ```ts
 * import { labelTypos } from "./label_typos.ts";
 * import assert from "node:assert/strict";
 *
 * const labels: [string, number][] = [["Billing", 400], ["Refund", 300], ["Biling", 2], ["Refnud", 1]];
 * assert.deepEqual(labelTypos(labels).map(({ label, likely }) => [label, likely]), [["Biling", "Billing"], ["Refnud", "Refund"]]);
 * ```
 */
export function labelTypos(labels: readonly (readonly [label: string, count: number])[]): LabelTypo[] {
  const typos: LabelTypo[] = [];
  for (const [label, count] of labels) {
    const steps = Math.min(2, Math.floor(label.length / 4));
    let best: LabelTypo | undefined;
    let least = steps + 1;
    for (const [likely, likelyCount] of labels) {
      if (likelyCount < RARER * count) break;
      const away = slipsBetween(duplicateKey(likely), duplicateKey(label));
      if (away < least) [best, least] = [{ label, count, likely, likelyCount }, away];
    }
    if (best) typos.push(best);
  }
  return typos;
}

/** Edit distance, two letters that changed places counted as one slip. */
function slipsBetween(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  while (a[i] === b[i]) i++;
  if (a.length === b.length && a.slice(0, i) + a[i + 1] + a[i] + a.slice(i + 2) === b) return 1;
  return distance(a, b);
}
