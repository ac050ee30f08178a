import { type Matrix, matrix, type Snapshot, softmaxRows } from "../../core/mod.ts";
import type { Pool } from "./pool.ts";

/** Least probability taken a logarithm of. */
const FLOOR = 1e-7;

/** Strength of the pull towards equal exponents, in tickets. */
const RIDGE = 10;

/**
 * p ∝ Π_m p_m^{a_m}: the logarithmic opinion pool (Genest and Zidek, https://doi.org/10.1214/ss/1177013825), which is logistic
 * stacking with one coefficient a member (Wolpert, https://doi.org/10.1016/S0893-6080(05)80023-1). Exponents may be negative, and
 * their sum may be anything: above 1 where members err apart from each other, so that they are together surer than each alone.
 *
 * @example
 * ```ts
 * import { LogLinearPool } from "./log_linear_pool.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * // Two witnesses who know nothing of each other: odds multiply, 3 · 3 = 9 to 1.
 * const witness = matrix(1, 2, Float32Array.of(0.75, 0.25));
 * const { data } = new LogLinearPool([1, 1]).combine([witness, witness]);
 * assert.ok(Math.abs(data[0] - 0.9) < 1e-6);
 * ```
 */
export class LogLinearPool implements Pool {
  readonly weights: readonly number[];

  /** @param weights Exponent of each member. */
  constructor(weights: readonly number[]) {
    this.weights = weights;
  }

  /**
   * Exponents that make the true labels likeliest, by Newton's method: the log-likelihood is concave in them. A ridge holds them
   * to 1 / nMembers each.
   */
  static likeliest(members: readonly Matrix[], targets: Int32Array): LogLinearPool {
    const logs = members.map(logarithms);
    let exponents = members.map(() => 1 / members.length);
    let loss = objective(logs, targets, exponents);
    for (let step = 0; step < 50; step++) {
      const { gradient, hessian } = derivatives(logs, targets, exponents);
      const direction = solve(hessian, gradient);
      let size = 1;
      let next = exponents;
      let nextLoss = Infinity;
      for (; size > 1e-6; size /= 2) {
        next = exponents.map((a, m) => a - size * direction[m]);
        nextLoss = objective(logs, targets, next);
        if (nextLoss <= loss) break;
      }
      if (!(loss - nextLoss > 1e-9 * targets.length)) break;
      [exponents, loss] = [next, nextLoss];
    }
    return new LogLinearPool(exponents);
  }

  combine(members: readonly Matrix[]): Matrix {
    return softmaxRows(logits(members.map(logarithms), this.weights));
  }

  toSnapshot(): Snapshot {
    return { kind: "LogLinearPool", config: { weights: this.weights }, tensors: {} };
  }
}

function logarithms({ rows, columns, data }: Matrix): Matrix {
  return matrix(rows, columns, data.map((p) => Math.log(Math.max(p, FLOOR))));
}

function logits(logs: readonly Matrix[], exponents: readonly number[]): Matrix {
  const { rows, columns } = logs[0];
  const out = matrix(rows, columns);
  logs.forEach(({ data }, m) => {
    for (let i = 0; i < data.length; i++) out.data[i] += exponents[m] * data[i];
  });
  return out;
}

/** Negative log-likelihood plus ridge. */
function objective(logs: readonly Matrix[], targets: Int32Array, exponents: readonly number[]): number {
  const { columns, data } = softmaxRows(logits(logs, exponents));
  const ridge = exponents.reduce((sum, a) => sum + (a - 1 / exponents.length) ** 2, 0);
  const loss = targets.reduce((sum, target, i) => sum - Math.log(Math.max(data[i * columns + target], 1e-30)), 0);
  return loss + (RIDGE / 2) * ridge;
}

/** Of the objective: Σ_i E_p[z] − z_y and Σ_i Cov_p[z], z the members' logarithms of one class. */
function derivatives(logs: readonly Matrix[], targets: Int32Array, exponents: readonly number[]) {
  const k = logs.length;
  const p = softmaxRows(logits(logs, exponents));
  const gradient = exponents.map((a) => RIDGE * (a - 1 / k));
  const hessian = Array.from({ length: k }, (_, m) => Array.from({ length: k }, (_, n) => (m === n ? RIDGE : 0)));
  const mean = new Float64Array(k);
  for (let i = 0; i < p.rows; i++) {
    const start = i * p.columns;
    mean.fill(0);
    for (let c = 0; c < p.columns; c++) {
      const weight = p.data[start + c];
      for (let m = 0; m < k; m++) {
        const z = logs[m].data[start + c];
        mean[m] += weight * z;
        for (let n = 0; n <= m; n++) hessian[m][n] += weight * z * logs[n].data[start + c];
      }
    }
    for (let m = 0; m < k; m++) {
      gradient[m] += mean[m] - logs[m].data[start + targets[i]];
      for (let n = 0; n <= m; n++) hessian[m][n] -= mean[m] * mean[n];
    }
  }
  for (let m = 0; m < k; m++) for (let n = 0; n < m; n++) hessian[n][m] = hessian[m][n];
  return { gradient, hessian };
}

/** x with A x = b, by elimination; A is positive definite, as the ridge makes it. */
function solve(A: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = A.map((row, i) => [...row, b[i]]);
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const factor = rows[j][i] / rows[i][i];
      for (let c = i; c <= n; c++) rows[j][c] -= factor * rows[i][c];
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    x[i] = (rows[i][n] - x.reduce((sum, value, c) => sum + (c > i ? rows[i][c] * value : 0), 0)) / rows[i][i];
  }
  return x;
}
