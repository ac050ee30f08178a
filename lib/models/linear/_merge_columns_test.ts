import assert from "node:assert/strict";
import fc from "fast-check";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { mergeColumns, spreadWeights } from "./_merge_columns.ts";
import { LinearWeights } from "./linear_weights.ts";

/** A sparse matrix from a dense one; zeros stay out. */
function csr(rows: readonly (readonly number[])[], columns: number): CsrMatrix {
  const entries = rows.map((row) => row.map((x, column) => [column, x] as const).filter(([, x]) => x !== 0));
  let nnz = 0;
  return {
    rows: rows.length,
    columns,
    indptr: Uint32Array.from([0, ...entries.map((row) => nnz += row.length)]),
    indices: Int32Array.from(entries.flatMap((row) => row.map(([column]) => column))),
    data: Float32Array.from(entries.flatMap((row) => row.map(([, x]) => x))),
  };
}

Deno.test("mergeColumns() merges multiples, also those of a single row, and drops columns without values", () => {
  //               a  2a   b  −a  c  d  none   c and d: in the last row only
  const merged = mergeColumns(csr([
    [1, 2, 0, -1, 0, 0, 0],
    [3, 6, 1, -3, 0, 0, 0],
    [0, 0, 4, 0, 5, 12, 0],
  ], 7));
  assert.deepEqual([...merged.group], [0, 0, 1, 0, 2, 2, -1]);
  assert.equal(merged.columns, 3);
  assert.equal(merged.nnz, 5);
  const { indptr, indices, data } = merged.rows;
  assert.deepEqual([...indptr], [0, 1, 3, 5]);
  assert.deepEqual([...indices], [0, 0, 1, 1, 2]);
  const expected = [Math.sqrt(6), 3 * Math.sqrt(6), 1, 4, 13]; // √(1 + 4 + 1), √(25 + 144)
  data.forEach((x, i) => assert.ok(Math.abs(x - expected[i]) < 1e-5, `${x} should be ${expected[i]}`));
});

Deno.test("mergeColumns() keeps apart what differs in sign or in one row", () => {
  assert.deepEqual([...mergeColumns(csr([[1, 1], [1, -1]], 2)).group], [0, 1]);
  assert.deepEqual([...mergeColumns(csr([[1, 1], [1, 0]], 2)).group], [0, 1]);
  assert.deepEqual([...mergeColumns(csr([[1, 0], [0, 1]], 2)).group], [0, 1]);
});

Deno.test("merged rows keep every inner product, and spread weights keep every score", () => {
  const value = fc.constantFrom(0, 0, 0, 1, 2, -1, 0.5);
  const matrices = fc.integer({ min: 1, max: 8 }).chain((columns) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })
  );
  fc.assert(fc.property(matrices, (dense) => {
    const columns = dense[0].length;
    const rows = csr(dense, columns);
    const merged = mergeColumns(rows);
    const mergedDense = dense.map((_, i) => {
      const row = new Float64Array(merged.columns);
      const { indptr, indices, data } = merged.rows;
      for (let j = indptr[i]; j < indptr[i + 1]; j++) row[indices[j]] += data[j];
      return row;
    });
    const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).reduce((sum, x, k) => sum + x * b[k], 0);
    for (let i = 0; i < dense.length; i++) {
      for (let k = 0; k <= i; k++) {
        assert.ok(Math.abs(dot(dense[i], dense[k]) - dot(mergedDense[i], mergedDense[k])) < 1e-4);
      }
    }
    const weights = new LinearWeights(merged.columns, 2);
    for (let g = 0; g < merged.columns; g++) weights.row(g).set([g + 1, 3 - g]);
    weights.bias.set([0.25, -1]);
    const before = weights.scores(merged.rows).data;
    spreadWeights(weights, merged).scores(rows).data.forEach((score, i) =>
      assert.ok(Math.abs(score - before[i]) < 1e-4)
    );
  }));
});
