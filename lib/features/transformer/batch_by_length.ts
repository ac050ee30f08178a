import type { Rng } from "../../core/mod.ts";

/** Options of {@linkcode batchByLength}. */
export interface BatchOptions {
  /** Texts a batch. */
  batchSize: number;
  /**
   * Draws the texts of each batch and the order of the batches, for training; without it, the shortest come first.
   *
   * @default {undefined}
   */
  shuffle?: Rng;
  /**
   * Batches' worth of texts that are drawn together and sorted by length among themselves. More of them waste less on padding, fewer
   * mix better.
   *
   * @default {50}
   */
  pool?: number;
  /**
   * Most tokens of a batch, padding included: batches of long texts have fewer of them, so that memory is bounded.
   *
   * @default {Infinity}
   */
  maxTokens?: number;
}

/**
 * Puts texts of like length into batches, so that little is computed on padding.
 *
 * To learn from, texts are shuffled, cut into pools, sorted by length within a pool, cut into batches, and the batches are
 * shuffled: every epoch has batches of its own, and hardly more padding than a full sort would leave.
 *
 * @param lengths Tokens of each text, shape `(nTexts,)`.
 * @returns Indices of texts, one array a batch; each text once, and only the last batch of a pool may be short, where tokens are not bounded.
 *
 * @example
 * ```ts
 * import { batchByLength } from "./batch_by_length.ts";
 * import { Rng } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const lengths = Array.from({ length: 1000 }, (_, i) => 3 + i % 60);
 * const batches = batchByLength(lengths, { batchSize: 16, shuffle: new Rng(0) });
 * const computed = batches.reduce((sum, batch) => sum + batch.length * Math.max(...batch.map((i) => lengths[i])), 0);
 * const needed = lengths.reduce((sum, length) => sum + length, 0);
 * assert.ok(computed < 1.06 * needed); // 1.8 times as much in the order they came
 * ```
 */
export function batchByLength(lengths: ArrayLike<number>, options: BatchOptions): Int32Array<ArrayBuffer>[] {
  const { batchSize, shuffle, pool = 50, maxTokens = Infinity } = options;
  for (const [name, value] of [["batchSize", batchSize], ["pool", pool]] as const) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(`Cannot make batches: ${name} must be an integer >= 1: current value is ${value}`);
  }
  const order = Int32Array.from({ length: lengths.length }, (_, i) => i);
  shuffle?.shuffle(order);
  const poolSize = shuffle ? batchSize * pool : order.length;
  const batches: Int32Array<ArrayBuffer>[] = [];
  for (let from = 0; from < order.length; from += poolSize) {
    // Typed arrays sort stably, so that equal lengths stay in the order drawn.
    const texts = order.slice(from, from + poolSize).sort((a, b) => lengths[a] - lengths[b]);
    for (let at = 0, end = 0; at < texts.length; at = end) {
      end = Math.min(at + batchSize, texts.length);
      while (end - at > 1 && (end - at) * lengths[texts[end - 1]] > maxTokens) end--;
      batches.push(texts.slice(at, end));
    }
  }
  return shuffle ? shuffle.shuffle(batches) : batches;
}
