import type { serialization, Tensor } from "@tensorflow/tfjs";
import type { layers } from "@tensorflow/tfjs";
import type { TensorFlow } from "../tensorflow.ts";

type Layer = layers.Layer;

/** Options of {@linkcode additiveAttention}. */
export interface AdditiveAttentionOptions {
  /** Width of what the states are compared in. */
  units: number;
  /** Name of the layer. */
  name?: string;
}

/** A score so low that its share is 0 in float32. */
const SHUT = -1e9;

type Make = (options: AdditiveAttentionOptions) => Layer;
const made = new WeakMap<TensorFlow["layers"], Make>();

/**
 * A layer that sums up the states of a sequence by how much each counts (Bahdanau, Cho and Bengio,
 * https://arxiv.org/abs/1409.0473): a = softmax(v · tanh(W h + b)) over the steps that are not masked, Σ a h. From shape
 * `(nRows, nSteps, width)` to `(nRows, width)`.
 *
 * @example A layer of one's own is written like this one, and registered so that saved models with it can be read
 * ```ts
 * import { additiveAttention } from "./additive_attention.ts";
 * import { tensorFlow } from "../tensorflow.ts";
 * import assert from "node:assert/strict";
 *
 * const tf = tensorFlow();
 * const layer = additiveAttention(tf, { units: 4 });
 * const shape = layer.computeOutputShape([2, 5, 3]);
 * assert.deepEqual(shape, [2, 3]);
 * ```
 */
export function additiveAttention(tf: TensorFlow, options: AdditiveAttentionOptions): Layer {
  return registerAdditiveAttention(tf)(options);
}

/** Makes the layer known to TensorFlow.js; returns what makes one. */
export function registerAdditiveAttention(tf: TensorFlow): Make {
  const known = made.get(tf.layers);
  if (known) return known;

  class AdditiveAttention extends tf.layers.Layer {
    static readonly className = "AdditiveAttention";
    readonly #units: number;
    #weights: ReturnType<Layer["addWeight"]>[] = [];

    constructor({ units, ...rest }: AdditiveAttentionOptions) {
      super(rest);
      this.#units = units;
      this.supportsMasking = true;
    }

    override build(shape: number[]): void {
      const width = shape.at(-1)!;
      const glorot = tf.initializers.glorotUniform({});
      this.#weights = [
        this.addWeight("kernel", [width, this.#units], "float32", glorot),
        this.addWeight("bias", [this.#units], "float32", tf.initializers.zeros()),
        this.addWeight("query", [this.#units, 1], "float32", glorot),
      ];
      super.build(shape);
    }

    override call(inputs: Tensor | Tensor[], { mask: given }: { mask?: Tensor | Tensor[] }): Tensor {
      const [states, mask] = [inputs, given].map((value) => Array.isArray(value) ? value[0] : value) as [
        Tensor,
        Tensor?,
      ];
      return tf.tidy(() => {
        const [rows, steps, width] = states.shape as [number, number, number];
        const [kernel, bias, query] = this.#weights.map((weight) => weight.read()) as [Tensor, Tensor, Tensor];
        const rowsOfStates = tf.reshape(states, [rows * steps, width]);
        const keys = tf.tanh(tf.add(tf.matMul(rowsOfStates, kernel), bias));
        const scores = tf.reshape(tf.matMul(keys, query), [rows, steps]);
        const open = mask ? tf.add(scores, tf.mul(tf.sub(1, tf.cast(mask, "float32")), SHUT)) : scores;
        const shares = tf.reshape(tf.softmax(open), [rows, 1, steps]);
        return tf.reshape(tf.matMul(shares, states), [rows, width]);
      });
    }

    override computeMask() {
      return null as unknown as Tensor;
    }

    override computeOutputShape(shape: number[]): number[] {
      return [shape[0], shape.at(-1)!];
    }

    override getConfig(): serialization.ConfigDict {
      return { ...super.getConfig(), units: this.#units };
    }
  }

  tf.serialization.registerClass(AdditiveAttention as never);
  const make: Make = (options) => new AdditiveAttention(options);
  made.set(tf.layers, make);
  return make;
}
