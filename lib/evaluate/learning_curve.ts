import { Rng, type WorkOptions } from "../core/mod.ts";
import type { Classifier } from "../models/classifier.ts";
import { studentQuantile } from "../stats/mod.ts";
import { accuracy, countClasses, macroF1 } from "./class_counts.ts";
import { kFold } from "./splits.ts";

/** Options of {@linkcode learningCurve}. */
export interface LearningCurveOptions extends WorkOptions {
  /**
   * Training sizes in tickets; those larger than a fold's training part are left out.
   *
   * @default The largest there is and its halves, down to 5 tickets a class, six sizes at most.
   */
  readonly sizes?: readonly number[];
  /** @default {5} */
  readonly folds?: number;
  /** @default {0} */
  readonly seed?: number;
  /** Any number that names the group of each ticket, such as copies of one text; groups stay together. */
  readonly groups?: ArrayLike<number>;
  /**
   * Confidence of the intervals, in (0, 1).
   *
   * @default {0.95}
   */
  readonly level?: number;
}

/** Score at one training size. */
export interface LearningPoint {
  /** Tickets learned from. */
  readonly size: number;
  /** Mean over the folds. */
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly macroF1: number;
  /** Accuracy of each fold, shape `(folds,)`. */
  readonly scores: readonly number[];
}

