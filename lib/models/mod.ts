/**
 * Text classifiers behind one contract, made by name, read back from snapshots, compared by cross-validation.
 *
 * @example
 * ```ts
 * import { createClassifier, restoreClassifier } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["refund my order", "money back please", "cannot log in", "password reset fails"];
 * const model = await createClassifier("linear-svm", { C: 1 }).fit(texts, ["Refund", "Refund", "Login", "Login"]);
 * assert.deepEqual(model.predict(["I want my money back"]), ["Refund"]);
 *
 * const again = await restoreClassifier(model.toSnapshot());
 * assert.deepEqual(again.predictProba(texts), model.predictProba(texts));
 * ```
 *
 * @module
 */
export {
  BaseClassifier,
  checkTrainingData,
  type Classifier,
  type EpochTrained,
  isEpochTrained,
  isSelfScoring,
  type SelfScoring,
  type UnseenMethod,
  type UnseenScores,
} from "./classifier.ts";
export {
  type Candidate,
  createClassifier,
  MODEL_NAMES,
  type ModelName,
  STUDENTS,
  takesBase,
  takesLessons,
  takesOption,
  withOptions,
} from "./create_classifier.ts";
export { MajorityClassifier } from "./dummy/majority_dummy.ts";
export { StratifiedClassifier, type StratifiedClassifierOptions } from "./dummy/stratified_dummy.ts";
export { EnsembleClassifier, type EnsembleOptions, type EnsembleReport } from "./ensemble/ensemble_classifier.ts";
export { type Pooling, POOLINGS } from "./ensemble/pool.ts";
export { type ForgetfulModel, TermForgetter } from "./forget_terms.ts";
export { heldOutPart } from "./held_out_part.ts";
export { ComplementNaiveBayes, type ComplementNaiveBayesOptions } from "./linear/complement_naive_bayes.ts";
export { LinearSvm, type LinearSvmOptions, type SvmFit } from "./linear/linear_svm.ts";
export { LinearWeights } from "./linear/linear_weights.ts";
export { type LogisticFit, LogisticRegression, type LogisticRegressionOptions } from "./linear/logistic_regression.ts";
export {
  DEFAULT_CANDIDATES,
  type RankedCandidate,
  type Selection,
  selectLinearModel,
  type SelectLinearModelOptions,
} from "./linear/select.ts";
export { openPredictPool, PredictPool, type PredictPoolOptions } from "./parallel_predict.ts";
export { restoreClassifier } from "./restore.ts";
export { TfjsClassifier, type TfjsOptions, type TfjsReport } from "./tfjs/tfjs_classifier.ts";
