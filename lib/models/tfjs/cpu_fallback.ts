import { createRequire } from "node:module";
import type { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import type { DataId, KernelConfig, KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import type { WasmHeap } from "./heap.ts";
import type { TensorFlow } from "./tensorflow.ts";

const calls = new Map<string, number>();
let cpu: MathBackendCPU | undefined;

/** How often each kernel was computed outside WebAssembly since the process began: slowly, and with its data copied there and back. */
export function slowKernelCalls(): ReadonlyMap<string, number> {
  return new Map(calls);
}

/**
 * Registers every kernel that the WebAssembly backend lacks and the one in plain JavaScript has, so that any model can be trained.
 */
export function addFallbacks(tf: TensorFlow): void {
  const there = new Set(tf.getKernelsForBackend("wasm").map(({ kernelName }) => kernelName));
  for (const kernel of tf.getKernelsForBackend("cpu")) {
    if (there.has(kernel.kernelName)) continue;
    tf.registerKernel({
      kernelName: kernel.kernelName,
      backendName: "wasm",
      kernelFunc: throughCpu(kernel),
    });
  }
}

/** A kernel of the backend in plain JavaScript, on tensors of the WebAssembly backend; each call is counted. */
export function throughCpu({ kernelName, kernelFunc }: KernelConfig): KernelFunc {
  return ({ inputs, attrs, backend }) => {
    calls.set(kernelName, (calls.get(kernelName) ?? 0) + 1);
    cpu ??= startCpu();
    const [plain, heap] = [cpu, backend as WasmHeap];
    const used: DataId[] = [];
    const copyOf = (tensor: TensorInfo): TensorInfo => {
      const dataId = plain.write(heap.readSync(tensor.dataId) as Float32Array, tensor.shape, tensor.dtype);
      used.push(dataId);
      return { ...tensor, dataId };
    };
    const copies = Object.fromEntries(
      Object.entries(inputs).map(([name, given]) => [
        name,
        Array.isArray(given) ? given.map(copyOf) : given && copyOf(given),
      ]),
    );
    const results = kernelFunc({ inputs: copies as never, attrs, backend: plain });
    const toHeap = ({ shape, dtype, dataId }: TensorInfo): TensorInfo => {
      used.push(dataId);
      return heap.makeOutput(shape, dtype, undefined, plain.readSync(dataId) as Float32Array);
    };
    const out = Array.isArray(results) ? results.map(toHeap) : toHeap(results);
    for (const dataId of used) plain.disposeData(dataId, true);
    return out;
  };
}

function startCpu(): MathBackendCPU {
  const { MathBackendCPU: Backend } = createRequire(import.meta.url)("@tensorflow/tfjs-backend-cpu");
  const backend = new Backend() as MathBackendCPU;
  // It would advise a native package at its first use.
  (backend as unknown as { firstUse: boolean }).firstUse = false;
  return backend;
}
