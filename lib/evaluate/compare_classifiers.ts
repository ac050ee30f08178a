import type { WorkOptions } from "../core/mod.ts";
import type { Classifier } from "../models/classifier.ts";
import { wilsonInterval } from "../stats/mod.ts";
import { compareModels } from "./compare_models.ts";
import type { Estimate } from "./evaluation.ts";
import { kFold, type KFoldOptions } from "./splits.ts";

/** A model that stands for comparison. */
export interface Contender {
  readonly name: string;
  /** Makes it, unfitted; called once a fold. */
  readonly create: () => Classifier;
}

/** How a contender did on tickets that it did not learn from. */
export interface RankedContender {
  readonly name: string;
  /** Share of right answers, with its Wilson interval. */
  readonly accuracy: Estimate;
  readonly macroF1: number;
  /** What it lacks in accuracy to the best, ticket by ticket; absent for the best itself. */
  readonly behind?: Estimate;
  /** McNemar's exact test of equal accuracy with the best; absent for the best itself. */
  readonly pValue?: number;
}

/** What {@linkcode compareClassifiers} found. */
export interface ClassifierComparison {
  /** Highest accuracy first. */
  readonly ranking: readonly RankedContender[];
  readonly n: number;
  readonly folds: number;
  readonly seed: number;
  readonly level: number;
}

/** Options of {@linkcode compareClassifiers}. */
export interface CompareClassifiersOptions extends KFoldOptions, WorkOptions {
  /**
   * Confidence of the intervals, in (0, 1).
   *
   * @default {0.95}
   */
  readonly level?: number;
}

/**
 * Compares classifiers by cross-validation on the same folds. Whether one is better is judged on the same tickets, pair by pair,
 * which tells much smaller differences apart than two intervals that overlap.
 *
 * @param texts Shape `(nTickets,)`.
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If there are no contenders, the lengths differ, or there are fewer tickets than folds.
 *
 * @example
 * ```ts
 * import { compareClassifiers } from "./compare_classifiers.ts";
 * import { ComplementNaiveBayes } from "../models/linear/complement_naive_bayes.ts";
 * import { MajorityClassifier } from "../models/dummy/majority_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 60 }, (_, i) => i % 2 ? `refund order ${i}` : `password reset ${i}`);
 * const labels = texts.map((_, i) => (i % 2 ? "Refund" : "Login"));
 * const { ranking: [best, other] } = await compareClassifiers(texts, labels, [
 *   { name: "majority", create: () => new MajorityClassifier() },
 *   { name: "naive Bayes", create: () => new ComplementNaiveBayes() },
 * ], { folds: 3 });
 * assert.equal(best.name, "naive Bayes");
 * assert.ok(other.behind!.low > 0.3 && other.pValue! < 1e-6);
 * ```
 */
export async function compareClassifiers(
  texts: readonly string[],
  labels: readonly string[],
  contenders: readonly Contender[],
  options: CompareClassifiersOptions = {},
): Promise<ClassifierComparison> {
  const { seed = 0, level = 0.95, signal, progress } = options;
  if (contenders.length === 0) throw new RangeError("Cannot compare classifiers: there are no contenders");
  if (texts.length !== labels.length) {
    throw new RangeError(
      `Cannot compare classifiers: there must be one label a text: there are ${texts.length} texts and ${labels.length} labels`,
    );
  }
  const splits = kFold(labels, options);
  const total = splits.length * contenders.length;
  const answers = contenders.map(() => new Array<string>(texts.length));
  for (const [fold, { train, test }] of splits.entries()) {
    const [trainTexts, trainLabels] = [pick(texts, train), pick(labels, train)];
    for (const [c, { name, create }] of contenders.entries()) {
      signal?.throwIfAborted();
      progress?.({ stage: "compare", done: fold * contenders.length + c, total, note: name });
      const model = await create().fit(trainTexts, trainLabels, { signal });
      model.predict(pick(texts, test)).forEach((label, i) => answers[c][test[i]] = label);
    }
  }
  progress?.({ stage: "compare", done: total, total });
  const right = answers.map((given) => given.filter((label, i) => label === labels[i]).length);
  const best = right.indexOf(Math.max(...right));
  const ranking = contenders.map(({ name }, c): RankedContender => {
    const accuracy = { value: right[c] / texts.length, ...wilsonInterval(right[c], texts.length, level) };
    const { macroF1, accuracyDifference, mcnemar } = compareModels(labels, {
      first: answers[best],
      second: answers[c],
    }, { level, seed });
    return c === best
      ? { name, accuracy, macroF1: macroF1[1] }
      : { name, accuracy, macroF1: macroF1[1], behind: accuracyDifference, pValue: mcnemar.pValue };
  }).sort((a, b) =>
    Number(a.behind !== undefined) - Number(b.behind !== undefined) || b.accuracy.value - a.accuracy.value
  );
  return { ranking, n: texts.length, folds: splits.length, seed, level };
}

function pick<T>(items: readonly T[], indices: ArrayLike<number>): T[] {
  return Array.from(indices, (i) => items[i]);
}
