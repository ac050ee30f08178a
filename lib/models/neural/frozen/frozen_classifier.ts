import { type Matrix, matrix, type Snapshot, takeRows, type WorkOptions } from "../../../core/mod.ts";
import type { Embedder } from "../../../features/embedder.ts";
import { restoreVectorizer } from "../../../features/restore_vectorizer.ts";
import type { Vectorizer } from "../../../features/vectorizer.ts";
import { WordCharTfidf } from "../../../features/word_char_tfidf.ts";
import { groupsOfTexts } from "../../_unseen_scores.ts";
import { checkpoint } from "../../_checkpoint.ts";
import { BaseClassifier, checkTrainingData, type SelfScoring, type UnseenScores } from "../../classifier.ts";
import type { Exportable, ModelExport } from "../../export/model_export.ts";
import { type Lessons, softLabels } from "../../distil/soft_labels.ts";
import { type KernelFeatures, KernelRidge, type KernelRidgeOptions } from "../../kernel_ridge/mod.ts";
import { exportFrozen } from "./frozen_export.ts";

/** Options of {@linkcode FrozenClassifier}; the head's are those of {@linkcode KernelRidge}. */
export interface FrozenClassifierOptions extends KernelRidgeOptions {
  /** Opens the encoder; called once, by the first fit. */
  encoder: () => Embedder | Promise<Embedder>;
  /**
   * Let words and pieces of words have a say beside the meaning of the whole: codes and names that the encoder never met.
   *
   * @default {true}
   */
  tfidf?: boolean;
  /**
   * A teacher whose answers it learns from, beside labels; it is no part of what is saved.
   *
   * @default {undefined}
   */
  lessons?: Lessons;
}

/** Texts embedded between two looks at the signal. */
const BATCH = 256;

interface Fitted {
  readonly classes: readonly string[];
  readonly encoder: Embedder;
  readonly vectorizer?: Vectorizer;
  readonly ridge: KernelRidge;
}

/**
 * A pretrained encoder that stays as it is, and kernel ridge regression on its vectors and on TF-IDF: learnt in seconds, and nearly
 * as good as an encoder trained further.
 *
 * It scores unseen tickets by the leave-one-out formula; copies of a text are left out together. Where some tickets are drawn to be
 * landmarks, it scores the others. The weights of words are those
 * of all tickets, the one left out among them, which only counts how rare its words are.
 *
 * @example
 * ```ts
 * import { FrozenClassifier } from "./frozen_classifier.ts";
 * import { matrix } from "../../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const shouts = {
 *   dimensions: 2,
 *   embed: (texts: readonly string[]) =>
 *     matrix(texts.length, 2, Float32Array.from(texts.flatMap((t) => t.includes("!") ? [1, 0] : [0, 1]))),
 *   toSnapshot: () => ({ kind: "Shouts", config: {}, tensors: {} }),
 * };
 * const model = new FrozenClassifier({ encoder: () => shouts, threads: 1 });
 * await model.fit(["help!", "where is it?", "now!", "thank you"], ["angry", "calm", "angry", "calm"]);
 * assert.deepEqual(model.predict(["stop!", "hello"]), ["angry", "calm"]);
 * ```
 */
export class FrozenClassifier extends BaseClassifier implements SelfScoring, Exportable {
  readonly #options: FrozenClassifierOptions;
  #encoder?: Embedder;
  #fitted?: Fitted;

