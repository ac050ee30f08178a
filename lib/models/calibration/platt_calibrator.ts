import { type Matrix, matrix, type Snapshot } from "../../core/mod.ts";
import { checkFitted, checkScores, normaliseRows } from "./_check_scores.ts";
import type { Calibrator } from "./calibrator.ts";

/**
 * Platt scaling, one class against the rest: p_c = 1 / (1 + exp(A_c s_c + B_c)), rows divided by their sum.
 *
 * A and B minimise the cross-entropy against smoothed targets, (N₊ + 1) / (N₊ + 2) for members of the class and 1 / (N₋ + 2)
 * for the others, so that a class of few tickets does not get certain. Newton's method with backtracking, written so that
 * neither exponent overflows (Lin, Lin and Weng, https://doi.org/10.1007/s10994-007-5018-6).
 *
 * @example
 * ```ts
 * import { PlattCalibrator } from "./platt_calibrator.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = matrix(4, 2, Float32Array.of(2, -2, 1, -1, -1, 1, -2, 2));
 * const { data } = new PlattCalibrator().fit(scores, Int32Array.of(0, 0, 1, 1)).apply(scores);
 * assert.ok(data[0] > data[2] && data[2] > 0.5 && data[0] < 0.95);
 * ```
 */
export class PlattCalibrator implements Calibrator {
  /** A and B of each class, shape `(nClasses, 2)`. */
  #coefficients?: Float64Array;

  fit(scores: Matrix, targets: Int32Array): this {
    checkScores("PlattCalibrator", scores, targets);
    const { rows, columns, data } = scores;
    this.#coefficients = new Float64Array(2 * columns);
    const column = new Float64Array(rows);
    const isMember = new Uint8Array(rows);
    for (let c = 0; c < columns; c++) {
      for (let i = 0; i < rows; i++) {
        column[i] = data[i * columns + c];
        isMember[i] = targets[i] === c ? 1 : 0;
      }
      this.#coefficients.set(fitSigmoid(column, isMember), 2 * c);
    }
    return this;
  }

  apply(scores: Matrix): Matrix {
    const coefficients = this.#coefficients;
    checkFitted("PlattCalibrator", coefficients && coefficients.length / 2, scores);
    const { rows, columns, data } = scores;
    const out = matrix(rows, columns);
    for (let start = 0; start < data.length; start += columns) {
      for (let c = 0; c < columns; c++) {
        out.data[start + c] = 1 / (1 + Math.exp(coefficients![2 * c] * data[start + c] + coefficients![2 * c + 1]));
      }
    }
    return normaliseRows(out);
  }

  toSnapshot(): Snapshot {
    if (!this.#coefficients) throw new TypeError("Cannot snapshot PlattCalibrator: it is not fitted");
    const data = this.#coefficients.slice();
    return { kind: "PlattCalibrator", config: {}, tensors: { coefficients: { shape: [data.length / 2, 2], data } } };
  }

  static fromSnapshot(snapshot: Snapshot): PlattCalibrator {
    const calibrator = new PlattCalibrator();
    calibrator.#coefficients = Float64Array.from(snapshot.tensors.coefficients.data);
    return calibrator;
  }
}

function fitSigmoid(scores: Float64Array, isMember: Uint8Array): [a: number, b: number] {
  const n = scores.length;
  const members = isMember.reduce((sum, x) => sum + x, 0);
  const high = (members + 1) / (members + 2);
  const low = 1 / (n - members + 2);

  const loss = (a: number, b: number) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const t = isMember[i] ? high : low;
      const z = a * scores[i] + b;
      sum += z >= 0 ? t * z + Math.log1p(Math.exp(-z)) : (t - 1) * z + Math.log1p(Math.exp(z));
    }
    return sum;
  };

  let a = 0;
  let b = Math.log((n - members + 1) / (members + 1));
  let current = loss(a, b);
  for (let iteration = 0; iteration < 100; iteration++) {
    let [haa, hbb, hab, ga, gb] = [1e-12, 1e-12, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const z = a * scores[i] + b;
      const e = Math.exp(-Math.abs(z));
      const q = z >= 0 ? 1 / (1 + e) : e / (1 + e); // 1 − p
      const w = q * (1 - q);
      const residual = (isMember[i] ? high : low) - (1 - q);
      haa += scores[i] * scores[i] * w;
      hab += scores[i] * w;
      hbb += w;
      ga += scores[i] * residual;
      gb += residual;
    }
    if (Math.abs(ga) < 1e-9 * n && Math.abs(gb) < 1e-9 * n) break;
    const det = haa * hbb - hab * hab;
    const da = -(hbb * ga - hab * gb) / det;
    const db = -(haa * gb - hab * ga) / det;
    const gain = ga * da + gb * db;
    let step = 1;
    let next = loss(a + da, b + db);
    while (step > 1e-10 && !(next < current + 1e-4 * step * gain)) {
      step /= 2;
      next = loss(a + step * da, b + step * db);
    }
    if (step <= 1e-10) break; // no descent left: the minimum, to machine precision
    a += step * da;
    b += step * db;
    current = next;
  }
  return [a, b];
}
