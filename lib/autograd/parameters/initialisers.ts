import type { Rng } from "../../core/mod.ts";

/** Fills a new parameter; `weights` has as many numbers as `shape` says. */
export type Initialiser = (weights: Float32Array, shape: readonly number[], rng: Rng) => void;

/** Every weight the same. */
export function constant(value: number): Initialiser {
  return (weights) => void weights.fill(value);
}

/** Every weight 0, as biases start. */
export const zeros: Initialiser = constant(0);

/** Every weight 1, as the gains of layer normalisation start. */
export const ones: Initialiser = constant(1);

/** Normal with mean 0; BERT's own weights began with a deviation of 0.02 (https://doi.org/10.18653/v1/N19-1423). */
export function normal(deviation = 0.02): Initialiser {
  return (weights, _shape, rng) => {
    for (let i = 0; i < weights.length; i++) weights[i] = deviation * rng.normal();
  };
}

/** Uniform in [−bound, bound). */
export function uniform(bound: number): Initialiser {
  return (weights, _shape, rng) => {
    for (let i = 0; i < weights.length; i++) weights[i] = bound * (2 * rng.next() - 1);
  };
}

/**
 * Uniform in ±√(6 / (fan in + fan out)), which keeps the variance of activations and of gradients alike from layer to layer
 * (Glorot and Bengio, https://proceedings.mlr.press/v9/glorot10a.html).
 *
 * @param options `parts`: how many layers lie one above the other in the first axis, that of outputs, such as the 4 gates of an LSTM: each has a
 * fan of its own. By default 1.
 */
export function glorotUniform({ parts = 1 }: { parts?: number } = {}): Initialiser {
  return (weights, shape, rng) => {
    if (shape.length !== 2) {
      throw new TypeError(`Cannot initialise by glorotUniform: the shape must have two axes: it is [${shape}]`);
    }
    uniform(Math.sqrt(6 / (shape[0] / parts + shape[1])))(weights, shape, rng);
  };
}
