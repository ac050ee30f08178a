import {
  AdamW,
  crossEntropy,
  dropout,
  DROPOUT_INPUT,
  Graph,
  layerwiseDecay,
  linear,
  NonFiniteGradientError,
  normal,
  openSession,
  type OrtSession,
  type OrtTensor,
  ParameterStore,
  schedule,
  type Value,
} from "../../../autograd/mod.ts";
import { InputError, Rng, type WorkOptions } from "../../../core/mod.ts";
import { batchByLength, type Encoder, encoderGraph, padBatch, pool } from "../../../features/transformer/mod.ts";
import { checkpoint } from "../../_checkpoint.ts";

/** How an encoder is trained further. */
export interface FineTuneSettings {
  readonly epochs: number;
  readonly batchSize: number;
  /** Of the layer on top; see `layerDecay`. */
  readonly learningRate: number;
  /** Factor of the classifier's learning rate, which learns from nothing. */
  readonly headFactor: number;
  /** Learning rate of a layer as a share of that of the one above. */
  readonly layerDecay: number;
  readonly weightDecay: number;
  /** Share of the steps in which the learning rate rises; then it falls to 0 in a straight line. */
  readonly warmup: number;
  readonly dropout: number;
  /** Share of a label that is spread over all. */
  readonly labelSmoothing: number;
  /** Which weights of the encoder are learnt. */
  readonly trainable: (name: string) => boolean;
  readonly seed: number;
  readonly threads?: number;
}

/** Tickets to learn from. */
export interface TokenisedTickets {
  /** Ids of each text. */
  readonly ids: readonly Int32Array[];
  /** Class index of each text. */
  readonly targets: Int32Array;
  readonly nClasses: number;
}

/** Weights by name; those of the encoder under the hub's names, and `classifier.weight`, `classifier.bias`. */
export type TunedWeights = ReadonlyMap<string, Float32Array<ArrayBuffer>>;

/** Largest norm of a gradient; a larger one is scaled down to it. */
const CLIP = 1;

/** Lengths are rounded up to a multiple, so that fewer shapes occur. */
const LENGTH_STEP = 4;

/** More dropouts than an encoder has places for, so that two epochs share no seed. */
const PLACES = 1000;

/** Classes from an encoder: the vector of a text, dropout, one dense layer; shape `(B, nClasses)`. */
export function classifierGraph(
  graph: Graph,
  encoder: Pick<Encoder, "config" | "pooling">,
  { nClasses, trainable, dropoutSeed = 1 }: {
    nClasses: number;
    trainable?: (name: string) => boolean;
    dropoutSeed?: number;
  },
): Value {
  const { config, pooling } = encoder;
  const encoded = encoderGraph(graph, config, { trainable, dropoutSeed });
  const vector = dropout(pool(encoded, { pooling, normalize: false }), dropoutSeed + PLACES - 1);
  const weight = graph.parameter("classifier.weight", [nClasses, config.hiddenSize]);
  return linear(vector, weight, graph.parameter("classifier.bias", [nClasses]));
}

/**
 * Trains an encoder and a classifier on top of it, with AdamW (Devlin et al., https://doi.org/10.18653/v1/N19-1423, appendix A.3).
 * Between two steps other work of the thread has its turn. The same seed gives the same bits on as many threads.
 *
 * @throws {InputError} If the loss is no number any more; says at which step.
 */
export async function fineTune(
  encoder: Encoder,
  tickets: TokenisedTickets,
  settings: FineTuneSettings,
  { signal, progress }: WorkOptions = {},
): Promise<TunedWeights> {
  const { epochs, batchSize, seed, trainable } = settings;
  const { ids, nClasses } = tickets;
  const plan = new Graph({ mode: "train" });
  classifierGraph(plan, encoder, { nClasses, trainable });
  const store = new ParameterStore(plan.parameters, { rowCapacity: 2 * batchSize * longest(ids) });
  for (const [name, tensor] of encoder.tensors) store.load(name, tensor);
  store.initialise("classifier.weight", normal(0.02), new Rng(seed));

  const steps = epochs * Math.ceil(ids.length / batchSize);
  const optimiser = new AdamW(store, {
    learningRate: settings.learningRate,
    weightDecay: settings.weightDecay,
    clip: CLIP,
    schedule: schedule("linear", { steps, warmup: Math.round(settings.warmup * steps) }),
    groups: layerwiseDecay({
      layers: encoder.config.layers,
      factor: settings.layerDecay,
      head: settings.headFactor,
    }),
  });
  const order = new Rng(seed).fork("batches");
  for (let epoch = 0; epoch < epochs; epoch++) {
    // Dropout's random numbers go on within a session: each epoch has one of its own.
    using training = new TrainingGraph(encoder, tickets, store, {
      ...settings,
      dropoutSeed: 1 + PLACES * (seed * epochs + epoch),
    });
    for (const batch of batchByLength(ids.map(({ length }) => length), { batchSize, shuffle: order })) {
      await checkpoint(signal);
      const loss = training.run(batch);
      takeStep(optimiser, loss, store.steps);
      progress?.({
        stage: "train",
        done: store.steps,
        total: steps,
        note: `epoch ${epoch + 1}, loss ${loss.toFixed(3)}`,
      });
    }
  }
  await checkpoint(signal);
  return new Map(store.specs.map(({ name }) => [name, store.weights(name).slice()]));
}

