import assert from "node:assert/strict";
import fc from "fast-check";
import { LinearWeights } from "./linear_weights.ts";

const value = fc.integer({ min: -8, max: 8 });

Deno.test("LinearWeights.scores() is the dense product x · w + b, for any number of classes", () => {
  const problem = fc.record({
    nClasses: fc.integer({ min: 1, max: 37 }),
    rows: fc.array(fc.dictionary(fc.nat(6).map(String), value), { maxLength: 5 }),
    seed: fc.nat(100),
  });
  fc.assert(fc.property(problem, ({ nClasses, rows, seed }) => {
    const weights = new LinearWeights(7, nClasses);
    const w = (feature: number, c: number) => ((feature * 31 + c * 17 + seed) % 11) - 5;
    for (let f = 0; f < 7; f++) weights.row(f).forEach((_, c, row) => (row[c] = w(f, c)));
    weights.bias.forEach((_, c, row) => (row[c] = w(7, c)));

    const scores = weights.scores({
      rows: rows.length,
      columns: 7,
      indptr: Uint32Array.from([0, ...rows]
        .map((_, i) => rows.slice(0, i).reduce((n, row) => n + Object.keys(row).length, 0))),
      indices: Int32Array.from(rows.flatMap((row) => Object.keys(row).map(Number))),
      data: Float32Array.from(rows.flatMap((row) => Object.values(row))),
    });

    // Small integers: every sum is exact, in whatever order it is made.
    const dense = rows.flatMap((row) =>
      Array.from(
        { length: nClasses },
        (_, c) => Object.entries(row).reduce((sum, [f, x]) => sum + x * w(Number(f), c), w(7, c)),
      )
    );
    assert.deepEqual([...scores.data], dense);
  }));
});

Deno.test("LinearWeights survives a snapshot and refuses rows or tensors of another shape", () => {
  const weights = new LinearWeights(3, 5);
  weights.row(1).set([1, 2, 3, 4, 5]);
  const again = LinearWeights.fromTensor(weights.toTensor(), 5);
  assert.deepEqual(again.data, weights.data);

  const rows = {
    rows: 0,
    columns: 4,
    indptr: new Uint32Array(1),
    indices: new Int32Array(0),
    data: new Float32Array(0),
  };
  assert.throws(() => weights.scores(rows), {
    name: "TypeError",
    message: "Cannot score: rows must have 3 columns, as in training: they have 4",
  });
  assert.throws(() => LinearWeights.fromTensor(weights.toTensor(), 2), TypeError);
});
