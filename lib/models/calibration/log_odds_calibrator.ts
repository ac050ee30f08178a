import { type Matrix, matrix, type Snapshot } from "../../core/mod.ts";
import { checkFitted, checkScores } from "./_check_scores.ts";
import type { Calibrator } from "./calibrator.ts";
import { TemperatureCalibrator } from "./temperature_calibrator.ts";

/**
 * Feeds a calibrator that looks at one class at a time with each class's log-odds against all others,
 *
 * z_c − log Σ_{j ≠ c} exp(z_j), z = scores / T with the best temperature T,
 *
 * instead of its bare score. A score says nothing of its rivals, so that calibrating it alone and dividing by the row's sum gives
 * top labels too little confidence (0.77 for an accuracy of 0.85, logistic regression on the sample tickets), and scores that
 * are only meant up to a constant a row, such as log-likelihoods, are lost altogether. The log-odds suffer from neither.
 *
 * @example
 * ```ts
 * import { LogOddsCalibrator } from "./log_odds_calibrator.ts";
 * import { PlattCalibrator } from "./platt_calibrator.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = matrix(4, 2, Float32Array.of(2, 0, 1, 0, 0, 1, 0, 2));
 * const shifted = matrix(4, 2, Float32Array.of(7, 5, 1, 0, 3, 4, 0, 2)); // the same but for a constant a row
 * const calibrator = new LogOddsCalibrator(new PlattCalibrator()).fit(scores, Int32Array.of(0, 1, 0, 1));
 * assert.deepEqual(calibrator.apply(scores), calibrator.apply(shifted));
 * ```
 */
export class LogOddsCalibrator implements Calibrator {
  readonly #inner: Calibrator;
  #temperature = new TemperatureCalibrator();
  #nClasses?: number;

  /** @param inner Fitted to the log-odds; looks at one class at a time. */
  constructor(inner: Calibrator) {
    this.#inner = inner;
  }

  fit(scores: Matrix, targets: Int32Array): this {
    checkScores("LogOddsCalibrator", scores, targets);
    this.#nClasses = scores.columns;
    this.#temperature = new TemperatureCalibrator().fit(scores, targets);
    this.#inner.fit(logOdds(scores, this.#temperature.temperature), targets);
    return this;
  }

  apply(scores: Matrix): Matrix {
    checkFitted("LogOddsCalibrator", this.#nClasses, scores);
    return this.#inner.apply(logOdds(scores, this.#temperature.temperature));
  }

  toSnapshot(): Snapshot {
    return {
      kind: "LogOddsCalibrator",
      config: {},
      tensors: {},
      parts: { temperature: this.#temperature.toSnapshot(), inner: this.#inner.toSnapshot() },
    };
  }

  /** @param restoreInner Restores the calibrator inside. */
  static fromSnapshot({ parts }: Snapshot, restoreInner: (snapshot: Snapshot) => Calibrator): LogOddsCalibrator {
    const calibrator = new LogOddsCalibrator(restoreInner(parts!.inner));
    calibrator.#temperature = TemperatureCalibrator.fromSnapshot(parts!.temperature);
    calibrator.#nClasses = Number(parts!.temperature.config.nClasses);
    return calibrator;
  }
}

/** Log-odds of each class against all others, shape as given. */
function logOdds({ rows, columns, data }: Matrix, temperature: number): Matrix {
  const out = matrix(rows, columns);
  for (let start = 0; start < data.length; start += columns) {
    let top = start;
    for (let c = start + 1; c < start + columns; c++) if (data[c] > data[top]) top = c;
    let second = -Infinity;
    for (let c = start; c < start + columns; c++) if (c !== top) second = Math.max(second, data[c]);
    // The rivals' sum is taken from the highest of them, so that a far leader's odds keep their digits.
    let rivals = 0;
    for (let c = start; c < start + columns; c++) {
      if (c !== top) rivals += Math.exp((data[c] - second) / temperature);
    }
    const gap = (data[top] - second) / temperature;
    const scaled = rivals * Math.exp(-gap);
    for (let c = start; c < start + columns; c++) {
      const behind = (data[c] - data[top]) / temperature;
      out.data[c] = c === top ? gap - Math.log(rivals) : behind - Math.log1p(Math.max(0, scaled - Math.exp(behind)));
    }
  }
  return out;
}
