import { argmaxOfRow, type Matrix, type Snapshot, softmaxRows, type WorkOptions } from "../core/mod.ts";

/**
 * What every text classifier of ticketlab can do. The constructor only stores its options; `fit` validates and learns.
 *
 * `lib/testing/check_classifier.ts` holds the rules in executable form.
 */
export interface Classifier {
  /** Labels in code-unit order, shape `(nClasses,)`; empty before `fit`. */
  readonly classes: readonly string[];

  /**
   * Learns from labelled texts, from scratch; the inputs are not changed.
   *
   * @param texts Shape `(nTickets,)`.
   * @param labels Shape `(nTickets,)`.
   * @throws {RangeError} If the lengths differ, there are no texts, or there are fewer than two classes.
   */
  fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions): Promise<this>;

  /**
   * Scores before any calibration: margins, logits or log-probabilities.
   *
   * @returns Shape `(nTickets, nClasses)`.
   * @throws {TypeError} If the classifier is not fitted.
   */
  decisionFunction(texts: readonly string[]): Matrix;

  /**
   * Class probabilities, each row summing to 1. Only a calibrated classifier's are to be trusted as frequencies.
   *
   * @returns Shape `(nTickets, nClasses)`.
   */
  predictProba(texts: readonly string[]): Matrix;

  /** The label with the highest probability; the first one of equals. */
  predict(texts: readonly string[]): string[];

  toSnapshot(): Snapshot;
}

/** Derives `predictProba` (softmax of the scores) and `predict` from `decisionFunction`. */
export abstract class BaseClassifier implements Classifier {
  abstract readonly classes: readonly string[];
  abstract fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions): Promise<this>;
  abstract decisionFunction(texts: readonly string[]): Matrix;
  abstract toSnapshot(): Snapshot;

  predictProba(texts: readonly string[]): Matrix {
    return softmaxRows(this.decisionFunction(texts));
  }

  predict(texts: readonly string[]): string[] {
    const probabilities = this.predictProba(texts);
    return texts.map((_, i) => this.classes[argmaxOfRow(probabilities, i)]);
  }
}

/** The first thing every `fit` does: checks the training data and returns its classes and each text's class index. */
export function checkTrainingData(
  model: string,
  texts: readonly string[],
  labels: readonly string[],
): { classes: string[]; targets: Int32Array } {
  if (texts.length !== labels.length) {
    throw new RangeError(
      `Cannot fit ${model}: there must be one label a text: there are ${texts.length} texts and ${labels.length} labels`,
    );
  }
  if (texts.length === 0) throw new RangeError(`Cannot fit ${model}: there are no texts`);
  const classes = [...new Set(labels)].sort();
  if (classes.length < 2) {
    throw new RangeError(`Cannot fit ${model}: there must be at least two classes: all labels are "${classes[0]}"`);
  }
  const index = new Map(classes.map((label, i) => [label, i]));
  return { classes, targets: Int32Array.from(labels, (label) => index.get(label)!) };
}
