import type { Tensor } from "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import { assertAllClose } from "../../testing/equality.ts";
import { slowKernelCalls } from "./cpu_fallback.ts";
import { additiveAttention } from "./layers/additive_attention.ts";
import { tensorFlow } from "./tensorflow.ts";

const tf = tensorFlow();
const rng = new Rng(5);

function random(...shape: number[]): Tensor {
  return tf.tensor(Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => rng.normal()), shape);
}

/** Numbers of what a function gives on each backend; they are made there from the same inputs. */
async function onBoth(inputs: readonly Tensor[], run: (inputs: Tensor[]) => Tensor[]): Promise<Float32Array[][]> {
  const given = inputs.map((input) => ({ data: input.dataSync(), shape: input.shape, dtype: input.dtype }));
  const results: Float32Array[][] = [];
  for (const backend of ["wasm", "cpu"]) {
    await tf.setBackend(backend);
    const out = tf.tidy(() => run(given.map(({ data, shape, dtype }) => tf.tensor(data, shape, dtype))));
    results.push(out.map((tensor) => tensor.dataSync() as Float32Array));
    tf.dispose(out);
  }
  await tf.setBackend("wasm");
  tf.dispose([...inputs]);
  return results;
}

function assertSame([wasm, cpu]: Float32Array[][], absolute = 1e-4): void {
  wasm.forEach((numbers, i) => assertAllClose(numbers, cpu[i], { absolute }));
}

Deno.test("products of matrices are those of the CPU backend, transposed or not, in batches or not", async () => {
  for (const [m, n, k] of [[1, 1, 1], [5, 3, 2], [6, 8, 4], [7, 17, 33], [64, 10, 130]]) {
    for (const [a, b] of [[false, false], [true, false], [false, true], [true, true]]) {
      for (const [left, right] of [[[], []], [[3], [3]], [[1], [3]], [[3], [1]], [[2, 3], [2, 3]]]) {
        const x = random(...left, ...(a ? [k, m] : [m, k]));
        const y = random(...right, ...(b ? [n, k] : [k, n]));
        assertSame(await onBoth([x, y], ([x, y]) => [tf.matMul(x, y, a, b)]));
      }
    }
  }
});

Deno.test("a row of a product has the same bits, whatever rows are beside it", () => {
  const [a, b] = [random(23, 50), random(50, 19)];
  const whole = tf.matMul(a, b).dataSync();
  for (let i = 0; i < 23; i++) {
    const alone = tf.matMul(tf.slice(a, [i, 0], [1, 50]), b).dataSync();
    assert.deepEqual(alone, whole.slice(i * 19, (i + 1) * 19));
  }
});

Deno.test("rows are summed up by number as on the CPU backend, of integers too", async () => {
  const ids = tf.tensor1d([3, 0, 3, 5, 0, 1], "int32");
  assertSame(await onBoth([random(6, 7), ids], ([x, ids]) => [tf.unsortedSegmentSum(x, ids as never, 6)]));
  const whole = tf.tensor2d([[1, 2], [3, 4], [5, 6]], undefined, "int32");
  const rows = tf.tensor1d([2, 2, 0], "int32");
  assertSame(await onBoth([whole, rows], ([x, ids]) => [tf.unsortedSegmentSum(x, ids as never, 3)]));
});

// With padding given as a number, the backend's own forward pass writes past its memory; layers never ask for it.
Deno.test("gradients of convolutions are those of the CPU backend, for all strides and paddings", async () => {
  for (const stride of [1, 2]) {
    for (const pad of ["same", "valid"] as const) {
      const texts = await onBoth([random(2, 9, 4), random(3, 4, 5)], ([x, filter]) => {
        const loss = (x: Tensor, filter: Tensor) =>
          tf.sum(tf.square(tf.conv1d(x as never, filter as never, stride, pad)));
        return tf.grads(loss)([x, filter]);
      });
      assertSame(texts, 1e-3);
      const images = await onBoth([random(2, 6, 7, 3), random(3, 2, 3, 4)], ([x, filter]) => {
        const loss = (x: Tensor, filter: Tensor) =>
          tf.sum(tf.square(tf.conv2d(x as never, filter as never, stride, pad)));
        return tf.grads(loss)([x, filter]);
      });
      assertSame(images, 1e-3);
    }
  }
});

Deno.test("what is equal is found as on the CPU backend, whatever is broadcast", async () => {
  for (const [left, right] of [[[4], [4]], [[2, 3, 4], [2, 1, 4]], [[3, 1], [4]], [[], [2, 2]], [[2, 3], [2, 3]]]) {
    const [a, b] = [left, right].map((shape) => tf.round(random(...shape)));
    assertSame(await onBoth([a, b], ([a, b]) => [tf.cast(tf.equal(a, b), "float32")]));
  }
});

/** A loss of what a layer gives for words, as a function of their vectors. */
const LAYERS = {
  lstm: () => tf.layers.lstm({ units: 3, recurrentInitializer: "glorotUniform", returnSequences: true }),
  gru: () => tf.layers.gru({ units: 3, recurrentInitializer: "glorotUniform", returnSequences: true }),
  conv1d: () => tf.layers.conv1d({ filters: 3, kernelSize: 2, activation: "tanh" }),
  dense: () => tf.layers.dense({ units: 3, activation: "sigmoid" }),
  "layer normalisation": () => tf.layers.layerNormalization(),
  "global max pooling": () => tf.layers.globalMaxPooling1d(),
  attention: () => additiveAttention(tf, { units: 3 }),
};

for (const [name, make] of Object.entries(LAYERS)) {
  Deno.test(`gradients through ${name} are those of finite differences`, () => {
    const layer = make();
    // No word twice in a text: TensorFlow.js gives each of several equal maxima the whole gradient.
    const ids = tf.tensor2d([[1, 2, 3, 0], [4, 0, 2, 3]], undefined, "int32");
    const table = tf.variable(random(5, 4));
    const out = () => layer.apply(tf.gather(table, ids)) as Tensor;
    const shape = out().shape.slice(1);
    const wanted = random(2, ...shape);
    const loss = () => tf.sum(tf.mul(out(), wanted)) as never;
    const variables = [table, ...layer.getWeights().length ? layer.trainableWeights.map((w) => w.read()) : []];
    const { grads } = tf.variableGrads(loss, variables as never);
    for (const variable of variables as (typeof table)[]) {
      const [numbers, gradient] = [variable.dataSync(), grads[variable.name].dataSync()];
      for (let i = 0; i < numbers.length; i += Math.ceil(numbers.length / 8)) {
        const at = (step: number) => {
          const moved = numbers.slice();
          moved[i] += step;
          variable.assign(tf.tensor(moved, variable.shape));
          return tf.tidy(() => (loss() as Tensor).dataSync()[0]);
        };
        const slope = (at(5e-3) - at(-5e-3)) / 1e-2;
        at(0);
        assertAllClose([gradient[i]], [slope], { absolute: 5e-3 });
      }
    }
  });
}

Deno.test("a kernel that WebAssembly lacks is computed all the same, and counted", async () => {
  const before = slowKernelCalls().get("DepthwiseConv2dNativeBackpropFilter") ?? 0;
  const both = await onBoth(
    [random(1, 5, 5, 2), random(3, 3, 2, 1)],
    ([x, filter]) =>
      tf.grads((x: Tensor, filter: Tensor) => tf.sum(tf.depthwiseConv2d(x as never, filter as never, 1, "valid")))([
        x,
        filter,
      ]),
  );
  assertSame(both);
  assert.equal(slowKernelCalls().get("DepthwiseConv2dNativeBackpropFilter"), before + 1);
});
