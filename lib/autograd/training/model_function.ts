import type { Graph, Value } from "../graph.ts";
import type { ElementType } from "../onnx_model.ts";

/** Where a model function is called from. */
export interface ModelPlace {
  /** Shape bucket of the batches that the graph is for; see {@linkcode Batch}. */
  readonly bucket: number;
}

/**
 * A model: builds itself into a graph and names its outputs. The same function builds training, evaluation and export, by
 * `graph.mode`.
 *
 * - `train`: one output is `loss`, shape `()`, the mean over the batch;
 * - `evaluate`: `loss` again, and `logits`, shape `(B, nClasses)`, if accuracy is to be told; then the batches have `targets`.
 *
 * Calls with the same arguments must build the same graph.
 */
export type ModelFunction = (graph: Graph, place: ModelPlace) => Readonly<Record<string, Value>>;

/** An input of a batch. */
export interface Feed {
  readonly type: ElementType;
  readonly data: ArrayBufferView;
  readonly shape: readonly number[];
}

/** What a model is trained on, or evaluated on, at once. */
export interface Batch {
  /** By name of input; factors of dropout are not among them. */
  readonly feeds: Readonly<Record<string, Feed>>;
  /** Examples in it, which weigh its loss among the others. */
  readonly size: number;
  /** Tokens in it, padding included, for telling the speed. */
  readonly tokens: number;
  /**
   * Models whose graph depends on a shape, as unrolled ones do, get a graph for each bucket.
   *
   * @default {0}
   */
  readonly bucket?: number;
}

/** Batches in their order: an array, or {@linkcode lazyBatches}. */
export interface Batches extends Iterable<Batch> {
  readonly length: number;
}

/** Batches that are made when their turn comes, each from a part of the data. */
export function lazyBatches<T>(parts: readonly T[], make: (part: T) => Batch): Batches {
  return {
    length: parts.length,
    *[Symbol.iterator]() {
      for (const part of parts) yield make(part);
    },
  };
}
