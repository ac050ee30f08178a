import { layerwiseDecay, supervisedContrastive } from "../../../autograd/mod.ts";
import { type Batch, lazyBatches, type ModelFunction, train } from "../../../autograd/training/mod.ts";
import { Rng, type WorkOptions } from "../../../core/mod.ts";
import {
  type Encoder,
  encoderGraph,
  padBatch,
  pool,
  type SubwordTokenizer,
} from "../../../features/transformer/mod.ts";
import { tunedEncoder } from "../transformer/tuned_encoder.ts";
import { classBatches } from "./class_batches.ts";
import type { ContrastiveSettings } from "./few_shot_options.ts";

/** What is learnt from, and with what. */
export interface ContrastiveTask {
  readonly encoder: Encoder;
  readonly tokenizer: SubwordTokenizer;
  readonly texts: readonly string[];
  /** Class index of each text, shape `(nTexts,)`. */
  readonly targets: Int32Array;
}

/** Options of {@linkcode contrastiveTune}. */
export interface ContrastiveTuneOptions extends WorkOptions {
  readonly seed: number;
  readonly threads?: number;
  /** Where to go on from after a stop; see `TrainingOptions`. */
  readonly checkpoint?: { readonly file: string; readonly key: string };
}

/** Lengths are rounded up to a multiple, so that fewer shapes occur. */
const LENGTH_STEP = 4;
/** Most tokens of a batch, for each ticket that it may have: what bounds the memory. */
const TOKENS_A_TICKET = 16;

/**
 * Trains an encoder until texts of one class are near one another and far from those of others: contrastive fine-tuning, as SetFit
 * does it on pairs (Tunstall et al., https://arxiv.org/abs/2209.11055), but by the supervised contrastive loss over batches, in which
 * every ticket is paired with every other at once.
 *
 * @throws {DivergedError} If the loss is no number any more; says at which step.
 */
export async function contrastiveTune(
  { encoder, tokenizer, texts, targets }: ContrastiveTask,
  settings: ContrastiveSettings,
  { seed, threads, checkpoint, signal, progress }: ContrastiveTuneOptions,
): Promise<Encoder> {
  const { batchSize, together } = settings;
  const { layers, padId } = encoder.config;
  const ids = tokenizer.encodeAll(texts);
  const lengths = ids.map(({ length }) => length);
  const { weights } = await train(contrastiveModel(encoder, settings), {
    weights: ({ name }) => encoder.tensors.get(name)!.data,
    batches: (epoch) =>
      lazyBatches(
        classBatches({ targets, lengths }, {
          batchSize,
          together,
          maxTokens: TOKENS_A_TICKET * batchSize,
          rng: new Rng(seed).fork(`batches ${epoch}`),
        }),
        (rows) => contrastiveBatch(rows.map((i) => ids[i]), rows.map((i) => targets[i]), padId),
      ),
    epochs: settings.epochs,
    learningRate: settings.learningRate,
    weightDecay: settings.weightDecay,
    groups: layerwiseDecay({ layers, factor: settings.layerDecay, head: 1 }),
    dropout: settings.dropout,
    paddingRows: { "embeddings.word_embeddings.weight": padId },
    seed,
    threads,
    checkpoint,
    signal,
    progress,
  });
  return tunedEncoder(encoder, weights);
}

/** An encoder with the supervised contrastive loss of its vectors; `targets` are `(B, B)`, see {@linkcode contrastiveBatch}. */
export function contrastiveModel(
  { config, pooling }: Pick<Encoder, "config" | "pooling">,
  { temperature }: { temperature: number },
): ModelFunction {
  return (graph) => {
    const vectors = pool(encoderGraph(graph, config), { pooling, normalize: true });
    return { loss: supervisedContrastive(vectors, graph.input("targets", "float32", ["B", "B"]), temperature) };
  };
}

/** A batch as {@linkcode contrastiveModel} takes it. */
export function contrastiveBatch(texts: readonly Int32Array[], labels: readonly number[], padId: number): Batch {
  const { rows: size, columns, ids, mask } = padBatch(texts, { padId, multiple: LENGTH_STEP });
  return {
    feeds: {
      input_ids: { type: "int64", data: ids, shape: [size, columns] },
      attention_mask: { type: "float32", data: mask, shape: [size, columns] },
      targets: { type: "float32", data: sharesOfOthers(labels), shape: [size, size] },
    },
    size,
    tokens: size * columns,
  };
}

/** Of each row the others of its class, in equal shares that sum to 1 / B; zeros where there are none. Shape `(B, B)`. */
export function sharesOfOthers(labels: readonly number[]): Float32Array<ArrayBuffer> {
  const size = labels.length;
  const shares = new Float32Array(size * size);
  labels.forEach((label, i) => {
    const others = labels.flatMap((other, j) => (other === label && j !== i ? [j] : []));
    for (const j of others) shares[i * size + j] = 1 / (others.length * size);
  });
  return shares;
}
