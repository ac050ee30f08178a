import type { Tensor2D } from "@tensorflow/tfjs";
import type { Rng } from "../../core/mod.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** Words of texts, one after the other without padding. */
export type Encoded = readonly Int32Array[];

/**
 * Numbers of words of some texts, padded with 0 at the end, shape `(nRows, length)`.
 *
 * @param length Of every text; as long as the longest one, if null.
 */
export function paddedIds(tf: TensorFlow, texts: Encoded, rows: readonly number[], length: number | null): Tensor2D {
  const width = length ?? rows.reduce((longest, row) => Math.max(longest, texts[row].length), 1);
  const ids = new Int32Array(rows.length * width);
  rows.forEach((row, i) => ids.set(texts[row].subarray(0, width), i * width));
  return tf.tensor2d(ids, [rows.length, width], "int32");
}

/** Texts that are shuffled together and sorted by length before they are cut into batches, in batches. */
const WINDOW = 20;

/**
 * The texts of an epoch in random order, in batches of texts that are about as long, so that little is spent on padding.
 *
 * @returns Row numbers of each batch.
 */
export function shuffledBatches(texts: Encoded, batchSize: number, rng: Rng): number[][] {
  const rows = rng.shuffle(texts.map((_, i) => i));
  const batches: number[][] = [];
  for (let at = 0; at < rows.length; at += WINDOW * batchSize) {
    const window = rows.slice(at, at + WINDOW * batchSize).sort((a, b) => texts[a].length - texts[b].length);
    for (let i = 0; i < window.length; i += batchSize) batches.push(window.slice(i, i + batchSize));
  }
  return rng.shuffle(batches);
}

/** All texts, short ones first, in batches. */
export function sortedBatches(texts: Encoded, batchSize: number): number[][] {
  const rows = texts.map((_, i) => i).sort((a, b) => texts[a].length - texts[b].length);
  return Array.from(
    { length: Math.ceil(rows.length / batchSize) },
    (_, i) => rows.slice(i * batchSize, (i + 1) * batchSize),
  );
}
