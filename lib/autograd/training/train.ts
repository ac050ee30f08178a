import { decimal, Rng, sizeOf, systemClock } from "../../core/mod.ts";
import { decayMatricesOnly, resolveGroups } from "../optimise/parameter_groups.ts";
import { ParameterStore } from "../parameters/parameter_store.ts";
import type { StoreOptions } from "../parameters/parameter_spec.ts";
import type { EngineSetup, EpochProgress, Graphs, RunOutcome } from "./_engine.ts";
import { type EngineThread, startHere, startWorker } from "./_engine_thread.ts";
import { type CompiledGraph, compileGraph } from "./compile_graph.ts";
import { DivergedError } from "./diverged_error.ts";
import type { Batch, ModelFunction } from "./model_function.ts";
import { epochNote } from "./_epoch_note.ts";
import { activationBytes, availableMemory, checkMemory, largestBatch } from "./training_memory.ts";
import type { EpochReport, TrainingOptions, TrainingResult } from "./training_options.ts";

/** Batches handed over at once: enough that the way there costs nothing, few enough that they cost no memory. */
const HANDED_OVER = 32;

/**
 * Trains a model in a worker: the caller's thread stays free.
 *
 * An epoch's state at its end is all that the next one depends on, dropout included, so that a training which goes on from a
 * checkpoint gives the same bits as one that was never stopped. Equal options give equal bits on one machine.
 *
 * @param model Builds the graphs; it runs in the caller's thread.
 * @throws The signal's reason when it aborts; the checkpoint of the last whole epoch stays.
 * @throws {DivergedError} If the loss or a gradient is not finite.
 * @throws {InputError} If there is not enough memory, or the checkpoint belongs to another training.
 *
 * @example
 * ```ts
 * import { train } from "./train.ts";
 * import { crossEntropy, linear } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const batch = {
 *   feeds: {
 *     x: { type: "float32" as const, data: Float32Array.of(1, 0, 0, 1), shape: [2, 2] },
 *     targets: { type: "float32" as const, data: Float32Array.of(0, 0.5, 0.5, 0), shape: [2, 2] },
 *   },
 *   size: 2,
 *   tokens: 2,
 * };
 * const { epochs, weights } = await train((graph) => {
 *   const logits = linear(graph.input("x", "float32", ["B", 2]), graph.parameter("w", [2, 2]));
 *   return { loss: crossEntropy(logits, graph.input("targets", "float32", ["B", 2])), logits };
 * }, {
 *   weights: () => new Float32Array(4),
 *   batches: () => [batch, batch],
 *   epochs: 20,
 *   learningRate: 0.2,
 *   validation: { batches: [batch] },
 *   threads: 1,
 *   inThread: true,
 * });
 * assert.equal(epochs[0].validation!.accuracy, 1);
 * assert.ok(epochs[19].loss < 0.1);
 * assert.ok(weights.get("w")![1] > weights.get("w")![0]);
 * ```
 */
export async function train(model: ModelFunction, options: TrainingOptions): Promise<TrainingResult> {
  const { signal, progress, epochs, inThread = false, clock = systemClock } = options;
  check(options);
  signal?.throwIfAborted();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = () => Atomics.store(stop, 0, 1);
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    const { setup, memory, counts } = prepare(model, options, stop);
    progress?.({ stage: "train", done: 0, note: `needs about ${decimal(memory / 2 ** 30, 2)} GiB of memory` });
    await using engine = inThread ? startHere(setup, clock) : await startWorker(setup);
    for (const parameter of setup.parameters) await engine.ask("load", [parameter.name, options.weights(parameter)]);
    const before = await engine.ask("begin", []);
    const done = [...before];
    const known = new Set<number>();
    let stopped = patienceIsOver(options, before);
    while (done.length < epochs && !stopped) {
      signal?.throwIfAborted();
      await engine.ask("beginEpoch", [new Rng(options.seed ?? 0).fork(`dropout ${done.length}`).seed]);
      const outcome = await epoch(model, engine, { index: done.length, known, counts }, options);
      if (outcome === "stopped") throw signal!.reason;
      if ("what" in outcome) {
        const { weights } = await engine.ask("finish", [true]);
        throw new DivergedError(outcome.what, { step: outcome.step, epoch: done.length + 1, weights });
      }
      done.push(outcome.report);
      stopped = outcome.stop;
    }
    const result = await engine.ask("finish", [false]);
    return { ...result, epochs: done, stoppedEarly: done.length < epochs, resumedFrom: before.length, memory };
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}

