import { createRequire } from "node:module";
import type * as Ort from "onnxruntime-node";
import { InputError } from "../core/mod.ts";
import type { ElementType } from "./onnx_model.ts";

/** A tensor that ONNX Runtime reads or writes. */
export type OrtTensor = Ort.Tensor;

/** Options of {@linkcode openSession}. */
export interface SessionOptions {
  /**
   * Threads within an operator. Other numbers of threads may give other last bits.
   *
   * @default {navigator.hardwareConcurrency}
   */
  threads?: number;
  /**
   * Keep freed memory for the next run. Where shapes vary from run to run, `false` halves the memory and costs 6–20% of the time.
   *
   * @default {true}
   */
  arena?: boolean;
  /**
   * Keep threads busy between two operators, waiting for the next. `false` lets them sleep: on a machine with other work, one
   * large operator after another then takes a third of the time and of the processor.
   *
   * @default {true}
   */
  spinning?: boolean;
}

/** The native session: what `onnxruntime-node` wraps into promises, though each of its calls blocks until it is done. */
interface NativeSession {
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: Record<string, unknown>): void;
  run(feeds: Feeds, fetches: Record<string, OrtTensor | null>, options: Record<string, unknown>): Feeds;
  readonly inputMetadata: readonly { readonly name: string }[];
  readonly outputMetadata: readonly { readonly name: string }[];
  dispose(): void;
}

type Feeds = Record<string, OrtTensor>;

interface Runtime {
  readonly Tensor: typeof Ort.Tensor;
  readonly NativeSession: new () => NativeSession;
}

let loaded: Runtime | undefined;

/** ONNX Runtime, read when first needed: its library is 20 MB and takes 0.1 s, which serving a linear model should not pay. */
function runtime(): Runtime {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  try {
    const { Tensor } = require("onnxruntime-node");
    const { binding, initOrt } = require("onnxruntime-node/dist/binding.js");
    initOrt();
    return loaded = { Tensor, NativeSession: binding.InferenceSession };
  } catch (error) {
    throw new InputError(`ONNX Runtime cannot be loaded: ${error instanceof Error ? error.message : error}`, {
      hint:
        "install the packages with `deno install`, and allow --allow-ffi, --allow-read, --allow-env and --allow-sys",
    });
  }
}

/**
 * Reads a model into ONNX Runtime.
 *
 * @param model In the ONNX format.
 * @throws {InputError} If the model is not one that ONNX Runtime can run; the message is its own.
 *
 * @example See {@linkcode OnnxModel}.
 */
export function openSession(model: Uint8Array, options: SessionOptions = {}): OrtSession {
  const { threads = navigator.hardwareConcurrency, arena = true, spinning = true } = options;
  if (!(Number.isInteger(threads) && threads >= 1)) {
    throw new RangeError(`Cannot open a session: threads must be an integer >= 1: current value is ${threads}`);
  }
  const { Tensor, NativeSession } = runtime();
  const native = new NativeSession();
  try {
    native.loadModel(model.buffer, model.byteOffset, model.byteLength, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      enableCpuMemArena: arena,
      enableMemPattern: arena,
      logSeverityLevel: 3,
      // What ONNX Runtime calls session.intra_op.allow_spinning.
      ...!spinning && { extra: { session: { intra_op: { allow_spinning: "0" } } } },
    });
  } catch (error) {
    throw new InputError(`ONNX Runtime cannot read the model: ${error instanceof Error ? error.message : error}`);
  }
  return new OrtSession(native, Tensor);
}

/** A tensor over an array, without a copy, for any session. */
export function ortTensor(type: ElementType, data: ArrayBufferView, shape: readonly number[]): OrtTensor {
  return new (runtime().Tensor)(type as "float32", data as Float32Array, shape);
}

/** A model ready to run. Close it with `using`. */
export class OrtSession implements Disposable {
  readonly #native: NativeSession;
  readonly #Tensor: typeof Ort.Tensor;
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];

  /** @param native Of {@linkcode openSession}. */
  constructor(native: NativeSession, Tensor: typeof Ort.Tensor) {
    this.#native = native;
    this.#Tensor = Tensor;
    this.inputNames = native.inputMetadata.map(({ name }) => name);
    this.outputNames = native.outputMetadata.map(({ name }) => name);
  }

  /** A tensor over an array, without a copy. */
  tensor(type: ElementType, data: ArrayBufferView, shape: readonly number[]): OrtTensor {
    return new this.#Tensor(type as "float32", data as Float32Array, shape);
  }

  /**
   * Computes outputs from inputs; blocks until they are there.
   *
   * @param feeds A tensor for each input.
   * @param fetches Outputs wanted, and for each the tensor to fill, or null for a new one. All outputs, when absent.
   */
  run(feeds: Readonly<Feeds>, fetches?: Readonly<Record<string, OrtTensor | null>>): Feeds {
    const wanted = fetches ?? Object.fromEntries(this.outputNames.map((name) => [name, null]));
    const own: Feeds = {};
    for (const name of this.inputNames) {
      if (!feeds[name]) throw new TypeError(`Cannot run the model: there is no input "${name}"`);
      own[name] = feeds[name];
    }
    const results = this.#native.run(own, wanted, {});
    for (const [name, result] of Object.entries(results)) {
      if (!(result instanceof this.#Tensor)) {
        const { type, data, dims } = result as { type: "float32"; data: Float32Array; dims: readonly number[] };
        results[name] = new this.#Tensor(type, data, dims);
      }
    }
    return results;
  }

  [Symbol.dispose](): void {
    this.#native.dispose();
  }
}
