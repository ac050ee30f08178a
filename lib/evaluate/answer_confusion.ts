import { confusionMatrix } from "./confusion_matrix.ts";

/** Which labels are taken for which. */
export interface AnswerConfusion {
  readonly n: number;
  /** In code-unit order. */
  readonly classes: readonly string[];
  /** Counts, shape `(nClasses, nClasses)`: row is the true class, column the predicted one. */
  readonly confusion: readonly (readonly number[])[];
}

/**
 * Counts answers by the label that they should have had.
 *
 * @param labels True labels, shape `(nTickets,)`.
 * @param answers Labels that were given, shape `(nTickets,)`.
 *
 * @example
 * ```ts
 * import { confusionOfAnswers } from "./answer_confusion.ts";
 * import assert from "node:assert/strict";
 *
 * const { classes, confusion } = confusionOfAnswers(["bug", "bug", "refund"], ["bug", "refund", "refund"]);
 * assert.deepEqual([classes, confusion], [["bug", "refund"], [[1, 1], [0, 1]]]);
 * ```
 */
export function confusionOfAnswers(labels: readonly string[], answers: readonly string[]): AnswerConfusion {
  const classes = [...new Set([...labels, ...answers])].sort();
  const index = new Map(classes.map((label, c) => [label, c]));
  const [truth, predicted] = [labels, answers].map((list) => list.map((label) => index.get(label)!));
  return { n: labels.length, classes, confusion: confusionMatrix(truth, predicted, classes.length) };
}
