import { type Json, type Matrix, matrix, Rng, type Snapshot, type WorkOptions } from "../../core/mod.ts";
import { readWordVectors, wordTokens, type WordVectors, WordVocabulary } from "../../features/words/mod.ts";
import { BaseClassifier, checkTrainingData, type SelfScoring, type UnseenScores } from "../classifier.ts";
import { heldOutPart } from "../held_out_part.ts";
import { heldOutScores } from "../held_out_scores.ts";
import { type Architecture, ARCHITECTURES } from "./architectures/mod.ts";
import { checkModel, fillEmbedding, widthOf } from "./check_model.ts";
import { type BackendChoice, chooseBackend, type ChosenBackend } from "./choose_backend.ts";
import { slowKernelCalls } from "./cpu_fallback.ts";
import type { ModelBuilder } from "./model_info.ts";
import { type Topology, topologyOf } from "./model_topology.ts";
import { seeded } from "./seeded.ts";
import { ServedModel } from "./served_model.ts";
import { computeOn, tensorFlow } from "./tensorflow.ts";
import { type TrainingReport, trainModel, weightsOf } from "./train_model.ts";

/** Options of {@linkcode TfjsClassifier}. */
export interface TfjsOptions {
  /**
   * Builds the model, or the name of one that comes with ticketlab.
   *
   * @default {"text-cnn"}
   */
  build?: ModelBuilder | Architecture;
  /** Vectors of words learnt elsewhere, or a path that {@linkcode readWordVectors} reads; they go into the model's embedding. */
  vectors?: WordVectors | string;
  /** @default {12} */
  epochs?: number;
  /**
   * Tickets of a step.
   *
   * @default {64}
   */
  batchSize?: number;
  /**
   * Highest learning rate; without meaning for a model that comes with an optimiser.
   *
   * @default {0.002}
   */
  learningRate?: number;
  /**
   * Share of a matrix that a step takes off, times the learning rate; without meaning for a model that comes with an optimiser.
   *
   * @default {0.01}
   */
  weightDecay?: number;
  /**
   * Words of a text that are read; the rest is cut off.
   *
   * @default {64}
   */
  maxLength?: number;
  /**
   * A word without a given vector is known if it stands in the texts so often.
   *
   * @default {2}
   */
  minCount?: number;
  /**
   * Share of the tickets that is not learnt from, but stops the training and chooses its best epoch, in [0, 0.5].
   *
   * @default {0}
   */
  validationShare?: number;
  /**
   * Epochs in a row without a better answer to the validation tickets, after which to stop.
   *
   * @default {3}
   */
  patience?: number;
  /** @default {"auto"} */
  backend?: BackendChoice;
  /**
   * Of first weights, order and dropout. On WebAssembly, the same seed gives the same bits.
   *
   * @default {0}
   */
  seed?: number;
}

/** How a model was trained. */
export interface TfjsReport extends TrainingReport, ChosenBackend {
  /** Kernels that were computed outside of the backend, and how often: what makes a training slow. */
  readonly slowKernels: Readonly<Record<string, number>>;
  /** Numbers that were learnt. */
  readonly parameters: number;
  /** Known words, and how many of them had a given vector. */
  readonly words: number;
  readonly wordsWithVector: number;
}

interface Weight {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

interface Fitted {
  readonly classes: readonly string[];
  readonly vocabulary: WordVocabulary;
  readonly maxLength: number;
  readonly probabilities: boolean;
  readonly width: number | null;
  readonly topology: Topology;
  readonly weights: readonly Weight[];
  readonly served: ServedModel;
}

const DEFAULTS = {
  build: "text-cnn",
  epochs: 12,
  batchSize: 64,
  learningRate: 0.002,
  weightDecay: 0.01,
  maxLength: 64,
  minCount: 2,
  validationShare: 0,
  patience: 3,
  backend: "auto",
  seed: 0,
} as const satisfies TfjsOptions;

/** Names of the options that are data: those that a task can give. `build` is then the name of a model. */
export const TFJS_OPTIONS = [...Object.keys(DEFAULTS), "vectors"].filter((name) => name !== "seed");

/** Width of word vectors where none are given. */
const DIMENSIONS = 100;

/** Share of the tickets that {@linkcode TfjsClassifier.fitAndScore} holds out. */
const HELD_OUT = 0.1;

/**
 * A model of one's own, written in `tf.layers` of TensorFlow.js, as a classifier of tickets: words become numbers, the model is
 * trained on WebGPU or WebAssembly, and served on WebAssembly, by itself and without the function that built it.
 *
 * A model with layers of one's own is saved as well. To read it back, their classes must be known: call
 * `tf.serialization.registerClass` where they are written, and import that module before.
 *
 * @example
 * ```ts
 * import { TfjsClassifier } from "./tfjs_classifier.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "refund my money" : "the app crashes"}, case ${i}`);
 * const labels = texts.map((text) => (text.startsWith("refund") ? "Refund" : "Technical"));
 * using model = await new TfjsClassifier({
 *   build: (tf, { vocabulary, classes }) => [
 *     tf.layers.embedding({ inputDim: vocabulary, outputDim: 8, inputShape: [null] }),
 *     tf.layers.globalAveragePooling1d({}),
 *     tf.layers.dense({ units: classes, activation: "softmax" }),
 *   ],
 *   epochs: 10,
 *   learningRate: 0.05,
 *   backend: "wasm",
 * }).fit(texts, labels);
 * assert.deepEqual(model.predict(["my money back, refund it", "it crashes"]), ["Refund", "Technical"]);
 * assert.deepEqual(model.report?.slowKernels, {});
 * ```
 */
export class TfjsClassifier extends BaseClassifier implements SelfScoring, Disposable {
  readonly #options: TfjsOptions;
  #fitted?: Fitted;
  #report?: TfjsReport;

