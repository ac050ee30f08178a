import { decimal, InputError } from "../../core/mod.ts";
import { BatchSizes } from "./_batch_sizes.ts";
import type { CompiledGraph } from "./compile_graph.ts";
import type { Batch } from "./model_function.ts";

/**
 * Bytes that a batch takes while it goes through a model and back: everything that is computed on the way forward, as most of it
 * is read again on the way back. What is never kept makes up for the gradients on their way: a MiniLM took between four and five
 * fifths of it.
 */
export function activationBytes(graph: CompiledGraph, batch: Batch): number {
  const sizes = new BatchSizes(graph.inputs, batch);
  return graph.kept.reduce((sum, shape) => sum + 4 * sizes.count(shape), 0);
}

/** The batch that needs most. */
export function largestBatch(batches: Iterable<Batch>): Batch {
  let largest: Batch | undefined;
  let most = -1;
  for (const batch of batches) {
    if (batch.tokens > most) [largest, most] = [batch, batch.tokens];
  }
  return largest!;
}

/** What to do where training goes through layers and back. */
const SMALLER = "take smaller batches, shorter texts, fewer layers or a smaller model";

/**
 * Refuses to start what would not fit.
 *
 * @param bytes That will be needed.
 * @param hint What to do about it.
 * @throws {InputError} If the system has less memory left; says how much is needed.
 */
export function checkMemory(bytes: number, available: number | undefined, hint = SMALLER): void {
  if (available === undefined || bytes <= available) return;
  throw new InputError(
    `training this model needs about ${gibibytes(bytes)} of memory, and ${gibibytes(available)} are free`,
    { hint },
  );
}

/** Bytes in GiB, for people. */
export function gibibytes(bytes: number): string {
  return `${decimal(bytes / 2 ** 30, 2)} GiB`;
}

/** Bytes of memory that the system can still give; undefined where Deno may not ask. */
export function availableMemory(): number | undefined {
  try {
    return Deno.systemMemoryInfo().available;
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) return undefined;
    throw error;
  }
}
