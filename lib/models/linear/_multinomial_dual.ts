import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { LinearWeights } from "./linear_weights.ts";

/** Newton steps on one row at most. */
export const NEWTON_STEPS = 30;

/**
 * Movement of a row's α, in what it changes the row's own scores by, at which Newton's steps stop; the next visit goes on from
 * there. With a tolerance that grows with C the whole ascent diverges.
 */
export const NEWTON_TOLERANCE = 0.2;

/** ln(α/C) of a class that a row gives nothing to, at the start and at the least: far below what float32 sums notice. */
export const START = -20;
export const LEAST = -40;

/** Trains a multinomial logistic regression, epoch by epoch. */
export interface MultinomialSolver {
  /**
   * Sum of the duality gaps of the rows visited in this epoch, each measured before its visit; `endEpoch` adds what the
   * intercept still has to gain.
   */
  readonly gap: number;
  /** Sum of C times the losses of the rows visited in this epoch, each measured before its visit. */
  readonly loss: number;
  /** The weights so far. */
  readonly weights: LinearWeights;
  /** @param order Row of each visit of the epoch, shape `(nRows,)`. */
  startEpoch(order: Int32Array): void;
  /** Makes the visits `from…to-1` of the epoch. */
  visit(from: number, to: number): void;
  endEpoch(): void;
}

/**
 * Multinomial logistic regression by coordinate ascent on the dual problem, a row at a time (Yu, Huang and Lin,
 * https://doi.org/10.1007/s10994-010-5221-8).
 *
 * The problem C·Σᵢ −ln softmax(xᵢW + b)[yᵢ] + ½‖W‖² has the dual
 *
 * max_α −½‖W(α)‖² − Σᵢ Σ_c αᵢc·ln(αᵢc/C),   W(α) = Σᵢ xᵢ·(C·onehot(yᵢ) − αᵢ),   αᵢc ≥ 0, Σ_c αᵢc = C, Σᵢ αᵢ = Σᵢ C·onehot(yᵢ).
 *
 * At the optimum αᵢ = C·pᵢ with pᵢ the row's class probabilities; until then C·Σᵢ KL(αᵢ/C ‖ pᵢ) is the duality gap, which
 * bounds how far the objective is from its optimum.
 *
 * A visit to row i solves the problem for αᵢ with all other rows held fast. With the scores s = xᵢW + b and q = ‖xᵢ‖², its
 * solution satisfies ln α_c + q·α_c = s_c + q·αᵢc + ν for all c, where ν makes the α sum to C: a few Newton steps on ln α.
 *
 * The last constraint belongs to the unpenalised intercept b, its multiplier. It is met by the method of multipliers
 * (Rockafellar, https://doi.org/10.1287/moor.1.2.97): in visits b counts as a weakly penalised weight, and after every epoch
 * the penalty's centre moves to where b is.
 */
export class MultinomialDual implements MultinomialSolver {
  readonly weights: LinearWeights;
  gap = 0;
  loss = 0;
  #order: Int32Array = new Int32Array(0);
  readonly #rows: CsrMatrix;
  readonly #targets: Int32Array;
  readonly #C: number;
  readonly #interceptStep: number;
  /** ln α, shape `(nRows, nClasses)`. */
  readonly #logAlpha: Float32Array;
  /** Squared length of each row, the intercept's column included. */
  readonly #q: Float32Array;
  /** Σᵢ (C·onehot(yᵢ) − αᵢ), shape `(nClasses,)`; 0 at the optimum. */
  readonly #imbalance: Float64Array;

  /**
   * @param rows Shape `(nRows, nFeatures)`.
   * @param targets Class of each row, in `0…nClasses-1`.
   */
  constructor(rows: CsrMatrix, targets: Int32Array, nClasses: number, C: number) {
    this.weights = new LinearWeights(rows.columns, nClasses);
    this.#rows = rows;
    this.#targets = targets;
    this.#C = C;
    this.#interceptStep = interceptStep(rows, nClasses, C);
    this.#imbalance = new Float64Array(nClasses);
    this.#logAlpha = new Float32Array(rows.rows * nClasses).fill(Math.log(C) + START);
    this.#q = new Float32Array(rows.rows);
    for (let i = 0; i < rows.rows; i++) {
      this.#logAlpha[i * nClasses + targets[i]] = Math.log(C);
      let q = this.#interceptStep;
      for (let j = rows.indptr[i]; j < rows.indptr[i + 1]; j++) q += rows.data[j] ** 2;
      this.#q[i] = q;
    }
  }

  startEpoch(order: Int32Array): void {
    this.#order = order;
    this.gap = 0;
    this.loss = 0;
  }

