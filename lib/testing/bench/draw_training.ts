import { Rng } from "../../core/mod.ts";
import type { LabelledTexts } from "./bench_data.ts";

/** How many tickets of a training part are drawn: so many in all, or so many of each class. */
export type Draw = { readonly tickets: number } | { readonly perClass: number };

/**
 * Draws training tickets at random; all of a class where there are fewer.
 *
 * @returns The drawn tickets in their order; all of them without a `draw`.
 *
 * @example
 * ```ts
 * import { drawTraining } from "./draw_training.ts";
 * import assert from "node:assert/strict";
 *
 * const all = { texts: ["a", "b", "c", "d"], labels: ["x", "x", "x", "y"] };
 * assert.deepEqual(drawTraining(all, { perClass: 2 }, 0).labels, ["x", "x", "y"]);
 * assert.equal(drawTraining(all, { tickets: 3 }, 0).texts.length, 3);
 * ```
 */
export function drawTraining(all: LabelledTexts, draw: Draw | undefined, seed: number): LabelledTexts {
  if (!draw) return all;
  const shuffled = new Rng(seed).fork("draw").shuffle([...all.texts.keys()]);
  const taken = new Map<string, number>();
  const rows = "tickets" in draw ? shuffled.slice(0, draw.tickets) : shuffled.filter((i) => {
    const before = taken.get(all.labels[i]) ?? 0;
    taken.set(all.labels[i], before + 1);
    return before < draw.perClass;
  });
  rows.sort((a, b) => a - b);
  return { texts: rows.map((i) => all.texts[i]), labels: rows.map((i) => all.labels[i]) };
}
