import type { Evaluation } from "../evaluate/evaluation.ts";

/** One way to be wrong. */
export interface ConfusedPair {
  /** True label. */
  readonly label: string;
  readonly predicted: string;
  /** How often. */
  readonly tickets: number;
  /** Tickets of the true label. */
  readonly support: number;
}

/**
 * The mistakes made most often, by count.
 *
 * @example
 * ```ts
 * import { confusedPairs } from "./confused_pairs.ts";
 * import assert from "node:assert/strict";
 *
 * const [pair] = confusedPairs({ classes: ["bug", "refund"], confusion: [[8, 2], [1, 9]] });
 * assert.deepEqual(pair, { label: "bug", predicted: "refund", tickets: 2, support: 10 });
 * ```
 */
export function confusedPairs(
  { classes, confusion }: Pick<Evaluation, "classes" | "confusion">,
  options: { /** @default {10} */ limit?: number } = {},
): ConfusedPair[] {
  const { limit = 10 } = options;
  return confusion.flatMap((row, truth) => {
    const support = row.reduce((a, b) => a + b, 0);
    return row.flatMap((tickets, predicted) =>
      tickets > 0 && predicted !== truth
        ? [{ label: classes[truth], predicted: classes[predicted], tickets, support }]
        : []
    );
  }).sort((a, b) => b.tickets - a.tickets || b.tickets / b.support - a.tickets / a.support).slice(0, limit);
}
