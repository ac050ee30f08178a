import type { LayersModel } from "@tensorflow/tfjs";
import { additiveAttention } from "../layers/additive_attention.ts";
import type { TensorFlow } from "../tensorflow.ts";
import type { ModelInfo } from "../model_info.ts";

/**
 * A bidirectional LSTM with additive attention over its states: 128 units in each direction, as in `models/neural/lstm`, whose attention
 * has more heads by default.
 */
export function attentionLstm(tf: TensorFlow, { vocabulary, dimensions, classes }: ModelInfo): LayersModel {
  const lstm = tf.layers.lstm({ units: 128, returnSequences: true });
  return tf.sequential({
    layers: [
      tf.layers.embedding({ inputDim: vocabulary, outputDim: dimensions, maskZero: true, inputShape: [null] }),
      tf.layers.dropout({ rate: 0.3 }),
      tf.layers.bidirectional({ layer: lstm, mergeMode: "concat" }),
      tf.layers.dropout({ rate: 0.3 }),
      additiveAttention(tf, { units: 256 }),
      tf.layers.dropout({ rate: 0.3 }),
      tf.layers.dense({ units: classes, activation: "softmax" }),
    ],
  });
}
