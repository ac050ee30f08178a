import {
  fingerprint,
  type Json,
  type Matrix,
  Rng,
  sha256,
  type Snapshot,
  type WorkOptions,
} from "../../../core/mod.ts";
import {
  type Encoder,
  PretrainedEmbedder,
  restoreEncoder,
  SubwordTokenizer,
} from "../../../features/transformer/mod.ts";
import { crossValidatedScores, foldsOfTexts } from "../../_unseen_scores.ts";
import { BaseClassifier, checkTrainingData, type SelfScoring, type UnseenScores } from "../../classifier.ts";
import type { Exportable, ModelExport } from "../../export/model_export.ts";
import { heldOutScores } from "../../held_out_scores.ts";
import type { KernelRidgeOptions } from "../../kernel_ridge/mod.ts";
import { FrozenClassifier } from "../frozen/frozen_classifier.ts";
import { firstState, removeState } from "../training_state.ts";
import { type ContrastiveTask, contrastiveTune } from "./contrastive_tune.ts";
import { type ContrastiveOptions, contrastiveSettings } from "./few_shot_options.ts";

/** Options of {@linkcode FewShotClassifier}: of the training of the encoder, and of the head, a {@linkcode FrozenClassifier}. */
export interface FewShotClassifierOptions extends ContrastiveOptions, Pick<KernelRidgeOptions, "kernel" | "lambda"> {
  /** Opens the pretrained encoder; called once, by the first fit. */
  encoder: () => Encoder | Promise<Encoder>;
  /**
   * Let the head look at words and pieces of words beside the encoder's vectors.
   *
   * @default {true}
   */
  tfidf?: boolean;
  /**
   * Most tokens of a text that are read.
   *
   * @default {128}
   */
  maxLength?: number;
  /**
   * Share of tickets that a first training leaves out, to see how it answers what it has not seen, in (0, 0.5].
   * Of up to 200 tickets all are scored, in folds.
   *
   * @default {0.2}
   */
  heldOut?: number;
  /**
   * File that keeps the state at the end of each epoch: a fit that was stopped goes on from there, if tickets and options are the
   * same. It is removed when the fit is done.
   *
   * @default {undefined}
   */
  checkpoint?: string;
  /** @default {0} */
  seed?: number;
  /** @default {navigator.hardwareConcurrency} */
  threads?: number;
}

/** Up to so many tickets, all are scored in folds: a part of them would be too few to calibrate by, and training takes seconds. */
const ALL_SCORED_UP_TO = 200;
const FOLDS = 5;

/** On banking77 with 10 tickets a class, others were within a point of these; TF-IDF has less to say than with many tickets. */
const KERNELS = {
  withTfidf: { kind: "product", gamma: 1.5, tfidfGamma: 0.15 },
  without: { kind: "embedding", gamma: 1.5 },
} as const;
const LAMBDA = 0.1;

/**
 * For some 5 to 20 tickets a class: a pretrained encoder, trained further until tickets of one class are near one another, in the
 * manner of SetFit (Tunstall et al., https://arxiv.org/abs/2209.11055), see {@linkcode contrastiveTune}; then kernel ridge regression
 * on its vectors.
 *
 * Tickets that the encoder was trained on lie closer to their class than new ones do, so that leaving one out of the head alone would
 * flatter it: unseen scores come from trainings of both that leave a part out, once where there are many tickets, else in folds.
 *
 * @example
 * ```ts ignore
 * const encoder = () => readPretrained("models/all-MiniLM-L6-v2");
 * const model = await new FewShotClassifier({ encoder }).fit(texts, labels);
 * ```
 */
export class FewShotClassifier extends BaseClassifier implements SelfScoring, Exportable, Disposable {
  readonly #options: FewShotClassifierOptions;
  #encoder?: Encoder;
  #embedder?: PretrainedEmbedder;
  #head?: FrozenClassifier;

