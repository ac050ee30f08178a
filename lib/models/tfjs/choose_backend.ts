import { createRequire } from "node:module";
import type { Tensor } from "@tensorflow/tfjs";
import { computeOn, type TensorFlow, type TfjsBackend } from "./tensorflow.ts";

/** A backend, or `auto`: WebGPU where there is a graphics processor, else WebAssembly. */
export type BackendChoice = "auto" | TfjsBackend;

/** What a model is trained on, and why. */
export interface ChosenBackend {
  readonly backend: TfjsBackend;
  /** Why it is not WebGPU, or which graphics processor it is. */
  readonly reason: string;
}

/** Chooses a backend and starts it. The lack of a graphics processor is never an error, unless WebGPU is asked for. */
export async function chooseBackend(tf: TensorFlow, choice: BackendChoice): Promise<ChosenBackend> {
  if (choice === "wasm") return { backend: "wasm", reason: "asked for" };
  try {
    const adapter = await navigator.gpu?.requestAdapter();
    if (!adapter) throw new Error("there is no graphics processor");
    // A processor that plays a graphics processor is slower than WebAssembly on the same one.
    if (adapter.info.isFallbackAdapter && choice === "auto") throw new Error("there is no graphics processor");
    await startWebGpu(tf);
    return { backend: "webgpu", reason: adapter.info.description };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (choice === "webgpu") throw new RangeError(`Cannot compute on WebGPU: ${reason}`);
    return { backend: "wasm", reason };
  }
}

/** Starts the backend and tries it: drivers differ in what they can do. */
async function startWebGpu(tf: TensorFlow): Promise<void> {
  if (!tf.findBackendFactory("webgpu")) createRequire(import.meta.url)("@tensorflow/tfjs-backend-webgpu");
  try {
    if (!await tf.setBackend("webgpu")) throw new Error("WebGPU does not start");
    const product = (table: Tensor) => tf.sum(tf.matMul(tf.gather(table, [1, 0, 1]), [[1], [2]]));
    const gradient = tf.tidy(() => tf.grad(product)(tf.tensor2d([[1, 2], [3, 4]])));
    const numbers = [...await gradient.data()];
    gradient.dispose();
    if (numbers.join() !== "1,2,2,4") throw new Error(`WebGPU computes wrongly: ${numbers} instead of 1,2,2,4`);
  } finally {
    computeOn(tf, "wasm");
  }
}
