import type { Matrix } from "../../core/mod.ts";
import type { Classifier } from "../classifier.ts";

/** Files that other programs load a model from, and what shows that they answer as the model does. */
export interface ModelExport {
  /** Bytes by path, such as `onnx/model.onnx`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** One for each model file. */
  readonly parity: readonly Parity[];
  /** What the exported model, with 32-bit weights, says of the texts before softmax, shape `(nTexts, nClasses)`. */
  readonly scores: Matrix;
}

/** Options of an export. */
export interface ExportOptions {
  /**
   * Leave out the files of an ensemble's members, so that they are not all in memory at once: for whoever asks about parity only.
   *
   * @default {false}
   */
  readonly parityOnly?: boolean;
}

/** How an exported file's answers compare with those of the trained model on the same texts. */
export interface Parity {
  readonly file: string;
  /** Texts that both answered. */
  readonly n: number;
  /** Largest difference between two probabilities of the same text and class. */
  readonly largestDifference: number;
  /** Texts whose most probable label is another one, and clearly so; see `ParityLimits`. */
  readonly changedLabels: number;
}

/** A classifier that other programs can load. */
export interface Exportable extends Classifier {
  /**
   * The model in ONNX, with what is needed to use it.
   *
   * @param texts Some texts of the model's kind, on which the files are held against the model, shape `(nTexts,)`.
   */
  exportModel(texts: readonly string[]): ModelExport;
}

/** Whether a classifier can be exported. */
export function isExportable(classifier: Classifier): classifier is Exportable {
  return "exportModel" in classifier;
}
