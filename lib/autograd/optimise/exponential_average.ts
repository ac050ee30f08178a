import type { ParameterStore } from "../parameters/parameter_store.ts";
import type { WeightAverage } from "./weight_average.ts";

/** Options of {@linkcode ExponentialAverage}. */
export interface ExponentialAverageOptions {
  /**
   * How much of the average is kept at each step.
   *
   * @default {0.999}
   */
  decay?: number;
  /**
   * Whether the decay after t steps is at most (1 + t) / (10 + t), so that the first weights, which are the worst, are soon
   * forgotten.
   *
   * @default {true}
   */
  warmup?: boolean;
}

/**
 * Exponential moving average of the weights, a ← a + (1 − d) (w − a) (Polyak and Juditsky, https://doi.org/10.1137/0330046, on
 * averaging; the warm-up is that of TensorFlow's `ExponentialMovingAverage`).
 *
 * The average is part of the store, and so of its snapshots. Tables are averaged whole, at the cost of their size.
 *
 * @example
 * ```ts
 * import { ExponentialAverage } from "./exponential_average.ts";
 * import { ParameterStore } from "../parameters/parameter_store.ts";
 * import assert from "node:assert/strict";
 *
 * const store = new ParameterStore([{ name: "w", shape: [1], trainable: true }], { average: true });
 * const average = new ExponentialAverage(store, { decay: 0.5, warmup: false });
 * store.weights("w")[0] = 8;
 * average.update(); // 0 + 0.5 · 8
 * {
 *   using _ = average.swapIn();
 *   assert.equal(store.weights("w")[0], 4);
 * }
 * assert.equal(store.weights("w")[0], 8);
 * ```
 */
export class ExponentialAverage implements WeightAverage {
  readonly #store: ParameterStore;
  readonly #decay: number;
  readonly #warmup: boolean;
  #swapped = false;

  /** @param store Made with `average: true`. If it has made no step yet, the average begins with its weights. */
  constructor(store: ParameterStore, options: ExponentialAverageOptions = {}) {
    const { decay = 0.999, warmup = true } = options;
    if (!(decay >= 0 && decay < 1)) {
      throw new RangeError(`Cannot average weights: decay must be in [0, 1): current value is ${decay}`);
    }
    if ([...store.places.values()].some(({ spec, average }) => spec.trainable && average === 0)) {
      throw new TypeError("Cannot average weights: the store must be made with average: true");
    }
    this.#store = store;
    this.#decay = decay;
    this.#warmup = warmup;
    if (store.steps === 0) this.restart();
  }

  /** Begins anew with the weights as they are: after they were loaded, or to leave out what came before. */
  restart(): void {
    this.#checkOut();
    for (const { size, weights, average } of this.#learnt()) {
      this.#store.floats(average, size).set(this.#store.floats(weights, size));
    }
  }

  /** Moves the average towards the weights: to be called after each step. */
  update(): void {
    this.#checkOut();
    const { steps, kernel } = this.#store;
    const decay = this.#warmup ? Math.min(this.#decay, (1 + steps) / (10 + steps)) : this.#decay;
    for (const { size, weights, average } of this.#learnt()) kernel.moveTowards(average, weights, 1 - decay, size);
  }

  swapIn(): Disposable {
    this.#checkOut();
    this.#exchange();
    return {
      [Symbol.dispose]: () => {
        if (this.#swapped) this.#exchange();
      },
    };
  }

  adopt(): void {
    this.#checkOut();
    for (const { size, weights, average } of this.#learnt()) {
      this.#store.floats(weights, size).set(this.#store.floats(average, size));
    }
  }

  #learnt() {
    return [...this.#store.places.values()].filter(({ spec }) => spec.trainable);
  }

  #exchange(): void {
    for (const { size, weights, average } of this.#learnt()) this.#store.kernel.exchange(weights, average, size);
    this.#swapped = !this.#swapped;
  }

  #checkOut(): void {
    if (this.#swapped) throw new TypeError("Cannot use the average: its weights must be swapped out first");
  }
}
