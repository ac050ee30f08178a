import { crossEntropy, linear } from "../../../autograd/mod.ts";
import { type Batch, lazyBatches, softTargets, train } from "../../../autograd/training/mod.ts";
import { type Matrix, Rng, sizeOf, type WorkOptions } from "../../../core/mod.ts";
import { batchTargets } from "../../distil/soft_labels.ts";

/** Options of {@linkcode linearProbe}. */
export interface LinearProbeOptions extends WorkOptions {
  readonly nClasses: number;
  /** What is learnt in place of the classes, shape `(nTickets, nClasses)`, rows summing to 1. */
  readonly soft?: Matrix;
  readonly smoothing: number;
  readonly classWeights?: ArrayLike<number>;
  readonly seed: number;
  readonly threads?: number;
}

const BATCH = 256;
/** Times that the tickets are gone through, and the steps that few tickets take at least. */
const EPOCHS = 20;
const LEAST_STEPS = 400;
const LEARNING_RATE = 0.03;

/**
 * A linear classifier on vectors that stay as they are: what a classifier on top of an encoder starts from.
 *
 * @param vectors Shape `(nTickets, width)`.
 * @param targets Class index of each ticket.
 * @returns `classifier.weight`, shape `(nClasses, width)`, and `classifier.bias`.
 */
export async function linearProbe(
  vectors: Matrix,
  targets: Int32Array,
  options: LinearProbeOptions,
): Promise<ReadonlyMap<string, Float32Array<ArrayBuffer>>> {
  const { nClasses, soft, smoothing, classWeights, seed, threads, signal, progress } = options;
  const { rows, columns, data } = vectors;
  const batchOf = (picked: Int32Array): Batch => {
    const x = new Float32Array(picked.length * columns);
    picked.forEach((row, i) => x.set(data.subarray(row * columns, (row + 1) * columns), i * columns));
    const labels = picked.map((row) => targets[row]);
    const y = soft
      ? batchTargets(soft, picked, classWeights && Array.from(labels, (label) => classWeights[label]))
      : softTargets(labels, { classes: nClasses, smoothing, classWeights });
    return {
      feeds: {
        x: { type: "float32", data: x, shape: [picked.length, columns] },
        targets: { type: "float32", data: y, shape: [picked.length, nClasses] },
      },
      size: picked.length,
      tokens: picked.length,
    };
  };
  const nBatches = Math.ceil(rows / BATCH);
  const { weights } = await train((graph) => {
    const x = graph.input("x", "float32", ["B", columns]);
    const weight = graph.parameter("classifier.weight", [nClasses, columns]);
    const logits = linear(x, weight, graph.parameter("classifier.bias", [nClasses]));
    return { loss: crossEntropy(logits, graph.input("targets", "float32", ["B", nClasses])), logits };
  }, {
    weights: ({ shape }) => new Float32Array(sizeOf(shape)),
    batches(epoch) {
      const order = new Rng(seed).fork(`probe ${epoch}`).shuffle(Int32Array.from({ length: rows }, (_, i) => i));
      const parts = Array.from({ length: nBatches }, (_, i) => order.subarray(i * BATCH, (i + 1) * BATCH));
      return lazyBatches(parts, batchOf);
    },
    epochs: Math.max(EPOCHS, Math.ceil(LEAST_STEPS / nBatches)),
    learningRate: LEARNING_RATE,
    threads,
    signal,
    progress: (event) => progress?.({ ...event, stage: "train a linear classifier to start from" }),
  });
  return weights;
}
