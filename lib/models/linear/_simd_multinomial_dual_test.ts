import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { assertClose } from "../../testing/equality.ts";
import { mergeColumns } from "./_merge_columns.ts";
import { MultinomialDual, type MultinomialSolver } from "./_multinomial_dual.ts";
import { SimdMultinomialDual } from "./_simd_multinomial_dual.ts";

/** Sparse rows of which each class has a few favourite columns. */
function problem(nClasses: number): { rows: CsrMatrix; targets: Int32Array } {
  const rng = new Rng(nClasses);
  const n = 12 * nClasses;
  const columns = 5 * nClasses;
  const targets = Int32Array.from({ length: n }, (_, i) => i % nClasses);
  const indices = Array.from(targets, (target) => {
    const own = Array.from({ length: 3 }, () => 5 * target + rng.int(5));
    const any = Array.from({ length: rng.int(8) }, () => rng.int(columns));
    return [...new Set([...own, ...any])];
  });
  const indptr = [0];
  for (const row of indices) indptr.push(indptr.at(-1)! + row.length);
  const data = indices.flatMap((row) => row.map(() => 0.2 + rng.next()));
  return {
    rows: {
      rows: n,
      columns,
      indptr: Uint32Array.from(indptr),
      indices: Int32Array.from(indices.flat()),
      data: Float32Array.from(data),
    },
    targets,
  };
}

function run(solver: MultinomialSolver, n: number, epochs: number): MultinomialSolver {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const rng = new Rng(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    solver.startEpoch(rng.shuffle(order));
    solver.visit(0, n >> 1);
    solver.visit(n >> 1, n);
    solver.endEpoch();
  }
  return solver;
}

for (const nClasses of [2, 3, 4, 5, 16, 19, 37]) {
  Deno.test(`the SIMD kernel makes the steps of the plain algorithm for ${nClasses} classes`, () => {
    const { rows, targets } = problem(nClasses);
    const merged = mergeColumns(rows);
    for (const C of [0.3, 10]) {
      const plain = run(new MultinomialDual(merged.rows, targets, nClasses, C), rows.rows, 4);
      const simd = run(new SimdMultinomialDual(merged, targets, nClasses, C), rows.rows, 4);
      const [a, b] = [simd.weights.data, plain.weights.data];
      const largest = b.reduce((top, w) => Math.max(top, Math.abs(w)), 0);
      const difference = a.reduce((top, w, i) => Math.max(top, Math.abs(w - b[i])), 0);
      assert.ok(largest > 0.1 && difference < 1e-3 * largest, `weights up to ${largest} differ by ${difference}`);
      assertClose(simd.gap, plain.gap, { relative: 1e-2 }, "the gap");
      assertClose(simd.loss, plain.loss, { relative: 1e-3 }, "the loss");
    }
  });
}

Deno.test("the SIMD kernel leaves the weights of padding at 0", () => {
  const { rows, targets } = problem(5);
  const { data, stride } = run(new SimdMultinomialDual(mergeColumns(rows), targets, 5, 10), rows.rows, 4).weights;
  assert.equal(stride, 8);
  assert.ok(data.every((w, i) => i % 8 < 5 || w === 0));
});
