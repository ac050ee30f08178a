import { Graph, layerwiseDecay, normal } from "../../../autograd/mod.ts";
import { type EpochReport, lazyBatches, train } from "../../../autograd/training/mod.ts";
import { type Matrix, matrix, Rng, sizeOf, takeRows, type WorkOptions } from "../../../core/mod.ts";
import {
  batchByLength,
  type Encoder,
  encoderGraph,
  pool,
  type SubwordTokenizer,
  TextSession,
} from "../../../features/transformer/mod.ts";
import { checkpoint } from "../../_checkpoint.ts";
import { heldOutPart } from "../../held_out_part.ts";
import { classifierModel, ticketBatch, type TokenisedTickets } from "./classifier_graph.ts";
import { linearProbe } from "./linear_probe.ts";
import type { TuningSettings } from "./tuning_options.ts";

export { classifierGraph } from "./classifier_graph.ts";

/** What is learnt from, and with what. */
export interface TuningTask {
  readonly encoder: Encoder;
  readonly tokenizer: SubwordTokenizer;
  readonly texts: readonly string[];
  readonly targets: Int32Array;
  /** What is learnt in place of them, shape `(nTexts, nClasses)`, rows summing to 1; label smoothing is part of it. */
  readonly soft?: Matrix;
  readonly nClasses: number;
}

/** Options of {@linkcode fineTune}. */
export interface FineTuneOptions extends WorkOptions {
  readonly seed: number;
  readonly threads?: number;
  /** Where to go on from after a stop; see `TrainingOptions`. */
  readonly checkpoint?: { readonly file: string; readonly key: string };
}

/** Weights by name; those of the encoder under the hub's names, and `classifier.weight`, `classifier.bias`. */
export type TunedWeights = ReadonlyMap<string, Float32Array<ArrayBuffer>>;

/** Texts embedded between two looks at the signal. */
const EMBEDDED_AT_ONCE = 64;
const VALIDATION_BATCH = 64;
/** Most tokens of a batch, for each text that it may have: what bounds the memory. R-Drop reads each text twice. */
const TOKENS_A_TEXT = 32;

/**
 * Trains an encoder and a classifier on top of it, with AdamW (Devlin et al., https://doi.org/10.18653/v1/N19-1423, appendix A.3).
 * The same seed gives the same bits on as many threads.
 *
 * @returns All weights, and what each epoch brought: none where the classifier alone is trained.
 * @throws {DivergedError} If the loss is no number any more; says at which step.
 */
export async function fineTune(
  task: TuningTask,
  settings: TuningSettings,
  options: FineTuneOptions,
): Promise<{ weights: TunedWeights; history: readonly EpochReport[] }> {
  const { encoder, tokenizer, texts, targets, soft, nClasses } = task;
  const { seed, threads, signal, progress } = options;
  const { config: { layers, padId } } = encoder;
  const { batchSize, freeze, rDrop, labelSmoothing: smoothing, validation } = settings;
  const classWeights = settings.classWeight === "balanced" ? balanced(targets, nClasses) : undefined;
  const headOnly = freeze === layers;
  const { inside, outside } = validation > 0 && !headOnly
    ? heldOutPart(texts, targets, { share: validation, seed })
    : { inside: [...texts.keys()], outside: [] };
  // What it has learnt of tickets that choose the best epoch would make the first epochs look best.
  const head = settings.head === "probe" || headOnly
    ? await linearProbe(await embed(task, inside, options), Int32Array.from(inside, (i) => targets[i]), {
      ...options,
      nClasses,
      soft: soft && takeRows(soft, inside),
      smoothing,
      classWeights,
    })
    : undefined;
  if (headOnly) return { weights: new Map([...floats(encoder), ...head!]), history: [] };

  const tickets: TokenisedTickets = { ids: tokenizer.encodeAll(texts), targets, soft, nClasses };
  const lengths = inside.map((i) => tickets.ids[i].length);
  const maxTokens = TOKENS_A_TEXT * batchSize / (rDrop > 0 ? 2 : 1);
  const batchesOf = (shuffle: Rng) => batchByLength(lengths, { batchSize, shuffle, maxTokens });
  const { weights, epochs: history } = await train(
    classifierModel(encoder, { nClasses, rDrop, trainable: (name) => isTrained(name, freeze) }),
    {
      weights({ name, shape }) {
        const own = head?.get(name) ?? encoder.tensors.get(name)?.data;
        if (own) return own;
        const random = new Float32Array(sizeOf(shape));
        if (name.endsWith("weight")) normal(0.02)(random, shape, new Rng(seed).fork(name));
        return random;
      },
      batches: (epoch) =>
        lazyBatches(
          batchesOf(new Rng(seed).fork(`batches ${epoch}`)),
          (rows) =>
            ticketBatch(tickets, rows.map((i) => inside[i]), { padId, smoothing, classWeights, twice: rDrop > 0 }),
        ),
      ...outside.length > 0 && {
        validation: {
          patience: settings.patience,
          batches: batchByLength(outside.map((i) => tickets.ids[i].length), { batchSize: VALIDATION_BATCH })
            .map((rows) => ticketBatch({ ...tickets, soft: undefined }, rows.map((i) => outside[i]), { padId })),
        },
      },
      epochs: settings.epochs,
      learningRate: settings.learningRate,
      weightDecay: settings.weightDecay,
      groups: layerwiseDecay({ layers, factor: settings.layerDecay, head: settings.headFactor }),
      warmup: settings.warmup,
      dropout: settings.dropout,
      accumulate: settings.accumulate,
      average: settings.average,
      paddingRows: { "embeddings.word_embeddings.weight": padId },
      seed,
      threads,
      checkpoint: options.checkpoint,
      signal,
      progress,
    },
  );
  return { weights, history };
}

/** Vectors of some texts by the encoder as it comes, before a length of 1. */
async function embed(
  { encoder, tokenizer, texts: all }: TuningTask,
  rows: readonly number[],
  { threads, signal, progress }: FineTuneOptions,
): Promise<Matrix> {
  const { config, pooling, tensors } = encoder;
  const texts = rows.map((i) => all[i]);
  const out = matrix(texts.length, config.hiddenSize);
  using session = new TextSession({
    tokenizer,
    padId: config.padId,
    columns: config.hiddenSize,
    threads,
    model: () => {
      const graph = new Graph({ mode: "export", weights: (name) => tensors.get(name)!.data });
      const output = graph.output(pool(encoderGraph(graph, config), { pooling, normalize: false }));
      return { bytes: graph.toBytes(), output };
    },
  });
  for (let from = 0; from < texts.length; from += EMBEDDED_AT_ONCE) {
    await checkpoint(signal);
    progress?.({ stage: "embed", done: from, total: texts.length });
    out.data.set(session.run(texts.slice(from, from + EMBEDDED_AT_ONCE)).data, from * config.hiddenSize);
  }
  await checkpoint(signal);
  return out;
}

/** Whether a weight lies above the layers that stay as they are. */
function isTrained(name: string, freeze: number): boolean {
  if (freeze === 0) return true;
  return Number(/^encoder\.layer\.(\d+)\./.exec(name)?.[1] ?? -1) >= freeze;
}

function floats({ tensors }: Encoder): [string, Float32Array<ArrayBuffer>][] {
  return [...tensors].map(([name, { data }]) => [name, data]);
}

/** Weights that give each class the same sum: n / (nClasses · n of the class). */
function balanced(targets: Int32Array, nClasses: number): Float64Array {
  const counts = new Float64Array(nClasses);
  for (const target of targets) counts[target]++;
  return counts.map((n) => targets.length / (nClasses * n));
}
