import type { LayersModel, Tensor } from "@tensorflow/tfjs";
import { UNKNOWN, type WordVectors, type WordVocabulary } from "../../features/words/mod.ts";
import type { ModelInfo } from "./model_info.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { paddedIds } from "./text_batches.ts";

/**
 * Whether the model gives probabilities rather than logits.
 *
 * @throws {RangeError} If it does not take numbers of words, or not give one score a class.
 */
export function checkModel(model: LayersModel, { maxLength, classes }: ModelInfo): { probabilities: boolean } {
  const refuse = (rule: string, value: unknown) => {
    throw new RangeError(
      `Cannot fit TfjsClassifier: the model must ${rule}: current value is ${JSON.stringify(value)}`,
    );
  };
  const [inputs, outputs] = [model.inputs, model.outputs].map((ends) => ends.map(({ shape }) => shape));
  const [steps] = inputs[0].slice(1);
  if (inputs.length !== 1 || inputs[0].length !== 2 || (steps !== null && steps !== maxLength)) {
    refuse(`take one input of the shape [null, null] or [null, ${maxLength}]`, inputs);
  }
  if (outputs.length !== 1 || outputs[0].length !== 2 || outputs[0][1] !== classes) {
    refuse(`give one output of the shape [null, ${classes}]`, outputs);
  }
  const last = model.outputs[0].sourceLayer;
  const activation = last.getClassName() === "Softmax" ? "softmax" : last.getConfig().activation ?? "linear";
  if (activation !== "softmax" && activation !== "linear") {
    refuse('end with the activation "softmax" or with none', activation);
  }
  return { probabilities: activation === "softmax" };
}

/** Largest difference between two scores of one text that comes from the order of additions. */
const ROUNDING = 1e-4;

/**
 * To how many words a model wants every text padded; null if its answers don't depend on padding, so that a batch need only be as
 * wide as its longest text. A model that leaves the length open but does not mask what is past a text's end, as an average over
 * all steps, would answer differently in other company.
 */
export async function widthOf(tf: TensorFlow, model: LayersModel, { maxLength }: ModelInfo): Promise<number | null> {
  if (model.inputs[0].shape[1] !== null) return maxLength;
  const text = Int32Array.from({ length: Math.ceil(maxLength / 2) }, () => UNKNOWN);
  const difference = tf.tidy(() => {
    const [short, long] = [text.length, maxLength + 1].map((width) =>
      model.apply(paddedIds(tf, [text], [0], width)) as Tensor
    );
    return tf.max(tf.abs(tf.sub(short, long)));
  });
  const [value] = await difference.data();
  difference.dispose();
  return value <= ROUNDING ? null : maxLength;
}

/**
 * Puts vectors learnt elsewhere into the first embedding of words.
 *
 * @returns How many words have one.
 * @throws {RangeError} If the model has no embedding for them.
 */
export async function fillEmbedding(
  tf: TensorFlow,
  model: LayersModel,
  vocabulary: WordVocabulary,
  vectors: WordVectors,
): Promise<number> {
  const { size } = vocabulary;
  const layer = model.layers.find((layer) =>
    layer.getClassName() === "Embedding" && layer.getWeights()[0].shape.join() === `${size},${vectors.dimensions}`
  );
  if (!layer) {
    throw new RangeError(
      `Cannot fit TfjsClassifier: the vectors need an embedding with inputDim ${size} and outputDim ${vectors.dimensions}: ` +
        "the model has none: see info.vocabulary and info.dimensions",
    );
  }
  const table = (await layer.getWeights()[0].data()) as Float32Array;
  const filled = vocabulary.fill(table, vectors);
  const tensor = tf.tensor2d(table, [size, vectors.dimensions]);
  layer.setWeights([tensor]);
  tensor.dispose();
  return filled;
}
