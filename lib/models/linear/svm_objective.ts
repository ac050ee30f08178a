import type { CsrMatrix } from "../../features/csr_matrix.ts";
import type { LinearWeights } from "./linear_weights.ts";

/**
 * What a one-vs-rest linear SVM minimises, summed over its classes:
 *
 * Σ_c ½‖w_c‖² + ½b_c² + C Σᵢ max(0, 1 − y_ic (w_cᵀxᵢ + b_c))².
 *
 * LIBLINEAR's solver 1, scikit-learn's LinearSVC, has the same objective, bias included.
 *
 * @param rows Shape `(nTickets, nFeatures)`.
 * @param targets Class of each row, shape `(nTickets,)`.
 */
export function svmObjective(weights: LinearWeights, rows: CsrMatrix, targets: Int32Array, cost = 1): number {
  let squares = 0;
  for (const w of weights.data) squares += w * w;
  const { data } = weights.scores(rows);
  let loss = 0;
  for (let i = 0; i < rows.rows; i++) {
    for (let c = 0; c < weights.nClasses; c++) {
      const margin = data[i * weights.nClasses + c];
      const slack = 1 - (targets[i] === c ? margin : -margin);
      if (slack > 0) loss += slack * slack;
    }
  }
  return squares / 2 + cost * loss;
}
