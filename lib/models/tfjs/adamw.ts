import type { Optimizer, Tensor, Variable } from "@tensorflow/tfjs";
import { newTensor, offsetOf, type WasmHeap } from "./heap.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { heapKernels } from "./wasm_backend.ts";

/** Options of {@linkcode adamW}. */
export interface TfjsAdamWOptions {
  /** Learning rate of a step, counted from 0. */
  rate(step: number): number;
  /**
   * Share of a weight that a step takes off, times the learning rate; of matrices only.
   *
   * @default {0.01}
   */
  weightDecay?: number;
  /**
   * Gradients longer than this, all taken together, are shortened to it.
   *
   * @default {1}
   */
  clipNorm?: number;
}

/** What is kept of a weight: its first and second moment. */
type Moments = readonly [Variable, Variable];

const [BETA_1, BETA_2, EPSILON] = [0.9, 0.999, 1e-7];

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, https://doi.org/10.48550/arXiv.1711.05101), which TensorFlow.js lacks;
 * the epsilon is Keras's. On the WebAssembly backend, each weight is one pass of SIMD over its numbers.
 */
export function adamW(tf: TensorFlow, { rate, weightDecay = 0.01, clipNorm = 1 }: TfjsAdamWOptions): Optimizer {
  /** An optimiser that is never saved, and so has neither configuration nor weights to show. */
  class AdamW extends tf.Optimizer {
    static readonly className = "TicketlabAdamW";
    readonly #moments = new Map<string, Moments>();
    #step = 0;

    override getClassName() {
      return AdamW.className;
    }

    override getConfig() {
      return { weightDecay, clipNorm };
    }

    override applyGradients(given: Parameters<Optimizer["applyGradients"]>[0]): void {
      const gradients = Array.isArray(given)
        ? given.map(({ name, tensor }) => ({ name, tensor }))
        : Object.entries(given).map(([name, tensor]) => ({ name, tensor: tensor as Tensor }));
      const variables = tf.engine().registeredVariables;
      const present = gradients.filter(({ tensor }) => tensor != null);
      const step = ++this.#step;
      tf.tidy(() => {
        const scale = clipping(tf, present.map(({ tensor }) => tensor), clipNorm);
        for (const { name, tensor } of present) {
          const weight = variables[name];
          const moments = this.#momentsOf(name, weight);
          const learningRate = rate(step - 1);
          const decay = weight.shape.length > 1 ? weightDecay : 0;
          const update = tf.getBackend() === "wasm" ? onHeap : byOperations;
          weight.assign(update(tf, weight, tensor, moments, { step, learningRate, decay, scale }));
        }
      });
    }

    override dispose(): void {
      for (const moments of this.#moments.values()) moments.forEach((moment) => moment.dispose());
      this.#moments.clear();
    }

    #momentsOf(name: string, { shape }: Variable): Moments {
      const own = this.#moments.get(name) ??
        [tf.variable(tf.zeros(shape), false), tf.variable(tf.zeros(shape), false)] as const;
      this.#moments.set(name, own);
      return own;
    }
  }
  return new AdamW();
}

interface Step {
  readonly step: number;
  readonly learningRate: number;
  readonly decay: number;
  /** What gradients are multiplied with. */
  readonly scale: Tensor;
}

/** Factor that makes the gradients, taken together, at most so long; a scalar. */
function clipping(tf: TensorFlow, gradients: readonly Tensor[], clipNorm: number): Tensor {
  const squares = tf.getBackend() === "wasm"
    ? tf.scalar(gradients.reduce((sum, gradient) => sum + sumOfSquares(tf, gradient), 0))
    : tf.addN(gradients.map((gradient) => tf.sum(tf.square(gradient))));
  return tf.minimum(1, tf.div(clipNorm, tf.add(tf.sqrt(squares), 1e-12)));
}

function sumOfSquares(tf: TensorFlow, gradient: Tensor): number {
  return heapKernels().optimisers.sumOfSquares(offsetOf(tf.backend() as WasmHeap, gradient), gradient.size);
}

/** The new weight. The old one is not written over: the backend may have packed it, or share it with another tensor. */
function onHeap(tf: TensorFlow, weight: Variable, gradient: Tensor, [first, second]: Moments, at: Step): Tensor {
  const heap = tf.backend() as WasmHeap;
  const { optimisers } = heapKernels();
  const info = newTensor(heap, weight.shape);
  const [to, from, g, m, v] = [info, weight, gradient, first, second].map((tensor) => offsetOf(heap, tensor));
  heap.wasm.HEAPU8.copyWithin(to, from, from + 4 * weight.size);
  const [firstCorrection, secondCorrection] = [1 - BETA_1 ** at.step, 1 - BETA_2 ** at.step];
  const scale = at.scale.dataSync()[0];
  optimisers.setAdamw(scale, BETA_1, 1 - BETA_1, BETA_2, 1 - BETA_2, 1 / Math.sqrt(secondCorrection), EPSILON);
  optimisers.adamw(to, g, m, v, weight.size, 1, at.learningRate / firstCorrection, at.learningRate * at.decay);
  return tf.engine().makeTensorFromTensorInfo(info);
}

function byOperations(tf: TensorFlow, weight: Variable, gradient: Tensor, [first, second]: Moments, at: Step): Tensor {
  const g = tf.mul(gradient, at.scale);
  first.assign(tf.add(tf.mul(first, BETA_1), tf.mul(g, 1 - BETA_1)));
  second.assign(tf.add(tf.mul(second, BETA_2), tf.mul(tf.square(g), 1 - BETA_2)));
  const root = tf.add(tf.sqrt(tf.div(second, 1 - BETA_2 ** at.step)), EPSILON);
  const change = tf.div(tf.div(first, 1 - BETA_1 ** at.step), root);
  return tf.sub(weight, tf.mul(tf.add(change, tf.mul(weight, at.decay)), at.learningRate));
}
