import { type Matrix, matrix, rowOf } from "../../core/mod.ts";
import { duplicateKey } from "../../text/duplicate_key.ts";
import type { CalibratedClassifier } from "../calibration/calibrated_classifier.ts";
import type { Classifier } from "../classifier.ts";
import { sharpened } from "./sharpened.ts";

/** Whose answers a student learns from beside labels (Hinton, Vinyals and Dean, https://arxiv.org/abs/1503.02531). */
export interface Teacher {
  /** Labels, in the order of the columns of its answers. */
  readonly classes: readonly string[];
  /** Probabilities of training tickets, as of tickets not seen, shape `(nTickets, nClasses)`. */
  answers(texts: readonly string[]): Matrix;
}

/** Options of {@linkcode savedTeacher}. */
export interface SavedTeacherOptions {
  /** Share of tickets that the model gets right that it has not seen: how sure it may be, on average. */
  readonly accuracy: number;
}

/**
 * A saved model as a teacher. Of the tickets that it was trained on it is too sure: a student that learned from those answers would
 * learn labels, little else. Its answers are brought to the temperature at which it is as sure, on average, as it was right on tickets
 * that it had not seen. That softens them; which classes it takes for alike it tells all the same.
 *
 * @throws {RangeError} If `accuracy` is not in (0, 1].
 *
 * @example
 * ```ts
 * import { savedTeacher } from "./teacher.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const sure = { classes: ["a", "b"], predictProba: () => matrix(1, 2, Float32Array.of(0.99, 0.01)) };
 * const { data } = savedTeacher(sure, { accuracy: 0.8 }).answers(["hello"]);
 * assert.ok(Math.abs(data[0] - 0.8) < 1e-4);
 * ```
 */
export function savedTeacher(
  model: Pick<Classifier, "classes" | "predictProba">,
  { accuracy }: SavedTeacherOptions,
): Teacher {
  if (!(accuracy > 0 && accuracy <= 1)) {
    throw new RangeError(`Cannot teach: accuracy must be in (0, 1]: current value is ${accuracy}`);
  }
  return { classes: model.classes, answers: (texts) => sharpened(model.predictProba(texts), accuracy) };
}

/**
 * A model that was trained in this process as a teacher: of each training ticket it says what its calibration says, by models that
 * had not seen the ticket. Of tickets that none was held out for, and of others, it says what a saved one would.
 *
 * @throws {RangeError} If the model was not fitted here.
 *
 * @example
 * ```ts
 * import { CalibratedClassifier } from "../calibration/calibrated_classifier.ts";
 * import { LinearSvm } from "../linear/linear_svm.ts";
 * import { unseenTeacher } from "./teacher.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 20 }, (_, i) => `${i % 2 ? "refund my money" : "the app crashes"} ${i}`);
 * const labels = texts.map((text) => (text.startsWith("refund") ? "Refund" : "Technical"));
 * const model = await new CalibratedClassifier({ base: () => new LinearSvm() }).fit(texts, labels);
 * const { data } = unseenTeacher(model, texts).answers([texts[3]]);
 * assert.deepEqual([...data], [...model.outOfFold!.probabilities.data.subarray(6, 8)]);
 * ```
 */
export function unseenTeacher(model: CalibratedClassifier, trainingTexts: readonly string[]): Teacher {
  const { outOfFold } = model;
  if (!outOfFold) throw new RangeError("Cannot teach: the model must have been fitted here, not read from a version");
  const { rows, probabilities, targets } = outOfFold;
  const known = new Map(Array.from(rows, (row, i) => [duplicateKey(trainingTexts[row]), rowOf(probabilities, i)]));
  const right = Array.from(targets).filter((target, i) => {
    const row = rowOf(probabilities, i);
    return row.every((p) => p <= row[target]);
  }).length;
  const others = savedTeacher(model, { accuracy: Math.max(right, 1) / targets.length });
  return {
    classes: model.classes,
    answers(texts) {
      const out = matrix(texts.length, model.classes.length);
      const unknown: number[] = [];
      texts.forEach((text, i) => {
        const row = known.get(duplicateKey(text));
        if (row) rowOf(out, i).set(row);
        else unknown.push(i);
      });
      if (unknown.length > 0) {
        const more = others.answers(unknown.map((i) => texts[i]));
        unknown.forEach((row, i) => rowOf(out, row).set(rowOf(more, i)));
      }
      return out;
    },
  };
}
