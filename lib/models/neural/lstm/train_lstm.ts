import { crossEntropy, decayMatricesOnly, Graph, normal, uniform } from "../../../autograd/mod.ts";
import {
  type Batch,
  type Batches,
  type EpochReport,
  lazyBatches,
  type ModelFunction,
  softTargets,
  train,
  type TrainingOptions,
} from "../../../autograd/training/mod.ts";
import { type Matrix, Rng, sizeOf, type Tensor, type WorkOptions } from "../../../core/mod.ts";
import { PADDING, type WordVectors, type WordVocabulary } from "../../../features/words/mod.ts";
import { batchTargets } from "../../distil/soft_labels.ts";
import { batchesByLength, paddedLength, textFeeds } from "./lstm_batches.ts";
import { lstmGraph, type LstmSizes } from "./lstm_graph.ts";
import type { LstmSettings } from "./lstm_options.ts";

/** What an LSTM learns from. */
export interface LstmTask {
  /** Numbers of each text's words. */
  readonly texts: readonly Int32Array[];
  /** Class index of each text. */
  readonly targets: Int32Array;
  /** Those of them that are not learnt from, and by which the best epoch is chosen. */
  readonly unseen?: readonly number[];
  /** What is learnt in place of them, shape `(nTexts, nClasses)`, rows summing to 1; label smoothing is part of it. */
  readonly soft?: Matrix;
  readonly sizes: LstmSizes;
  readonly vocabulary: WordVocabulary;
  readonly vectors?: WordVectors;
}

const TABLE = "embedding.weight";

/** Deviation of random words' vectors: about that of GloVe's, so that known and new words are alike. */
const WORD_DEVIATION = 0.3;

/** Share of the steps in which the learning rate rises. */
const WARMUP = 0.05;

/**
 * Trains an LSTM with AdamW on batches of texts of one padded length each.
 *
 * @returns Weights by name, and what each epoch brought.
 * @throws {DivergedError} If the loss is no number any more; says at which step.
 */
export async function trainLstm(
  task: LstmTask,
  settings: LstmSettings,
  { signal, progress, checkpoint }: WorkOptions & Pick<TrainingOptions, "checkpoint">,
): Promise<{ weights: Record<string, Tensor>; history: readonly EpochReport[] }> {
  const { sizes } = task;
  const options = { ...lstmTraining(task, settings), checkpoint, signal, progress };
  const { weights, epochs: history } = await train(lstmModel(sizes), options);
  const named = lstmShapes(sizes).map(([name, shape]) => [name, { shape, data: weights.get(name)! }]);
  return { weights: Object.fromEntries(named), history };
}

/** How {@linkcode trainLstm} trains. */
export function lstmTraining(task: LstmTask, settings: LstmSettings): TrainingOptions {
  const { seed, epochs, learningRate, weightDecay, clip, dropout, threads } = settings;
  const forMatrices = decayMatricesOnly();
  return {
    weights: ({ name, shape }) => firstWeights(task, name, shape, new Rng(seed).fork(name)),
    batches: (epoch) => batchesOf(task, settings, new Rng(seed).fork(`batches ${epoch}`)),
    validation: task.unseen && { batches: validationBatches(task, task.unseen, settings) },
    epochs,
    learningRate,
    weightDecay,
    groups: (parameter) =>
      parameter.name === TABLE || parameter.name.endsWith("bias") ? { weightDecay: 0 } : forMatrices(parameter),
    warmup: WARMUP,
    clip,
    dropout,
    paddingRows: { [TABLE]: PADDING },
    // Each length has a graph of its own, in which only the last batch is of another size.
    arena: true,
    seed,
    threads,
  };
}

/** Names and shapes of all weights. */
function lstmShapes(sizes: LstmSizes): [string, readonly number[]][] {
  const graph = new Graph();
  lstmGraph(graph, sizes, 1);
  return graph.parameters.map(({ name, shape }) => [name, shape]);
}

/** The graph with its loss; a bucket is a padded length. */
export function lstmModel(sizes: LstmSizes): ModelFunction {
  return (graph, { bucket }) => {
    const { logits } = lstmGraph(graph, sizes, bucket);
    return { loss: crossEntropy(logits, graph.input("targets", "float32", ["B", sizes.classes])), logits };
  };
}

/**
 * Where training starts: ±1/√width of what a matrix reads, words' vectors as given or at random, padding at 0, and forget gates
 * open (Jozefowicz, Zaremba and Sutskever, https://proceedings.mlr.press/v37/jozefowicz15.html).
 */
function firstWeights({ sizes, vocabulary, vectors }: LstmTask, name: string, shape: readonly number[], rng: Rng) {
  const { units, embedding } = sizes;
  const weights = new Float32Array(sizeOf(shape));
  if (name === TABLE) {
    normal(WORD_DEVIATION)(weights, shape, rng);
    weights.fill(0, PADDING * embedding, (PADDING + 1) * embedding);
    if (vectors) vocabulary.fill(weights, vectors);
  } else if (name === "lstm.bias") {
    for (const direction of [0, 1]) weights.fill(1, (4 * direction + 1) * units, (4 * direction + 2) * units);
  } else if (!name.endsWith("bias")) {
    uniform(1 / Math.sqrt(name.startsWith("lstm.") ? units : shape[1]))(weights, shape, rng);
  }
  return weights;
}

/** Rows that are learnt from, ascending. */
function learntRows({ texts, unseen = [] }: LstmTask): number[] {
  const left = new Set(unseen);
  return [...texts.keys()].filter((row) => !left.has(row));
}

/** Labels as they are: what smoothing or a teacher adds is for learning. */
function validationBatches(task: LstmTask, rows: readonly number[], settings: LstmSettings): Batch[] {
  const plain = { ...settings, labelSmoothing: 0 };
  return batchesByLength(task.texts, rows, settings).map((own) => lstmBatch({ ...task, soft: undefined }, own, plain));
}

/** Batches of an epoch, texts and batches in random order. */
function batchesOf(task: LstmTask, settings: LstmSettings, rng: Rng): Batches {
  const rows = batchesByLength(task.texts, rng.shuffle(learntRows(task)), settings);
  return lazyBatches(rng.shuffle(rows), (own) => lstmBatch(task, own, settings));
}

/** Some texts of one padded length. */
export function lstmBatch(
  { texts, targets, soft: given, sizes: { classes } }: LstmTask,
  rows: number[],
  settings: LstmSettings,
): Batch {
  const length = paddedLength(texts[rows[0]].length, settings.maxLength);
  const soft = given
    ? batchTargets(given, rows)
    : softTargets(rows.map((row) => targets[row]), { classes, smoothing: settings.labelSmoothing });
  return {
    feeds: {
      ...textFeeds(rows.map((row) => texts[row]), length),
      targets: { type: "float32", data: soft, shape: [rows.length, classes] },
    },
    size: rows.length,
    tokens: rows.length * length,
    bucket: length,
  };
}
