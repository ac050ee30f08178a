import { sizeOf } from "../../core/mod.ts";
import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import { type KernelArguments, newTensor, offsetOf, type WasmHeap, withScratch } from "./heap.ts";
import { type ProductKernel, scratchOf } from "./kernel/product_kernel.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** A matrix on the heap: its offset in bytes, and the steps from row to row and from column to column in numbers. */
export interface HeapMatrix {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
}

/** C = A B of m × k and k × n, into row-major C. */
export function multiply(
  heap: WasmHeap,
  kernel: ProductKernel,
  { a, b, c, m, n, k }: { a: HeapMatrix; b: HeapMatrix; c: number; m: number; n: number; k: number },
): void {
  withScratch(heap, scratchOf(k), (scratch) => {
    kernel.product(a.offset, a.row, a.column, b.offset, b.row, b.column, c, m, n, k, scratch);
  });
}

/**
 * Registers products of matrices in SIMD for the WebAssembly backend, whose own are so only for one pair of matrices of which
 * none is transposed, while gradients are products with transposed ones; and the sum of rows by number, which is the gradient of
 * looking rows up and which the backend lacks.
 */
export function addMatrixKernels(tf: TensorFlow, kernel: ProductKernel): void {
  const own = tf.getKernel("BatchMatMul", "wasm").kernelFunc;
  tf.unregisterKernel("BatchMatMul", "wasm");
  tf.registerKernel({
    kernelName: "BatchMatMul",
    backendName: "wasm",
    kernelFunc: ((call: KernelArguments) => productOf(call, kernel) ?? own(call as never)) as unknown as KernelFunc,
  });
  tf.registerKernel({
    kernelName: "UnsortedSegmentSum",
    backendName: "wasm",
    kernelFunc: ((call: KernelArguments) => sumBySegment(call, kernel)) as unknown as KernelFunc,
  });
}

/** Of two batches of matrices, or of one matrix and a batch; undefined for anything else. */
function productOf({ inputs: { a, b }, attrs, backend }: KernelArguments, kernel: ProductKernel) {
  const { transposeA, transposeB } = attrs;
  const [m, k] = lastTwo(a, transposeA);
  const [, n] = lastTwo(b, transposeB);
  const [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const [countA, countB] = [sizeOf(batchA), sizeOf(batchB)];
  const alike = batchA.join() === batchB.join();
  if (a.dtype !== "float32" || b.dtype !== "float32" || !(alike || countA === 1 || countB === 1)) return undefined;
  const wider = countA >= countB ? batchA : batchB;
  // Shapes such as (1, 1) and (5) are left to the backend: which of them counts as wider is its business.
  if (!alike && batchA.length !== batchB.length) return undefined;
  const out = newTensor(backend, [...wider, m, n]);
  const [atA, atB, atC] = [a, b, out].map((tensor) => offsetOf(backend, tensor));
  const stepA = countA === 1 ? 0 : 4 * m * k;
  const stepB = countB === 1 ? 0 : 4 * k * n;
  for (let i = 0; i < Math.max(countA, countB); i++) {
    multiply(backend, kernel, {
      a: matrixAt(atA + i * stepA, m, k, transposeA),
      b: matrixAt(atB + i * stepB, k, n, transposeB),
      c: atC + i * 4 * m * n,
      m,
      n,
      k,
    });
  }
  return out;
}

/** A matrix of `rows` × `columns` as it is read; stored the other way round if transposed. */
function matrixAt(offset: number, rows: number, columns: number, transposed: boolean): HeapMatrix {
  return transposed ? { offset, row: 1, column: rows } : { offset, row: columns, column: 1 };
}

function lastTwo({ shape }: TensorInfo, transposed: boolean): [number, number] {
  const [rows, columns] = shape.slice(-2);
  return transposed ? [columns, rows] : [rows, columns];
}

/** Row s of the result is the sum of the rows of `x` whose number is s. */
function sumBySegment({ inputs: { x, segmentIds }, attrs, backend }: KernelArguments, kernel: ProductKernel) {
  const { numSegments } = attrs;
  const inner = x.shape.slice(segmentIds.shape.length);
  const out = newTensor(backend, [numSegments, ...inner], x.dtype);
  const sums = backend.typedArrayFromHeap(out).fill(0);
  const [n, width] = [sizeOf(segmentIds.shape), sizeOf(inner)];
  if (x.dtype === "float32") {
    const [y, from, ids] = [out, x, segmentIds].map((tensor) => offsetOf(backend, tensor));
    kernel.addRows(y, numSegments, from, ids, n, width);
    return out;
  }
  const [values, ids] = [x, segmentIds].map((tensor) => backend.typedArrayFromHeap(tensor));
  for (let i = 0; i < n; i++) {
    if (ids[i] < 0 || ids[i] >= numSegments) continue;
    for (let j = 0; j < width; j++) sums[ids[i] * width + j] += values[i * width + j];
  }
  return out;
}
