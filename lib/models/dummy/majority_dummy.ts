import { type Matrix, matrix, type Snapshot } from "../../core/mod.ts";
import { DummyClassifier } from "./_dummy_classifier.ts";

/**
 * Always answers the class that was most frequent in training, the first one of equals; its probabilities are the
 * shares of the classes. What a model must beat before its accuracy means anything.
 *
 * @example
 * ```ts
 * import { MajorityClassifier } from "./majority_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * const dummy = await new MajorityClassifier().fit(["a", "b", "c", "d"], ["Refund", "Login", "Refund", "Refund"]);
 * assert.deepEqual(dummy.predict(["I cannot log in"]), ["Refund"]);
 * assert.deepEqual([...dummy.predictProba(["I cannot log in"]).data], [0.25, 0.75]);
 * ```
 */
export class MajorityClassifier extends DummyClassifier {
  readonly kind = "MajorityClassifier";

  /** Logarithms of the shares of the classes, shape `(nTickets, nClasses)`; each row is the same. */
  decisionFunction(texts: readonly string[]): Matrix {
    const row = Float32Array.from(this.shares(), Math.log);
    const scores = matrix(texts.length, row.length);
    for (let i = 0; i < texts.length; i++) scores.data.set(row, i * row.length);
    return scores;
  }

  static fromSnapshot(snapshot: Snapshot): MajorityClassifier {
    return new MajorityClassifier().restore(snapshot);
  }
}
