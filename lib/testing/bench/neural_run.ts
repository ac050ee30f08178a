import { type Json, type Matrix, matrix, type Tensor } from "../../core/mod.ts";
import { decodeSafetensors, encodeSafetensors, writeFileAtomic } from "../../storage/mod.ts";
import type { UnseenMethod, UnseenScores } from "../../models/classifier.ts";

/**
 * Raised when a change of code makes stored runs worth nothing: they are then measured again.
 */
export const NEURAL_BENCH_VERSION = 1;

/** `fit` learns from all tickets and answers those of the test; `unseen` finds how tickets of the training part are scored. */
export type RunPart = "fit" | "unseen" | "pool";

/** What was measured of one run: a process of its own, except for a pool. */
export interface NeuralRun {
  readonly version: number;
  /** Of all that decides the result: model, options, seed, tickets, files that it starts from. */
  readonly digest: string;
  readonly set: string;
  readonly row: string;
  readonly part: RunPart;
  readonly seed: number;
  readonly model: string;
  /** Paths as SHA-256 of what they hold. */
  readonly options: Readonly<Record<string, Json>>;
  /** Of the tree it ran on, where git tells. */
  readonly commit: string | null;
  readonly nTrain: number;
  readonly nTest: number;
  readonly classes: readonly string[];
  /** Share of test tickets that were answered right; of `unseen`, of those that were scored. */
  readonly accuracy: number;
  /** Index of each test ticket's answer among `classes`; of `unseen`, of each scored ticket. */
  readonly predicted: readonly number[];
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** CPU seconds to answer the test tickets; null of other parts. */
  readonly predictSeconds: number | null;
  readonly peakMemoryMiB: number;
  readonly memoryBeforeFitMiB: number;
  /** Processes that wanted the machine on average, itself included, over the minute before it began and before it ended. */
  readonly load: readonly [number, number];
  /** Of a pool: its members with their weights, and how they were pooled. */
  readonly pool?: {
    readonly pooling: string;
    readonly members: readonly { readonly row: string; readonly seed: number; readonly weight: number }[];
    /** Tickets that weights were learnt on. */
    readonly n: number;
  };
  /** Of `auto`: what was chosen. */
  readonly chosen?: string;
}

/** Keeps scores beside a run, for ensembles. */
export async function writeScores(
  path: string,
  { scores, rows, method }: { scores: Matrix; rows?: Int32Array; method?: UnseenMethod },
): Promise<void> {
  const tensors: Record<string, Tensor> = { scores: { shape: [scores.rows, scores.columns], data: scores.data } };
  if (rows) tensors.rows = { shape: [rows.length], data: rows };
  await writeFileAtomic(path, encodeSafetensors(tensors, method === undefined ? {} : { method }));
}

/** Reads scores of test tickets. */
export async function readScores(path: string): Promise<Matrix> {
  return (await readTensors(path)).scores;
}

/** Reads scores of unseen tickets. */
export async function readUnseen(path: string): Promise<UnseenScores> {
  const { scores, rows, method } = await readTensors(path);
  return { rows: rows!, scores, method: method as UnseenMethod };
}

async function readTensors(path: string) {
  const { tensors, metadata } = decodeSafetensors(await Deno.readFile(path), path);
  const { shape: [rows, columns], data } = tensors.scores;
  return {
    scores: matrix(rows, columns, data as Float32Array<ArrayBuffer>),
    rows: tensors.rows?.data as Int32Array | undefined,
    method: metadata.method,
  };
}