/** One epoch: batches go over as they are wanted, each graph that is not known yet with the first of its bucket. */
async function epoch(
  model: ModelFunction,
  engine: EngineThread,
  { index, known, counts }: { index: number; known: Set<number>; counts: readonly number[] },
  options: TrainingOptions,
): Promise<Exclude<RunOutcome, "done"> | { report: EpochReport; stop: boolean }> {
  const { batches: batchesOf, epochs, dropout = 0, progress } = options;
  const batches = batchesOf(index);
  const before = sum(counts.slice(0, index));
  const total = sum(counts);
  const tell = (at: EpochProgress) => {
    const done = before + at.batches;
    progress?.({ stage: "train", done, total, note: epochNote(at, { epoch: index + 1, epochs, left: total - done }) });
  };
  for (const part of chunks(batches, HANDED_OVER)) {
    const graphs = new Map<number, CompiledGraph>();
    for (const { bucket = 0 } of part) {
      if (!known.has(bucket)) graphs.set(bucket, compileGraph(model, "train", { bucket, dropout: dropout > 0 }));
      known.add(bucket);
    }
    const outcome = await engine.ask("run", [graphs, part], tell);
    if (outcome !== "done") return outcome;
  }
  const outcome = await engine.ask("endEpoch", []);
  return outcome as Exclude<typeof outcome, "done">;
}

/** Everything that is known before the first step: the parameters, how many steps there will be, how much memory. */
function prepare(
  model: ModelFunction,
  options: TrainingOptions,
  stop: Int32Array<SharedArrayBuffer>,
): { setup: EngineSetup; memory: number; counts: readonly number[] } {
  const { epochs, accumulate = 1, average, optimiser = { kind: "adamw" }, validation, warmup = 0.1 } = options;
  const batches = options.batches(0);
  if (batches.length === 0) throw new RangeError("Cannot train: there must be a batch at least: there is none");
  const largest = largestBatch(batches);
  const graph = compileGraph(model, "train", { bucket: largest.bucket ?? 0, dropout: (options.dropout ?? 0) > 0 });
  const parameters = graph.parameters.map((parameter) => ({ ...parameter, group: parameter.name }));
  const store: StoreOptions = {
    moments: optimiser.kind === "adamw" ? 2 : optimiser.momentum ? 1 : 0,
    accumulate: accumulate > 1,
    average: average !== undefined && "decay" in average,
    rowCapacity: options.rowCapacity ?? 2 * accumulate * idsIn(largest),
  };
  const learnt = parameters.filter(({ trainable }) => trainable)
    .reduce((sum, { shape }) => sum + 4 * sizeOf(shape), 0);
  const copies = (validation ? 1 : 0) + (average && "last" in average ? average.last + 1 : 0);
  const memory = ParameterStore.bytesNeeded(parameters, store) + copies * learnt + activationBytes(graph, largest);
  checkMemory(memory, availableMemory());
  const counts = Array.from({ length: epochs }, (_, epoch) => options.batches(epoch).length);
  const steps = sum(counts.map((n) => Math.ceil(n / accumulate)));
  const setup: EngineSetup = {
    parameters,
    store,
    optimiser,
    learningRate: options.learningRate,
    weightDecay: options.weightDecay ?? 0.01,
    clip: options.clip ?? 1,
    rows: options.rows ?? "lazy",
    groups: Object.fromEntries(resolveGroups(parameters, options.groups ?? decayMatricesOnly())),
    schedule: { name: options.schedule ?? "linear", steps, warmup: Math.round(warmup * steps) },
    accumulate,
    dropout: options.dropout ?? 0,
    paddingRows: options.paddingRows ?? {},
    average,
    validation: validation && {
      batches: validation.batches,
      graphs: evaluationGraphs(model, validation.batches),
      metric: validation.metric ?? "accuracy",
      patience: validation.patience ?? Infinity,
    },
    sessions: { threads: options.threads, arena: options.arena ?? false, spinning: false },
    checkpoint: options.checkpoint,
    stop,
  };
  return { setup, memory, counts };
}

function evaluationGraphs(model: ModelFunction, batches: readonly Batch[]): Graphs {
  const buckets = new Set(batches.map(({ bucket = 0 }) => bucket));
  return new Map([...buckets].map((bucket) => [bucket, compileGraph(model, "evaluate", { bucket })]));
}

function check({ epochs, accumulate = 1, dropout = 0, warmup = 0.1 }: TrainingOptions): void {
  for (const [name, value] of [["epochs", epochs], ["accumulate", accumulate]] as const) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(`Cannot train: ${name} must be an integer >= 1: current value is ${value}`);
  }
  for (const [name, value] of [["dropout", dropout], ["warmup", warmup]] as const) {
    if (value >= 0 && value < 1) continue;
    throw new RangeError(`Cannot train: ${name} must be in [0, 1): current value is ${value}`);
  }
}

/** Whether a training that is gone on with had already been ended by its patience. */
function patienceIsOver({ validation }: TrainingOptions, before: readonly EpochReport[]): boolean {
  if (!validation?.patience || before.length === 0) return false;
  const { metric = "accuracy", patience } = validation;
  const scores = before.map(({ validation }) => metric === "accuracy" ? validation!.accuracy! : -validation!.loss);
  return scores.length - 1 - scores.indexOf(Math.max(...scores)) >= patience;
}

/** Whole numbers that a batch feeds: at most so many rows of tables does it read. */
function idsIn({ feeds }: Batch): number {
  return Object.values(feeds).reduce(
    (sum, { type, shape }) => sum + (type === "int64" ? sizeOf(shape) : 0),
    1,
  );
}

function* chunks(batches: Iterable<Batch>, size: number): Generator<Batch[], void, void> {
  let part: Batch[] = [];
  for (const batch of batches) {
    part.push(batch);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
