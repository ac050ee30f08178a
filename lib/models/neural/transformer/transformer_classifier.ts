import type { Json, Matrix, Snapshot, WorkOptions } from "../../../core/mod.ts";
import { Graph } from "../../../autograd/mod.ts";
import {
  type Encoder,
  encoderSnapshot,
  restoreEncoder,
  SubwordTokenizer,
  TextSession,
} from "../../../features/transformer/mod.ts";
import { BaseClassifier, checkTrainingData, type SelfScoring, type UnseenScores } from "../../classifier.ts";
import type { Exportable, ModelExport } from "../../export/model_export.ts";
import { heldOutPart } from "../../held_out_part.ts";
import { classifierGraph, fineTune, type FineTuneSettings, type TunedWeights } from "./fine_tune.ts";
import { hubFolder } from "./hub_folder.ts";

/** Options of {@linkcode TransformerClassifier}. */
export interface TransformerClassifierOptions {
  /** Opens the pretrained encoder; called once, by the first fit. */
  encoder: () => Encoder | Promise<Encoder>;
  /** @default {5} */
  epochs?: number;
  /** @default {32} */
  batchSize?: number;
  /**
   * Of the encoder's last layer.
   *
   * @default {1e-4}
   */
  learningRate?: number;
  /**
   * Factor of the classifier's learning rate.
   *
   * @default {5}
   */
  headFactor?: number;
  /**
   * Learning rate of a layer as a share of that of the layer above.
   *
   * @default {0.9}
   */
  layerDecay?: number;
  /** @default {0.01} */
  weightDecay?: number;
  /**
   * Share of the steps in which the learning rate rises.
   *
   * @default {0.1}
   */
  warmup?: number;
  /** @default {0.1} */
  dropout?: number;
  /** @default {0.1} */
  labelSmoothing?: number;
  /**
   * Layers from below that stay as they are, and the embeddings with them; 0 trains everything, all layers the classifier alone.
   *
   * @default {0}
   */
  freeze?: number;
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
export class TransformerClassifier extends BaseClassifier implements SelfScoring, Exportable {
  readonly #options: TransformerClassifierOptions;
  #encoder?: Encoder;
  #fitted?: Fitted;

  constructor(options: TransformerClassifierOptions) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#fitted?.classes ?? [];
  }

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    const { classes, targets } = checkTrainingData("TransformerClassifier", texts, labels);
    this.#fitted = await this.#train(texts, targets, classes, options);
    return this;
  }

  async fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    { seed, ...work }: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores> {
    const { heldOut: share = 0.1 } = this.#options;
    const { classes, targets } = checkTrainingData("TransformerClassifier", texts, labels);
    const { inside, outside } = heldOutPart(texts, targets, { share, seed });
    const first = await this.#train(take(texts, inside), Int32Array.from(inside, (i) => targets[i]), classes, work);
    const scores = first.session.run(take(texts, outside));
    this.#fitted = await this.#train(texts, targets, classes, work);
    return { rows: Int32Array.from(outside), scores, method: "held-out" };
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
    const { encoder: _open, ...options } = this.#options;
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
    work: WorkOptions,
  ): Promise<Fitted> {
    const encoder = this.#encoder ??= await this.#options.encoder();
    const ids = this.#tokenizer(encoder).encodeAll(texts);
    const weights = await fineTune(encoder, { ids, targets, nClasses: classes.length }, this.#settings(encoder), work);
    const session = this.#serve(encoder, weights, classes.length);
    return { classes, encoder: tuned(encoder, weights), weights, session };
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

  #settings({ config }: Encoder): FineTuneSettings {
    const { epochs = 5, batchSize = 32, learningRate = 1e-4, headFactor = 5, layerDecay = 0.9 } = this.#options;
    const { weightDecay = 0.01, warmup = 0.1, dropout = 0.1, labelSmoothing = 0.1, freeze = 0 } = this.#options;
    const { seed = 0, threads } = this.#options;
    for (
      const [name, value, least, most] of [["epochs", epochs, 1, Infinity], [
        "batchSize",
        batchSize,
        1,
        Infinity,
      ]] as const
    ) {
      if (Number.isInteger(value) && value >= least && value <= most) continue;
      throw new RangeError(
        `Cannot fit TransformerClassifier: ${name} must be an integer >= ${least}: current value is ${value}`,
      );
    }
    if (!(Number.isInteger(freeze) && freeze >= 0 && freeze <= config.layers)) {
      throw new RangeError(
        `Cannot fit TransformerClassifier: freeze must be an integer in [0, ${config.layers}], the encoder's layers: ` +
          `current value is ${freeze}`,
      );
    }
    return {
      epochs,
      batchSize,
      learningRate,
      headFactor,
      layerDecay,
      weightDecay,
      warmup,
      dropout,
      labelSmoothing,
      trainable: freeze === 0 ? () => true : (name) => layerOf(name) >= freeze,
      seed,
      threads,
    };
  }

  #ready(): Fitted {
    if (!this.#fitted) throw new TypeError("Cannot use TransformerClassifier: it is not fitted");
    return this.#fitted;
  }
}

/** The layer that a weight of an encoder belongs to, from 0; −1 for the embeddings. */
function layerOf(name: string): number {
  return Number(/^encoder\.layer\.(\d+)\./.exec(name)?.[1] ?? -1);
}

/** The encoder with its weights as they are after training. */
function tuned(encoder: Encoder, weights: TunedWeights): Encoder {
  const tensors = [...encoder.tensors].map(([name, { shape }]) => [name, { shape, data: weights.get(name)! }] as const);
  return { ...encoder, tensors: new Map(tensors), digest: `${encoder.digest}, trained further` };
}

function take(texts: readonly string[], rows: readonly number[]): string[] {
  return rows.map((i) => texts[i]);
}
