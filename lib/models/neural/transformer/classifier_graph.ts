import { crossEntropy, dropout, type Graph, klDivergence, linear, scale, type Value } from "../../../autograd/mod.ts";
import type { Batch, ModelFunction } from "../../../autograd/training/mod.ts";
import { softTargets } from "../../../autograd/training/mod.ts";
import type { Matrix } from "../../../core/mod.ts";
import { type Encoder, encoderGraph, padBatch, pool } from "../../../features/transformer/mod.ts";
import { batchTargets } from "../../distil/soft_labels.ts";

/** Tickets to learn from. */
export interface TokenisedTickets {
  /** Ids of each text. */
  readonly ids: readonly Int32Array[];
  /** Class index of each text. */
  readonly targets: Int32Array;
  /** What is learnt in place of them, shape `(nTexts, nClasses)`, rows summing to 1; label smoothing is part of it. */
  readonly soft?: Matrix;
  readonly nClasses: number;
}

/** Lengths are rounded up to a multiple, so that fewer shapes occur. */
const LENGTH_STEP = 4;

/** Classes from an encoder: the vector of a text, dropout, one dense layer; shape `(B, nClasses)`. */
export function classifierGraph(
  graph: Graph,
  encoder: Pick<Encoder, "config" | "pooling">,
  { nClasses, trainable }: { nClasses: number; trainable?: (name: string) => boolean },
): Value {
  const { config, pooling } = encoder;
  const encoded = encoderGraph(graph, config, { trainable });
  const vector = dropout(pool(encoded, { pooling, normalize: false }));
  const weight = graph.parameter("classifier.weight", [nClasses, config.hiddenSize]);
  return linear(vector, weight, graph.parameter("classifier.bias", [nClasses]));
}

/**
 * The classifier with its loss, to be trained: cross-entropy with soft `targets`, and where `rDrop` > 0, R-Drop (Liang et al.,
 * https://arxiv.org/abs/2106.14448): each ticket goes through the model twice, with other dropout, and
 * rDrop · (KL(p ‖ q) + KL(q ‖ p)) / 2 between its two answers is added to the loss.
 */
export function classifierModel(
  encoder: Pick<Encoder, "config" | "pooling">,
  options: { nClasses: number; trainable: (name: string) => boolean; rDrop: number },
): ModelFunction {
  const { nClasses, rDrop } = options;
  return (graph) => {
    const logits = classifierGraph(graph, encoder, options);
    const loss = crossEntropy(logits, graph.input("targets", "float32", ["B", nClasses]));
    if (rDrop === 0 || graph.mode !== "train") return { loss, logits };
    const twin = swapped(logits, graph.input("twin", "int64", ["B"]));
    const weight = graph.input("twin_weight", "float32", ["B", 1]);
    const apart = scale(klDivergence(logits, twin, weight), rDrop);
    return { loss: graph.apply("Add", [loss, apart], { shape: [], pullback: ([g]) => [g, g] }), logits };
  };
}

/** Rows in another order, in which each has changed places with one other: so does its gradient. */
function swapped(x: Value, order: Value): Value {
  return x.graph.apply("Gather", [x, order], { shape: x.shape, pullback: ([g]) => [swapped(g!, order)] });
}

/** Batches of tickets as {@linkcode classifierModel} takes them; each ticket twice if `twice`, its twin half a batch away. */
export function ticketBatch(
  { ids: all, targets, soft, nClasses }: TokenisedTickets,
  rows: ArrayLike<number>,
  { padId, smoothing = 0, classWeights, twice = false }: {
    padId: number;
    smoothing?: number;
    classWeights?: ArrayLike<number>;
    twice?: boolean;
  },
): Batch {
  const picked = twice ? [...Array.from(rows), ...Array.from(rows)] : Array.from(rows);
  const { rows: size, columns, ids, mask } = padBatch(picked.map((i) => all[i]), { padId, multiple: LENGTH_STEP });
  const labels = picked.map((i) => targets[i]);
  const half = rows.length;
  const feeds = {
    input_ids: { type: "int64", data: ids, shape: [size, columns] },
    attention_mask: { type: "float32", data: mask, shape: [size, columns] },
    targets: {
      type: "float32",
      data: soft
        ? batchTargets(soft, picked, classWeights && labels.map((label) => classWeights[label]))
        : softTargets(labels, { classes: nClasses, smoothing, classWeights }),
      shape: [size, nClasses],
    },
    ...twice && {
      twin: { type: "int64", data: BigInt64Array.from(picked, (_, i) => BigInt((i + half) % size)), shape: [size] },
      twin_weight: { type: "float32", data: new Float32Array(size).fill(0.5 / half), shape: [size, 1] },
    },
  } satisfies Batch["feeds"];
  return { feeds, size: rows.length, tokens: size * columns };
}