  endEpoch(): void {
    const { bias } = this.weights;
    this.gap += moveIntercept(bias, this.#imbalance, this.#interceptStep);
  }

  visit(from: number, to: number): void {
    const { indptr, indices, data, columns } = this.#rows;
    const { stride, nClasses, data: w } = this.weights;
    const C = this.#C;
    const logC = Math.log(C);
    const scores = new Float32Array(nClasses);
    const old = new Float32Array(nClasses);
    const logAlpha = new Float32Array(nClasses);
    const pull = new Float32Array(nClasses); // s + q·α: what ln α + q·α should be, up to ν
    const alpha = new Float32Array(nClasses);
    for (let at = from; at < to; at++) {
      const i = this.#order[at];
      const q = this.#q[i];
      const alphaAt = i * nClasses;
      const biasAt = columns * stride;
      for (let c = 0; c < nClasses; c++) scores[c] = w[biasAt + c];
      for (let j = indptr[i]; j < indptr[i + 1]; j++) {
        const row = indices[j] * stride;
        const x = data[j];
        for (let c = 0; c < nClasses; c++) scores[c] += x * w[row + c];
      }
      const logSum = logSumExp(scores);
      this.loss += C * (logSum - scores[this.#targets[i]]);
      let gap = 0;
      for (let c = 0; c < nClasses; c++) {
        logAlpha[c] = this.#logAlpha[alphaAt + c];
        alpha[c] = old[c] = Math.exp(logAlpha[c]);
        gap += old[c] * (logAlpha[c] - logC - scores[c] + logSum);
        pull[c] = scores[c] + q * old[c];
      }
      this.gap += Math.max(0, gap);
      solveRow(alpha, logAlpha, pull, q, C);
      for (let c = 0; c < nClasses; c++) {
        this.#logAlpha[alphaAt + c] = logAlpha[c];
        const change = old[c] -= alpha[c];
        this.#imbalance[c] += change;
        w[biasAt + c] += this.#interceptStep * change;
      }
      for (let j = indptr[i]; j < indptr[i + 1]; j++) {
        const row = indices[j] * stride;
        const x = data[j];
        for (let c = 0; c < nClasses; c++) w[row + c] += x * old[c];
      }
    }
  }
}

/**
 * Step of the intercept, in units of its gradient: about the inverse of the curvature that the objective has along b once W
 * has adapted to it, which is 1ᵀ(D⁻¹ + XXᵀ)⁻¹1 with D the curvature C·p(1−p) of each row's loss. Taking the rows as equally
 * similar to one another, and p(1−p) as about 0.1 in one row in nClasses, its inverse is
 *
 * (q + 10/C)·nClasses/nRows + ‖x̄‖², with q the mean squared length of a row and x̄ the mean row.
 */
export function interceptStep(
  { rows, columns, indices, data }: Omit<CsrMatrix, "indptr">,
  nClasses: number,
  C: number,
): number {
  const mean = new Float64Array(columns);
  let q = 0;
  for (let j = 0; j < data.length; j++) {
    mean[indices[j]] += data[j] / rows;
    q += data[j] ** 2 / rows;
  }
  const common = mean.reduce((sum, x) => sum + x * x, 0);
  return (q + 10 / C) * nClasses / rows + common;
}

/** Moves the intercept along its gradient, and returns about how far from its optimum the objective was because of it. */
export function moveIntercept(bias: Float32Array, imbalance: Float64Array, step: number): number {
  let gap = 0;
  for (let c = 0; c < bias.length; c++) {
    bias[c] += step * imbalance[c];
    gap += 0.5 * step * imbalance[c] ** 2;
  }
  return gap;
}

/**
 * Newton steps towards ln α_c + q·α_c = pull_c + ν with Σα = C, in place.
 *
 * @param alpha A point whose sum is C, and the new one afterwards.
 */
function solveRow(alpha: Float32Array, logAlpha: Float32Array, pull: Float32Array, q: number, C: number): void {
  const n = alpha.length;
  const logC = Math.log(C);
  for (let k = 0; k < NEWTON_STEPS; k++) {
    let sum = 0;
    let reach = 0; // how much Σα grows with ν
    let drift = 0; // how much it grows without
    for (let c = 0; c < n; c++) {
      const slope = alpha[c] / (1 + q * alpha[c]);
      sum += alpha[c];
      reach += slope;
      drift += slope * (pull[c] - logAlpha[c] - q * alpha[c]);
    }
    const nu = (C - sum - drift) / reach;
    let moved = 0;
    for (let c = 0; c < n; c++) {
      const step = (pull[c] + nu - logAlpha[c] - q * alpha[c]) / (1 + q * alpha[c]);
      // No α can pass C; without the bound a class that starts near 0 would overshoot by orders of magnitude.
      logAlpha[c] = Math.max(logC + LEAST, Math.min(logC, logAlpha[c] + step));
      const next = Math.exp(logAlpha[c]);
      moved += Math.abs(next - alpha[c]);
      alpha[c] = next;
    }
    if (moved * q < NEWTON_TOLERANCE) break;
  }
  let sum = 0;
  for (let c = 0; c < n; c++) sum += alpha[c];
  const excess = Math.log(sum / C);
  for (let c = 0; c < n; c++) {
    logAlpha[c] -= excess;
    alpha[c] *= C / sum;
  }
}

function logSumExp(values: Float32Array): number {
  let max = -Infinity;
  for (let c = 0; c < values.length; c++) if (values[c] > max) max = values[c];
  let sum = 0;
  for (let c = 0; c < values.length; c++) sum += Math.exp(values[c] - max);
  return max + Math.log(sum);
}
