import type { SvmProblem, SvmSolution, SvmSolverOptions } from "./_svm_problem.ts";
import { LinearWeights } from "./linear_weights.ts";

/**
 * Trains one-vs-rest SVMs by dual coordinate descent (Hsieh et al., 2008, https://doi.org/10.1145/1390156.1390208,
 * algorithm 1 with D_ii = 1/(2C)): for each class, minimises over α ≥ 0
 *
 * ½ αᵀ(Q + D)α − Σ αᵢ, with Q_ij = yᵢyⱼ(xᵢᵀxⱼ + 1), keeping w = Σ αᵢyᵢxᵢ at hand.
 *
 * The reference: one class after the other, every row in every pass, float64. The SIMD kernel does the same steps for many
 * classes at once, and tests hold the two together.
 */
export async function dualCoordinateDescent(problem: SvmProblem, options: SvmSolverOptions): Promise<SvmSolution> {
  const { rows, targets, nClasses, cost, ownCost } = problem;
  const { tol, maxEpochs, rng, afterEpoch } = options;
  const { indptr, indices, data, columns } = rows;
  const weights = new LinearWeights(columns, nClasses);
  const squaredLength = new Float64Array(rows.rows).fill(1); // the bias is a feature of value 1
  for (let i = 0; i < rows.rows; i++) {
    for (let j = indptr[i]; j < indptr[i + 1]; j++) squaredLength[i] += data[j] * data[j];
  }
  const order = Int32Array.from(targets, (_, i) => i);
  let mostEpochs = 0;
  let largestViolation = 0;
  for (let c = 0; c < nClasses; c++) {
    const w = new Float64Array(columns + 1);
    const alpha = new Float64Array(rows.rows);
    let violation = Infinity;
    let epoch = 0;
    while (violation > tol && epoch < maxEpochs) {
      violation = 0;
      epoch++;
      rng.shuffle(order);
      for (const i of order) {
        const y = targets[i] === c ? 1 : -1;
        const ridge = 0.5 / (y > 0 ? ownCost[c] : cost);
        let margin = w[columns];
        for (let j = indptr[i]; j < indptr[i + 1]; j++) margin += data[j] * w[indices[j]];
        const gradient = y * margin - 1 + ridge * alpha[i];
        violation = Math.max(violation, Math.abs(alpha[i] === 0 ? Math.min(gradient, 0) : gradient));
        const next = Math.max(alpha[i] - gradient / (squaredLength[i] + ridge), 0);
        const step = y * (next - alpha[i]);
        if (step === 0) continue;
        alpha[i] = next;
        w[columns] += step;
        for (let j = indptr[i]; j < indptr[i + 1]; j++) w[indices[j]] += step * data[j];
      }
      await afterEpoch?.({ classes: c, epoch, violation });
    }
    for (let f = 0; f <= columns; f++) weights.data[f * weights.stride + c] = w[f];
    mostEpochs = Math.max(mostEpochs, epoch);
    largestViolation = Math.max(largestViolation, violation);
  }
  return { weights, epochs: mostEpochs, violation: largestViolation };
}
