import {
  canonicalJson,
  fingerprint,
  type Json,
  type Matrix,
  sha256,
  type Snapshot,
  type Tensor,
  type WorkOptions,
} from "../../../core/mod.ts";
import type { EpochReport } from "../../../autograd/training/mod.ts";
import { readWordVectors, wordTokens, type WordVectors, WordVocabulary } from "../../../features/words/mod.ts";
import {
  BaseClassifier,
  checkTrainingData,
  type EpochTrained,
  type SelfScoring,
  type UnseenScores,
} from "../../classifier.ts";
import type { Exportable, ModelExport } from "../../export/model_export.ts";
import { softLabels } from "../../distil/soft_labels.ts";
import { heldOutPart } from "../../held_out_part.ts";
import { heldOutScores } from "../../held_out_scores.ts";
import { firstState, removeState } from "../training_state.ts";
import { exportLstm } from "./lstm_export.ts";
import type { LstmSizes } from "./lstm_graph.ts";
import { type LstmOptions, type LstmSettings, lstmSettings } from "./lstm_options.ts";
import { LstmScorer } from "./lstm_scorer.ts";
import { trainLstm } from "./train_lstm.ts";

/** A word of a text, and how much the answer drew on it. */
export interface AttendedWord {
  readonly word: string;
  /** Share of the attention; those of a text sum to 1. */
  readonly weight: number;
}

interface Fitted {
  readonly classes: readonly string[];
  readonly vocabulary: WordVocabulary;
  readonly weights: Readonly<Record<string, Tensor>>;
  readonly sizes: LstmSizes;
  readonly scorer: LstmScorer;
  readonly history?: readonly EpochReport[];
}

/**
 * A bidirectional LSTM with attention over its states, see {@linkcode lstmGraph}, on vectors of words learnt elsewhere or here.
 *
 * It scores unseen tickets by a first training that leaves a part of them out; the model itself then learns from all.
 *
 * @example
 * ```ts
 * import { LstmClassifier } from "./lstm_classifier.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "refund my money" : "the app crashes"}, case ${i}`);
 * const labels = texts.map((text) => (text.startsWith("refund") ? "Refund" : "Technical"));
 * const options = { units: 8, embedding: 8, epochs: 12, batchSize: 8, learningRate: 0.02, dropout: 0 };
 * const model = await new LstmClassifier(options).fit(texts, labels);
 * assert.deepEqual(model.predict(["my money back, refund it", "it crashes"]), ["Refund", "Technical"]);
 * assert.deepEqual(model.attention(["it crashes"])[0].map(({ word }) => word), ["it", "crashes"]);
 * ```
 */
export class LstmClassifier extends BaseClassifier implements SelfScoring, Exportable, EpochTrained {
  readonly #options: LstmOptions;
  #fitted?: Fitted;

