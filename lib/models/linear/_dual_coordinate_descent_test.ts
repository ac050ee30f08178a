import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { dualCoordinateDescent } from "./_dual_coordinate_descent.ts";
import { type RowSource, simdDualCoordinateDescent } from "./_simd_dual_coordinate_descent.ts";
import type { SvmProblem } from "./_svm_problem.ts";

/** Rows with a few random features each, and random targets. */
function randomProblem(nRows: number, nFeatures: number, nClasses: number, seed: number): SvmProblem {
  const rng = new Rng(seed);
  const rows = Array.from({ length: nRows }, () => {
    const features = rng.shuffle(Array.from({ length: nFeatures }, (_, f) => f)).slice(0, rng.int(nFeatures + 1));
    return features.map((f) => [f, rng.normal()] as const);
  });
  let nnz = 0;
  return {
    rows: {
      rows: nRows,
      columns: nFeatures,
      indptr: Uint32Array.from([0, ...rows.map((row) => nnz += row.length)]),
      indices: Int32Array.from(rows.flatMap((row) => row.map(([f]) => f))),
      data: Float32Array.from(rows.flatMap((row) => row.map(([, x]) => x))),
    },
    targets: Int32Array.from(rows, (_, i) => (i < nClasses ? i : rng.int(nClasses))),
    nClasses,
    cost: 0.5,
    ownCost: Float64Array.from({ length: nClasses }, () => 0.2 + rng.next()),
  };
}

function sourceOf({ columns, indptr, indices, data }: CsrMatrix): RowSource {
  return {
    columns,
    nnz: indices.length,
    copyRow(i, toIndices, toValues, at) {
      toIndices.set(indices.subarray(indptr[i], indptr[i + 1]), at);
      toValues.set(data.subarray(indptr[i], indptr[i + 1]), at);
      return at + indptr[i + 1] - indptr[i];
    },
  };
}

Deno.test("the SIMD kernel finds the optimum that the plain algorithm finds, for any number of classes", async () => {
  const problems = fc.tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 2, max: 37 }),
    fc.nat(),
  );
  await fc.assert(
    fc.asyncProperty(problems, async ([extraRows, nFeatures, nClasses, seed]) => {
      const problem = randomProblem(nClasses + extraRows, nFeatures, nClasses, seed % 2 ** 31);
      const options = { tol: 1e-4, maxEpochs: 10_000 };
      const plain = await dualCoordinateDescent(problem, { ...options, rng: new Rng(1) });
      const simd = await simdDualCoordinateDescent(problem, sourceOf(problem.rows), { ...options, rng: new Rng(2) });
      simd.weights.data.forEach((w, i) => {
        const difference = Math.abs(w - plain.weights.data[i]);
        assert.ok(difference < 2e-3, `weight ${i} is ${w}, and ${plain.weights.data[i]} in plain`);
      });
    }),
    { numRuns: 30 },
  );
});
