import assert from "node:assert/strict";
import { batchesByLength, paddedLength, textFeeds } from "./lstm_batches.ts";

Deno.test("paddedLength() knows few lengths, and none above maxLength", () => {
  assert.deepEqual([1, 4, 5, 17, 33, 48].map((words) => paddedLength(words, 48)), [4, 4, 6, 20, 48, 48]);
  assert.deepEqual([1, 7].map((words) => paddedLength(words, 7)), [4, 7]);
  assert.equal(paddedLength(2, 3), 3);
});

Deno.test("batchesByLength() deals every text out once, with texts of its own padded length", () => {
  const texts = [3, 9, 4, 10, 2, 5, 1].map((length) => new Int32Array(length));
  const batches = batchesByLength(texts, [6, 5, 4, 3, 2, 1, 0], { batchSize: 2, maxLength: 48 });
  assert.deepEqual(batches, [[6, 4], [3, 1], [2, 0], [5]]);
});

Deno.test("textFeeds() turns a text round for the backward direction, padding first", () => {
  const { ids, mask } = textFeeds([Int32Array.of(5, 6, 7), Int32Array.of(8)], 4);
  assert.deepEqual([...ids.data as BigInt64Array].map(Number), [5, 8, 6, 0, 7, 0, 0, 0, 0, 0, 7, 0, 6, 0, 5, 8]);
  assert.deepEqual([...mask.data as Float32Array], [1, 1, 1, 0, 1, 0, 0, 0]);
  assert.deepEqual([ids.shape, mask.shape], [[2, 4, 2], [4, 2, 1]]);
});
