import { type Matrix, matrix, type WorkOptions } from "../../core/mod.ts";
import { checkpoint } from "../_checkpoint.ts";
import { batchesOfGroups } from "./_batches_of_groups.ts";
import { BLOCK, invertFactor, multiplyLower, multiplyTransposed } from "./cholesky.ts";
import { type KernelFeatures, rowsOfFeatures } from "./kernel_features.ts";
import { fillKernelMatrix } from "./kernel_matrix.ts";
import { KernelScorer } from "./kernel_scorer.ts";
import { usesTfidf } from "./kernel_spec.ts";
import { LowerColumns } from "./lower_columns.ts";
import type { MatrixProduct } from "./matrix_product.ts";
import { NotPositiveDefiniteError } from "./not_positive_definite_error.ts";
import {
  centredTargets,
  explainSmallLambda,
  type RidgeProblem,
  type RidgeSetting,
  type RidgeSolution,
} from "./ridge_problem.ts";
import { solveWithInverse } from "./solve.ts";
import { TfidfIndex } from "./tfidf_index.ts";

/** Tickets whose kernel with the landmarks is held at a time. */
export const BATCH = 1024;

/** What is added to the landmarks' kernel matrix, as a share of λ: at first, and at most. */
export const [LEAST_JITTER, MOST_JITTER] = [1e-3, 0.1];

/**
 * Kernel ridge regression in the space that some tickets, the landmarks, span (Williams and Seeger, Using the Nyström method to
 * speed up kernel machines, NIPS 2000): with K_mm = L·Lᵀ a ticket's features are φ = L⁻¹·k_m, and
 *
 * W = (Σᵢ sᵢ φᵢφᵢᵀ + λI)⁻¹ Σᵢ sᵢ φᵢ yᵢᵀ, scores(x) = Wᵀφ(x) = (L⁻ᵀW)ᵀ k_m(x).
 *
 * Tickets are read in batches, twice where leave-one-out scores are asked for: time grows with n·m², memory with m².
 */
export class NystromRidge {
  readonly #features: KernelFeatures;
  readonly #problem: RidgeProblem;
  readonly #landmarks: KernelFeatures;
  readonly #product: MatrixProduct;

  /**
   * @param features Of length 1.
   * @param landmarks Which tickets, shape `(m,)`.
   */
  constructor(features: KernelFeatures, problem: RidgeProblem, landmarks: Int32Array, product: MatrixProduct) {
    this.#features = features;
    this.#problem = problem;
    this.#landmarks = rowsOfFeatures(features, landmarks);
    this.#product = product;
  }

  /** The landmarks' features. */
  get supports(): KernelFeatures {
    return this.#landmarks;
  }