  constructor(options: FewShotClassifierOptions) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#head?.classes ?? [];
  }

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    const { checkpoint: place } = this.#options;
    await this.#train(texts, labels, { ...options, place });
    removeState(place);
    return this;
  }

  async fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    { seed, ...work }: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores> {
    const { targets } = checkTrainingData("FewShotClassifier", texts, labels);
    const { heldOut = 0.2 } = this.#options;
    const encoder = this.#encoder ??= await this.#options.encoder();
    const place = firstState(this.#options.checkpoint);
    // Trainings of folds take seconds, and are not worth keeping.
    const another = () => new FewShotClassifier({ ...this.#options, encoder: () => encoder, checkpoint: undefined });
    const unseen = texts.length <= ALL_SCORED_UP_TO
      ? await crossValidatedScores(another, texts, labels, {
        ...work,
        folds: foldsOfTexts(texts, targets, FOLDS, new Rng(seed).fork("few shot")),
      })
      : await heldOutScores({ texts, labels, targets }, { share: heldOut, seed }, async (known, others) => {
        using first = another();
        await first.#train(known.texts, known.labels, { ...work, place });
        return first.decisionFunction(others);
      });
    await this.fit(texts, labels, work);
    removeState(place);
    return unseen;
  }

  decisionFunction(texts: readonly string[]): Matrix {
    return this.#ready().decisionFunction(texts);
  }

  /** As a frozen encoder is exported: with the vectors that it compares with. */
  exportModel(texts: readonly string[]): ModelExport {
    return this.#ready().exportModel(texts);
  }

  [Symbol.dispose](): void {
    this.#embedder?.[Symbol.dispose]();
    this.#head = undefined;
  }

  toSnapshot(): Snapshot {
    const head = this.#ready();
    const { encoder: _open, checkpoint: _file, ...options } = this.#options;
    return {
      kind: "FewShotClassifier",
      config: { options: { ...options } as Record<string, Json> },
      tensors: {},
      parts: { head: head.toSnapshot() },
    };
  }

  /** Reads `toSnapshot` back; another `fit` goes on from the trained encoder. */
  static fromSnapshot({ config, parts }: Snapshot): FewShotClassifier {
    const own = parts!.head.parts!.encoder;
    const encoder = restoreEncoder(own.parts!.encoder);
    const model = new FewShotClassifier({
      ...config.options as Omit<FewShotClassifierOptions, "encoder">,
      encoder: () => encoder,
    });
    const embedder = new PretrainedEmbedder(encoder, { maxLength: Number(own.config.maxLength) });
    model.#encoder = encoder;
    model.#embedder = embedder;
    model.#head = FrozenClassifier.fromSnapshot(parts!.head, () => embedder);
    return model;
  }

  /** @param options `place`: file that keeps the state, and stays. */
  async #train(
    texts: readonly string[],
    labels: readonly string[],
    { place, ...work }: WorkOptions & { place?: string },
  ): Promise<void> {
    const { targets } = checkTrainingData("FewShotClassifier", texts, labels);
    work.signal?.throwIfAborted();
    const { seed = 0, threads } = this.#options;
    const settings = contrastiveSettings(this.#options);
    const start = this.#encoder ??= await this.#options.encoder();
    const tokenizer = new SubwordTokenizer(start.tokenizer, { maxLength: this.#maxLength(start) });
    const task = { encoder: start, tokenizer, texts, targets };
    const checkpoint = place === undefined ? undefined : { file: place, key: keyOf(task, { ...settings, seed }) };
    const encoder = await contrastiveTune(task, settings, { ...work, checkpoint, seed, threads });
    const embedder = this.#embedder = new PretrainedEmbedder(encoder, { maxLength: tokenizer.maxLength, threads });
    this.#head = await this.#newHead(embedder).fit(texts, labels, work);
  }

  #newHead(embedder: PretrainedEmbedder): FrozenClassifier {
    const { tfidf = true, kernel, lambda, threads } = this.#options;
    return new FrozenClassifier({
      encoder: () => embedder,
      tfidf,
      kernel: kernel ?? (tfidf ? KERNELS.withTfidf : KERNELS.without),
      lambda: lambda ?? LAMBDA,
      threads,
    });
  }

  #maxLength(encoder: Encoder): number {
    const { maxLength = 128 } = this.#options;
    return Math.min(maxLength, encoder.maxLength);
  }

  #ready(): FrozenClassifier {
    if (!this.#head) throw new TypeError("Cannot use FewShotClassifier: it is not fitted");
    return this.#head;
  }
}

/** Stands for all that decides what a training gives. */
function keyOf({ encoder, tokenizer, texts, targets }: ContrastiveTask, told: Readonly<Record<string, Json>>): string {
  const tickets = fingerprint(texts, Array.from(targets, String));
  return sha256(JSON.stringify({ told, tickets, encoder: encoder.digest, length: tokenizer.maxLength }));
}
