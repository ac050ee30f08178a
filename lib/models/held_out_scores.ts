import type { Matrix } from "../core/mod.ts";
import type { UnseenScores } from "./classifier.ts";
import { heldOutPart } from "./held_out_part.ts";

/** Tickets to learn from. */
export interface TrainingTickets {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
  /** Class index of each, shape `(nTickets,)`. */
  readonly targets: Int32Array;
}

/**
 * How tickets are answered that a first training leaves out, see {@linkcode heldOutPart}: for models that are too dear to be trained
 * once a fold.
 *
 * @param options `share` of tickets held out, in (0, 0.5].
 * @param score Trains on some tickets and scores texts that are not among them, shape `(nUnseen, nClasses)`.
 *
 * @example
 * ```ts
 * import { heldOutScores } from "./held_out_scores.ts";
 * import { matrix } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `ticket ${i}`);
 * const targets = Int32Array.from(texts, (_, i) => i % 2);
 * const labels = Array.from(targets, (target) => (target ? "Refund" : "Login"));
 * const { rows, method } = await heldOutScores({ texts, labels, targets }, { share: 0.1, seed: 1 }, (known, unseen) => {
 *   assert.deepEqual([known.texts.length, known.targets.length, unseen.length], [36, 36, 4]);
 *   return Promise.resolve(matrix(4, 2));
 * });
 * assert.deepEqual([rows.length, method], [4, "held-out"]);
 * ```
 */
export async function heldOutScores(
  { texts, labels, targets }: TrainingTickets,
  { share, seed }: { readonly share: number; readonly seed: number },
  score: (known: TrainingTickets, unseen: readonly string[]) => Promise<Matrix>,
): Promise<UnseenScores> {
  const { inside, outside } = heldOutPart(texts, targets, { share, seed });
  const known = {
    texts: inside.map((i) => texts[i]),
    labels: inside.map((i) => labels[i]),
    targets: Int32Array.from(inside, (i) => targets[i]),
  };
  const scores = await score(known, outside.map((i) => texts[i]));
  return { rows: Int32Array.from(outside), scores, method: "held-out" };
}
