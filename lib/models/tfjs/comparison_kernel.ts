import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import { type KernelArguments, newTensor } from "./heap.ts";
import type { TensorFlow } from "./tensorflow.ts";

/**
 * Registers a faster comparison for the WebAssembly backend, which looks every number's place up anew: the gradient of a maximum
 * over a text asks for it at each step.
 */
export function addComparisonKernel(tf: TensorFlow): void {
  const own = tf.getKernel("Equal", "wasm");
  tf.unregisterKernel("Equal", "wasm");
  tf.registerKernel({
    ...own,
    kernelFunc: ((call: KernelArguments) => equal(tf, call)) as unknown as KernelFunc,
  });
}

function equal(tf: TensorFlow, { inputs: { a, b }, backend }: KernelArguments): TensorInfo {
  const shape = tf.broadcast_util.assertAndGetBroadcastShape(a.shape, b.shape);
  const out = newTensor(backend, shape, "bool");
  const [x, y, to] = [a, b, out].map((tensor) => backend.typedArrayFromHeap(tensor));
  const [stepsX, stepsY] = [a, b].map((tensor) => stepsOf(tensor.shape, shape));
  const last = shape.length - 1;
  const width = shape[last] ?? 1;
  for (let at = 0; at < to.length; at += width) {
    let [i, j] = [0, 0];
    for (let d = last - 1, rest = at / width; d >= 0; d--) {
      const index = rest % shape[d];
      rest = (rest - index) / shape[d];
      i += index * stepsX[d];
      j += index * stepsY[d];
    }
    const [stepX, stepY] = [stepsX[last] ?? 0, stepsY[last] ?? 0];
    for (let k = 0; k < width; k++) to[at + k] = x[i + k * stepX] === y[j + k * stepY] ? 1 : 0;
  }
  return out;
}

/** By how many numbers to go on for each dimension of `wide`; 0 where `shape` is broadcast. */
function stepsOf(shape: readonly number[], wide: readonly number[]): number[] {
  const steps = new Array<number>(wide.length).fill(0);
  for (let d = shape.length - 1, step = 1; d >= 0; step *= shape[d--]) {
    if (shape[d] !== 1) steps[d + wide.length - shape.length] = step;
  }
  return steps;
}
