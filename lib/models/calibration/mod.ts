/**
 * Probabilities that can be read as frequencies, label sets of stated coverage, and what to do with each ticket.
 *
 * @example Cost decides what a person reads
 * ```ts
 * import { chooseThreshold, TemperatureCalibrator } from "./mod.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = matrix(4, 2, Float32Array.of(3, 0, 2, 0, 1, 0, 0, 1));
 * const targets = Int32Array.of(0, 0, 0, 0);
 * const probabilities = new TemperatureCalibrator().fit(scores, targets).apply(scores);
 * const { best } = chooseThreshold(probabilities, targets, { misroute: 5, reviewMinute: 1, reviewMinutes: 2 });
 * assert.ok(best.routed <= 1);
 * ```
 *
 * @module
 */
export {
  type Assessment,
  CalibratedClassifier,
  type CalibratedClassifierOptions,
  type OutOfFold,
} from "./calibrated_classifier.ts";
export type { CalibrationMethod, Calibrator } from "./calibrator.ts";
export {
  chooseThreshold,
  type ChooseThresholdOptions,
  type CostPoint,
  type Costs,
  type ThresholdChoice,
} from "./choose_threshold.ts";
export { ConformalClassifier, type ConformalClassifierOptions } from "./conformal_classifier.ts";
export { type CrossFit, crossFitCalibrators } from "./cross_fit.ts";
export { decide, type DecisionInput, type DecisionPolicy, DEFAULT_POLICY } from "./decide.ts";
export { IsotonicCalibrator, type IsotonicCalibratorOptions } from "./isotonic_calibrator.ts";
export { LogOddsCalibrator } from "./log_odds_calibrator.ts";
export { CALIBRATION_METHODS, makeCalibrator, restoreCalibrator } from "./make_calibrator.ts";
export { PlattCalibrator } from "./platt_calibrator.ts";
export { predictTickets, type PredictTicketsOptions, type Unclassified } from "./predict_tickets.ts";
export { ScopeDetector } from "./scope_detector.ts";
export { TemperatureCalibrator } from "./temperature_calibrator.ts";
