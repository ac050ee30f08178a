import { type Decision, type Matrix, Rng } from "../core/mod.ts";
import { bootstrapMetrics, type Replicates } from "./_bootstrap_metrics.ts";
import { calibrationEstimate, f1Estimate, INTERVAL_METHOD, percentileEstimate, shareEstimate } from "./_estimates.ts";
import { setTerms, type TicketTerms, ticketTerms } from "./_ticket_terms.ts";
import { expectedCalibrationError, reliabilityBins } from "./calibration_error.ts";
import { type ClassCounts, countClasses, macroF1, matthewsCorrelation, weightedF1 } from "./class_counts.ts";
import { confusionMatrix } from "./confusion_matrix.ts";
import type { ClassReport, Evaluation, Mistake, SetReport } from "./evaluation.ts";
import { riskCoverage } from "./risk_coverage.ts";

/** What {@linkcode evaluate} judges: a model's answers on tickets that it did not learn from. */
export interface EvaluationInput {
  /** Shape `(nTickets,)`; shown with the mistakes. */
  readonly texts: readonly string[];
  /** True labels, shape `(nTickets,)`. */
  readonly labels: readonly string[];
  /** The model's classes, in the order of the columns of `probabilities`, shape `(nClasses,)`. */
  readonly classes: readonly string[];
  /** Shape `(nTickets, nClasses)`; the answer is the most probable class. */
  readonly probabilities: Matrix;
  /** Labels of the training part, for the majority baseline. */
  readonly trainLabels: readonly string[];
  /** Conformal label sets, shape `(nTickets,)`. */
  readonly sets?: readonly (readonly string[])[];
  /** What was decided on each ticket; by default from the sets: one label `route`, several `choose`, none `human`. */
  readonly decisions?: readonly Decision[];
}

/** Options of {@linkcode evaluate}. */
export interface EvaluateOptions {
  /**
   * Confidence of the intervals, in (0, 1).
   *
   * @default {0.95}
   */
  readonly level?: number;
  /**
   * Bootstrap resamples.
   *
   * @default {1000}
   */
  readonly resamples?: number;
  /** @default {0} */
  readonly seed?: number;
  /**
   * Coverage that the label sets promise.
   *
   * @default {0.9}
   */
  readonly targetCoverage?: number;
  /**
   * The k of top-k accuracy; those that are not below the number of classes are left out.
   *
   * @default {[3, 5]}
   */
  readonly topK?: readonly number[];
  /**
   * Wrong answers to list.
   *
   * @default {50}
   */
  readonly maxMistakes?: number;
}

/**
 * Measures a model's answers: every score with its bootstrap interval over tickets, beside what always answering the most
 * frequent class would reach.
 *
 * Tickets whose label the model does not know count as wrong, and the labels are named in `unseenLabels`.
 *
 * @throws {RangeError} If there are no tickets, the shapes do not fit, a probability is not in [0, 1], or an option is out of range.
 *
 * @example
 * ```ts
 * import { evaluate } from "./evaluate.ts";
 * import { matrix } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const { accuracy, majority } = evaluate({
 *   texts: ["refund please", "app crashes", "charged twice", "money back"],
 *   labels: ["refund", "bug", "refund", "refund"],
 *   classes: ["bug", "refund"],
 *   probabilities: matrix(4, 2, Float32Array.of(0.1, 0.9, 0.8, 0.2, 0.6, 0.4, 0.3, 0.7)),
 *   trainLabels: ["refund", "refund", "bug"],
 * });
 * assert.equal(accuracy.value, 0.75);
 * assert.equal(majority.accuracy.value, 0.75); // no better than always saying "refund"
 * ```
 */
export function evaluate(input: EvaluationInput, options: EvaluateOptions = {}): Evaluation {
  const { level = 0.95, resamples = 1000, seed = 0, targetCoverage = 0.9, maxMistakes = 50 } = options;
  checkInput(input, level, resamples);
  const { texts, labels, probabilities, sets, decisions } = input;
  const topK = (options.topK ?? [3, 5]).filter((k) => k < input.classes.length);

  let terms = ticketTerms(labels, input.classes, probabilities);
  if (sets) terms = { ...terms, sets: setTerms(labels, sets, decisions) };
  const { n, classes, confidence, right } = terms;
  const counts = countClasses(terms.truth, terms.predicted, classes.length);
  const majorityLabel = mostFrequent(input.trainLabels);
  const majority = classes.indexOf(majorityLabel);
  const rng = new Rng(seed).fork("bootstrap");
  const replicates = bootstrapMetrics(terms, { topK, majority, resamples, rng });

  const bins = reliabilityBins(confidence, right);
  const { curve, aurc } = riskCoverage(confidence, right);
  const rightOnes = total(right);
  const majorityRight = counts.support[majority] ?? 0;
  const unseen = classes.slice(input.classes.length);
  return {
    n,
    classes,
    ...(unseen.length > 0 && {
      unseenLabels: unseen.map((label, j) => ({ label, n: counts.support[input.classes.length + j] })),
    }),
    accuracy: shareEstimate(rightOnes, n, replicates.accuracy, level),
    macroF1: percentileEstimate(macroF1(counts), replicates.macroF1, level),
    weightedF1: percentileEstimate(weightedF1(counts), replicates.weightedF1, level),
    mcc: percentileEstimate(matthewsCorrelation(counts), replicates.mcc, level),
    logLoss: percentileEstimate(total(terms.logLoss) / n, replicates.logLoss, level),
    brier: percentileEstimate(total(terms.brier) / n, replicates.brier, level),
    ece: calibrationEstimate(expectedCalibrationError(bins), replicates.eceDeviation, level),
    topK: topK.map((k, j) => {
      const among = terms.rank.reduce((sum, rank) => sum + (rank <= k ? 1 : 0), 0);
      return { k, accuracy: shareEstimate(among, n, replicates.topK[j], level) };
    }),
    majority: {
      label: majorityLabel,
      accuracy: shareEstimate(majorityRight, n, replicates.majority, level),
      macroF1: majorityMacroF1(counts, majority),
    },
    perClass: classReports(classes, counts, replicates, level),
    confusion: confusionMatrix(terms.truth, terms.predicted, classes.length),
    reliability: bins,
    riskCoverage: curve,
    aurc,
    ...(terms.sets && { sets: setReport(terms, replicates, level, targetCoverage) }),
    mistakes: mistakes(texts, labels, terms, maxMistakes),
    interval: { level, method: INTERVAL_METHOD, resamples, seed },
  };
}

