import { argmaxOfRow, type Json, type Matrix, type Snapshot, type WorkOptions } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import type { RowAllocator, Vectorizer } from "../../features/vectorizer.ts";
import { WordCharTfidf } from "../../features/word_char_tfidf.ts";
import { checkpoint } from "../_checkpoint.ts";
import { BaseClassifier, checkTrainingData } from "../classifier.ts";
import { restoreVectorizer } from "../../features/restore_vectorizer.ts";
import { LinearWeights, scoresOfTexts } from "./linear_scores.ts";

/** Options that all linear text classifiers have. */
export interface LinearTextOptions {
  /**
   * Makes the vectoriser; each `fit` trains a new one.
   *
   * @default {() => new WordCharTfidf()}
   */
  features?: () => Vectorizer;
}

/** Texts that are predicted at the end of a fit. */
const WARM_UP = 256;

/** What a linear text classifier has learned. */
interface Fitted {
  readonly classes: readonly string[];
  readonly vectorizer: Vectorizer;
  readonly weights: LinearWeights;
}

/**
 * A vectoriser followed by linear scores: everything but how the weights are learned.
 *
 * A subclass gives `kind`, checks its options in `train`, and lists them in `options()` in the form that its constructor
 * takes.
 */
export abstract class LinearTextClassifier extends BaseClassifier {
  /** Name of the class, for snapshots and messages. */
  abstract readonly kind: string;
  #features: () => Vectorizer;
  #fitted?: Fitted;

  constructor(options: LinearTextOptions = {}) {
    super();
    const { features = () => new WordCharTfidf() } = options;
    this.#features = features;
  }

  /**
   * Learns weights from rows that are made already: for those who try several models on the same rows.
   *
   * @param rows Shape `(nTickets, nFeatures)`.
   * @param targets Class of each row, in `0…nClasses-1`, shape `(nTickets,)`.
   */
  abstract train(
    rows: CsrMatrix,
    targets: Int32Array,
    nClasses: number,
    options?: WorkOptions,
  ): Promise<LinearWeights>;

  /** Makes room for the rows of `fit` where `train` wants them. */
  protected readonly allocateRows?: RowAllocator;

  /** Options for the snapshot, in the form that the constructor takes. */
  protected abstract options(): Record<string, Json>;

  get classes(): readonly string[] {
    return this.#fitted?.classes ?? [];
  }

  /** The vectoriser that was trained by `fit`. */
  get vectorizer(): Vectorizer {
    return this.#learned().vectorizer;
  }

  /** The weights: what each feature says for each class. */
  get weights(): LinearWeights {
    return this.#learned().weights;
  }

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    const { classes, targets } = checkTrainingData(this.kind, texts, labels);
    await checkpoint(options.signal);
    options.progress?.({ stage: "vectorise", done: 0, total: texts.length });
    const vectorizer = this.#features();
    const rows = vectorizer.fitTransform(texts, this.allocateRows);
    options.progress?.({ stage: "vectorise", done: texts.length, total: texts.length });
    await checkpoint(options.signal);
    const weights = await this.train(rows, targets, classes.length, options);
    this.#fitted = { classes, vectorizer, weights };
    this.predict(texts.slice(0, WARM_UP)); // gets the code compiled, so that the first real call is not slow
    return this;
  }

  /** The label with the highest score, and so with the highest probability; the first one of equals. */
  override predict(texts: readonly string[]): string[] {
    const scores = this.decisionFunction(texts);
    return texts.map((_, i) => this.classes[argmaxOfRow(scores, i)]);
  }

  decisionFunction(texts: readonly string[]): Matrix {
    const { vectorizer, weights } = this.#learned();
    return scoresOfTexts(vectorizer, weights, texts);
  }

  toSnapshot(): Snapshot {
    const { classes, vectorizer, weights } = this.#learned();
    return {
      kind: this.kind,
      config: { options: this.options(), classes },
      tensors: { weights: weights.toTensor() },
      parts: { features: vectorizer.toSnapshot() },
    };
  }

  /** Takes over what `toSnapshot` wrote; another `fit` trains a vectoriser with the same options. */
  protected restore(snapshot: Snapshot): this {
    const features = snapshot.parts!.features;
    const classes = snapshot.config.classes as readonly string[];
    this.#features = () => restoreVectorizer(features);
    this.#fitted = {
      classes,
      vectorizer: restoreVectorizer(features),
      weights: LinearWeights.fromTensor(snapshot.tensors.weights, classes.length),
    };
    return this;
  }

  #learned(): Fitted {
    if (!this.#fitted) throw new TypeError(`Cannot predict with ${this.kind}: it is not fitted`);
    return this.#fitted;
  }
}
