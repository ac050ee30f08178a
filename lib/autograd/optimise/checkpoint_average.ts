import { InputError, type Snapshot } from "../../core/mod.ts";
import type { ParameterStore } from "../parameters/parameter_store.ts";
import { copyWeights, fromTensors, putWeights, toTensors, type WeightCopy } from "./_copy_weights.ts";
import type { WeightAverage } from "./weight_average.ts";

/**
 * Mean of the weights at the last checkpoints, such as the ends of the last epochs (Izmailov et al.,
 * https://doi.org/10.48550/arXiv.1803.05407). It holds a copy of the weights that are learnt for each, outside the store.
 *
 * @example
 * ```ts
 * import { CheckpointAverage } from "./checkpoint_average.ts";
 * import { ParameterStore } from "../parameters/parameter_store.ts";
 * import assert from "node:assert/strict";
 *
 * const store = new ParameterStore([{ name: "w", shape: [1], trainable: true }]);
 * const average = new CheckpointAverage(store, { last: 2 });
 * for (const weight of [100, 3, 5]) {
 *   store.weights("w")[0] = weight;
 *   average.add();
 * }
 * average.adopt();
 * assert.equal(store.weights("w")[0], 4);
 * ```
 */
export class CheckpointAverage implements WeightAverage {
  readonly #store: ParameterStore;
  readonly #last: number;
  /** Oldest first. */
  #checkpoints: WeightCopy[] = [];
  #own?: WeightCopy;

  /** @param options `last`: how many checkpoints are averaged, by default 3. */
  constructor(store: ParameterStore, options: { last?: number } = {}) {
    const { last = 3 } = options;
    if (!(Number.isInteger(last) && last >= 1)) {
      throw new RangeError(`Cannot average checkpoints: last must be an integer >= 1: current value is ${last}`);
    }
    this.#store = store;
    this.#last = last;
  }

  /** Checkpoints there are, at most `last`. */
  get size(): number {
    return this.#checkpoints.length;
  }

  /** Keeps the weights as they are now; the oldest checkpoint gives its place. */
  add(): void {
    this.#checkOut();
    const oldest = this.size === this.#last ? this.#checkpoints.shift() : undefined;
    this.#checkpoints.push(copyWeights(this.#store, oldest));
  }

  swapIn(): Disposable {
    this.#checkOut();
    this.#own = copyWeights(this.#store);
    this.#putMean();
    return {
      [Symbol.dispose]: () => {
        if (this.#own) putWeights(this.#store, this.#own);
        this.#own = undefined;
      },
    };
  }

  adopt(): void {
    this.#checkOut();
    this.#putMean();
  }

  /** The checkpoints, to go on from. */
  snapshot(): Snapshot {
    const tensors = this.#checkpoints.map((checkpoint, i) => toTensors(this.#store, checkpoint, `${i}/`));
    return { kind: "CheckpointAverage", config: { size: this.size }, tensors: Object.assign({}, ...tensors) };
  }

  /** @throws {InputError} If the snapshot is not of checkpoints of this model. */
  restore({ kind, config, tensors }: Snapshot): void {
    const { size } = config;
    if (kind !== "CheckpointAverage" || typeof size !== "number") {
      throw new InputError(`the saved checkpoints are of another kind: ${kind}`);
    }
    this.#checkpoints = Array.from({ length: size }, (_, i) => fromTensors(this.#store, tensors, `${i}/`)).slice(
      -this.#last,
    );
  }

  #putMean(): void {
    if (this.size === 0) {
      throw new TypeError("Cannot average checkpoints: there must be one at least: add() was not called");
    }
    for (const name of this.#checkpoints[0].keys()) {
      const parts = this.#checkpoints.map((checkpoint) => checkpoint.get(name)!);
      const mean = this.#store.weights(name);
      for (let i = 0; i < mean.length; i++) {
        let sum = 0;
        for (const part of parts) sum += part[i];
        mean[i] = sum / parts.length;
      }
    }
  }

  #checkOut(): void {
    if (this.#own) throw new TypeError("Cannot use the average: its weights must be swapped out first");
  }
}
