import { type Matrix, type Snapshot, softmaxRows } from "../../core/mod.ts";
import { checkFitted, checkScores } from "./_check_scores.ts";
import type { Calibrator } from "./calibrator.ts";

/**
 * Temperature scaling: softmax(scores / T), with the one T that gives held-out labels the highest likelihood
 * (Guo et al. 2017, https://doi.org/10.48550/arXiv.1706.04599). The order of the labels never changes.
 *
 * The negative log-likelihood Σ_i log Σ_c exp(β s_ic) − β s_iy is convex in β = 1 / T. Its derivative is brought to 0 by
 * Newton steps kept inside a bracket that each step narrows, so that it cannot run away: where the labels can be told apart
 * without a mistake, or not at all, β stops at the end of the bracket, 1e±4 over the mean spread of a row.
 *
 * @example
 * ```ts
 * import { TemperatureCalibrator } from "./temperature_calibrator.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * // Three times right, once wrong, always by a margin of 1: an honest model says 0.75.
 * const scores = matrix(4, 2, Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0));
 * const calibrator = new TemperatureCalibrator().fit(scores, Int32Array.of(0, 0, 0, 1));
 * assert.ok(Math.abs(calibrator.apply(scores).data[0] - 0.75) < 1e-6);
 * ```
 */
export class TemperatureCalibrator implements Calibrator {
  #temperature?: number;
  #nClasses?: number;

  /** The fitted temperature, in the unit of the scores; above 1 flattens. */
  get temperature(): number {
    if (this.#temperature === undefined) throw new TypeError("Cannot read the temperature: it is not fitted");
    return this.#temperature;
  }

  fit(scores: Matrix, targets: Int32Array): this {
    checkScores("TemperatureCalibrator", scores, targets);
    this.#nClasses = scores.columns;
    this.#temperature = 1 / bestInverseTemperature(scores, targets);
    return this;
  }

  apply(scores: Matrix): Matrix {
    checkFitted("TemperatureCalibrator", this.#nClasses, scores);
    return softmaxRows(scores, this.#temperature);
  }

  toSnapshot(): Snapshot {
    return {
      kind: "TemperatureCalibrator",
      config: { temperature: this.temperature, nClasses: this.#nClasses! },
      tensors: {},
    };
  }

  static fromSnapshot(snapshot: Snapshot): TemperatureCalibrator {
    const calibrator = new TemperatureCalibrator();
    calibrator.#temperature = Number(snapshot.config.temperature);
    calibrator.#nClasses = Number(snapshot.config.nClasses);
    return calibrator;
  }
}

function bestInverseTemperature(scores: Matrix, targets: Int32Array): number {
  const spread = meanSpread(scores);
  if (spread === 0) return 1;
  let low = 1e-4 / spread;
  let high = 1e4 / spread;
  let beta = 1 / spread;
  for (let step = 0; step < 100; step++) {
    const { slope, curvature } = derivatives(scores, targets, beta);
    if (slope > 0) high = beta;
    else low = beta;
    const newton = beta - slope / curvature;
    // A step that leaves the bracket, or has no curvature to go by, halves the bracket on the log scale instead.
    const next = newton > low && newton < high ? newton : Math.sqrt(low * high);
    if (Math.abs(next - beta) <= 1e-12 * beta) return next;
    beta = next;
  }
  return beta;
}

function meanSpread({ rows, columns, data }: Matrix): number {
  let sum = 0;
  for (let start = 0; start < data.length; start += columns) {
    let min = Infinity;
    let max = -Infinity;
    for (let c = 0; c < columns; c++) {
      min = Math.min(min, data[start + c]);
      max = Math.max(max, data[start + c]);
    }
    sum += max - min;
  }
  return sum / rows;
}

/** First and second derivative in β of the mean negative log-likelihood: E_p[s] − s_y and Var_p[s]. */
function derivatives({ rows, columns, data }: Matrix, targets: Int32Array, beta: number) {
  let slope = 0;
  let curvature = 0;
  for (let i = 0; i < rows; i++) {
    const start = i * columns;
    let max = -Infinity;
    for (let c = 0; c < columns; c++) max = Math.max(max, data[start + c]);
    let sum = 0;
    let first = 0;
    let second = 0;
    for (let c = 0; c < columns; c++) {
      const gap = data[start + c] - max;
      const weight = Math.exp(beta * gap);
      sum += weight;
      first += weight * gap;
      second += weight * gap * gap;
    }
    const mean = first / sum;
    slope += mean - (data[start + targets[i]] - max);
    curvature += second / sum - mean * mean;
  }
  return { slope: slope / rows, curvature: curvature / rows };
}
