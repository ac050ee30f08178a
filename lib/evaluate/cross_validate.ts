import { type Matrix, matrix, type WorkOptions } from "../core/mod.ts";
import type { Classifier } from "../models/classifier.ts";
import { summarise, type Summary } from "../stats/mod.ts";
import { evaluate, type EvaluateOptions } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";
import { kFold, type KFoldOptions } from "./splits.ts";

/** Options of {@linkcode crossValidate}. */
export interface CrossValidateOptions extends KFoldOptions, Omit<EvaluateOptions, "seed">, WorkOptions {}

/** What {@linkcode crossValidate} found. */
export interface CrossValidation {
  /**
   * All tickets, each judged by the model that did not learn from it. Its intervals say how much chance lies in the tickets; how
   * much lies in the training shows in `accuracy` and `macroF1`.
   */
  readonly pooled: Evaluation;
  /** One evaluation a fold. */
  readonly folds: readonly Evaluation[];
  /** Accuracy over the folds. */
  readonly accuracy: Summary;
  /** Macro F1 over the folds. */
  readonly macroF1: Summary;
  /** Labels in code-unit order, shape `(nClasses,)`. */
  readonly classes: readonly string[];
  /** Out-of-fold probabilities, shape `(nTickets, nClasses)`; 0 for a class that the fold's training part lacked. */
  readonly probabilities: Matrix;
}

/**
 * Stratified k-fold cross-validation: fits a fresh model a fold and judges it on the fold's tickets.
 *
 * @param createModel Makes an unfitted model; called once a fold.
 * @param texts Shape `(nTickets,)`.
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If the lengths differ or there are fewer tickets, or groups, than folds.
 *
 * @example
 * ```ts
 * import { crossValidate } from "./cross_validate.ts";
 * import { matrix } from "../core/mod.ts";
 * import { BaseClassifier } from "../models/classifier.ts";
 * import assert from "node:assert/strict";
 *
 * class AskForRefund extends BaseClassifier {
 *   readonly classes = ["other", "refund"];
 *   fit = () => Promise.resolve(this);
 *   decisionFunction = (texts: readonly string[]) =>
 *     matrix(texts.length, 2, Float32Array.from(texts.flatMap((text) => [0, text.includes("refund") ? 3 : -3])));
 *   toSnapshot = () => ({ kind: "AskForRefund", config: {}, tensors: {} });
 * }
 * const texts = ["refund please", "hello", "my refund", "login fails", "a refund", "what is it"];
 * const labels = texts.map((text) => (text.includes("refund") ? "refund" : "other"));
 * const { pooled, folds } = await crossValidate(() => new AskForRefund(), texts, labels, { folds: 3 });
 * assert.equal(folds.length, 3);
 * assert.equal(pooled.accuracy.value, 1);
 * ```
 */
export async function crossValidate(
  createModel: () => Classifier,
  texts: readonly string[],
  labels: readonly string[],
  options: CrossValidateOptions = {},
): Promise<CrossValidation> {
  const { signal, progress, seed = 0 } = options;
  if (texts.length !== labels.length) {
    throw new RangeError(
      `Cannot cross-validate: there must be one label a text: there are ${texts.length} texts and ${labels.length} labels`,
    );
  }
  const classes = [...new Set(labels)].sort();
  const column = new Map(classes.map((label, c) => [label, c]));
  const probabilities = matrix(texts.length, classes.length);
  const folds: Evaluation[] = [];
  const splits = kFold(labels, options);
  for (const [fold, { train, test }] of splits.entries()) {
    signal?.throwIfAborted();
    progress?.({ stage: "cross-validate", done: fold, total: splits.length });
    const trainLabels = pick(labels, train);
    const model = await createModel().fit(pick(texts, train), trainLabels, { signal });
    const testTexts = pick(texts, test);
    const own = model.predictProba(testTexts);
    const columns = model.classes.map((label) => column.get(label)!);
    test.forEach((i, row) => {
      columns.forEach((c, j) => probabilities.data[i * classes.length + c] = own.data[row * own.columns + j]);
    });
    const input = {
      texts: testTexts,
      labels: pick(labels, test),
      classes: model.classes,
      probabilities: own,
      trainLabels,
    };
    folds.push(evaluate(input, options));
  }
  progress?.({ stage: "cross-validate", done: splits.length, total: splits.length });
  return {
    pooled: evaluate({ texts, labels, classes, probabilities, trainLabels: labels }, { ...options, seed }),
    folds,
    accuracy: summarise(folds.map((evaluation) => evaluation.accuracy.value)),
    macroF1: summarise(folds.map((evaluation) => evaluation.macroF1.value)),
    classes,
    probabilities,
  };
}

function pick<T>(items: readonly T[], indices: Int32Array): T[] {
  return Array.from(indices, (i) => items[i]);
}
