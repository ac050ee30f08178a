import { Rng } from "../core/mod.ts";
import { mcnemar } from "../stats/mod.ts";
import { percentileEstimate } from "./_estimates.ts";
import { accuracy, type ClassCounts, countClasses, emptyCounts, macroF1 } from "./class_counts.ts";
import type { EvaluateOptions } from "./evaluate.ts";
import type { Estimate } from "./evaluation.ts";

/** What {@linkcode compareModels} found; differences are first minus second. */
export interface ModelComparison {
  readonly n: number;
  readonly accuracy: readonly [number, number];
  readonly macroF1: readonly [number, number];
  readonly accuracyDifference: Estimate;
  readonly macroF1Difference: Estimate;
  /** McNemar's test of equal accuracy, exact and mid-p (see `mcnemar` in `lib/stats`), and the tickets that one model alone got right. */
  readonly mcnemar: {
    readonly onlyFirst: number;
    readonly onlySecond: number;
    readonly pValue: number;
    readonly midP: number;
  };
  readonly interval: { readonly level: number; readonly resamples: number; readonly seed: number };
}

/**
 * Compares two models on the same tickets. Both answers to a ticket are resampled together, so that what is hard for both
 * cancels out.
 *
 * @param labels True labels, shape `(nTickets,)`.
 * @param answers Labels that the first and the second model gave, shape `(nTickets,)` each.
 * @throws {RangeError} If there are no tickets, the lengths differ, or an option is out of range.
 *
 * @example
 * ```ts
 * import { compareModels } from "./compare_models.ts";
 * import assert from "node:assert/strict";
 *
 * const labels = ["a", "a", "b", "b", "b", "a"];
 * const { accuracyDifference, mcnemar } = compareModels(labels, { first: labels, second: ["b", "a", "b", "b", "a", "a"] });
 * assert.ok(Math.abs(accuracyDifference.value - 2 / 6) < 1e-15);
 * assert.deepEqual(mcnemar, { onlyFirst: 2, onlySecond: 0, pValue: 0.5, midP: 0.25 }); // two tickets prove nothing
 * ```
 */
export function compareModels(
  labels: readonly string[],
  answers: { readonly first: readonly string[]; readonly second: readonly string[] },
  options: Pick<EvaluateOptions, "level" | "resamples" | "seed"> = {},
): ModelComparison {
  const { level = 0.95, resamples = 1000, seed = 0 } = options;
  const n = labels.length;
  if (n === 0) throw new RangeError("Cannot compare models: there are no tickets");
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    throw new RangeError(`Cannot compare models: resamples must be an integer >= 1: current value is ${resamples}`);
  }
  const classes = [...new Set([...labels, ...answers.first, ...answers.second])];
  const index = new Map(classes.map((label, c) => [label, c]));
  const [truth, first, second] = [labels, answers.first, answers.second]
    .map((list) => Int32Array.from(list, (label) => index.get(label)!));

  const scores = (a: ClassCounts, b: ClassCounts) => [accuracy(a) - accuracy(b), macroF1(a) - macroF1(b)];
  const whole = [first, second].map((predicted) => countClasses(truth, predicted, classes.length));
  const drawn = [emptyCounts(classes.length), emptyCounts(classes.length)];
  const accuracies = new Float64Array(resamples);
  const macroF1s = new Float64Array(resamples);
  const rng = new Rng(seed).fork("compare");
  for (let r = 0; r < resamples; r++) {
    for (const { support, right, predicted } of drawn) for (const sums of [support, right, predicted]) sums.fill(0);
    for (let draw = 0; draw < n; draw++) {
      const i = rng.int(n);
      count(drawn[0], truth[i], first[i]);
      count(drawn[1], truth[i], second[i]);
    }
    drawn[0].n = drawn[1].n = n;
    [accuracies[r], macroF1s[r]] = scores(drawn[0], drawn[1]);
  }

  const onlyFirst = truth.filter((c, i) => first[i] === c && second[i] !== c).length;
  const onlySecond = truth.filter((c, i) => first[i] !== c && second[i] === c).length;
  const { exact, midP } = mcnemar(onlyFirst, onlySecond);
  const [accuracyGap, macroF1Gap] = scores(whole[0], whole[1]);
  return {
    n,
    accuracy: [accuracy(whole[0]), accuracy(whole[1])],
    macroF1: [macroF1(whole[0]), macroF1(whole[1])],
    accuracyDifference: percentileEstimate(accuracyGap, accuracies, level),
    macroF1Difference: percentileEstimate(macroF1Gap, macroF1s, level),
    mcnemar: { onlyFirst, onlySecond, pValue: exact, midP },
    interval: { level, resamples, seed },
  };
}

function count(counts: ClassCounts, truth: number, predicted: number): void {
  counts.support[truth]++;
  counts.predicted[predicted]++;
  if (truth === predicted) counts.right[truth]++;
}
