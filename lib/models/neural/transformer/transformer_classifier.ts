import { fingerprint, type Json, type Matrix, sha256, type Snapshot, type WorkOptions } from "../../../core/mod.ts";
import { Graph } from "../../../autograd/mod.ts";
import type { EpochReport } from "../../../autograd/training/mod.ts";
import {
  type Encoder,
  encoderSnapshot,
  restoreEncoder,
  scratchEncoder,
  type ScratchEncoderOptions,
  SubwordTokenizer,
  TextSession,
} from "../../../features/transformer/mod.ts";
import {
  BaseClassifier,
  checkTrainingData,
  type EpochTrained,
  type SelfScoring,
  type UnseenScores,
} from "../../classifier.ts";
import type { Exportable, ModelExport } from "../../export/model_export.ts";
import { type Lessons, softLabels } from "../../distil/soft_labels.ts";
import { heldOutScores } from "../../held_out_scores.ts";
import { firstState, removeState } from "../training_state.ts";
import { classifierGraph } from "./classifier_graph.ts";
import { fineTune, type TunedWeights, type TuningTask } from "./fine_tune.ts";
import { hubFolder } from "./hub_folder.ts";
import { tunedEncoder } from "./tuned_encoder.ts";
import { type TuningOptions, type TuningSettings, tuningSettings } from "./tuning_options.ts";

/** Options of {@linkcode TransformerClassifier}. */
export interface TransformerClassifierOptions extends TuningOptions {
  /** Opens the pretrained encoder; called once, by the first fit. Without one, a small encoder is trained from scratch. */
  encoder?: () => Encoder | Promise<Encoder>;
  /** Sizes of an encoder from scratch. @default {{}} */
  scratch?: ScratchEncoderOptions;
  /**
   * Most tokens of a text that are read.
   *
   * @default {128}
   */
  maxLength?: number;
  /**
   * Share of tickets that a first training leaves out, to see how it answers what it has not seen.
   *
   * @default {0.1}
   */
  heldOut?: number;
  /**
   * File that keeps the state at the end of each epoch: a fit that was stopped goes on from there, if tickets and options are the
   * same. It is removed when the fit is done.
   *
   * @default {undefined}
   */
  checkpoint?: string;
  /**
   * A teacher whose answers it learns from, beside labels; it is no part of what is saved.
   *
   * @default {undefined}
   */
  lessons?: Lessons;
  /** @default {0} */
  seed?: number;
  /** @default {navigator.hardwareConcurrency} */
  threads?: number;
}

interface Fitted {
  readonly classes: readonly string[];
  /** As it is after training. */
  readonly encoder: Encoder;
  readonly weights: TunedWeights;
  readonly session: TextSession;
  readonly history?: readonly EpochReport[];
}

/**
 * A pretrained encoder of the BERT family, trained further on tickets with a classifier on top.
 *
 * It scores unseen tickets by a first training that leaves a part of them out; the model itself then learns from all. Both take the
 * same time.
 *
 * @example
 * ```ts ignore
 * const encoder = () => readPretrained("models/all-MiniLM-L6-v2");
 * const model = await new TransformerClassifier({ encoder, epochs: 5 }).fit(texts, labels);
 * ```
 */
export class TransformerClassifier extends BaseClassifier implements SelfScoring, Exportable, EpochTrained {
  readonly #options: TransformerClassifierOptions;
  #encoder?: Encoder;
  #fitted?: Fitted;