  /** @throws {RangeError} If λ is too small for float32. */
  async solve(
    setting: RidgeSetting,
    { leaveOneOut = true, groups, ...work }: WorkOptions & { leaveOneOut?: boolean; groups?: Int32Array } = {},
  ): Promise<RidgeSolution> {
    const product = this.#product;
    const { nClasses: width, targets } = this.#problem;
    const scorer = new KernelScorer(this.#landmarks, setting.kernel);
    const m = this.#landmarks.embeddings.rows;
    try {
      const toFeatures = await this.#landmarkFactor(setting, work);
      const { gram, moments } = await this.#sums(scorer, toFeatures, work);
      gram.addToDiagonal(setting.lambda);
      await invertFactor(gram, product, { signal: work.signal });
      const weights = matrix(m, width);
      const inFeatures = solveWithInverse(gram, { data: moments, width }, product);
      multiplyTransposed(toFeatures, { x: inFeatures, width, out: weights.data }, product);
      if (!leaveOneOut) return { weights };
      multiplyTriangles(gram, toFeatures, product);
      const scores = matrix(targets.length, width);
      await this.#leaveOneOut(scorer, { weights, toHat: toFeatures, groups, scores }, work);
      return { weights, leaveOneOut: scores };
    } catch (error) {
      throw explainSmallLambda(error, setting.lambda);
    }
  }

  /** L⁻¹ of the landmarks' kernel matrix; what is added to its diagonal is far less than λ, which it would mostly vanish beside. */
  async #landmarkFactor({ kernel, lambda }: RidgeSetting, work: WorkOptions): Promise<LowerColumns> {
    const product = this.#product;
    const out = new LowerColumns(this.#landmarks.embeddings.rows, BLOCK);
    const similarities = usesTfidf(kernel)
      ? await new TfidfIndex(this.#landmarks.tfidf!).gram(BLOCK, product, work)
      : undefined;
    for (let jitter = LEAST_JITTER;; jitter *= 10) {
      await fillKernelMatrix(kernel, this.#landmarks, { similarities, out }, product, { signal: work.signal });
      out.addToDiagonal(jitter * lambda);
      try {
        await invertFactor(out, product, { signal: work.signal });
        return out;
      } catch (error) {
        if (!(error instanceof NotPositiveDefiniteError) || jitter >= MOST_JITTER) throw error;
      }
    }
  }

  /** Σᵢ sᵢ φᵢφᵢᵀ and Σᵢ sᵢ φᵢyᵢᵀ. */
  async #sums(
    scorer: KernelScorer,
    toFeatures: LowerColumns,
    { signal, progress }: WorkOptions,
  ): Promise<{ gram: LowerColumns; moments: Float32Array }> {
    const { targets, nClasses, weights } = this.#problem;
    const product = this.#product;
    const gram = new LowerColumns(toFeatures.n, BLOCK);
    const moments = new Float32Array(toFeatures.n * nClasses);
    const n = targets.length;
    for (let from = 0; from < n; from += BATCH) {
      await checkpoint(signal);
      progress?.({ stage: "landmark features", done: from, total: n });
      const size = Math.min(BATCH, n - from);
      const roots = Float64Array.from({ length: size }, (_, i) => Math.sqrt(weights[from + i]));
      const kernel = scorer.kernelOf(this.#features, from, from + size, product);
      const phi = new Float32Array(kernel.length);
      multiplyLower(toFeatures, 0, { x: transposed(kernel, roots), width: size, out: phi }, product);
      for (let j = 0; j < gram.columns.length; j++) {
        const a = phi.subarray(j * BLOCK * size);
        const options = { transposeB: true, accumulate: true };
        product.multiply({ a, b: a, c: gram.columns[j], m: gram.n - j * BLOCK, n: gram.width(j), k: size, ...options });
      }
      const y = centredTargets(this.#problem, Array.from({ length: size }, (_, i) => from + i));
      for (let at = 0; at < y.length; at++) y[at] *= roots[Math.floor(at / nClasses)];
      product.multiply({ a: phi, b: y, c: moments, m: gram.n, n: nClasses, k: size, accumulate: true });
    }
    progress?.({ stage: "landmark features", done: n, total: n });
    return { gram, moments };
  }

  /**
   * Scores of each ticket by the model without it, or without its group G: with H = S^½·Φ(ΦᵀSΦ + λI)⁻¹Φᵀ·S^½ errors are those of
   * the fit times S^-½·(I − H_GG)⁻¹·S^½, which for one ticket is 1/(1 − hᵢᵢ).
   *
   * @param task `toHat` takes a ticket's kernel to a vector whose inner products are H, but for the weights.
   */
  async #leaveOneOut(
    scorer: KernelScorer,
    task: { weights: Matrix; toHat: LowerColumns; groups?: Int32Array; scores: Matrix },
    { signal, progress }: WorkOptions,
  ): Promise<void> {
    const { weights, toHat, groups, scores } = task;
    const product = this.#product;
    const { targets, nClasses: width } = this.#problem;
    let done = 0;
    for (const batch of batchesOfGroups(targets.length, groups, BATCH)) {
      await checkpoint(signal);
      progress?.({ stage: "leave one out", done, total: targets.length });
      const rows = batch.flat();
      const kernel = scorer.kernelOf(rowsOfFeatures(this.#features, rows), 0, rows.length, product);
      const roots = Float64Array.from(rows, (i) => Math.sqrt(this.#problem.weights[i]));
      const hat = new Float32Array(kernel.length);
      multiplyLower(toHat, 0, { x: transposed(kernel, roots), width: rows.length, out: hat }, product);
      const hatRows = transposed(hat, new Float64Array(toHat.n).fill(1));
      const errors = centredTargets(this.#problem, rows);
      const y = errors.slice();
      const [m, k] = [rows.length, toHat.n];
      product.multiply({ a: kernel, b: weights.data, c: errors, m, n: width, k, negate: true, accumulate: true });
      let at = 0;
      for (const members of batch) {
        const size = members.length;
        const own = {
          hat: hatRows.subarray(at * k, (at + size) * k),
          errors: errors.subarray(at * width, (at + size) * width),
        };
        await leaveOut(own, { size, width, k, roots: roots.subarray(at, at + size) }, product);
        at += size;
      }
      rows.forEach((i, r) => {
        for (let c = 0; c < width; c++) scores.data[i * width + c] = y[r * width + c] - errors[r * width + c];
      });
      done += rows.length;
    }
    progress?.({ stage: "leave one out", done, total: targets.length });
  }
}

/** Makes errors of a fit those of the fit without these tickets, in place. */
async function leaveOut(
  { hat, errors }: { hat: Float32Array; errors: Float32Array },
  { size, width, k, roots }: { size: number; width: number; k: number; roots: Float64Array },
  product: MatrixProduct,
): Promise<void> {
  if (size === 1) {
    let left = 1;
    for (let l = 0; l < k; l++) left -= hat[l] * hat[l];
    for (let c = 0; c < width; c++) errors[c] /= left;
    return;
  }
  const rest = new Float32Array(size * size);
  for (let i = 0; i < size; i++) rest[i * size + i] = 1;
  product.multiply({ a: hat, b: hat, c: rest, m: size, n: size, k, transposeB: true, negate: true, accumulate: true });
  const lower = LowerColumns.fromSquare(rest, size, BLOCK);
  await invertFactor(lower, product);
  const scaled = errors.map((error, at) => error * roots[Math.floor(at / width)]);
  const solved = solveWithInverse(lower, { data: scaled, width }, product);
  for (let at = 0; at < errors.length; at++) errors[at] = solved[at] / roots[Math.floor(at / width)];
}

/** The product of two lower triangles, in place of the second. */
function multiplyTriangles(first: LowerColumns, second: LowerColumns, product: MatrixProduct): void {
  for (let j = 0; j < second.columns.length; j++) {
    const out = new Float32Array(second.columns[j].length);
    multiplyLower(first, j, { x: second.columns[j], width: second.width(j), out }, product);
    second.columns[j].set(out);
  }
}

/** A matrix of rows turned, each row times its factor. @param factors Shape `(rows,)`. */
function transposed(data: Float32Array, factors: Float64Array): Float32Array<ArrayBuffer> {
  const rows = factors.length;
  const columns = data.length / rows;
  const out = new Float32Array(data.length);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) out[k * rows + i] = data[i * columns + k] * factors[i];
  }
  return out;
}
