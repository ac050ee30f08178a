import type { layers } from "@tensorflow/tfjs";
import { createRequire } from "node:module";
import { InputError } from "../../core/mod.ts";
import { registerAdditiveAttention } from "./layers/additive_attention.ts";
import { registerOrthogonal } from "./orthogonal.ts";
import { startWasm } from "./wasm_backend.ts";

type Package = typeof import("@tensorflow/tfjs");

/**
 * TensorFlow.js: operations, gradients and layers. `bidirectional` takes what `lstm` and `gru` give, which the package's own types
 * refuse.
 */
export type TensorFlow = Omit<Package, "layers"> & {
  readonly layers: Omit<Package["layers"], "bidirectional"> & {
    bidirectional(
      options: Omit<Parameters<Package["layers"]["bidirectional"]>[0], "layer"> & { layer: layers.Layer },
    ): layers.Layer;
  };
};

/** Where TensorFlow.js computes. */
export type TfjsBackend = "wasm" | "webgpu";

let loaded: TensorFlow | undefined;

/**
 * TensorFlow.js with its WebAssembly backend ready, read when first needed: its packages take 0.25 s, which serving a linear model
 * should not pay. Everything happens before the function returns, so that a model can be restored and asked without a promise.
 *
 * @throws {InputError} If the packages can't be read.
 *
 * @example
 * ```ts
 * import { tensorFlow } from "./tensorflow.ts";
 * import assert from "node:assert/strict";
 *
 * const tf = tensorFlow();
 * assert.deepEqual([...tf.tidy(() => tf.matMul([[1, 2]], [[3], [4]]).dataSync())], [11]);
 * ```
 */
export function tensorFlow(): TensorFlow {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  try {
    const tf: TensorFlow = apart(() => require("@tensorflow/tfjs"));
    startWasm(tf, require);
    registerOrthogonal(tf);
    registerAdditiveAttention(tf);
    return loaded = tf;
  } catch (error) {
    throw new InputError(`TensorFlow.js cannot be loaded: ${error instanceof Error ? error.message : error}`, {
      hint: "install the packages with `deno install`, and allow --allow-read, --allow-env and --allow-sys",
    });
  }
}

/**
 * Makes a backend the one that computes what comes next, until the next promise is awaited: others may use TensorFlow.js in
 * between. The backend must have been started.
 */
export function computeOn(tf: TensorFlow, backend: TfjsBackend): void {
  // The promise is of backends that are yet to be started; with one that runs, the change is made when the call returns.
  if (tf.getBackend() !== backend) void tf.setBackend(backend);
}

/**
 * Loads TensorFlow.js with a global object of its own. It keeps its engine and its kernels on what it takes for the global object,
 * which is `window` where there is one; danfojs brings another version, which would find them there and use them.
 */
function apart<T>(load: () => T): T {
  const before = Object.getOwnPropertyDescriptor(globalThis, "window");
  Object.defineProperty(globalThis, "window", { value: {}, configurable: true });
  try {
    return load();
  } finally {
    if (before) Object.defineProperty(globalThis, "window", before);
    else Reflect.deleteProperty(globalThis, "window");
  }
}