function takeStep(optimiser: AdamW, loss: number, step: number): void {
  const hint = "a smaller learning rate may help";
  if (!Number.isFinite(loss)) {
    throw new InputError(`training went astray: the loss of step ${step + 1} is no number`, { hint });
  }
  try {
    optimiser.step();
  } catch (error) {
    if (!(error instanceof NonFiniteGradientError)) throw error;
    throw new InputError(`training went astray: ${error.message}`, { hint, cause: error });
  }
}

/** The graph of a step with its session, reading weights from the store and writing gradients into it. */
class TrainingGraph implements Disposable {
  readonly #encoder: Encoder;
  readonly #tickets: TokenisedTickets;
  readonly #store: ParameterStore;
  readonly #smoothing: number;
  readonly #session: OrtSession;
  readonly #loss: string;
  readonly #tables: readonly { readonly name: string; readonly ids?: string; readonly rows: string }[];
  readonly #feeds: Record<string, OrtTensor>;
  readonly #fetches: Record<string, OrtTensor | null>;

  constructor(
    encoder: Encoder,
    tickets: TokenisedTickets,
    store: ParameterStore,
    settings: FineTuneSettings & { readonly dropoutSeed: number },
  ) {
    const { trainable, dropoutSeed, threads } = settings;
    const graph = new Graph({ mode: "train" });
    const logits = classifierGraph(graph, encoder, { nClasses: tickets.nClasses, trainable, dropoutSeed });
    const loss = crossEntropy(logits, graph.input("targets", "float32", ["B", tickets.nClasses]));
    const { dense, rows } = graph.gradients(loss);
    this.#loss = graph.output(loss);
    const gradients = [...dense].map(([name, value]) => [name, graph.output(value)] as const);
    this.#tables = [...rows].flatMap(([name, places]) =>
      places.map(({ ids, rows }) => ({
        name,
        ids: graph.inputs.has(ids.name) ? undefined : graph.output(ids),
        rows: graph.output(rows),
      }))
    );
    // Lengths vary from batch to batch: an arena would keep the memory of them all.
    const session = this.#session = openSession(graph.toBytes(), { threads, arena: false, spinning: false });
    const shapes = new Map(store.specs.map(({ name, shape }) => [name, shape]));
    this.#feeds = Object.fromEntries(
      store.specs.map(({ name, shape }) => [name, session.tensor("float32", store.weights(name), shape)]),
    );
    this.#feeds[DROPOUT_INPUT] = session.tensor("float32", Float32Array.of(settings.dropout), []);
    this.#fetches = Object.fromEntries([
      ...gradients.map(([name, output]) =>
        [output, session.tensor("float32", store.gradients(name), shapes.get(name)!)] as const
      ),
      ...[this.#loss, ...this.#tables.flatMap(({ ids, rows }) => (ids ? [ids, rows] : [rows]))]
        .map((name) => [name, null] as const),
    ]);
    this.#encoder = encoder;
    this.#tickets = tickets;
    this.#store = store;
    this.#smoothing = settings.labelSmoothing;
  }

  /** Puts the gradients of a batch into the store. @returns Its loss, in nats a ticket. */
  run(batch: Int32Array): number {
    const { ids: all, targets, nClasses } = this.#tickets;
    const session = this.#session;
    const { rows, columns, ids, mask } = padBatch(Array.from(batch, (i) => all[i]), {
      padId: this.#encoder.config.padId,
      multiple: LENGTH_STEP,
    });
    const soft = new Float32Array(rows * nClasses).fill(this.#smoothing / nClasses / rows);
    batch.forEach((ticket, row) => soft[row * nClasses + targets[ticket]] += (1 - this.#smoothing) / rows);
    const out = session.run({
      ...this.#feeds,
      input_ids: session.tensor("int64", ids, [rows, columns]),
      attention_mask: session.tensor("float32", mask, [rows, columns]),
      targets: session.tensor("float32", soft, [rows, nClasses]),
    }, this.#fetches);
    for (const { name, ids: read, rows } of this.#tables) {
      const places = read === undefined ? ids : out[read].data as Int32Array;
      const ignore = read === undefined ? this.#encoder.config.padId : undefined;
      this.#store.addRows(name, places, out[rows].data as Float32Array, { ignore });
    }
    return Number(out[this.#loss].data[0]);
  }

  [Symbol.dispose](): void {
    this.#session[Symbol.dispose]();
  }
}

function longest(ids: readonly Int32Array[]): number {
  return ids.reduce((most, { length }) => Math.max(most, length), LENGTH_STEP) + LENGTH_STEP;
}
