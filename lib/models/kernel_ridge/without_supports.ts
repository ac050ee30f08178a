import { argmaxOfRow, type Matrix, takeRows, type WorkOptions } from "../../core/mod.ts";
import { BLOCK, factorise } from "./cholesky.ts";
import { type KernelFeatures, rowsOfFeatures } from "./kernel_features.ts";
import { fillKernelMatrix } from "./kernel_matrix.ts";
import { KernelScorer } from "./kernel_scorer.ts";
import { usesTfidf } from "./kernel_spec.ts";
import { LowerColumns } from "./lower_columns.ts";
import type { MatrixProduct } from "./matrix_product.ts";
import { NotPositiveDefiniteError } from "./not_positive_definite_error.ts";
import { LEAST_JITTER, MOST_JITTER } from "./nystrom_ridge.ts";
import { type ClassWeight, explainSmallLambda, type RidgeSetting } from "./ridge_problem.ts";
import { solveWithFactor } from "./solve.ts";
import { TfidfIndex } from "./tfidf_index.ts";

/** Supports of length 1 and their weights, shape `(nSupports, nClasses)`. */
export interface WeightedSupports {
  readonly supports: KernelFeatures;
  readonly weights: Matrix;
}

/** How the weights were found. */
export interface SolvedSetting extends RidgeSetting {
  readonly classWeight: ClassWeight;
  /** Whether all tickets are supports, or some stand for all. */
  readonly exact: boolean;
}

/**
 * Leaves supports out and makes up for it in the weights of the others. With R those that stay, J those that go and A = K + λ·S⁻¹,
 * the first rows of A·α = Y say that A_RR·α_R + K_RJ·α_J = Y_R, so that
 *
 * α′ = A_RR⁻¹·Y_R = α_R + A_RR⁻¹·K_RJ·α_J
 *
 * is what training without J gives: neither targets nor tickets are needed for it. Where supports stand for more tickets, the same
 * with a hint of λ in place of λ·S⁻¹ is the function nearest to the old one that the others span, learnt from all tickets as before.
 *
 * With balanced classes, S is that of all tickets, and taken from the signs of α: a ticket's own class is the one it pulls up.
 *
 * @param gone Numbers of supports.
 * @throws {RangeError} If none would be left.
 */
export async function withoutSupports(
  { supports, weights }: WeightedSupports,
  gone: ReadonlySet<number>,
  setting: SolvedSetting,
  { product, ...work }: WorkOptions & { product: MatrixProduct },
): Promise<WeightedSupports> {
  const all = Array.from({ length: weights.rows }, (_, i) => i);
  const kept = all.filter((i) => !gone.has(i));
  if (kept.length === 0) throw new RangeError("Cannot leave out supports: there must be one left at least");
  const left = rowsOfFeatures(supports, kept);
  const out = takeRows(weights, kept);
  const nClasses = weights.columns;
  const moved = kernelTimes(left, supports, [...gone], { setting, weights, product });
  const penalty = penalties(weights, setting);
  for (let jitter = LEAST_JITTER;; jitter *= 10) {
    const a = new LowerColumns(kept.length, BLOCK);
    const similarities = usesTfidf(setting.kernel)
      ? await new TfidfIndex(left.tfidf!).gram(BLOCK, product, work)
      : undefined;
    await fillKernelMatrix(setting.kernel, left, { similarities, out: a }, product, work);
    a.addToDiagonal(setting.exact ? kept.map((i) => penalty[i]) : jitter * setting.lambda);
    try {
      const solved = solveWithFactor(a, await factorise(a, product, work), { data: moved, width: nClasses }, product);
      solved.forEach((value, at) => out.data[at] += value);
      return { supports: left, weights: out };
    } catch (error) {
      const again = error instanceof NotPositiveDefiniteError && !setting.exact && jitter < MOST_JITTER;
      if (!again) throw explainSmallLambda(error, setting.lambda);
    }
  }
}

/** K_RJ·α_J, shape `(nLeft, nClasses)`. */
function kernelTimes(
  left: KernelFeatures,
  supports: KernelFeatures,
  gone: readonly number[],
  { setting, weights, product }: { setting: RidgeSetting; weights: Matrix; product: MatrixProduct },
): Float32Array {
  const scorer = new KernelScorer(left, setting.kernel);
  const [n, m] = [weights.columns, left.embeddings.rows];
  const out = new Float32Array(m * n);
  for (let from = 0; from < gone.length; from += scorer.batchSize) {
    const rows = gone.slice(from, from + scorer.batchSize);
    const kernel = scorer.kernelOf(rowsOfFeatures(supports, rows), 0, rows.length, product);
    const b = takeRows(weights, rows).data;
    product.multiply({ a: kernel, b, c: out, m, n, k: rows.length, transposeA: true, accumulate: true });
  }
  return out;
}

/** λ·S⁻¹ of each support. */
function penalties(weights: Matrix, { lambda, classWeight }: SolvedSetting): Float64Array {
  const out = new Float64Array(weights.rows).fill(lambda);
  if (classWeight === "none") return out;
  const classes = Int32Array.from(out, (_, i) => argmaxOfRow(weights, i));
  const counts = new Map<number, number>();
  for (const own of classes) counts.set(own, (counts.get(own) ?? 0) + 1);
  return out.map((_, i) => lambda * counts.size * counts.get(classes[i])! / weights.rows);
}
