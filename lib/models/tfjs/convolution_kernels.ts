import { sizeOf } from "../../core/mod.ts";
import type { backend_util, KernelFunc } from "@tensorflow/tfjs";
import { throughCpu } from "./cpu_fallback.ts";
import { type KernelArguments, newTensor, offsetOf, type WasmHeap, withScratch } from "./heap.ts";
import type { ProductKernel } from "./kernel/product_kernel.ts";
import { type HeapMatrix, multiply } from "./matrix_kernels.ts";
import type { TensorFlow } from "./tensorflow.ts";

type Convolution = backend_util.Conv2DInfo;

/**
 * Registers gradients of convolutions for the WebAssembly backend, as products of matrices: it lacks the one for the filter, and
 * its own for the input goes number by number. With U the input unfolded into one row for each place where the filter is put
 * (Chellapilla, Puri and Simard, https://inria.hal.science/inria-00112631), Y = U F, so that ∂F = Uᵀ ∂Y and ∂U = ∂Y Fᵀ.
 *
 * Data with channels first, which layers never ask for, are left to the backend or to the fall-back.
 */
export function addConvolutionKernels(tf: TensorFlow, kernel: ProductKernel): void {
  const fallback = throughCpu(tf.getKernel("Conv2DBackpropFilter", "cpu"));
  tf.registerKernel({
    kernelName: "Conv2DBackpropFilter",
    backendName: "wasm",
    kernelFunc: ((call: KernelArguments) =>
      call.attrs.dataFormat === "NCHW"
        ? fallback(call as never)
        : filterGradient(tf, kernel, call)) as unknown as KernelFunc,
  });
  const own = tf.getKernel("Conv2DBackpropInput", "wasm");
  tf.unregisterKernel("Conv2DBackpropInput", "wasm");
  tf.registerKernel({
    ...own,
    kernelFunc: ((call: KernelArguments) =>
      call.attrs.dataFormat === "NCHW"
        ? own.kernelFunc(call as never)
        : inputGradient(tf, kernel, call)) as unknown as KernelFunc,
  });
}

/** Shape of the filter, from input `x` and gradient `dy` of the output. */
function filterGradient(tf: TensorFlow, kernel: ProductKernel, { inputs: { x, dy }, attrs, backend }: KernelArguments) {
  const convolution = convolutionOf(tf, x.shape, attrs.filterShape, attrs);
  const { places, window } = sizesOf(convolution);
  const outChannels = convolution.outChannels;
  const out = newTensor(backend, attrs.filterShape);
  withScratch(backend, places * window, (unfolded) => {
    const [values, rows] = [backend.typedArrayFromHeap(x), floatsAt(backend, unfolded, places * window)];
    forEachRun(convolution, (row, column, from, length) => {
      const at = row * window + column;
      if (from < 0) rows.fill(0, at, at + length);
      else rows.set(values.subarray(from, from + length) as Float32Array, at);
    });
    multiply(backend, kernel, {
      a: { offset: unfolded, row: 1, column: window },
      b: rowMajor(offsetOf(backend, dy), outChannels),
      c: offsetOf(backend, out),
      m: window,
      n: outChannels,
      k: places,
    });
  });
  return out;
}

/** Shape of the input, from the filter and gradient `dy` of the output. */
function inputGradient(tf: TensorFlow, kernel: ProductKernel, call: KernelArguments) {
  const { inputs: { dy, filter }, attrs, backend } = call;
  const convolution = convolutionOf(tf, attrs.inputShape, filter.shape, attrs);
  const { places, window } = sizesOf(convolution);
  const outChannels = convolution.outChannels;
  const out = newTensor(backend, attrs.inputShape);
  withScratch(backend, places * window, (unfolded) => {
    multiply(backend, kernel, {
      a: rowMajor(offsetOf(backend, dy), outChannels),
      b: { offset: offsetOf(backend, filter), row: 1, column: outChannels },
      c: unfolded,
      m: places,
      n: window,
      k: outChannels,
    });
    const [sums, rows] = [backend.typedArrayFromHeap(out).fill(0), floatsAt(backend, unfolded, places * window)];
    forEachRun(convolution, (row, column, to, length) => {
      if (to < 0) return;
      const at = row * window + column;
      for (let i = 0; i < length; i++) sums[to + i] += rows[at + i];
    });
  });
  return out;
}

function convolutionOf(
  tf: TensorFlow,
  inputShape: number[],
  filterShape: number[],
  { strides, pad, dimRoundingMode }: KernelArguments["attrs"],
): Convolution {
  return tf.backend_util.computeConv2DInfo(
    inputShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    strides,
    1,
    pad,
    dimRoundingMode,
  );
}

/** Number of places where the filter is put, and of numbers that it sees at each. */
function sizesOf(c: Convolution): { places: number; window: number } {
  return {
    places: sizeOf([c.batchSize, c.outHeight, c.outWidth]),
    window: sizeOf([c.filterHeight, c.filterWidth, c.inChannels]),
  };
}

/**
 * Goes over the runs of neighbouring numbers that make up the rows of the unfolded input: those of one row of the filter where it
 * lies inside the input, else those of one position, with -1 for positions in the padding.
 */
function forEachRun(
  c: Convolution,
  visit: (row: number, column: number, at: number, length: number) => void,
): void {
  const { inChannels, inHeight, inWidth, filterHeight, filterWidth } = c;
  const { top, left } = c.padInfo;
  let row = 0;
  for (let b = 0; b < c.batchSize; b++) {
    for (let y = -top, i = 0; i < c.outHeight; i++, y += c.strideHeight) {
      for (let x = -left, j = 0; j < c.outWidth; j++, x += c.strideWidth, row++) {
        const whole = x >= 0 && x + filterWidth <= inWidth;
        const step = whole ? filterWidth : 1;
        for (let fy = 0; fy < filterHeight; fy++) {
          const inside = y + fy >= 0 && y + fy < inHeight;
          for (let fx = 0; fx < filterWidth; fx += step) {
            const at = inside && x + fx >= 0 && x + fx < inWidth
              ? ((b * inHeight + y + fy) * inWidth + x + fx) * inChannels
              : -1;
            visit(row, (fy * filterWidth + fx) * inChannels, at, step * inChannels);
          }
        }
      }
    }
  }
}

function rowMajor(offset: number, columns: number): HeapMatrix {
  return { offset, row: columns, column: 1 };
}

function floatsAt(heap: WasmHeap, offset: number, length: number): Float32Array {
  return new Float32Array(heap.wasm.HEAPU8.buffer, offset, length);
}
