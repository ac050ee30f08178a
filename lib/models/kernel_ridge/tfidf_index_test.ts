import assert from "node:assert/strict";
import fc from "fast-check";
import { PlainProduct } from "./matrix_product.ts";
import { sparse } from "./testdata/fixture.ts";
import { TfidfIndex } from "./tfidf_index.ts";

const COLUMNS = 12;

/** Rows that hold column 0 often, and others rarely, so that both ways of multiplying are taken. */
const rowsOf = (maxLength: number) =>
  fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.array(fc.nat(3 * COLUMNS), { maxLength: 4 })), {
    minLength: 1,
    maxLength,
  }).map((rows) => {
    const dense = new Float32Array(rows.length * COLUMNS);
    rows.forEach(([first, others], i) => {
      dense[i * COLUMNS] = first;
      for (const column of others) if (column < COLUMNS) dense[i * COLUMNS + column] = column - 5.5;
    });
    return dense;
  });

Deno.test("TfidfIndex compares rows as a dense product does, with others and with one another", async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf(40), rowsOf(6), fc.integer({ min: 1, max: 12 }), async (train, queries, block) => {
      const product = new PlainProduct();
      const index = new TfidfIndex(sparse(train, COLUMNS));
      const [n, q] = [train.length / COLUMNS, queries.length / COLUMNS];
      const expected = new Float32Array(q * n);
      product.multiply({ a: queries, b: train, c: expected, m: q, n, k: COLUMNS, transposeB: true });
      assert.deepEqual(index.similarities(sparse(queries, COLUMNS), product), expected);
      const square = new Float32Array(n * n);
      product.multiply({ a: train, b: train, c: square, m: n, n, k: COLUMNS, transposeB: true });
      const gram = await index.gram(block, product);
      for (let i = 0; i < n; i++) for (let k = 0; k <= i; k++) assert.equal(gram.at(i, k), square[i * n + k]);
    }),
    { numRuns: 50 },
  );
});

Deno.test("TfidfIndex refuses rows with other columns than its own", () => {
  const index = new TfidfIndex(sparse(Float32Array.of(1, 2), 2));
  assert.throws(() => index.similarities(sparse(Float32Array.of(1, 2, 3), 3), new PlainProduct()), {
    name: "TypeError",
    message: "Cannot compare TF-IDF rows: they must have 2 columns, as in training: they have 3",
  });
});
