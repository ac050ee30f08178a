import { type Matrix, matrix, type WorkOptions } from "../../core/mod.ts";
import { BLOCK, factorise, invertTriangle } from "./cholesky.ts";
import type { KernelFeatures } from "./kernel_features.ts";
import { fillKernelMatrix } from "./kernel_matrix.ts";
import { type KernelSpec, usesTfidf } from "./kernel_spec.ts";
import { leaveOneOutErrors } from "./leave_one_out.ts";
import { LowerColumns } from "./lower_columns.ts";
import type { MatrixProduct } from "./matrix_product.ts";
import {
  centredTargets,
  explainSmallLambda,
  type RidgeProblem,
  type RidgeSetting,
  type RidgeSolution,
} from "./ridge_problem.ts";
import { solveWithFactor, solveWithInverse } from "./solve.ts";
import { TfidfIndex } from "./tfidf_index.ts";

/**
 * Kernel ridge regression on all tickets: α = (K + λ·S⁻¹)⁻¹·Y, with S the diagonal matrix of the tickets' weights.
 *
 * What does not depend on the setting is computed once and kept from one `solve` to the next: similarities of TF-IDF rows,
 * 2n² bytes. The matrix that is factored takes as much again.
 */
export class ExactRidge {
  readonly #features: KernelFeatures;
  readonly #problem: RidgeProblem;
  readonly #product: MatrixProduct;
  readonly #matrix: LowerColumns;
  #similarities?: LowerColumns;

  /** @param features Of length 1. */
  constructor(features: KernelFeatures, problem: RidgeProblem, product: MatrixProduct) {
    this.#features = features;
    this.#problem = problem;
    this.#product = product;
    this.#matrix = new LowerColumns(features.embeddings.rows, BLOCK);
  }

  /** @throws {RangeError} If λ is too small for float32. */
  async solve(
    setting: RidgeSetting,
    { leaveOneOut = true, groups, ...work }: WorkOptions & { leaveOneOut?: boolean; groups?: Int32Array } = {},
  ): Promise<RidgeSolution> {
    const [a, product] = [this.#matrix, this.#product];
    const { targets, nClasses } = this.#problem;
    const y = { data: centredTargets(this.#problem), width: nClasses };
    const asMatrix = (data: Float32Array<ArrayBuffer>): Matrix => matrix(targets.length, nClasses, data);
    await this.#fill(setting.kernel, work);
    a.addToDiagonal(this.#problem.weights.map((weight) => setting.lambda / weight));
    try {
      const inverses = await factorise(a, product, work);
      if (!leaveOneOut) return { weights: asMatrix(solveWithFactor(a, inverses, y, product)) };
      await invertTriangle(a, inverses, product, work);
    } catch (error) {
      throw explainSmallLambda(error, setting.lambda);
    }
    const weights = solveWithInverse(a, y, product);
    const scores = await leaveOneOutErrors(a, { data: weights, width: nClasses }, product, { groups, ...work });
    for (let i = 0; i < scores.length; i++) scores[i] = y.data[i] - scores[i];
    return { weights: asMatrix(weights), leaveOneOut: asMatrix(scores) };
  }

  /** Makes the kernel matrix. */
  async #fill(kernel: KernelSpec, work: WorkOptions): Promise<void> {
    const [out, product] = [this.#matrix, this.#product];
    if (usesTfidf(kernel)) {
      this.#similarities ??= await new TfidfIndex(this.#features.tfidf!).gram(out.block, product, work);
    }
    await fillKernelMatrix(kernel, this.#features, { similarities: this.#similarities, out }, product, work);
  }
}
