import type { Tensor } from "@tensorflow/tfjs";
import type { LayersModel } from "@tensorflow/tfjs";
import { type Matrix, matrix } from "../../core/mod.ts";
import { modelFrom, type Topology } from "./model_topology.ts";
import { computeOn, type TensorFlow } from "./tensorflow.ts";
import { type Encoded, paddedIds, sortedBatches } from "./text_batches.ts";
import { setWeights } from "./train_model.ts";

/** Texts that are scored together. */
const BATCH = 128;

/** Least probability of which the logarithm is taken. */
const LEAST = 1e-30;

/** Weights on the heap of TensorFlow.js are no business of the garbage collector: they go when their owner is gone. */
const forgotten = new FinalizationRegistry((model: LayersModel) => model.dispose());

/** All that a trained model is. */
export interface TrainedModel {
  readonly topology: Topology;
  readonly weights: readonly Float32Array[];
  /** Whether its last layer gives probabilities rather than logits. */
  readonly probabilities: boolean;
  /** Words that every text is padded to; null for as many as the longest of its batch has. */
  readonly width: number | null;
}

/** A trained model on the WebAssembly backend, ready to score. */
export class ServedModel implements Disposable {
  readonly #tf: TensorFlow;
  readonly #model: LayersModel;
  readonly #probabilities: boolean;
  readonly #width: number | null;

  constructor(tf: TensorFlow, { topology, weights, probabilities, width }: TrainedModel) {
    this.#tf = tf;
    this.#probabilities = probabilities;
    this.#width = width;
    computeOn(tf, "wasm");
    this.#model = modelFrom(tf, topology);
    setWeights(tf, this.#model, weights);
    forgotten.register(this, this.#model, this);
  }

  /** Logits, or logarithms of probabilities; shape `(nTexts, nClasses)`. */
  scores(texts: Encoded): Matrix {
    const tf = this.#tf;
    computeOn(tf, "wasm");
    const columns = this.#model.outputs[0].shape[1]!;
    const out = matrix(texts.length, columns);
    for (const rows of sortedBatches(texts, BATCH)) {
      const data = tf.tidy(() => {
        const ids = paddedIds(tf, texts, rows, this.#width);
        return (this.#model.apply(ids) as Tensor).dataSync();
      });
      rows.forEach((row, i) => {
        for (let j = 0; j < columns; j++) {
          const value = data[i * columns + j];
          out.data[row * columns + j] = this.#probabilities ? Math.log(Math.max(value, LEAST)) : value;
        }
      });
    }
    return out;
  }

  [Symbol.dispose](): void {
    forgotten.unregister(this);
    this.#model.dispose();
  }
}
