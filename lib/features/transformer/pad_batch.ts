/** Texts of a batch as one rectangle. */
export interface TokenBatch {
  readonly rows: number;
  /** Tokens of the longest text, or the next multiple asked for. */
  readonly columns: number;
  /** Shape `(rows, columns)`: each text's ids, then padding. */
  readonly ids: BigInt64Array<ArrayBuffer>;
  /** Shape `(rows, columns)`: 1 for a token, 0 for padding. */
  readonly mask: Float32Array<ArrayBuffer>;
}

/**
 * Fills up the texts of a batch to one length.
 *
 * @param texts Ids of each text.
 * @param options `padId` fills up; `multiple` rounds the length up, so that fewer shapes occur, 1 if not given.
 *
 * @example
 * ```ts
 * import { padBatch } from "./pad_batch.ts";
 * import assert from "node:assert/strict";
 *
 * const { rows, columns, ids, mask } = padBatch([[101, 7, 102], [101, 102]], { padId: 0 });
 * assert.deepEqual([rows, columns], [2, 3]);
 * assert.deepEqual([ids[5], [...mask]], [0n, [1, 1, 1, 1, 1, 0]]);
 * ```
 */
export function padBatch(
  texts: readonly ArrayLike<number>[],
  options: { readonly padId: number; readonly multiple?: number },
): TokenBatch {
  const { padId, multiple = 1 } = options;
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Math.ceil(longest / multiple) * multiple;
  const ids = new BigInt64Array(texts.length * columns).fill(BigInt(padId));
  const mask = new Float32Array(texts.length * columns);
  texts.forEach((text, row) => {
    for (let i = 0; i < text.length; i++) ids[row * columns + i] = BigInt(text[i]);
    mask.fill(1, row * columns, row * columns + text.length);
  });
  return { rows: texts.length, columns, ids, mask };
}
