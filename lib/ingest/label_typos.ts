import { distance } from "fastest-levenshtein";

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
 * Finds labels that are probably misspelt: one or two letters away (at most one letter in four), or the same but for case
 * and white space, and at least 20 times rarer than the label they resemble.
 *
 * @param labels Labels and their counts, most frequent first.
 *
 * @example
 * ```ts
 * import { labelTypos } from "./label_typos.ts";
 * import assert from "node:assert/strict";
 *
 * const labels: [string, number][] = [["Billing", 400], ["Refund", 300], ["Biling", 2]];
 * assert.deepEqual(labelTypos(labels), [{ label: "Biling", count: 2, likely: "Billing", likelyCount: 400 }]);
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
      const away = plain(likely) === plain(label) ? 0 : distance(likely.toLowerCase(), label.toLowerCase());
      if (away < least) [best, least] = [{ label, count, likely, likelyCount }, away];
    }
    if (best) typos.push(best);
  }
  return typos;
}

function plain(label: string): string {
  return label.toLowerCase().replace(/\s+/g, " ").trim();
}
