import type { Tensor } from "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import { seeded } from "./seeded.ts";
import { orthogonalMatrix } from "./orthogonal.ts";
import { tensorFlow } from "./tensorflow.ts";

for (const [rows, columns] of [[5, 12], [12, 5], [7, 7], [1, 3]]) {
  Deno.test(`a ${rows} × ${columns} matrix has rows or columns at right angles`, () => {
    const data = orthogonalMatrix(rows, columns, new Rng(1));
    const [n, length] = [Math.min(rows, columns), Math.max(rows, columns)];
    const at = (i: number, j: number) => rows <= columns ? data[i * columns + j] : data[j * columns + i];
    for (let i = 0; i < n; i++) {
      for (let k = 0; k <= i; k++) {
        let product = 0;
        for (let j = 0; j < length; j++) product += at(i, j) * at(k, j);
        assert.ok(Math.abs(product - (i === k ? 1 : 0)) < 1e-6, `${i} and ${k}: ${product}`);
      }
    }
  });
}

Deno.test("an LSTM begins with an orthogonal matrix, the same for the same seed, without a word on standard error", () => {
  const tf = tensorFlow();
  const warned: unknown[] = [];
  const { warn } = console;
  console.warn = (...what: unknown[]) => warned.push(what);
  try {
    const [first, second] = [4, 4].map((seed) =>
      seeded(new Rng(seed), () => {
        const layer = tf.layers.lstm({ units: 64, inputShape: [3, 2] });
        layer.apply(tf.ones([1, 3, 2]));
        return layer.getWeights()[1] as Tensor;
      })
    );
    assert.deepEqual(first.dataSync(), second.dataSync());
    const square = tf.tidy(() => tf.matMul(first as never, first as never, false, true).dataSync());
    square.forEach((x, i) => assert.ok(Math.abs(x - (i % 65 === 0 ? 1 : 0)) < 1e-4));
    assert.deepEqual(warned, []);
  } finally {
    console.warn = warn;
  }
});
