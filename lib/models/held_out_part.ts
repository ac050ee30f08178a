import { Rng } from "../core/mod.ts";
import { foldsOfTexts } from "./_unseen_scores.ts";

/**
 * Which tickets a model that is dear to train holds out of a first training, to see how it answers what it has not seen:
 * stratified, equal texts on one side. The same seed and tickets give the same part, whatever the model.
 *
 * @param targets Class index of each ticket, shape `(nTickets,)`.
 * @param options `share` of tickets held out, in (0, 0.5].
 * @returns Ticket numbers, ascending; every class with more than one text is among `inside`.
 *
 * @example
 * ```ts
 * import { heldOutPart } from "./held_out_part.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `ticket ${i}`);
 * const targets = Int32Array.from(texts, (_, i) => i % 2);
 * const { inside, outside } = heldOutPart(texts, targets, { share: 0.1, seed: 1 });
 * assert.deepEqual([inside.length, outside.length], [36, 4]);
 * ```
 */
export function heldOutPart(
  texts: readonly string[],
  targets: Int32Array,
  { share, seed }: { share: number; seed: number },
): { inside: number[]; outside: number[] } {
  if (!(share > 0 && share <= 0.5)) {
    throw new RangeError(`Cannot hold a part out: share must be in (0, 0.5]: current value is ${share}`);
  }
  const folds = foldsOfTexts(texts, targets, Math.round(1 / share), new Rng(seed).fork("held out"));
  const inside: number[] = [];
  const outside: number[] = [];
  folds.forEach((fold, i) => (fold === 0 ? outside : inside).push(i));
  // A class must be known to be answered: where all its tickets were dealt outside, they are trained on.
  const known = new Set(inside.map((i) => targets[i]));
  const lone = outside.filter((i) => !known.has(targets[i]));
  if (lone.length === 0) return { inside, outside };
  return {
    inside: [...inside, ...lone].sort((a, b) => a - b),
    outside: outside.filter((i) => known.has(targets[i])),
  };
}
