import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs";
import type { TensorFlow } from "../tensorflow.ts";
import type { ModelInfo } from "../model_info.ts";

/** Words that a filter sees at a time. */
const WIDTHS = [3, 4, 5];

/**
 * A convolutional network over words (Kim, https://doi.org/10.3115/v1/D14-1181): 100 filters each of 3, 4 and 5 words, of each the
 * strongest answer anywhere in the text.
 */
export function textCnn(tf: TensorFlow, { vocabulary, dimensions, maxLength, classes }: ModelInfo): LayersModel {
  const input = tf.input({ shape: [maxLength], dtype: "int32" });
  const words = tf.layers.embedding({ inputDim: vocabulary, outputDim: dimensions }).apply(input);
  const strongest = WIDTHS.map((kernelSize) => {
    const convolution = tf.layers.conv1d({ filters: 100, kernelSize, padding: "same", activation: "relu" });
    return tf.layers.globalMaxPooling1d().apply(convolution.apply(words)) as SymbolicTensor;
  });
  const found = tf.layers.dropout({ rate: 0.5 }).apply(tf.layers.concatenate().apply(strongest));
  const output = tf.layers.dense({ units: classes, activation: "softmax" }).apply(found) as SymbolicTensor;
  return tf.model({ inputs: input, outputs: output });
}
