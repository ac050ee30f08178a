import type { Matrix, Snapshot } from "../../core/mod.ts";

/** Turns a classifier's scores into probabilities that can be read as frequencies. */
export interface Calibrator {
  /**
   * Learns from scores of tickets that the classifier was not trained on.
   *
   * @param scores Shape `(nTickets, nClasses)`.
   * @param targets Class index of each ticket, shape `(nTickets,)`.
   * @throws {RangeError} If the lengths differ, there are no tickets, a score is not finite, or a target is no column.
   */
  fit(scores: Matrix, targets: Int32Array): this;

  /**
   * Probabilities, each row summing to 1.
   *
   * @param scores Shape `(nTickets, nClasses)`.
   * @returns Shape as given.
   * @throws {TypeError} If the calibrator is not fitted, or to another number of classes.
   */
  apply(scores: Matrix): Matrix;

  toSnapshot(): Snapshot;
}

/** Ways to calibrate. */
export type CalibrationMethod = "temperature" | "platt" | "isotonic";
