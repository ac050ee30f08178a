import { argmaxOfRow, type Matrix } from "../../core/mod.ts";
import { crossFitCalibrators } from "../calibration/cross_fit.ts";
import type { Candidate } from "../create_classifier.ts";

/** How a candidate did. */
export interface RankedCandidate extends Candidate {
  /** Accuracy on each fold held out, shape `(folds,)`. */
  readonly accuracies: readonly number[];
  /** Mean of `accuracies`. */
  readonly mean: number;
  /** Standard deviation of `accuracies`, with n − 1. */
  readonly sd: number;
  /** Mean negative log-likelihood of the held-out labels, in nats, after temperature scaling on the other folds. */
  readonly logLoss: number;
  /** Whether its accuracy is within one standard error of the highest, ticket by ticket. */
  readonly tied: boolean;
}

/**
 * Ranks candidates by their scores on tickets held out: those tied for the highest accuracy by log loss, then the others by
 * accuracy.
 *
 * @param held Held-out scores of each candidate, each of shape `(nTickets, nClasses)`.
 * @param targets Class of each ticket, shape `(nTickets,)`.
 * @param folds Fold of each ticket, in `0…k-1`, shape `(nTickets,)`.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  held: readonly Matrix[],
  targets: Int32Array,
  folds: Int32Array,
): RankedCandidate[] {
  const k = Math.max(...new Set(folds)) + 1;
  const right = held.map((scores) => targets.map((target, i) => (argmaxOfRow(scores, i) === target ? 1 : 0)));
  const totals = right.map((row) => row.reduce((sum, x) => sum + x, 0));
  const top = right[totals.indexOf(Math.max(...totals))];
  return candidates.map(({ name, options }, m) => {
    const hits = new Float64Array(k);
    const sizes = new Float64Array(k);
    folds.forEach((fold, i) => {
      hits[fold] += right[m][i];
      sizes[fold]++;
    });
    const accuracies = Array.from(hits, (n, fold) => n / sizes[fold]);
    const [{ logLoss }] = crossFitCalibrators(held[m], targets, folds, ["temperature"]);
    return { name, options, accuracies, ...spread(accuracies), logLoss, tied: isTied(right[m], top) };
  }).sort((a, b) => a.tied !== b.tied ? (a.tied ? -1 : 1) : a.tied ? a.logLoss - b.logLoss : b.mean - a.mean);
}

/**
 * Whether the difference in right answers is within its standard error.
 *
 * @param right Which tickets were answered right, 1 or 0, shape `(nTickets,)`; `top` for the one with most of them.
 */
export function isTied(right: Int32Array, top: Int32Array): boolean {
  let lost = 0;
  let won = 0;
  right.forEach((hit, i) => {
    if (hit < top[i]) lost++;
    if (hit > top[i]) won++;
  });
  return lost - won <= Math.sqrt(lost + won - (lost - won) ** 2 / right.length);
}

function spread(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
