import { Rng } from "../../core/mod.ts";
import { drawFewShot } from "../../workspace/draw_few_shot.ts";
import type { LabelledTexts } from "./bench_data.ts";

/** How many tickets of a training part are drawn: so many in all, or so many of each class. */
export type Draw = { readonly tickets: number } | { readonly perClass: number };

/**
 * Draws training tickets at random; of each class those that `train --few-shot` learns from, with the same seed.
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
  if ("perClass" in draw) {
    const { texts, labels } = drawFewShot(all, { perLabel: draw.perClass, seed });
    return { texts, labels };
  }
  const rows = new Rng(seed).fork("draw").shuffle([...all.texts.keys()]).slice(0, draw.tickets).sort((a, b) => a - b);
  return { texts: rows.map((i) => all.texts[i]), labels: rows.map((i) => all.labels[i]) };
}
