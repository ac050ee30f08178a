import type { EpochReport } from "../autograd/training/mod.ts";
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

  /**
   * Gives back at once what lies outside of JavaScript's memory, of which the garbage collector knows nothing; the classifier is then not
   * fitted any more.
   */
  [Symbol.dispose]?(): void;
}

/** Scores of tickets by models that were not trained on them. */
export interface UnseenScores {
  /** Which tickets were scored, ascending, shape `(nScored,)`. */
  readonly rows: Int32Array;
  /** Shape `(nScored, nClasses)`. */
  readonly scores: Matrix;
  /** How it was done. */
  readonly method: UnseenMethod;
}

/**
 * How a ticket is scored by a model that did not see it: by training once a fold on the other folds, by holding a part out of a
 * first training, or by the formula that tells what a training without the ticket would have given.
 */
export type UnseenMethod = "cross-validation" | "held-out" | "leave-one-out";

/** A classifier that is too dear to be trained once a fold, and finds in its own way how it scores tickets it has not seen. */
export interface SelfScoring extends Classifier {
  /**
   * Learns from all tickets, as `fit` does, and says how a model that had not seen them would have scored some or all of them.
   *
   * @param options `seed` chooses what is held out, where something is: by {@linkcode heldOutPart}, so that all models hold out
   * the same.
   */
  fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    options: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores>;
}

/** Whether a classifier scores unseen tickets in its own way. */
export function isSelfScoring(classifier: Classifier): classifier is SelfScoring {
  return "fitAndScore" in classifier;
}

/** A classifier that learns in epochs, and tells what each of them brought. */
export interface EpochTrained extends Classifier {
  /** Of the training that the model came of; absent in one that is not fitted, or was read back. */
  readonly history: readonly EpochReport[] | undefined;
}

/** Whether a classifier learns in epochs. */
export function isEpochTrained(classifier: Classifier): classifier is EpochTrained {
  return "history" in classifier;
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
