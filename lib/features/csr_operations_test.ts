import assert from "node:assert/strict";
import fc from "fast-check";
import type { CsrMatrix } from "./csr_matrix.ts";
import { denseRow, selectRows, stackColumns } from "./csr_operations.ts";

/** A sparse matrix of rows written out. */
function sparse(rows: readonly (readonly number[])[], columns: number): CsrMatrix {
  const entries = rows.map((row) => row.flatMap((value, column) => value === 0 ? [] : [{ column, value }]));
  const indptr = new Uint32Array(rows.length + 1);
  entries.forEach((row, i) => indptr[i + 1] = indptr[i] + row.length);
  return {
    rows: rows.length,
    columns,
    indptr,
    indices: Int32Array.from(entries.flat(), ({ column }) => column),
    data: Float32Array.from(entries.flat(), ({ value }) => value),
  };
}

const rowsOf = (columns: number, length: { minLength: number; maxLength: number }) =>
  fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: columns, maxLength: columns }), length);

Deno.test("stackColumns() and selectRows() do what they would do to rows written out", () => {
  const five = { minLength: 5, maxLength: 5 };
  fc.assert(
    fc.property(rowsOf(3, five), rowsOf(4, five), fc.array(fc.nat(4), { maxLength: 8 }), (left, right, chosen) => {
      const stacked = stackColumns([sparse(left, 3), sparse(right, 4)]);
      assert.deepEqual(stacked, sparse(left.map((row, i) => [...row, ...right[i]]), 7));
      const selected = selectRows(stacked, chosen);
      assert.deepEqual(selected, sparse(chosen.map((i) => [...left[i], ...right[i]]), 7));
      chosen.forEach((i, k) => {
        assert.deepEqual([...denseRow(selected, k)].map((x) => x + 0), [...left[i], ...right[i]].map((x) => x + 0));
      });
    }),
  );
});

Deno.test("stackColumns() and selectRows() refuse what does not fit", () => {
  assert.throws(() => stackColumns([sparse([[1]], 1), sparse([[1], [2]], 1)]), TypeError);
  assert.throws(() => stackColumns([]), TypeError);
  assert.throws(() => selectRows(sparse([[1]], 1), [1]), {
    name: "RangeError",
    message: "Cannot select rows: there are 1, one asked for is 1",
  });
});