  constructor(options: LstmOptions = {}) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#fitted?.classes ?? [];
  }

  get history(): readonly EpochReport[] | undefined {
    return this.#fitted?.history;
  }

  async fit(texts: readonly string[], labels: readonly string[], work: WorkOptions = {}): Promise<this> {
    const { classes, targets } = checkTrainingData("LstmClassifier", texts, labels);
    const { checkpoint } = this.#options;
    this.#adopt(await this.#train(texts, targets, classes, checkpoint, work));
    removeState(checkpoint);
    return this;
  }

  async fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    { seed, ...work }: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores> {
    const { classes, targets } = checkTrainingData("LstmClassifier", texts, labels);
    const { heldOut: share } = lstmSettings(this.#options);
    const place = firstState(this.#options.checkpoint);
    const unseen = await heldOutScores({ texts, labels, targets }, { share, seed }, async (known, others) => {
      const first = await this.#train(known.texts, known.targets, classes, place, work);
      using scorer = first.scorer;
      return scorer.run(this.#encode(first.vocabulary, others)).scores;
    });
    await this.fit(texts, labels, work);
    removeState(place);
    return unseen;
  }

  decisionFunction(texts: readonly string[]): Matrix {
    const { vocabulary, scorer } = this.#ready();
    return scorer.run(this.#encode(vocabulary, texts)).scores;
  }

  /**
   * The words of each text that are read, and how much each counted, the mean over heads.
   *
   * @returns Shape `(nTexts, nWords)`; empty for a text without words.
   */
  attention(texts: readonly string[]): AttendedWord[][] {
    const { vocabulary, scorer } = this.#ready();
    const { attention } = scorer.run(this.#encode(vocabulary, texts));
    const { maxLength } = lstmSettings(this.#options);
    return texts.map((text, i) =>
      wordTokens(text, maxLength).map((word, step) => ({ word, weight: attention[i][step] }))
    );
  }

  /** The model in ONNX, with its vocabulary as a tokeniser; see {@linkcode exportLstm}. */
  exportModel(texts: readonly string[]): ModelExport {
    const { classes, vocabulary, weights, sizes } = this.#ready();
    const { maxLength } = lstmSettings(this.#options);
    return exportLstm({ classes, vocabulary, weights, sizes, maxLength }, texts, this.decisionFunction(texts));
  }

  toSnapshot(): Snapshot {
    const { classes, vocabulary, weights } = this.#ready();
    const { checkpoint: _file, lessons: _taught, ...options } = this.#options;
    return {
      kind: "LstmClassifier",
      config: { classes: [...classes], words: [...vocabulary.words], options: options as Record<string, Json> },
      tensors: { ...weights },
    };
  }

  /** Reads `toSnapshot` back; another `fit` reads the word vectors again. */
  static fromSnapshot({ config, tensors }: Snapshot): LstmClassifier {
    const model = new LstmClassifier(config.options as LstmOptions);
    const vocabulary = new WordVocabulary(config.words as string[]);
    const classes = config.classes as string[];
    model.#fitted = fittedOf(classes, vocabulary, { ...tensors }, lstmSettings(model.#options));
    return model;
  }

  async #train(
    texts: readonly string[],
    targets: Int32Array,
    classes: readonly string[],
    checkpoint: string | undefined,
    work: WorkOptions,
  ): Promise<Fitted> {
    const settings = lstmSettings(this.#options);
    work.signal?.throwIfAborted();
    const { minCount, maxLength } = settings;
    const vectors = await this.#vectors(texts, maxLength);
    const vocabulary = WordVocabulary.learn(texts, { minCount, maxLength, vectors });
    const sizes = {
      vocabulary: vocabulary.size,
      embedding: vectors?.dimensions ?? settings.embedding,
      units: settings.units,
      heads: settings.heads,
      classes: classes.length,
    };
    const { lessons } = this.#options;
    const { labelSmoothing: smoothing } = settings;
    const soft = lessons && softLabels(texts, lessons, { classes, targets, smoothing });
    const { validation: share, seed } = settings;
    const unseen = share > 0 ? heldOutPart(texts, targets, { share, seed }).outside : undefined;
    const task = { texts: this.#encode(vocabulary, texts), targets, unseen, soft, sizes, vocabulary, vectors };
    const { weights, history } = await trainLstm(task, settings, {
      ...work,
      checkpoint: checkpoint === undefined
        ? undefined
        : { file: checkpoint, key: keyOf(texts, targets, settings, { vectors, soft }) },
    });
    return { ...fittedOf(classes, vocabulary, weights, settings), history };
  }

  async #vectors(texts: readonly string[], maxLength: number): Promise<WordVectors | undefined> {
    const { vectors } = this.#options;
    if (vectors === undefined) return undefined;
    return await readWordVectors(vectors, { wanted: new Set(texts.flatMap((text) => wordTokens(text, maxLength))) });
  }

  #encode(vocabulary: WordVocabulary, texts: readonly string[]): Int32Array[] {
    const { maxLength } = lstmSettings(this.#options);
    return texts.map((text) => vocabulary.encode(text, { maxLength }));
  }

  #adopt(fitted: Fitted): void {
    this.#fitted?.scorer[Symbol.dispose]();
    this.#fitted = fitted;
  }

  #ready(): Fitted {
    if (!this.#fitted) throw new TypeError("Cannot use LstmClassifier: it is not fitted");
    return this.#fitted;
  }
}

function fittedOf(
  classes: readonly string[],
  vocabulary: WordVocabulary,
  weights: Readonly<Record<string, Tensor>>,
  { maxLength, threads }: LstmSettings,
): Fitted {
  const sizes = {
    vocabulary: vocabulary.size,
    embedding: weights["embedding.weight"].shape[1],
    units: weights["lstm.recurrent.weight"].shape[1],
    heads: weights["attention.query"].shape[0],
    classes: classes.length,
  };
  return { classes, vocabulary, weights, sizes, scorer: new LstmScorer({ sizes, maxLength, weights, threads }) };
}

/** Stands for all that decides what comes out of a training. */
function keyOf(
  texts: readonly string[],
  targets: Int32Array,
  settings: LstmSettings,
  { vectors, soft }: { vectors?: WordVectors; soft?: Matrix },
): string {
  const tickets = fingerprint(texts, Array.from(targets, String));
  const words = vectors && [sha256(vectors.words.join("\n")), sha256(bytesOf(vectors.data))];
  const taught = soft && { taught: sha256(bytesOf(soft.data)) };
  return sha256(canonicalJson({ settings, tickets, words: words ?? null, ...taught } as unknown as Json));
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
