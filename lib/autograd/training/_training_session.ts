import type { Rng } from "../../core/mod.ts";
import { DropoutFactors } from "../ops/dropout_factors.ts";
import { openSession, type OrtSession, type OrtTensor, ortTensor, type SessionOptions } from "../ort_session.ts";
import type { ParameterStore } from "../parameters/parameter_store.ts";
import { BatchSizes } from "./_batch_sizes.ts";
import type { CompiledGraph } from "./compile_graph.ts";
import type { Batch } from "./model_function.ts";

/** Options of {@linkcode TrainingSession}. */
export interface TrainingSessionOptions {
  /** Views of the store's weights, by name. */
  readonly weights: Readonly<Record<string, OrtTensor>>;
  readonly sessions: SessionOptions;
  /** Share of values that dropout drops. */
  readonly dropout: number;
  /** Of each table with padding, the row that is never learnt. */
  readonly paddingRows: Readonly<Record<string, number>>;
}

/** A graph that reads its weights from a store and leaves its gradients there. */
export class TrainingSession implements Disposable {
  readonly #graph: CompiledGraph;
  readonly #store: ParameterStore;
  readonly #session: OrtSession;
  readonly #feeds: Readonly<Record<string, OrtTensor>>;
  readonly #fetches: Readonly<Record<string, OrtTensor | null>>;
  readonly #paddingRows: Readonly<Record<string, number>>;
  readonly #dropout: DropoutFactors;
  /** Of each place, as long as the largest batch yet needed. */
  readonly #factors = new Map<string, Float32Array>();

  constructor(graph: CompiledGraph, store: ParameterStore, options: TrainingSessionOptions) {
    const { weights, sessions, dropout, paddingRows } = options;
    this.#graph = graph;
    this.#store = store;
    this.#paddingRows = paddingRows;
    this.#session = openSession(graph.bytes, sessions);
    this.#feeds = weights;
    this.#dropout = new DropoutFactors(dropout);
    const shapes = new Map(graph.parameters.map(({ name, shape }) => [name, shape]));
    const fetches: Record<string, OrtTensor | null> = { [graph.outputs.loss]: null };
    for (const [name, output] of Object.entries(graph.dense)) {
      fetches[output] = ortTensor("float32", store.gradients(name), shapes.get(name)!);
    }
    for (const { ids, idsAreInput, rows } of graph.rows) {
      fetches[rows] = null;
      if (!idsAreInput) fetches[ids] = null;
    }
    this.#fetches = fetches;
  }

  /** Forward and back. @param rng Of dropout. @returns The loss. */
  run(batch: Batch, rng: Rng): number {
    const feeds = { ...this.#feeds, ...tensorsOf(batch), ...this.#drop(batch, rng) };
    const out = this.#session.run(feeds, this.#fetches);
    const loss = Number(out[this.#graph.outputs.loss].data[0]);
    if (!Number.isFinite(loss)) return loss;
    for (const { table, ids, idsAreInput, rows } of this.#graph.rows) {
      const which = (idsAreInput ? feeds[ids] : out[ids]).data as BigInt64Array | Int32Array;
      this.#store.addRows(table, which, out[rows].data as Float32Array, { ignore: this.#paddingRows[table] });
    }
    return loss;
  }

  #drop(batch: Batch, rng: Rng): Record<string, OrtTensor> {
    const { drops, inputs } = this.#graph;
    const sizes = new BatchSizes(inputs, batch);
    return Object.fromEntries(drops.map((name) => {
      const shape = sizes.shapeOf(inputs[name]);
      const size = sizes.count(inputs[name]);
      let room = this.#factors.get(name);
      if (!room || room.length < size) this.#factors.set(name, room = new Float32Array(size));
      const factors = room.subarray(0, size);
      this.#dropout.fill(factors, rng);
      return [name, ortTensor("float32", factors, shape)];
    }));
  }

  [Symbol.dispose](): void {
    this.#session[Symbol.dispose]();
  }
}

/** Inputs of a batch. */
export function tensorsOf({ feeds }: Batch): Record<string, OrtTensor> {
  return Object.fromEntries(
    Object.entries(feeds).map(([name, { type, data, shape }]) => [name, ortTensor(type, data, shape)]),
  );
}
