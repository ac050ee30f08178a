import { softmaxRows } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import type { LinearWeights } from "./linear_weights.ts";

/**
 * What scikit-learn's `LogisticRegression` minimises:
 *
 * C·Σᵢ −ln softmax(xᵢW + b)[yᵢ] + ½‖W‖²;
 *
 * with two classes it has one vector of weights w = w₁ − w₀ instead of two, and the penalty is ½‖w₁ − w₀‖².
 *
 * @param rows Shape `(nTickets, nFeatures)`.
 * @param targets Class of each row, shape `(nTickets,)`.
 */
export function logisticObjective(weights: LinearWeights, rows: CsrMatrix, targets: Int32Array, C: number): number {
  const { data, stride, nClasses } = weights;
  let squares = 0;
  for (let f = 0; f < weights.nFeatures; f++) {
    const w = data.subarray(f * stride, f * stride + nClasses);
    squares += nClasses === 2 ? (w[1] - w[0]) ** 2 : w.reduce((sum, x) => sum + x * x, 0);
  }
  const probabilities = softmaxRows(weights.scores(rows));
  let loss = 0;
  for (let i = 0; i < rows.rows; i++) loss -= Math.log(probabilities.data[i * nClasses + targets[i]]);
  return C * loss + squares / 2;
}
