import type { Variable } from "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { assertAllClose } from "../../testing/equality.ts";
import { adamW } from "./adamw.ts";
import { tensorFlow } from "./tensorflow.ts";

const tf = tensorFlow();

/** Numbers of a matrix and a vector after some steps on Σ w² / 2, whose gradient is w itself. */
async function after(steps: number, options: Parameters<typeof adamW>[1], backend = "wasm"): Promise<number[][]> {
  await tf.setBackend(backend);
  const matrix = tf.tidy(() => tf.variable(tf.tensor2d([[1, -2, 3], [0.5, 4, -0.1]])));
  const vector = tf.tidy(() => tf.variable(tf.tensor1d([2, -1])));
  const optimiser = adamW(tf, options);
  const loss = () => tf.mul(tf.add(tf.sum(tf.square(matrix)), tf.sum(tf.square(vector))), 0.5) as never;
  for (let step = 0; step < steps; step++) optimiser.minimize(loss, false, [matrix, vector] as Variable[]);
  const numbers = [matrix, vector].map((variable) => [...variable.dataSync()]);
  optimiser.dispose();
  tf.dispose([matrix, vector]);
  await tf.setBackend("wasm");
  return numbers;
}

Deno.test("the first step goes by the learning rate, and takes the decay off matrices alone", async () => {
  // m̂ / √v̂ is the sign of the gradient at the first step; the decay is 0.1 · 0.5 of a weight.
  const [matrix, vector] = await after(1, { rate: () => 0.1, weightDecay: 0.5 });
  assertAllClose(matrix, [1, -2, 3, 0.5, 4, -0.1].map((w) => w - 0.1 * Math.sign(w) - 0.05 * w), { absolute: 1e-5 });
  assertAllClose(vector, [1.9, -0.9], { absolute: 1e-5 });
});

Deno.test("in SIMD and by operations it is the same, step by step, clipped or not", async () => {
  for (const clipNorm of [0.01, 1, 1e6]) {
    const options = { rate: (step: number) => 0.2 / (step + 1), weightDecay: 0.1, clipNorm };
    const [heap, plain] = [await after(7, options), await after(7, options, "cpu")];
    heap.forEach((numbers, i) => assertAllClose(numbers, plain[i], { absolute: 1e-5 }));
  }
});

Deno.test("its moments go with it", async () => {
  const before = tf.memory().numTensors;
  await after(3, { rate: () => 0.1 });
  assert.equal(tf.memory().numTensors, before);
});
