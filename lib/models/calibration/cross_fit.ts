import { type Matrix, matrix, rowOf, takeRows } from "../../core/mod.ts";
import { rowsOfFold } from "../../stats/folds.ts";
import { logLoss } from "../_log_loss.ts";
import type { CalibrationMethod } from "./calibrator.ts";
import { CALIBRATION_METHODS, makeCalibrator } from "./make_calibrator.ts";

/** One calibration method, tried on every fold in turn. */
export interface CrossFit {
  readonly method: CalibrationMethod;
  /** Probabilities of each ticket by calibrators that did not see its fold, shape `(nTickets, nClasses)`. */
  readonly probabilities: Matrix;
  /** Mean negative log-likelihood of `probabilities`, in nats. */
  readonly logLoss: number;
}

/**
 * Calibrates every fold by what the other folds teach, with each method; best log loss first, among equals the simpler method.
 *
 * @param scores Held-out scores, shape `(nTickets, nClasses)`.
 * @param targets Class index of each ticket, shape `(nTickets,)`.
 * @param folds Fold of each ticket in [0, k), shape `(nTickets,)`.
 */
export function crossFitCalibrators(
  scores: Matrix,
  targets: Int32Array,
  folds: Int32Array,
  methods: readonly CalibrationMethod[] = CALIBRATION_METHODS,
): CrossFit[] {
  const k = folds.reduce((max, fold) => Math.max(max, fold), 0) + 1;
  const results = methods.map((method) => {
    const probabilities = matrix(scores.rows, scores.columns);
    for (let fold = 0; fold < k; fold++) {
      const { inside, outside } = rowsOfFold(folds, fold);
      const insideTargets = Int32Array.from(inside, (i) => targets[i]);
      const calibrator = makeCalibrator(method).fit(takeRows(scores, inside), insideTargets);
      const applied = calibrator.apply(takeRows(scores, outside));
      outside.forEach((row, i) => rowOf(probabilities, row).set(rowOf(applied, i)));
    }
    return { method, probabilities, logLoss: logLoss(probabilities, targets) };
  });
  return results.sort((a, b) => a.logLoss - b.logLoss);
}