  constructor(options: TfjsOptions = {}) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#fitted?.classes ?? [];
  }

  /** How it was trained; absent in a restored model. */
  get report(): TfjsReport | undefined {
    return this.#report;
  }

  async fit(texts: readonly string[], labels: readonly string[], work: WorkOptions = {}): Promise<this> {
    const { fitted, report } = await this.#train(texts, labels, work);
    // Set together, at the end: a fit that is aborted or fails leaves the model as it was.
    this.#fitted?.served[Symbol.dispose]();
    [this.#fitted, this.#report] = [fitted, report];
    return this;
  }

  async fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    { seed, ...work }: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores> {
    const { targets } = checkTrainingData("TfjsClassifier", texts, labels);
    const unseen = await heldOutScores({ texts, labels, targets }, { share: HELD_OUT, seed }, async (known, others) => {
      const { fitted } = await this.#train(known.texts, known.labels, work);
      using _served = fitted.served;
      return scoresOf(fitted, others);
    });
    await this.fit(texts, labels, work);
    return unseen;
  }

  decisionFunction(texts: readonly string[]): Matrix {
    return scoresOf(this.#ready(), texts);
  }

  toSnapshot(): Snapshot {
    const { classes, vocabulary, maxLength, probabilities, width, topology, weights } = this.#ready();
    return {
      kind: "TfjsClassifier",
      config: {
        classes: [...classes],
        words: [...vocabulary.words],
        maxLength,
        probabilities,
        width,
        topology: topology as unknown as Json,
      },
      tensors: Object.fromEntries(weights.map((weight, i) => [keyOf(i), weight])),
    };
  }

  /**
   * @returns A model that predicts; to fit it again, make a new one.
   * @throws {InputError} If it has a layer of a class that is not known here.
   */
  static fromSnapshot({ config, tensors }: Snapshot): TfjsClassifier {
    const topology = config.topology as unknown as Topology;
    const probabilities = config.probabilities === true;
    const width = config.width === null ? null : Number(config.width);
    const weights = Object.keys(tensors).map((_, i) => tensors[keyOf(i)] as Weight);
    const model = new TfjsClassifier({
      build: () => {
        throw new TypeError("Cannot fit TfjsClassifier: a restored one does not know how its model was built");
      },
    });
    model.#fitted = {
      classes: config.classes as string[],
      vocabulary: new WordVocabulary(config.words as string[]),
      maxLength: Number(config.maxLength),
      probabilities,
      width,
      topology,
      weights,
      served: new ServedModel(tensorFlow(), {
        topology,
        probabilities,
        width,
        weights: weights.map(({ data }) => data),
      }),
    };
    return model;
  }

  /** Gives the memory of the weights back at once; the model is then not fitted any more. */
  [Symbol.dispose](): void {
    this.#fitted?.served[Symbol.dispose]();
    this.#fitted = undefined;
  }

  async #train(
    texts: readonly string[],
    labels: readonly string[],
    work: WorkOptions,
  ): Promise<{ fitted: Fitted; report: TfjsReport }> {
    const { classes, targets } = checkTrainingData("TfjsClassifier", texts, labels);
    const options = settingsOf(this.#options);
    work.signal?.throwIfAborted();
    const tf = tensorFlow();
    const { backend, reason } = await chooseBackend(tf, options.backend);
    const before = slowKernelCalls();
    const rng = new Rng(options.seed);
    const vectors = await vectorsFor(options.vectors, texts, options.maxLength);
    const { minCount, maxLength: most } = options;
    const vocabulary = WordVocabulary.learn(texts, { minCount, maxLength: most, vectors });
    const encoded = texts.map((text) => vocabulary.encode(text, { maxLength: options.maxLength }));
    const maxLength = encoded.reduce((longest, { length }) => Math.max(longest, length), 1);
    const dimensions = vectors?.dimensions ?? DIMENSIONS;
    const info = { vocabulary: vocabulary.size, maxLength, dimensions, classes: classes.length };
    const build = typeof options.build === "string" ? ARCHITECTURES[options.build] : options.build;

    computeOn(tf, backend);
    const model = seeded(rng.fork("weights"), () => {
      const built = build(tf, info);
      return Array.isArray(built) ? tf.sequential({ layers: built }) : built;
    });
    try {
      const { probabilities } = checkModel(model, info);
      const wordsWithVector = vectors ? await fillEmbedding(tf, model, vocabulary, vectors) : 0;
      const width = await widthOf(tf, model, info);
      const { inside, outside } = options.validationShare > 0
        ? heldOutPart(texts, targets, { share: options.validationShare, seed: options.seed })
        : { inside: texts.map((_, i) => i), outside: [] };
      const part = (rows: number[]) => ({
        texts: rows.map((i) => encoded[i]),
        targets: Int32Array.from(rows, (i) => targets[i]),
      });
      const training = await trainModel(tf, model, part(inside), {
        ...options,
        ...work,
        backend,
        classes: classes.length,
        probabilities,
        width,
        rng: rng.fork("training"),
        validation: outside.length > 0 ? part(outside) : undefined,
      });
      const data = await weightsOf(model);
      const weights = model.getWeights().map(({ shape }, i) => ({ shape: [...shape], data: data[i] }));
      const topology = topologyOf(model);
      const served = new ServedModel(tf, { topology, probabilities, width, weights: data });
      return {
        fitted: { classes, vocabulary, maxLength, probabilities, width, topology, weights, served },
        report: {
          ...training,
          backend,
          reason,
          slowKernels: callsSince(before),
          parameters: model.countParams(),
          words: vocabulary.words.length,
          wordsWithVector,
        },
      };
    } finally {
      // One that the builder made is as little needed any more as the model.
      model.optimizer?.dispose();
      model.dispose();
    }
  }

  #ready(): Fitted {
    if (!this.#fitted) throw new TypeError("Cannot use TfjsClassifier: it is not fitted");
    return this.#fitted;
  }
}

function scoresOf({ vocabulary, maxLength, served, classes }: Fitted, texts: readonly string[]): Matrix {
  if (texts.length === 0) return matrix(0, classes.length);
  return served.scores(texts.map((text) => vocabulary.encode(text, { maxLength })));
}

async function vectorsFor(
  given: WordVectors | string | undefined,
  texts: readonly string[],
  maxLength: number,
): Promise<WordVectors | undefined> {
  if (typeof given !== "string") return given;
  return await readWordVectors(given, { wanted: new Set(texts.flatMap((text) => wordTokens(text, maxLength))) });
}

/** Every option with its default. */
type Settings = Required<Omit<TfjsOptions, "vectors">> & Pick<TfjsOptions, "vectors">;

function settingsOf(options: TfjsOptions): Settings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const settings: Settings = { ...DEFAULTS, ...given };
  const refuse = (name: keyof Settings, rule: string) => {
    throw new RangeError(`Cannot fit TfjsClassifier: ${name} must be ${rule}: current value is ${settings[name]}`);
  };
  const { build, learningRate, weightDecay, validationShare, backend } = settings;
  for (const name of ["epochs", "batchSize", "maxLength", "minCount", "patience"] as const) {
    if (!(Number.isInteger(settings[name]) && settings[name] >= 1)) refuse(name, "an integer >= 1");
  }
  if (typeof build === "string" && !Object.hasOwn(ARCHITECTURES, build)) {
    refuse("build", `a function or one of ${Object.keys(ARCHITECTURES).join(", ")}`);
  }
  if (!(learningRate > 0 && Number.isFinite(learningRate))) refuse("learningRate", "> 0");
  if (!(weightDecay >= 0 && weightDecay < Infinity)) refuse("weightDecay", ">= 0");
  if (!(validationShare >= 0 && validationShare <= 0.5)) refuse("validationShare", "in [0, 0.5]");
  if (!["auto", "wasm", "webgpu"].includes(backend)) refuse("backend", "auto, wasm or webgpu");
  return settings;
}

/** Calls of slow kernels after `before` was taken. */
function callsSince(before: ReadonlyMap<string, number>): Record<string, number> {
  const calls = [...slowKernelCalls()].map(([name, n]) => [name, n - (before.get(name) ?? 0)] as const);
  return Object.fromEntries(calls.filter(([, n]) => n > 0));
}

/** Name of a weight's tensor: its place, so that names sort as places do. */
function keyOf(i: number): string {
  return `weight_${String(i).padStart(3, "0")}`;
}
