import { tinyEncoder } from "./tiny_encoder.ts";
import {
  TransformerClassifier,
  type TransformerClassifierOptions,
} from "../models/neural/transformer/transformer_classifier.ts";

/** A classifier that learns the small tickets in a second. */
export function smallTransformer(options: TransformerClassifierOptions = {}): TransformerClassifier {
  return new TransformerClassifier({
    encoder: () => tinyEncoder(),
    epochs: 12,
    batchSize: 6,
    learningRate: 5e-3,
    maxLength: 24,
    threads: 1,
    ...options,
  });
}
