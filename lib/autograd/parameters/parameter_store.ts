import { decimal, InputError, type Rng, type Snapshot, type Tensor } from "../../core/mod.ts";
import { openKernel, type OptimiserKernel } from "../kernel/optimiser_kernel.ts";
import { layOut, PAGE, type Place } from "./_layout.ts";
import { RowGradients } from "./_row_gradients.ts";
import type { Initialiser } from "./initialisers.ts";
import type { ParameterSpec, StoreOptions } from "./parameter_spec.ts";

/** Arrays that a snapshot holds for each parameter, where the store has them. */
const KEPT = ["weights", "first", "second", "average"] as const;

/**
 * Weights of a model with all that training needs beside them: gradients, moments of the optimiser, an average. They lie in
 * one WebAssembly memory, where the kernel reaches them and ONNX Runtime reads and writes them without a copy. The memory is
 * made once and never grows, so that every view of it stays good.
 *
 * A table (`rows: true`) has dense weights and moments, but its gradient is only the rows that were read: an epoch touches
 * few words of a vocabulary at a time.
 *
 * @example
 * ```ts
 * import { AdamW } from "../optimise/adamw.ts";
 * import { normal } from "./initialisers.ts";
 * import { ParameterStore } from "./parameter_store.ts";
 * import { Rng } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const store = new ParameterStore([
 *   { name: "words", shape: [5, 2], trainable: true, rows: true },
 *   { name: "bias", shape: [2], trainable: true },
 * ]);
 * store.initialise("words", normal(0.02), new Rng(7));
 * const before = store.weights("words").slice();
 *
 * store.addRows("words", Int32Array.of(3, 1, 3), Float32Array.of(1, 1, 2, 2, 1, 1)); // row 3 was read twice
 * store.gradients("bias").set([0.5, -0.5]);
 * new AdamW(store, { learningRate: 0.1, weightDecay: 0 }).step();
 *
 * assert.deepEqual(store.weights("words").slice(0, 2), before.slice(0, 2)); // row 0 was not read
 * assert.ok(Math.abs(store.weights("words")[6] - (before[6] - 0.1)) < 1e-6); // Adam's first step is the learning rate
 * ```
 */
export class ParameterStore {
  readonly specs: readonly ParameterSpec[];
  /** Bytes of the memory. */
  readonly bytes: number;
  /** Moments of each weight that an optimiser may use. */
  readonly moments: number;
  /** What an optimiser works with. */
  readonly kernel: OptimiserKernel;
  /** Where in the memory each parameter lies, for the kernel. */
  readonly places: ReadonlyMap<string, Place>;
  /** Steps made so far. */
  steps = 0;

  readonly #memory: WebAssembly.Memory;
  readonly #options: StoreOptions;
  readonly #rows = new Map<string, RowGradients>();
  readonly #weights = new Map<string, Float32Array>();
  #batches = 0;

  /** Bytes that a store of these parameters takes, known before it is made; another 4 for each row of its tables. */
  static bytesNeeded(specs: readonly ParameterSpec[], options: StoreOptions = {}): number {
    return layOut(specs, options).bytes;
  }