  constructor(options: FrozenClassifierOptions) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#fitted?.classes ?? [];
  }

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    await this.#learn(texts, labels, { ...options, leaveOneOut: false });
    return this;
  }

  async fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    options: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores> {
    const ridge = await this.#learn(texts, labels, { ...options, leaveOneOut: true });
    const rows = ridge.looRows!;
    const scores = rows.length === texts.length ? ridge.looScores! : takeRows(ridge.looScores!, rows);
    return { rows, scores, method: "leave-one-out" };
  }

  decisionFunction(texts: readonly string[]): Matrix {
    const { classes, encoder, vectorizer, ridge } = this.#ready();
    const out = matrix(texts.length, classes.length);
    for (let from = 0; from < texts.length; from += BATCH) {
      const batch = texts.slice(from, from + BATCH);
      const scores = ridge.decision({ embeddings: encoder.embed(batch), tfidf: vectorizer?.transform(batch) });
      out.data.set(scores.data, from * classes.length);
    }
    return out;
  }

  /** Encoder and head in one ONNX model, see {@linkcode exportFrozen}. */
  exportModel(texts: readonly string[]): ModelExport {
    const { classes, encoder, vectorizer, ridge } = this.#ready();
    const parts = { classes, embedder: encoder.toSnapshot(), vectorizer, ridge: ridge.toSnapshot() };
    return exportFrozen(parts, texts, this.decisionFunction(texts));
  }

  toSnapshot(): Snapshot {
    const { classes, encoder, vectorizer, ridge } = this.#ready();
    return {
      kind: "FrozenClassifier",
      config: { classes },
      tensors: {},
      parts: {
        encoder: encoder.toSnapshot(),
        ...(vectorizer && { vectorizer: vectorizer.toSnapshot() }),
        ridge: ridge.toSnapshot(),
      },
    };
  }

  /** @param restoreEncoder Opens the encoder from its snapshot. */
  static fromSnapshot(snapshot: Snapshot, restoreEncoder: (snapshot: Snapshot) => Embedder): FrozenClassifier {
    const { encoder, vectorizer, ridge } = snapshot.parts!;
    const opened = restoreEncoder(encoder);
    const { options } = ridge.config as unknown as { options: KernelRidgeOptions };
    const model = new FrozenClassifier({ ...options, encoder: () => opened, tfidf: vectorizer !== undefined });
    model.#encoder = opened;
    model.#fitted = {
      classes: snapshot.config.classes as readonly string[],
      encoder: opened,
      vectorizer: vectorizer && restoreVectorizer(vectorizer),
      ridge: KernelRidge.fromSnapshot(ridge),
    };
    return model;
  }

  async #learn(
    texts: readonly string[],
    labels: readonly string[],
    { leaveOneOut, ...work }: WorkOptions & { leaveOneOut: boolean },
  ): Promise<KernelRidge> {
    const { encoder: open, tfidf = true, lessons, ...options } = this.#options;
    const { classes, targets } = checkTrainingData("FrozenClassifier", texts, labels);
    const encoder = this.#encoder ??= await open();
    const vectorizer = tfidf ? new WordCharTfidf() : undefined;
    const rows = vectorizer?.fitTransform(texts);
    const ridge = new KernelRidge(options);
    // Before texts are embedded, which takes most of the time.
    const sizes = { nTickets: texts.length, nClasses: classes.length, width: encoder.dimensions, tfidf: rows };
    ridge.checkMemory(sizes);
    const features: KernelFeatures = { embeddings: await embedAll(encoder, texts, work), tfidf: rows };
    const groups = Int32Array.from(groupsOfTexts(texts, targets));
    const soft = lessons && softLabels(texts, lessons, { classes, targets });
    await ridge.fit(features, targets, classes.length, { ...work, leaveOneOut, groups, soft });
    this.#fitted = { classes, encoder, vectorizer, ridge };
    return ridge;
  }

  #ready(): Fitted {
    if (!this.#fitted) throw new TypeError("Cannot use FrozenClassifier: it is not fitted");
    return this.#fitted;
  }
}

/** Vectors of many texts, with looks at the signal in between. */
async function embedAll(
  encoder: Embedder,
  texts: readonly string[],
  { signal, progress }: WorkOptions,
): Promise<Matrix> {
  const out = matrix(texts.length, encoder.dimensions);
  for (let from = 0; from < texts.length; from += BATCH) {
    await checkpoint(signal);
    progress?.({ stage: "embed", done: from, total: texts.length });
    out.data.set(encoder.embed(texts.slice(from, from + BATCH)).data, from * encoder.dimensions);
  }
  await checkpoint(signal);
  progress?.({ stage: "embed", done: texts.length, total: texts.length });
  return out;
}
