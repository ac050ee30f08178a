import { argmaxOfRow, type Matrix, Rng, type WorkOptions } from "../../core/mod.ts";
import type { Vectorizer } from "../../features/vectorizer.ts";
import { WordCharTfidf } from "../../features/word_char_tfidf.ts";
import { stratifiedFolds } from "../../stats/folds.ts";
import { checkpoint } from "../_checkpoint.ts";
import { checkTrainingData } from "../classifier.ts";
import { type Candidate, createClassifier } from "../create_classifier.ts";
import { LinearTextClassifier } from "./_linear_text_classifier.ts";

/** Options of {@linkcode selectLinearModel}. */
export interface SelectLinearModelOptions extends WorkOptions {
  /**
   * Linear models to compare; of equals the first one wins.
   *
   * @default {DEFAULT_CANDIDATES}
   */
  candidates?: readonly Candidate[];
  /**
   * Number of folds.
   *
   * @default {3}
   */
  folds?: number;
  /**
   * Seed of the folds and of the models.
   *
   * @default {0}
   */
  seed?: number;
  /**
   * Makes the vectoriser that the candidates share.
   *
   * @default {() => new WordCharTfidf()}
   */
  features?: () => Vectorizer;
}

/** How a candidate did. */
export interface RankedCandidate extends Candidate {
  /** Accuracy on each fold held out, shape `(folds,)`. */
  readonly accuracies: readonly number[];
  /** Mean of `accuracies`. */
  readonly mean: number;
  /** Standard deviation of `accuracies`, with n − 1. */
  readonly sd: number;
}

/** What {@linkcode selectLinearModel} found. */
export interface Selection {
  readonly best: Candidate;
  /** All candidates, best first. */
  readonly ranking: readonly RankedCandidate[];
  readonly metric: "accuracy";
  readonly folds: number;
  readonly seed: number;
  /** Tickets compared on. */
  readonly n: number;
}

/** Strengths that cover what short questions and long mails need; simpler models stand first. */
export const DEFAULT_CANDIDATES: readonly Candidate[] = [
  { name: "linear-svm", options: { C: 0.3 } },
  { name: "linear-svm", options: { C: 1 } },
  { name: "logistic-regression", options: { C: 3 } },
  { name: "logistic-regression", options: { C: 10 } },
  { name: "logistic-regression", options: { C: 30 } },
];

/**
 * Finds the linear model that does best on tickets it was not trained on: stratified k-fold cross-validation, on the training
 * part alone. Each fold's texts are vectorised once, by a vectoriser that has not seen the fold held out, for all candidates.
 *
 * The mean accuracy of the winner flatters it a little, as it was chosen for it; score it on a test part that had no say.
 *
 * @param texts Shape `(nTickets,)`.
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If the data can't be fitted, there are fewer tickets than folds, or a candidate is not a linear model.
 *
 * @example
 * ```ts
 * import { selectLinearModel } from "./select.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 30 }, (_, i) => i % 2 ? `refund order ${i}` : `password reset ${i}`);
 * const labels = texts.map((_, i) => (i % 2 ? "Refund" : "Login"));
 * const { best, ranking } = await selectLinearModel(texts, labels, { folds: 2 });
 * assert.equal(best.name, ranking[0].name);
 * assert.equal(ranking[0].mean, 1);
 * ```
 */
export async function selectLinearModel(
  texts: readonly string[],
  labels: readonly string[],
  options: SelectLinearModelOptions = {},
): Promise<Selection> {
  const { candidates = DEFAULT_CANDIDATES, folds: k = 3, seed = 0, features = () => new WordCharTfidf() } = options;
  const { classes, targets } = checkTrainingData("a model for selection", texts, labels);
  const models = candidates.map(({ name, options }) => linearModel({ name, options: { seed, ...options } }));
  const folds = stratifiedFolds(targets, k, new Rng(seed).fork("select"));
  const accuracies: number[][] = candidates.map(() => []);
  for (let fold = 0; fold < k; fold++) {
    await checkpoint(options.signal);
    const inside = rowsWhere(folds, (f) => f !== fold);
    const outside = rowsWhere(folds, (f) => f === fold);
    const vectorizer = features();
    const rows = vectorizer.fitTransform(inside.map((i) => texts[i]));
    const held = vectorizer.transform(outside.map((i) => texts[i]));
    const insideTargets = Int32Array.from(inside, (i) => targets[i]);
    const outsideTargets = Int32Array.from(outside, (i) => targets[i]);
    for (const [m, model] of models.entries()) {
      options.progress?.({ stage: "select", done: fold * models.length + m, total: k * models.length });
      const weights = await model.train(rows, insideTargets, classes.length, { signal: options.signal });
      accuracies[m].push(accuracy(weights.scores(held), outsideTargets));
    }
  }
  options.progress?.({ stage: "select", done: k * models.length, total: k * models.length });
  const ranking = candidates
    .map(({ name, options }, m) => ({ name, options, accuracies: accuracies[m], ...spread(accuracies[m]) }))
    .sort((a, b) => b.mean - a.mean);
  const { name, options: bestOptions } = ranking[0];
  return {
    best: { name, options: { seed, ...bestOptions } },
    ranking,
    metric: "accuracy",
    folds: k,
    seed,
    n: texts.length,
  };
}

function linearModel({ name, options }: Candidate): LinearTextClassifier {
  const model = createClassifier(name, options);
  if (model instanceof LinearTextClassifier) return model;
  throw new RangeError(`Cannot select a model: candidates must be linear models: ${name} is not one`);
}

function rowsWhere(folds: Int32Array, test: (fold: number) => boolean): number[] {
  return Array.from(folds.keys()).filter((i) => test(folds[i]));
}

function accuracy(scores: Matrix, targets: Int32Array): number {
  let right = 0;
  for (let i = 0; i < targets.length; i++) if (argmaxOfRow(scores, i) === targets[i]) right++;
  return right / targets.length;
}

function spread(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
