import { argmaxOfRow, type Matrix, matrix, rowOf, type WorkOptions } from "../../core/mod.ts";
import { checkpoint } from "../_checkpoint.ts";
import type { CalibratedClassifier } from "../calibration/calibrated_classifier.ts";
import type { Classifier } from "../classifier.ts";
import { sharpened } from "./sharpened.ts";

/** Whose answers a student learns from beside labels (Hinton, Vinyals and Dean, https://arxiv.org/abs/1503.02531). */
export interface Teacher {
  /** Labels, in the order of the columns of its answers. */
  readonly classes: readonly string[];
  /**
   * Probabilities of training tickets, as of tickets not seen, shape `(nTickets, nClasses)`.
   *
   * @throws {RangeError} If it was not asked about one of them before.
   */
  answers(texts: readonly string[]): Matrix;
}

/** Options of {@linkcode savedTeacher}. */
export interface SavedTeacherOptions extends WorkOptions {
  /** Share of tickets that the model gets right that it has not seen: how sure it may be, on average. */
  readonly accuracy: number;
}

/** Texts between two looks at the signal. */
const BATCH = 256;

/**
 * A saved model as a teacher. Of the tickets that it was trained on it is too sure: a student that learned from those answers would
 * learn labels, little else. Its answers are brought to the temperature at which it is as sure, on average, as it was right on tickets
 * that it had not seen. That softens them; which classes it takes for alike it tells all the same.
 *
 * @param texts All that the student will learn from.
 * @throws {RangeError} If `accuracy` is not in (0, 1].
 *
 * @example
 * ```ts
 * import { savedTeacher } from "./teacher.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const sure = { classes: ["a", "b"], predictProba: () => matrix(1, 2, Float32Array.of(0.99, 0.01)) };
 * const { data } = (await savedTeacher(sure, ["hello"], { accuracy: 0.8 })).answers(["hello"]);
 * assert.ok(Math.abs(data[0] - 0.8) < 1e-4);
 * ```
 */
export async function savedTeacher(
  model: Pick<Classifier, "classes" | "predictProba">,
  texts: readonly string[],
  { accuracy, signal, progress }: SavedTeacherOptions,
): Promise<Teacher> {
  if (!(accuracy > 0 && accuracy <= 1)) {
    throw new RangeError(`Cannot teach: accuracy must be in (0, 1]: current value is ${accuracy}`);
  }
  const { classes } = model;
  const own = [...new Set(texts)];
  const said = matrix(own.length, classes.length);
  for (let from = 0; from < own.length; from += BATCH) {
    await checkpoint(signal);
    progress?.({ stage: "ask the teacher", done: from, total: own.length });
    said.data.set(model.predictProba(own.slice(from, from + BATCH)).data, from * classes.length);
  }
  progress?.({ stage: "ask the teacher", done: own.length, total: own.length });
  return remembering(classes, own, sharpened(said, accuracy));
}

/**
 * A model that was trained in this process as a teacher: of each training ticket it says what its calibration says, by models that
 * had not seen the ticket. Of those that none was held out for, it says what a saved one would.
 *
 * @param texts That it was trained on.
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
 * const { data } = (await unseenTeacher(model, texts)).answers([texts[3]]);
 * assert.deepEqual([...data], [...model.outOfFold!.probabilities.data.subarray(6, 8)]);
 * ```
 */
export async function unseenTeacher(
  model: CalibratedClassifier,
  texts: readonly string[],
  work: WorkOptions = {},
): Promise<Teacher> {
  const { outOfFold, classes } = model;
  if (!outOfFold) throw new RangeError("Cannot teach: the model must have been fitted here, not read from a version");
  const { rows, probabilities, targets } = outOfFold;
  const judged = Array.from(rows, (row) => texts[row]);
  const held = new Set(judged);
  const others = texts.filter((text) => !held.has(text));
  if (others.length === 0) return remembering(classes, judged, probabilities);
  const right = targets.filter((target, i) => argmaxOfRow(probabilities, i) === target).length;
  const more = await savedTeacher(model, others, { accuracy: Math.max(right, 1) / targets.length, ...work });
  const said = matrix(judged.length + others.length, classes.length);
  said.data.set(probabilities.data);
  said.data.set(more.answers(others).data, probabilities.data.length);
  return remembering(classes, [...judged, ...others], said);
}

/** One who says what was said of each text. */
function remembering(classes: readonly string[], texts: readonly string[], said: Matrix): Teacher {
  const rows = new Map(texts.map((text, i) => [text, i]));
  return {
    classes,
    answers(wanted) {
      const out = matrix(wanted.length, classes.length);
      wanted.forEach((text, i) => {
        const row = rows.get(text);
        if (row === undefined) throw new RangeError("Cannot teach: the teacher must have been asked about every text");
        rowOf(out, i).set(rowOf(said, row));
      });
      return out;
    },
  };
}
