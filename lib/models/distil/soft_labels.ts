import { type Matrix, matrix, rowOf } from "../../core/mod.ts";
import type { Teacher } from "./teacher.ts";

/** How a student listens to its teacher. */
export interface Lessons {
  readonly teacher: Teacher;
  /**
   * Weight of the teacher's answers, in [0, 1]; labels have the rest.
   *
   * @default {0.7}
   */
  readonly share?: number;
}

/** Options of {@linkcode softLabels}. */
export interface SoftLabelOptions {
  readonly classes: readonly string[];
  /** Class index of each ticket, shape `(nTickets,)`. */
  readonly targets: Int32Array;
  /**
   * Share of a label's probability that is spread over all classes.
   *
   * @default {0}
   */
  readonly smoothing?: number;
}

/**
 * What a student learns: s·p + (1 − s)·y, with p the teacher's probabilities of a ticket, y its label and s the teacher's share. A
 * teacher's classes that the student has not are left out, and what is left brought to sum 1; of a ticket of which it then says
 * nothing, the label is all there is.
 *
 * @returns Shape `(nTickets, nClasses)`, rows summing to 1.
 * @throws {RangeError} If the share is out of range, or teacher and student have no class in common.
 *
 * @example
 * ```ts
 * import { softLabels } from "./soft_labels.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const teacher = { classes: ["a", "b"], answers: () => matrix(1, 2, Float32Array.of(0.75, 0.25)) };
 * const soft = softLabels(["hello"], { teacher, share: 0.5 }, { classes: ["a", "b"], targets: Int32Array.of(1) });
 * assert.deepEqual([...soft.data], [0.375, 0.625]);
 * ```
 */
export function softLabels(texts: readonly string[], lessons: Lessons, options: SoftLabelOptions): Matrix {
  const { teacher, share = 0.7 } = lessons;
  const { classes, targets, smoothing = 0 } = options;
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`Cannot learn from a teacher: share must be in [0, 1]: current value is ${share}`);
  }
  const place = new Map(teacher.classes.map((label, i) => [label, i]));
  const columns = classes.map((label) => place.get(label));
  if (columns.every((column) => column === undefined)) {
    throw new RangeError(
      `Cannot learn from a teacher: it must know one of the labels: it knows ${teacher.classes.slice(0, 5).join(", ")}`,
    );
  }
  const answers = teacher.answers(texts);
  const out = matrix(texts.length, classes.length);
  for (let i = 0; i < texts.length; i++) {
    const [row, said] = [rowOf(out, i), rowOf(answers, i)];
    const known = columns.map((column) => (column === undefined ? 0 : said[column]));
    const sum = known.reduce((total, p) => total + p, 0);
    const s = sum > 0 ? share : 0;
    known.forEach((p, c) => row[c] = (s > 0 ? s * p / sum : 0) + (1 - s) * smoothing / classes.length);
    row[targets[i]] += (1 - s) * (1 - smoothing);
  }
  return out;
}

/**
 * Soft labels of some tickets as targets of `crossEntropy` for a mean over a batch, shape `(rows.length, nClasses)`, summing to 1.
 *
 * @param rows Which tickets.
 * @param weights How much each of them counts, shape `(rows.length,)`; all alike, when absent.
 */
export function batchTargets(
  soft: Matrix,
  rows: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Float32Array<ArrayBuffer> {
  const n = soft.columns;
  const out = new Float32Array(rows.length * n);
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += weights ? weights[i] : 1;
  for (let i = 0; i < rows.length; i++) {
    const weight = (weights ? weights[i] : 1) / sum;
    for (let c = 0; c < n; c++) out[i * n + c] = weight * soft.data[rows[i] * n + c];
  }
  return out;
}
