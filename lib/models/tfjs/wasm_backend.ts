import { readFileSync } from "node:fs";
import process from "node:process";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import { openKernel, type OptimiserKernel } from "../../autograd/kernel/optimiser_kernel.ts";
import { addFallbacks } from "./cpu_fallback.ts";
import { addComparisonKernel } from "./comparison_kernel.ts";
import { addConvolutionKernels } from "./convolution_kernels.ts";
import { addMatrixKernels } from "./matrix_kernels.ts";
import { openProductKernel, type ProductKernel } from "./kernel/product_kernel.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** Kernels of our own on the heap of the WebAssembly backend. */
export interface HeapKernels {
  readonly products: ProductKernel;
  readonly optimisers: OptimiserKernel;
}

/** The module that Emscripten makes, as far as it is used. */
interface WasmModule {
  cwrap(name: string, result: string | null, parameters: readonly string[]): unknown;
  tfjs?: unknown;
}

let kernels: HeapKernels | undefined;

/** Kernels on the heap; there once TensorFlow.js is loaded. */
export function heapKernels(): HeapKernels {
  if (!kernels) throw new TypeError("Cannot compute: the WebAssembly backend is not started");
  return kernels;
}

/**
 * Starts the WebAssembly backend of TensorFlow.js at once, from the file in its package, and adds the kernels that it lacks for
 * training. The package's own start is a promise; a module that is compiled and instantiated on the spot needs none.
 */
export function startWasm(tf: TensorFlow, require: NodeJS.Require): void {
  const { BackendWasm: Backend } = require("@tensorflow/tfjs-backend-wasm") as { BackendWasm: typeof BackendWasm };
  const factory = require("@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js");
  const file = require.resolve("@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm");
  const compiled = new WebAssembly.Module(readFileSync(file));
  let memory: WebAssembly.Memory | undefined;
  const module = {
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(compiled, imports);
      memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
      receive(instance);
      return instance.exports;
    },
  } as unknown as WasmModule;
  withoutListeners(() => (factory.default ?? factory)(module));
  if (!memory || !module.cwrap) throw new Error("the WebAssembly backend did not start at once");
  module.tfjs = {
    init: module.cwrap("init", null, []),
    initWithThreadsCount: module.cwrap("init_with_threads_count", null, ["number"]),
    getThreadsCount: module.cwrap("get_threads_count", "number", []),
    registerTensor: module.cwrap("register_tensor", null, ["number", "number", "number"]),
    disposeData: module.cwrap("dispose_data", null, ["number"]),
    dispose: module.cwrap("dispose", null, []),
  };
  kernels = { products: openProductKernel(memory), optimisers: openKernel(memory) };

  addMatrixKernels(tf, kernels.products);
  addComparisonKernel(tf);
  addConvolutionKernels(tf, kernels.products);
  addFallbacks(tf);
  tf.removeBackend("wasm");
  tf.registerBackend("wasm", () => new Backend(module as never));
  void tf.setBackend("wasm");
  if (tf.getBackend() !== "wasm") throw new Error("the WebAssembly backend did not start at once");
}

/** Emscripten makes itself heard on every error of the process that nobody catches; those are not its business. */
function withoutListeners(start: () => void): void {
  const events = ["uncaughtException", "unhandledRejection"] as const;
  const before = events.map((event) => new Set<unknown>(process.listeners(event as "uncaughtException")));
  start();
  events.forEach((event, i) => {
    for (const listener of process.listeners(event as "uncaughtException")) {
      if (!before[i].has(listener)) process.removeListener(event, listener);
    }
  });
}
