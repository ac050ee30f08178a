import type { layers, LayersModel } from "@tensorflow/tfjs";
import type { TensorFlow } from "./tensorflow.ts";

/** What a model is built for. */
export interface ModelInfo {
  /** Numbers that words have: 0 is padding, 1 an unknown word. */
  readonly vocabulary: number;
  /** Words of the longest text. */
  readonly maxLength: number;
  /** Width of a word's vector: that of the vectors given, 100 without any. */
  readonly dimensions: number;
  readonly classes: number;
}

/**
 * Builds a model, or lists the layers of one in which each hands its output to the next: from numbers of words, shape `(nRows, nSteps)`, to one score a class, shape `(nRows, nClasses)`. Its last layer
 * gives probabilities (`activation: "softmax"`) or logits (no activation). `nSteps` may be left open (`inputShape: [null]`): a model
 * that masks padding (`maskZero: true`) then gets batches no wider than their longest text, any other one texts of
 * `info.maxLength`.
 */
export type ModelBuilder = (tf: TensorFlow, info: ModelInfo) => LayersModel | layers.Layer[];
