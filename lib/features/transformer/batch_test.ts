import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../../core/mod.ts";
import { batchByLength, padBatch } from "./mod.ts";

Deno.test("batchByLength() puts each text into one batch, none too large, whether shuffled or not", () => {
  const options = fc.record({
    lengths: fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 300 }),
    batchSize: fc.integer({ min: 1, max: 40 }),
    pool: fc.integer({ min: 1, max: 9 }),
    seed: fc.option(fc.nat(1000), { nil: undefined }),
  });
  fc.assert(fc.property(options, ({ lengths, batchSize, pool, seed }) => {
    const shuffle = seed === undefined ? undefined : new Rng(seed);
    const batches = batchByLength(lengths, { batchSize, pool, shuffle });
    assert.deepEqual(batches.flatMap((batch) => [...batch]).sort((a, b) => a - b), lengths.map((_, i) => i));
    assert.ok(batches.every(({ length }) => length >= 1 && length <= batchSize));
    const perPool = shuffle ? pool * batchSize : Math.max(lengths.length, 1);
    const short = batches.filter(({ length }) => length < batchSize).length;
    assert.ok(short <= Math.ceil(lengths.length / perPool), "more than one batch of a pool is short");
    for (const batch of batches) assert.ok(batch.every((text, i) => i === 0 || lengths[batch[i - 1]] <= lengths[text]));
  }));
});

Deno.test("batchByLength() draws the same batches from the same seed, others from another, and mixes them", () => {
  const lengths = Array.from({ length: 500 }, (_, i) => 1 + (i * 7) % 50);
  const draw = (seed: number) => batchByLength(lengths, { batchSize: 16, shuffle: new Rng(seed), pool: 4 });
  assert.deepEqual(draw(1), draw(1));
  assert.notDeepEqual(draw(1), draw(2));
  const first = draw(3).map((batch) => lengths[batch[0]]);
  assert.notDeepEqual(first, first.toSorted((a, b) => a - b));
});

Deno.test("batchByLength() refuses sizes that make no batch", () => {
  for (const bad of [0, -1, 1.5, NaN]) {
    assert.throws(() => batchByLength([1], { batchSize: bad }), { name: "RangeError", message: /batchSize must be/ });
    assert.throws(() => batchByLength([1], { batchSize: 1, pool: bad }), {
      name: "RangeError",
      message: /pool must be/,
    });
  }
});

Deno.test("padBatch() rounds the length up to a multiple, and fills up with the padding token", () => {
  const { rows, columns, ids, mask } = padBatch([Int32Array.of(0, 9, 2), Int32Array.of(0, 2)], {
    padId: 1,
    multiple: 4,
  });
  assert.deepEqual([rows, columns], [2, 4]);
  assert.deepEqual([...ids], [0n, 9n, 2n, 1n, 0n, 2n, 1n, 1n]);
  assert.deepEqual([...mask], [1, 1, 1, 0, 1, 1, 0, 0]);
  assert.deepEqual(padBatch([], { padId: 0 }).columns, 0);
});

Deno.test("batchByLength() bounds the tokens of a batch, a single text excepted", () => {
  const lengths = [3, 50, 4, 64, 100, 5, 60, 7];
  const batches = batchByLength(lengths, { batchSize: 4, maxTokens: 130 });
  assert.deepEqual(batches.map((batch) => [...batch]), [[0, 2, 5, 7], [1, 6], [3], [4]]);
  assert.deepEqual(batchByLength([300], { batchSize: 4, maxTokens: 130 }).length, 1);
});
