import { InputError, type Snapshot } from "../../core/mod.ts";
import type { ParameterStore } from "../parameters/parameter_store.ts";
import { copyWeights, fromTensors, putWeights, toTensors, type WeightCopy } from "./_copy_weights.ts";

/** Options of {@linkcode EarlyStopping}. */
export interface EarlyStoppingOptions {
  /**
   * Evaluations in a row without a better score, after which to stop; `Infinity` keeps the best weights and never stops.
   *
   * @default {3}
   */
  patience?: number;
  /**
   * Whether the better score is the higher one, as of accuracy, or the lower one, as of a loss.
   *
   * @default {"higher"}
   */
  better?: "higher" | "lower";
  /**
   * By how much a score must be better to count.
   *
   * @default {0}
   */
  leastGain?: number;
}

/**
 * Keeps the best weights and says when it is time to stop (Prechelt, https://doi.org/10.1007/978-3-642-35289-8_5).
 *
 * @example
 * ```ts
 * import { EarlyStopping } from "./early_stopping.ts";
 * import { ParameterStore } from "../parameters/parameter_store.ts";
 * import assert from "node:assert/strict";
 *
 * const store = new ParameterStore([{ name: "w", shape: [1], trainable: true }]);
 * const stopping = new EarlyStopping(store, { patience: 2 });
 * const stops = [0.7, 0.9, 0.8, 0.9].map((accuracy, epoch) => {
 *   store.weights("w")[0] = epoch;
 *   return stopping.report(accuracy).stop;
 * });
 * assert.deepEqual(stops, [false, false, false, true]);
 * stopping.restoreBest();
 * assert.equal(store.weights("w")[0], 1);
 * ```
 */
export class EarlyStopping {
  readonly #store: ParameterStore;
  readonly #patience: number;
  readonly #sign: 1 | -1;
  readonly #leastGain: number;
  #best?: WeightCopy;
  #score = NaN;
  #steps = 0;
  #waited = 0;

  constructor(store: ParameterStore, options: EarlyStoppingOptions = {}) {
    const { patience = 3, better = "higher", leastGain = 0 } = options;
    if (!(patience >= 1)) {
      throw new RangeError(`Cannot make EarlyStopping: patience must be >= 1: current value is ${patience}`);
    }
    if (!(leastGain >= 0)) {
      throw new RangeError(`Cannot make EarlyStopping: leastGain must be >= 0: current value is ${leastGain}`);
    }
    this.#store = store;
    this.#patience = patience;
    this.#sign = better === "higher" ? 1 : -1;
    this.#leastGain = leastGain;
  }

  /** Best score so far, NaN before the first. */
  get bestScore(): number {
    return this.#score;
  }

  /** Steps after which the best score was seen. */
  get bestSteps(): number {
    return this.#steps;
  }

  /**
   * Notes the score of the weights that the store holds now, averaged ones if they are swapped in. A score of NaN is never the
   * best.
   *
   * @returns Whether it is the best so far, and whether to stop.
   */
  report(score: number): { readonly best: boolean; readonly stop: boolean } {
    const best = !Number.isNaN(score) && (!this.#best || this.#sign * (score - this.#score) > this.#leastGain);
    if (best) {
      this.#best = copyWeights(this.#store, this.#best);
      this.#score = score;
      this.#steps = this.#store.steps;
    }
    this.#waited = best ? 0 : this.#waited + 1;
    return { best, stop: this.#waited >= this.#patience };
  }

  /** Puts the best weights into the store; without any, those that are there stay. */
  restoreBest(): void {
    if (this.#best) putWeights(this.#store, this.#best);
  }

  /** Best weights and how long they have been the best, to go on from. */
  snapshot(): Snapshot {
    const config = { score: this.#best ? this.#score : null, steps: this.#steps, waited: this.#waited };
    return { kind: "EarlyStopping", config, tensors: this.#best ? toTensors(this.#store, this.#best, "") : {} };
  }

  /** @throws {InputError} If the snapshot is not of this model. */
  restore({ kind, config, tensors }: Snapshot): void {
    const { score, steps, waited } = config;
    if (kind !== "EarlyStopping" || typeof steps !== "number" || typeof waited !== "number") {
      throw new InputError(`the saved state of early stopping is of another kind: ${kind}`);
    }
    const best = typeof score === "number" ? fromTensors(this.#store, tensors, "") : undefined;
    this.#best = best;
    this.#score = typeof score === "number" ? score : NaN;
    this.#steps = steps;
    this.#waited = waited;
  }
}