  /**
   * @throws {InputError} If there is not enough memory; says how much is needed.
   * @throws {TypeError} If two names are alike or a table has not two axes.
   */
  constructor(specs: readonly ParameterSpec[], options: StoreOptions = {}) {
    const { places, bytes } = layOut(specs, options);
    this.specs = specs;
    this.places = places;
    this.bytes = bytes;
    this.moments = options.moments ?? 2;
    this.#options = options;
    this.#memory = allocate(bytes);
    this.kernel = openKernel(this.#memory);
    for (const [name, { spec: { shape }, size, weights, gradients, capacity }] of places) {
      this.#weights.set(name, this.floats(weights, size));
      if (capacity > 0) {
        this.#rows.set(name, new RowGradients(name, shape, this.floats(gradients, capacity * shape[1])));
      }
    }
  }

  /** A view of the memory. */
  floats(at: number, length: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#memory.buffer, at, length);
  }

  /** Weights of a parameter: always the same view, to be fed to the model. */
  weights(name: string): Float32Array {
    this.#place(name);
    return this.#weights.get(name)!;
  }

  /** Gradient of a dense parameter: a view to be filled by the model, batch after batch. */
  gradients(name: string): Float32Array {
    const { spec: { rows, trainable }, gradients, size } = this.#place(name);
    if (rows || !trainable) {
      throw new TypeError(
        `Cannot view the gradient of ${name}: it must be dense and learnt: it is ${rows ? "a table" : "frozen"}`,
      );
    }
    return this.floats(gradients, size);
  }

  /**
   * Rows of a table's gradient so far, equal ones added up: a view that is good until the next rows are added or cleared.
   */
  rowGradients(name: string): { readonly ids: Int32Array; readonly rows: Float32Array } {
    return this.#table(name);
  }

  /**
   * Adds rows to the gradient of a table, until a step is made.
   *
   * @param ids Which rows, shape `(n,)`; equal ones are added up.
   * @param rows Shape `(n, width)`.
   * @param options `ignore`: id of padding, whose row is never learnt.
   * @throws {RangeError} If an id is none of the table's, or more rows were read than the store has room for.
   */
  addRows(
    name: string,
    ids: BigInt64Array | Int32Array,
    rows: Float32Array,
    options: { ignore?: number } = {},
  ): void {
    this.#table(name).add(ids, rows, options.ignore);
  }

  /** Batches added up since the last step. */
  get batches(): number {
    return this.#batches;
  }

  /** Adds the dense gradients of a batch to those before it, for a step over several batches; rows add up by themselves. */
  accumulate(): void {
    if (!this.#options.accumulate) {
      throw new TypeError("Cannot add up gradients: the store must be made with accumulate: true");
    }
    for (const { sums, gradients, size } of this.places.values()) {
      if (sums === 0) continue;
      if (this.#batches === 0) this.floats(sums, size).set(this.floats(gradients, size));
      else this.kernel.addTo(sums, gradients, size);
    }
    this.#batches++;
  }

  /** Forgets what was added up: after a step, or instead of one. */
  clearGradients(): void {
    this.#batches = 0;
    for (const rows of this.#rows.values()) rows.clear();
  }

  /**
   * Sets the weights of a parameter.
   *
   * @param data Row-major, of the parameter's size; its shape is checked where there is one.
   */
  load(name: string, data: Float32Array | Tensor): void {
    const { spec, size } = this.#place(name);
    const [numbers, shape] = data instanceof Float32Array ? [data] : [data.data, data.shape];
    if (shape && String(shape) !== String(spec.shape)) {
      throw new TypeError(`Cannot load ${name}: its shape must be [${spec.shape}]: it is [${shape}]`);
    }
    if (!(numbers instanceof Float32Array)) throw new TypeError(`Cannot load ${name}: it must hold float32`);
    if (numbers.length !== size) {
      throw new TypeError(`Cannot load ${name}: it must hold ${size} numbers: it holds ${numbers.length}`);
    }
    this.weights(name).set(numbers);
  }

  /** Fills a parameter; its numbers depend on its name and the seed, not on what else was filled before. */
  initialise(name: string, initialiser: Initialiser, rng: Rng): void {
    initialiser(this.weights(name), this.#place(name).spec.shape, rng.fork(name));
  }

  /**
   * All that training goes on from, to the bit: weights, moments, average, steps. Gradients are left out, so take it between
   * steps.
   *
   * @param options `frozen`: whether weights that are not learnt are held too, by default yes. `copy`: false gives views of the
   * memory, for a snapshot that is written at once.
   */
  snapshot(options: { frozen?: boolean; copy?: boolean } = {}): Snapshot {
    const { frozen = true, copy = true } = options;
    const tensors: Record<string, Tensor> = {};
    for (const [name, place] of this.places) {
      if (!frozen && !place.spec.trainable) continue;
      for (const part of KEPT) {
        if (place[part] === 0) continue;
        const view = this.floats(place[part], place.size);
        tensors[`${part}/${name}`] = { shape: place.spec.shape, data: copy ? view.slice() : view };
      }
    }
    return { kind: "ParameterStore", config: { steps: this.steps }, tensors };
  }

  /**
   * Goes back to a snapshot. Weights that are not learnt stay as they are if it does not hold them.
   *
   * @throws {InputError} If it is not of a store with these parameters and moments; nothing is changed then.
   */
  restore({ kind, config, tensors }: Snapshot): void {
    const { steps } = config;
    if (kind !== "ParameterStore" || typeof steps !== "number") {
      throw new InputError(`the saved state is of another kind: ${kind}`);
    }
    const copies: [to: Float32Array, from: Float32Array][] = [];
    for (const [name, place] of this.places) {
      for (const part of KEPT) {
        const saved = tensors[`${part}/${name}`];
        if (place[part] === 0 || (!saved && !place.spec.trainable)) continue;
        if (!saved || !(saved.data instanceof Float32Array) || String(saved.shape) !== String(place.spec.shape)) {
          throw new InputError(
            `the saved state does not fit the model: of ${name}, ${part} must have shape [${place.spec.shape}]` +
              (saved ? `: it is [${saved.shape}]` : ": there are none"),
            { hint: "go on with the options that the training began with, or begin anew" },
          );
        }
        copies.push([this.floats(place[part], place.size), saved.data]);
      }
    }
    for (const [to, from] of copies) to.set(from);
    this.steps = steps;
    this.clearGradients();
  }

  #place(name: string): Place {
    const place = this.places.get(name);
    if (!place) throw new TypeError(`Cannot find parameter ${name}: the store holds none of that name`);
    return place;
  }

  #table(name: string): RowGradients {
    this.#place(name);
    const rows = this.#rows.get(name);
    if (!rows) throw new TypeError(`Cannot find rows of ${name}: it must be a table that is learnt`);
    return rows;
  }
}

function allocate(bytes: number): WebAssembly.Memory {
  const size = `${decimal(bytes / 2 ** 30, 2)} GiB`;
  const hint = "train fewer layers, freeze the embeddings, or take a smaller model";
  const pages = bytes / PAGE;
  if (pages > 65536) {
    throw new InputError(`training this model needs ${size} of memory, and can have 4 GiB at most`, { hint });
  }
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch (cause) {
    throw new InputError(`training this model needs ${size} of memory, which cannot be had`, { hint, cause });
  }
}
