import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import type { DataType, TensorInfo } from "@tensorflow/tfjs";

/** The WebAssembly backend, with what its kernels may use but its types leave out. */
export type WasmHeap = BackendWasm & {
  readonly wasm: { _malloc(bytes: number): number; _free(offset: number): void; readonly HEAPU8: Uint8Array };
};

/** What a kernel gets. */
export interface KernelArguments {
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  // Each kernel has attributes of its own, which TensorFlow.js does not tell apart either.
  // deno-lint-ignore no-explicit-any
  readonly attrs: Readonly<Record<string, any>>;
  readonly backend: WasmHeap;
}

/** Where a tensor's first number lies on the heap, in bytes. */
export function offsetOf(heap: WasmHeap, tensor: TensorInfo): number {
  return heap.getMemoryOffset(tensor.dataId);
}

/** A new tensor, what it holds is whatever was there before. */
export function newTensor(heap: WasmHeap, shape: readonly number[], dtype: DataType = "float32"): TensorInfo {
  return heap.makeOutput([...shape], dtype);
}

/** Runs with scratch memory of so many float32. */
export function withScratch(heap: WasmHeap, numbers: number, run: (offset: number) => void): void {
  const offset = heap.wasm._malloc(4 * numbers) >>> 0;
  if (offset === 0) throw new RangeError(`Cannot compute: there is no memory for ${4 * numbers} bytes`);
  try {
    run(offset);
  } finally {
    heap.wasm._free(offset);
  }
}