  constructor(options: TransformerClassifierOptions = {}) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#fitted?.classes ?? [];
  }

  get history(): readonly EpochReport[] | undefined {
    return this.#fitted?.history;
  }

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    const { classes, targets } = checkTrainingData("TransformerClassifier", texts, labels);
    const { checkpoint: place } = this.#options;
    this.#fitted = await this.#train(texts, targets, classes, { ...options, place });
    removeState(place);
    return this;
  }

  async fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    { seed, ...work }: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores> {
    const { heldOut: share = 0.1 } = this.#options;
    const { classes, targets } = checkTrainingData("TransformerClassifier", texts, labels);
    const place = firstState(this.#options.checkpoint);
    const unseen = await heldOutScores({ texts, labels, targets }, { share, seed }, async (known, others) => {
      const first = await this.#train(known.texts, known.targets, classes, { ...work, place });
      using session = first.session;
      return session.run(others);
    });
    await this.fit(texts, labels, work);
    removeState(place);
    return unseen;
  }

  decisionFunction(texts: readonly string[]): Matrix {
    return this.#ready().session.run(texts);
  }

  /** A folder in the hub's layout, see {@linkcode hubFolder}. */
  exportModel(texts: readonly string[]): ModelExport {
    const { classes, encoder, weights } = this.#ready();
    return hubFolder({ classes, encoder, weights, maxLength: this.#tokenizer(encoder).maxLength }, texts);
  }

  toSnapshot(): Snapshot {
    const { classes, encoder, weights } = this.#ready();
    const { encoder: _open, checkpoint: _file, lessons: _taught, ...options } = this.#options;
    const head = ["classifier.weight", "classifier.bias"].map((name) => {
      const data = weights.get(name)!;
      const shape = name.endsWith("bias") ? [data.length] : [classes.length, data.length / classes.length];
      return [name, { shape, data }];
    });
    return {
      kind: "TransformerClassifier",
      config: { classes, options: { ...options } as Record<string, Json> },
      tensors: Object.fromEntries(head),
      parts: { encoder: encoderSnapshot(encoder) },
    };
  }

  /** Reads `toSnapshot` back; another `fit` goes on from the trained encoder. */
  static fromSnapshot({ config, tensors, parts }: Snapshot): TransformerClassifier {
    const encoder = restoreEncoder(parts!.encoder);
    const options = config.options as Omit<TransformerClassifierOptions, "encoder">;
    const classes = config.classes as readonly string[];
    const model = new TransformerClassifier({ ...options, encoder: () => encoder });
    const floats = [...encoder.tensors].map(([name, { data }]) => [name, data] as const);
    const head = Object.entries(tensors).map(([name, { data }]) => [name, data as Float32Array<ArrayBuffer>] as const);
    const weights = new Map([...floats, ...head]);
    model.#encoder = encoder;
    model.#fitted = { classes, encoder, weights, session: model.#serve(encoder, weights, classes.length) };
    return model;
  }

  async #train(
    texts: readonly string[],
    targets: Int32Array,
    classes: readonly string[],
    { place, ...work }: WorkOptions & { place?: string },
  ): Promise<Fitted> {
    const { seed = 0, threads } = this.#options;
    work.signal?.throwIfAborted();
    const encoder = await this.#start(texts);
    const settings = tuningSettings(this.#options, encoder.config, this.#options.encoder !== undefined);
    const tokenizer = this.#tokenizer(encoder);
    const nClasses = classes.length;
    const { lessons } = this.#options;
    const soft = lessons && softLabels(texts, lessons, { classes, targets, smoothing: settings.labelSmoothing });
    const task = { encoder, tokenizer, texts, targets, soft, nClasses };
    const checkpoint = place === undefined ? undefined : { file: place, key: this.#key(task, settings) };
    const { weights, history } = await fineTune(task, settings, { ...work, seed, threads, checkpoint });
    const session = this.#serve(encoder, weights, nClasses);
    return { classes, encoder: tunedEncoder(encoder, weights), weights, session, history };
  }

  /** What training starts from. */
  async #start(texts: readonly string[]): Promise<Encoder> {
    const { encoder: open, scratch, pooling, seed = 0 } = this.#options;
    if (!open) return scratchEncoder(texts, { seed, ...scratch, ...pooling && { pooling } });
    this.#encoder ??= await open();
    return pooling ? { ...this.#encoder, pooling } : this.#encoder;
  }

  /** Stands for all that decides what a training gives. */
  #key({ encoder, tokenizer, texts, targets, soft }: TuningTask, settings: TuningSettings): string {
    const { seed = 0 } = this.#options;
    const tickets = fingerprint(texts, Array.from(targets, String));
    const told = { ...settings, patience: String(settings.patience), average: { ...settings.average } };
    const all = { told, seed, tickets, encoder: encoder.digest, pooling: encoder.pooling, length: tokenizer.maxLength };
    const taught = soft && { taught: sha256(new Uint8Array(soft.data.buffer)) };
    return sha256(JSON.stringify({ ...all, ...taught }));
  }

  #serve(encoder: Encoder, weights: TunedWeights, nClasses: number): TextSession {
    return new TextSession({
      tokenizer: this.#tokenizer(encoder),
      padId: encoder.config.padId,
      columns: nClasses,
      threads: this.#options.threads,
      model: () => {
        const graph = new Graph({ mode: "export", weights: (name) => weights.get(name)! });
        const output = graph.output(classifierGraph(graph, encoder, { nClasses }));
        return { bytes: graph.toBytes(), output };
      },
    });
  }

  #tokenizer(encoder: Encoder): SubwordTokenizer {
    const { maxLength = 128 } = this.#options;
    return new SubwordTokenizer(encoder.tokenizer, { maxLength: Math.min(maxLength, encoder.maxLength) });
  }

  #ready(): Fitted {
    if (!this.#fitted) throw new TypeError("Cannot use TransformerClassifier: it is not fitted");
    return this.#fitted;
  }
}
