import type { ParameterStore } from "../parameters/parameter_store.ts";
import { Stepper } from "./_stepper.ts";
import type { Optimiser, OptimiserOptions, StepOptions, StepReport } from "./optimiser.ts";

/** Options of {@linkcode AdamW}. */
export interface AdamWOptions extends OptimiserOptions {
  /** @default {0.001} */
  learningRate?: number;
  /**
   * How much of the first and of the second moment is kept at each step.
   *
   * @default {[0.9, 0.999]}
   */
  betas?: readonly [number, number];
  /**
   * Added to the root of the second moment.
   *
   * @default {1e-8}
   */
  epsilon?: number;
  /**
   * Share of a weight that a step takes off, times the learning rate.
   *
   * @default {0.01}
   */
  weightDecay?: number;
}

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, https://doi.org/10.48550/arXiv.1711.05101): at step t, with gradient g,
 *
 * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²,
 * w ← w − η (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε) − η λ w,
 *
 * as `torch.optim.AdamW` computes it.
 *
 * @example Σ (w − 1)², whose gradient is 2 (w − 1)
 * ```ts
 * import { AdamW } from "./adamw.ts";
 * import { ParameterStore } from "../parameters/parameter_store.ts";
 * import assert from "node:assert/strict";
 *
 * const store = new ParameterStore([{ name: "w", shape: [3], trainable: true }]);
 * const optimiser = new AdamW(store, { learningRate: 0.1, weightDecay: 0 });
 * const [w, gradient] = [store.weights("w"), store.gradients("w")];
 * for (let step = 0; step < 200; step++) {
 *   w.forEach((weight, i) => gradient[i] = 2 * (weight - 1));
 *   optimiser.step();
 * }
 * assert.ok(w.every((weight) => Math.abs(weight - 1) < 1e-3));
 * ```
 */
export class AdamW implements Optimiser {
  readonly #store: ParameterStore;
  readonly #stepper: Stepper;
  readonly #betas: readonly [number, number];
  readonly #epsilon: number;

  /** @param store With two moments. */
  constructor(store: ParameterStore, options: AdamWOptions = {}) {
    const { learningRate = 0.001, betas = [0.9, 0.999], epsilon = 1e-8, weightDecay = 0.01, ...others } = options;
    for (const beta of betas) {
      if (!(beta >= 0 && beta < 1)) {
        throw new RangeError(`Cannot make AdamW: betas must be in [0, 1): current value is ${beta}`);
      }
    }
    if (!(epsilon > 0)) throw new RangeError(`Cannot make AdamW: epsilon must be > 0: current value is ${epsilon}`);
    this.#store = store;
    this.#stepper = new Stepper(store, "AdamW", 2, { ...others, learningRate, weightDecay });
    this.#betas = betas;
    this.#epsilon = epsilon;
  }

  step(options: StepOptions = {}): StepReport {
    const { kernel, steps } = this.#store;
    const [beta1, beta2] = this.#betas;
    const firstCorrection = 1 - beta1 ** (steps + 1);
    const secondCorrection = 1 - beta2 ** (steps + 1);
    return this.#stepper.step(
      options,
      (scale) =>
        kernel.setAdamw(scale, beta1, 1 - beta1, beta2, 1 - beta2, 1 / Math.sqrt(secondCorrection), this.#epsilon),
      ({ weights, gradients, first, second, n, advance, learningRate, weightDecay }) =>
        kernel.adamw(
          weights,
          gradients,
          first,
          second,
          n,
          advance,
          learningRate / firstCorrection,
          learningRate * weightDecay,
        ),
    );
  }
}
