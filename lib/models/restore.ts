import { InputError, type Snapshot } from "../core/mod.ts";
import { CalibratedClassifier } from "./calibration/calibrated_classifier.ts";
import type { Classifier } from "./classifier.ts";
import { MajorityClassifier } from "./dummy/majority_dummy.ts";
import { StratifiedClassifier } from "./dummy/stratified_dummy.ts";
import { EnsembleClassifier } from "./ensemble/ensemble_classifier.ts";
import { ComplementNaiveBayes } from "./linear/complement_naive_bayes.ts";
import { LinearSvm } from "./linear/linear_svm.ts";
import { LogisticRegression } from "./linear/logistic_regression.ts";

const KINDS: ReadonlyMap<string, (snapshot: Snapshot) => Classifier> = new Map<string, (s: Snapshot) => Classifier>([
  ["CalibratedClassifier", (snapshot) => CalibratedClassifier.fromSnapshot(snapshot, restoreClassifier)],
  ["ComplementNaiveBayes", ComplementNaiveBayes.fromSnapshot],
  ["EnsembleClassifier", (snapshot) => EnsembleClassifier.fromSnapshot(snapshot, restoreClassifier)],
  ["LinearSvm", LinearSvm.fromSnapshot],
  ["LogisticRegression", LogisticRegression.fromSnapshot],
  ["MajorityClassifier", MajorityClassifier.fromSnapshot],
  ["StratifiedClassifier", StratifiedClassifier.fromSnapshot],
]);

/**
 * Reads a fitted classifier of any kind back from its snapshot, the classifiers inside it included.
 *
 * @throws {InputError} If the kind is not known, as when a newer ticketlab wrote the snapshot.
 *
 * @example
 * ```ts
 * import { restoreClassifier } from "./restore.ts";
 * import { MajorityClassifier } from "./dummy/majority_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * const fitted = await new MajorityClassifier().fit(["a", "b", "c"], ["Refund", "Login", "Refund"]);
 * assert.deepEqual(restoreClassifier(fitted.toSnapshot()).predict(["?"]), ["Refund"]);
 * ```
 */
export function restoreClassifier(snapshot: Snapshot): Classifier {
  const restore = KINDS.get(snapshot.kind);
  if (!restore) {
    throw new InputError(`there is no classifier of kind "${snapshot.kind}"`, {
      hint: `the kinds are ${[...KINDS.keys()].join(", ")}`,
    });
  }
  return restore(snapshot);
}
