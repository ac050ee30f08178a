import type { Scalar, Tensor } from "@tensorflow/tfjs";
import type { LayersModel } from "@tensorflow/tfjs";
import { Rng, type WorkOptions } from "../../core/mod.ts";
import { schedule } from "../../autograd/optimise/schedule.ts";
import { checkpoint } from "../_checkpoint.ts";
import { adamW } from "./adamw.ts";
import { seeded } from "./seeded.ts";
import { computeOn, type TensorFlow, type TfjsBackend } from "./tensorflow.ts";
import { type Encoded, paddedIds, shuffledBatches, sortedBatches } from "./text_batches.ts";

/** Texts as numbers of words, and the class of each. */
export interface EncodedTickets {
  readonly texts: Encoded;
  readonly targets: Int32Array;
}

/** How to train. */
export interface TrainModelOptions extends WorkOptions {
  readonly backend: TfjsBackend;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly patience: number;
  readonly classes: number;
  /** Words that every text is padded to; null for as many as the longest of its batch has. */
  readonly width: number | null;
  /** Whether the model's last layer gives probabilities rather than logits. */
  readonly probabilities: boolean;
  readonly rng: Rng;
  /** Tickets to stop by; the weights that answer them best are kept. */
  readonly validation?: EncodedTickets;
}

/** How a training went. */
export interface TrainingReport {
  readonly epochs: number;
  readonly steps: number;
  /** Mean loss over the last epoch. */
  readonly loss: number;
  /** Mean negative log-likelihood of the validation tickets with the weights kept, in nats; absent without them. */
  readonly validationLoss?: number;
}

/** Share of the steps in which the learning rate rises. */
const WARMUP = 0.05;

/**
 * Trains a model, with the optimiser and the loss that it was compiled with, or else with AdamW, a learning rate that goes up
 * and then down to 0, and cross-entropy.
 *
 * @throws {RangeError} If the loss is no number any more, with the step.
 * @throws The signal's reason.
 */
export async function trainModel(
  tf: TensorFlow,
  model: LayersModel,
  tickets: EncodedTickets,
  options: TrainModelOptions,
): Promise<TrainingReport> {
  const { backend, epochs, batchSize, classes, width, rng, validation, patience, signal, progress } = options;
  const perEpoch = Math.ceil(tickets.texts.length / batchSize);
  const total = epochs * perEpoch;
  compileIfNeeded(tf, model, { ...options, total });
  const train = trainFunctionOf(model);
  const sparse = [model.loss].flat().some((loss) => typeof loss === "string" && /^sparse/i.test(loss));
  const order = rng.fork("order");
  const noise = rng.fork("noise");
  let steps = 0;
  let [loss, epoch, waited] = [NaN, 0, 0];
  let best: { loss: number; weights: Float32Array[] } | undefined;
  const stepOn = (rows: readonly number[]): Scalar[] => {
    computeOn(tf, backend);
    const ids = paddedIds(tf, tickets.texts, rows, width);
    const wanted = targetsOf(tf, rows.map((row) => tickets.targets[row]), classes, sparse);
    try {
      return seeded(noise, () => train([ids, wanted]));
    } finally {
      tf.dispose([ids, wanted]);
    }
  };
  while (epoch < epochs && waited < patience) {
    let sum = 0;
    for (const rows of shuffledBatches(tickets.texts, batchSize, order)) {
      const values = stepOn(rows);
      const value = backend === "wasm" ? values[0].dataSync()[0] : (await values[0].data())[0];
      tf.dispose(values);
      steps++;
      if (!Number.isFinite(value)) {
        throw new RangeError(
          `Cannot fit TfjsClassifier: the loss is ${value} at step ${steps} of ${total}: ` +
            `a smaller learning rate may help: current value is ${options.learningRate}`,
        );
      }
      sum += value * rows.length;
      progress?.({ stage: "train", done: steps, total, note: `epoch ${epoch + 1}, loss ${value.toFixed(3)}` });
      await checkpoint(signal);
    }
    loss = sum / tickets.texts.length;
    epoch++;
    if (!validation || validation.texts.length === 0) continue;
    const current = await logLossOf(tf, model, validation, options);
    waited++;
    if (!best || current < best.loss) {
      best = { loss: current, weights: await weightsOf(model) };
      waited = 0;
    }
  }
  if (best) {
    computeOn(tf, backend);
    setWeights(tf, model, best.weights);
  }
  return { epochs: epoch, steps, loss, ...(best ? { validationLoss: best.loss } : {}) };
}

/**
 * A step of training: from a batch's input and wanted output to its loss and metrics. `trainOnBatch` is a promise around it, and
 * draws its random numbers somewhere between.
 */
function trainFunctionOf(model: LayersModel): (batch: Tensor[]) => Scalar[] {
  // A sequential model hands its work down to the model inside it.
  const { model: inner = model } = model as LayersModel & { model?: LayersModel };
  return (inner as unknown as { makeTrainFunction(): (batch: Tensor[]) => Scalar[] }).makeTrainFunction();
}

/** Numbers of each weight, in the model's order. */
export async function weightsOf(model: LayersModel): Promise<Float32Array[]> {
  const weights: Float32Array[] = [];
  for (const weight of model.getWeights()) weights.push((await weight.data()) as Float32Array);
  return weights;
}

/** Puts numbers of {@linkcode weightsOf} into a model of the same topology. */
export function setWeights(tf: TensorFlow, model: LayersModel, weights: readonly Float32Array[]): void {
  const shapes = model.getWeights().map(({ shape }) => shape);
  const tensors = weights.map((data, i) => tf.tensor(data, shapes[i]));
  model.setWeights(tensors);
  tf.dispose(tensors);
}

/** Gives a model that came without an optimiser one. */
function compileIfNeeded(
  tf: TensorFlow,
  model: LayersModel,
  { total, learningRate, weightDecay, probabilities }: TrainModelOptions & { total: number },
): void {
  if (model.optimizer) return;
  const factor = schedule("linear", { steps: total, warmup: Math.round(WARMUP * total) });
  // The first step of a warm-up has the rate 0 and would be lost.
  const optimizer = adamW(tf, { rate: (step) => learningRate * factor(step + 1), weightDecay });
  const logits = (wanted: Tensor, given: Tensor) => tf.losses.softmaxCrossEntropy(wanted, given);
  model.compile({ optimizer, loss: probabilities ? "categoricalCrossentropy" : logits });
}

function targetsOf(tf: TensorFlow, targets: readonly number[], classes: number, sparse: boolean): Tensor {
  if (sparse) return tf.tensor2d([...targets], [targets.length, 1], "float32");
  const wanted = new Float32Array(targets.length * classes);
  targets.forEach((target, i) => wanted[i * classes + target] = 1);
  return tf.tensor2d(wanted, [targets.length, classes]);
}

async function logLossOf(
  tf: TensorFlow,
  model: LayersModel,
  { texts, targets }: EncodedTickets,
  { backend, batchSize, width, probabilities }: TrainModelOptions,
): Promise<number> {
  let sum = 0;
  for (const rows of sortedBatches(texts, batchSize)) {
    computeOn(tf, backend);
    const log = tf.tidy(() => {
      const out = model.apply(paddedIds(tf, texts, rows, width)) as Tensor;
      return probabilities ? tf.log(tf.maximum(out, 1e-30)) : tf.logSoftmax(out);
    });
    const [data, columns] = [await log.data(), log.shape[1]!];
    rows.forEach((row, i) => sum -= data[i * columns + targets[row]]);
    log.dispose();
  }
  return sum / texts.length;
}