/** Gain in accuracy from one size to the next: mean of the folds' differences. */
export interface LearningGain {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What more tickets brought. */
export interface LearningCurve {
  /** Smallest size first. */
  readonly points: readonly LearningPoint[];
  /** What each step brought, shape `(nPoints − 1,)`. */
  readonly gains: readonly LearningGain[];
  readonly n: number;
  readonly classes: number;
  readonly folds: number;
  readonly seed: number;
  readonly level: number;
}

/**
 * Scores on held-out tickets for growing training sets, to see whether more labelled tickets are worth it.
 *
 * Each fold is held out once; of the others a stratified order is drawn, and each size takes its first tickets, so that a larger
 * set holds the smaller ones and the steps of one fold can be compared. The interval of a mean over k folds is the corrected one,
 * Student's with the variance (1/k + n_test / n_train) s², as folds share training tickets (Nadeau and Bengio,
 * https://doi.org/10.1023/A:1024068626366); for small sizes, which share fewer, it is cautious.
 *
 * @param createModel Makes an unfitted model; called once a size and fold.
 * @param texts Shape `(nTickets,)`.
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If the lengths differ, or there is no size with two tickets or more.
 *
 * @example
 * ```ts
 * import { learningCurve } from "./learning_curve.ts";
 * import { MajorityClassifier } from "../models/dummy/majority_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * const labels = Array.from({ length: 100 }, (_, i) => (i % 4 ? "bug" : "refund"));
 * const curve = await learningCurve(() => new MajorityClassifier(), labels.map(() => "help"), labels, { sizes: [20, 80] });
 * assert.deepEqual(curve.points.map(({ size, accuracy }) => [size, accuracy]), [[20, 0.75], [80, 0.75]]);
 * ```
 */
export async function learningCurve(
  createModel: () => Classifier,
  texts: readonly string[],
  labels: readonly string[],
  options: LearningCurveOptions = {},
): Promise<LearningCurve> {
  const { folds = 5, seed = 0, level = 0.95, groups, signal, progress } = options;
  if (texts.length !== labels.length) {
    throw new RangeError(
      `Cannot draw a learning curve: there must be one label a text: there are ${texts.length} texts and ${labels.length} labels`,
    );
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot draw a learning curve: level must be in (0, 1): current value is ${level}`);
  }
  const splits = kFold(labels, { folds, seed, groups });
  const names = [...new Set(labels)].sort();
  const target = new Map(names.map((name, c) => [name, c]));
  const largest = Math.min(...splits.map(({ train }) => train.length));
  const sizes = [...new Set(options.sizes ?? halvings(largest, names.length))].filter((size) => size <= largest)
    .sort((a, b) => a - b);
  if (sizes.length === 0 || !sizes.every((size) => Number.isInteger(size) && size >= 2)) {
    throw new RangeError(
      `Cannot draw a learning curve: sizes must be integers from 2 to ${largest}: current value is [${
        options.sizes ?? sizes
      }]`,
    );
  }
  const scores = sizes.map(() => [] as number[]);
  const f1s = sizes.map(() => [] as number[]);
  const rng = new Rng(seed).fork("learning curve");
  const whole = splits.length * sizes.length;
  let done = 0;
  for (const { train, test } of splits) {
    const order = stratifiedOrder(train, labels, rng);
    for (const [s, size] of sizes.entries()) {
      signal?.throwIfAborted();
      progress?.({ stage: "learning curve", done, total: whole, note: `${size} tickets` });
      const rows = order.slice(0, size);
      const model = await createModel().fit(rows.map((i) => texts[i]), rows.map((i) => labels[i]), { signal });
      const predicted = model.predict(Array.from(test, (i) => texts[i]));
      const truth = Array.from(test, (i) => target.get(labels[i])!);
      const counts = countClasses(truth, predicted.map((label) => target.get(label)!), names.length);
      scores[s].push(accuracy(counts));
      f1s[s].push(macroF1(counts));
      done++;
    }
  }
  progress?.({ stage: "learning curve", done, total: whole });

  const points = sizes.map((size, s): LearningPoint => {
    const { value, low, high } = meanOfFolds(scores[s], level);
    return {
      size,
      accuracy: value,
      low: Math.max(0, low),
      high: Math.min(1, high),
      macroF1: f1s[s].reduce((a, b) => a + b, 0) / splits.length,
      scores: scores[s],
    };
  });
  const gains = sizes.slice(1).map((to, s): LearningGain => ({
    from: sizes[s],
    to,
    ...meanOfFolds(scores[s + 1].map((score, fold) => score - scores[s][fold]), level),
  }));
  return { points, gains, n: labels.length, classes: names.length, folds: splits.length, seed, level };
}

/**
 * Mean of one number a fold, with an interval that allows for the training tickets which folds share: of each two folds' training
 * parts most is common, so the variance is (1/k + 1/(k − 1)) s² instead of s²/k.
 */
function meanOfFolds(values: readonly number[], level: number): { value: number; low: number; high: number } {
  const k = values.length;
  const value = values.reduce((a, b) => a + b, 0) / k;
  const variance = values.reduce((sum, x) => sum + (x - value) ** 2, 0) / (k - 1);
  const half = studentQuantile((1 + level) / 2, k - 1) * Math.sqrt((1 / k + 1 / (k - 1)) * variance);
  return { value, low: value - half, high: value + half };
}

/** The largest size and its halves, down to 5 tickets a class, six sizes at most. */
function halvings(largest: number, nClasses: number): number[] {
  const sizes = [largest];
  while (sizes.length < 6 && Math.floor(sizes[0] / 2) >= Math.max(2, 5 * nClasses)) {
    sizes.unshift(Math.floor(sizes[0] / 2));
  }
  return sizes;
}

/**
 * Rows in an order of which every beginning has about the classes' shares: each class is spread evenly from a random start. One
 * ticket of each class comes first, as no model can be fitted to one class.
 */
function stratifiedOrder(rows: Int32Array, labels: readonly string[], rng: Rng): number[] {
  const rowsOf = new Map<string, number[]>();
  for (const i of rows) {
    const own = rowsOf.get(labels[i]);
    if (own) own.push(i);
    else rowsOf.set(labels[i], [i]);
  }
  return [...rowsOf.values()].flatMap((own) => {
    const start = rng.next();
    return rng.shuffle(own).map((row, place) => ({ row, at: place === 0 ? start - 1 : (place + start) / own.length }));
  }).sort((a, b) => a.at - b.at).map(({ row }) => row);
}