function classReports(
  classes: readonly string[],
  counts: ClassCounts,
  replicates: Replicates,
  level: number,
): ClassReport[] {
  return classes.map((label, c) => {
    const [right, support, predicted] = [counts.right[c], counts.support[c], counts.predicted[c]];
    return {
      label,
      precision: shareEstimate(right, predicted, replicates.precision[c], level),
      recall: shareEstimate(right, support, replicates.recall[c], level),
      f1: f1Estimate({ right, support, predicted }, replicates.f1[c], level),
      support,
    };
  });
}

function setReport({ n, right, sets }: TicketTerms, replicates: Replicates, level: number, target: number): SetReport {
  const { covered, size, routed, decisions } = sets!;
  const share = (decision: Decision) => decisions.filter((other) => other === decision).length / n;
  const routedRight = routed.reduce((sum, one, i) => sum + (one & right[i]), 0);
  return {
    target,
    coverage: shareEstimate(total(covered), n, replicates.coverage, level),
    meanSize: total(size) / n,
    empty: size.filter((s) => s === 0).length / n,
    decisions: { route: share("route"), choose: share("choose"), human: share("human") },
    ...(total(routed) > 0 && {
      routeAccuracy: shareEstimate(routedRight, total(routed), replicates.routeAccuracy, level),
    }),
  };
}

function mistakes(
  texts: readonly string[],
  labels: readonly string[],
  { classes, predicted, right, confidence }: TicketTerms,
  limit: number,
): Mistake[] {
  return [...texts.keys()]
    .filter((i) => !right[i])
    .sort((a, b) => confidence[b] - confidence[a] || a - b)
    .slice(0, limit)
    .map((index) => ({
      index,
      text: texts[index],
      label: labels[index],
      predicted: classes[predicted[index]],
      confidence: confidence[index],
    }));
}

/** Most frequent label; the first in code-unit order of equals. */
function mostFrequent(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0][0];
}

/** Macro F1 of always answering one class, over the classes that have tickets and the one answered. */
function majorityMacroF1({ n, support }: ClassCounts, majority: number): number {
  if (majority < 0) return 0;
  const predicted = new Float64Array(support.length);
  const right = new Float64Array(support.length);
  predicted[majority] = n;
  right[majority] = support[majority];
  return macroF1({ n, support, predicted, right });
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function checkInput(input: EvaluationInput, level: number, resamples: number): void {
  const { texts, labels, classes, probabilities, trainLabels, sets, decisions } = input;
  const refuse = (rule: string) => {
    throw new RangeError(`Cannot evaluate: ${rule}`);
  };
  if (!(level > 0 && level < 1)) refuse(`level must be in (0, 1): current value is ${level}`);
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    refuse(`resamples must be an integer >= 1: current value is ${resamples}`);
  }
  if (labels.length === 0) refuse("there are no tickets");
  if (trainLabels.length === 0) refuse("there are no training labels to find the majority class in");
  for (const [name, list] of Object.entries({ texts, sets, decisions })) {
    if (list && list.length !== labels.length) {
      refuse(`there must be as many ${name} as labels: there are ${list.length} and ${labels.length}`);
    }
  }
  const { rows, columns, data } = probabilities;
  if (rows !== labels.length || columns !== classes.length) {
    refuse(`probabilities must have shape (${labels.length}, ${classes.length}): it is (${rows}, ${columns})`);
  }
  if (new Set(classes).size !== classes.length) refuse("a class stands twice among the classes");
  const wrong = data.findIndex((p) => !(p >= 0 && p <= 1.00001));
  if (wrong >= 0) {
    refuse(`probabilities must be in [0, 1]: ticket ${Math.floor(wrong / columns)} has ${data[wrong]}`);
  }
}
