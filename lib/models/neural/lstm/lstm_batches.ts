import type { Feed } from "../../../autograd/training/mod.ts";

/** Lengths that texts are padded to: each has a graph of its own, so there are few, and more where most texts are. */
const LENGTHS = [4, 6, 8, 10, 12, 14, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256];

/** Length that a text of so many words is padded to. */
export function paddedLength(words: number, maxLength: number): number {
  return Math.min(maxLength, LENGTHS.find((length) => length >= words) ?? maxLength);
}

/**
 * Texts in batches of one padded length each.
 *
 * @param texts Numbers of each text's words.
 * @param rows Which of them, in the order in which they are dealt out.
 * @returns Rows of each batch, in the order in which the batches became full; those that never did come last.
 */
export function batchesByLength(
  texts: readonly Int32Array[],
  rows: Iterable<number>,
  { batchSize, maxLength }: { batchSize: number; maxLength: number },
): number[][] {
  const full: number[][] = [];
  const open = new Map<number, number[]>();
  for (const row of rows) {
    const length = paddedLength(texts[row].length, maxLength);
    const batch = open.get(length) ?? [];
    batch.push(row);
    open.set(length, batch);
    if (batch.length < batchSize) continue;
    full.push(batch);
    open.delete(length);
  }
  return [...full, ...open.values()];
}

/** Inputs `ids` and `mask` of `lstmGraph` for texts of at most `length` words. */
export function textFeeds(texts: readonly Int32Array[], length: number): { ids: Feed; mask: Feed } {
  const size = texts.length;
  const ids = new BigInt64Array(2 * length * size);
  const mask = new Float32Array(length * size);
  texts.forEach((words, column) => {
    words.forEach((word, step) => {
      ids[step * size + column] = BigInt(word);
      ids[(2 * length - 1 - step) * size + column] = BigInt(word);
      mask[step * size + column] = 1;
    });
  });
  return {
    ids: { type: "int64", data: ids, shape: [2, length, size] },
    mask: { type: "float32", data: mask, shape: [length, size, 1] },
  };
}
