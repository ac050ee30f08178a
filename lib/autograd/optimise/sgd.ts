import type { ParameterStore } from "../parameters/parameter_store.ts";
import { Stepper } from "./_stepper.ts";
import type { Optimiser, OptimiserOptions, StepOptions, StepReport } from "./optimiser.ts";

/** Options of {@linkcode Sgd}. */
export interface SgdOptions extends OptimiserOptions {
  /** @default {0.001} */
  learningRate?: number;
  /**
   * How much of the velocity is kept at each step; more than 0 needs a store with a moment.
   *
   * @default {0}
   */
  momentum?: number;
  /**
   * Whether the gradient is taken where the velocity leads to.
   *
   * @default {false}
   */
  nesterov?: boolean;
  /**
   * Share of a weight that is added to its gradient.
   *
   * @default {0}
   */
  weightDecay?: number;
}

/**
 * Stochastic gradient descent with momentum (Sutskever et al., https://proceedings.mlr.press/v28/sutskever13.html): with gradient
 * g,
 *
 * g ← g + λ w, v ← μ v + g, w ← w − η v, or with Nesterov's momentum w ← w − η (g + μ v),
 *
 * as `torch.optim.SGD` computes it.
 *
 * @example
 * ```ts
 * import { Sgd } from "./sgd.ts";
 * import { ParameterStore } from "../parameters/parameter_store.ts";
 * import assert from "node:assert/strict";
 *
 * const store = new ParameterStore([{ name: "w", shape: [2], trainable: true }], { moments: 1 });
 * const optimiser = new Sgd(store, { learningRate: 0.5, momentum: 0.5 });
 * for (let step = 0; step < 2; step++) {
 *   store.gradients("w").set([1, -2]);
 *   optimiser.step();
 * }
 * assert.deepEqual([...store.weights("w")], [-0.5 * (1 + 1.5), 0.5 * (2 + 3)]);
 * ```
 */
export class Sgd implements Optimiser {
  readonly #store: ParameterStore;
  readonly #stepper: Stepper;
  readonly #momentum: number;
  readonly #nesterov: boolean;

  constructor(store: ParameterStore, options: SgdOptions = {}) {
    const { learningRate = 0.001, momentum = 0, nesterov = false, weightDecay = 0, ...others } = options;
    if (!(momentum >= 0 && momentum < 1)) {
      throw new RangeError(`Cannot make Sgd: momentum must be in [0, 1): current value is ${momentum}`);
    }
    if (nesterov && momentum === 0) {
      throw new RangeError("Cannot make Sgd: momentum must be > 0 for nesterov: current value is 0");
    }
    this.#store = store;
    this.#stepper = new Stepper(store, "Sgd", momentum > 0 ? 1 : 0, { ...others, learningRate, weightDecay });
    this.#momentum = momentum;
    this.#nesterov = nesterov;
  }

  step(options: StepOptions = {}): StepReport {
    const { kernel } = this.#store;
    return this.#stepper.step(
      options,
      (scale) => kernel.setSgd(scale, this.#momentum, this.#nesterov),
      ({ weights, gradients, first, n, advance, learningRate, weightDecay }) =>
        kernel.sgd(weights, gradients, first, n, advance, learningRate, weightDecay),
    );
  }
}
