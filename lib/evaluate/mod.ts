/**
 * How good a model is, and how sure we are of that: metrics, intervals, splits, leakage and signal.
 *
 * @example
 * ```ts
 * import { accuracy, countClasses, macroF1 } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const counts = countClasses([0, 0, 0, 1], [0, 0, 0, 0], 2);
 * assert.equal(accuracy(counts), 0.75);
 * assert.ok(macroF1(counts) < 0.5); // the rare class was never found
 * ```
 *
 * @module
 */
export { brierTerms } from "./brier_score.ts";
export { expectedCalibrationError, RELIABILITY_BINS, reliabilityBin, reliabilityBins } from "./calibration_error.ts";
export {
  accuracy,
  balancedAccuracy,
  type ClassCounts,
  countClasses,
  emptyCounts,
  f1,
  macroF1,
  matthewsCorrelation,
  precision,
  recall,
  weightedF1,
} from "./class_counts.ts";
export { compareModels, type ModelComparison } from "./compare_models.ts";
export {
  type ClassifierComparison,
  compareClassifiers,
  type CompareClassifiersOptions,
  type Contender,
  type RankedContender,
} from "./compare_classifiers.ts";
export { type AnswerConfusion, confusionOfAnswers } from "./answer_confusion.ts";
export { confusionMatrix } from "./confusion_matrix.ts";
export { copyGroups, type CopyGroupsOptions } from "./copy_groups.ts";
export { crossValidate, type CrossValidateOptions, type CrossValidation } from "./cross_validate.ts";
export { type EnsembleTrial, type MemberTrial, tryEnsemble, type TryEnsembleOptions } from "./ensemble_trial.ts";
export { evaluate, type EvaluateOptions, type EvaluationInput } from "./evaluate.ts";
export type {
  ClassReport,
  Estimate,
  Evaluation,
  Mistake,
  ReliabilityBin,
  RiskCoveragePoint,
  SetReport,
} from "./evaluation.ts";
export { findLeakage, type LeakageKind, type LeakageOptions, type LeakageReport, type LeakedPair } from "./leakage.ts";
export {
  type LearningCurve,
  learningCurve,
  type LearningCurveOptions,
  type LearningGain,
  type LearningPoint,
} from "./learning_curve.ts";
export { type DoubtBin, type DoubtReport, examineDoubt } from "./doubt.ts";
export { logLossTerms } from "./log_loss.ts";
export { type RiskCoverage, riskCoverage } from "./risk_coverage.ts";
export type { LeftOut } from "./_signal_tickets.ts";
export { type SignalTest, signalTest, type SignalTestOptions } from "./signal.ts";
export {
  groupedSplit,
  kFold,
  type KFoldOptions,
  type Split,
  type SplitOptions,
  stratifiedSplit,
  timeSplit,
} from "./splits.ts";
export { ranksOfTruth } from "./top_k.ts";
export { type ModelTrial, tryModels, type TryModelsOptions } from "./try_models.ts";
