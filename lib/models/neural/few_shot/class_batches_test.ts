import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../../../core/mod.ts";
import { classBatches } from "./class_batches.ts";

Deno.test("every ticket is in a batch, with another look at its class beside it, whatever the classes", () => {
  const tickets = fc.array(fc.record({ target: fc.nat(6), length: fc.integer({ min: 1, max: 60 }) }), { minLength: 1 });
  fc.assert(fc.property(tickets, fc.integer({ min: 2, max: 4 }), fc.nat(9), (all, together, seed) => {
    const [targets, lengths] = [all.map(({ target }) => target), all.map(({ length }) => length)];
    const batchSize = 5 * together + 1;
    const batches = classBatches({ targets, lengths }, { batchSize, together, rng: new Rng(seed) });
    assert.deepEqual([...new Set(batches.flat())].sort((a, b) => a - b), [...targets.keys()]);
    for (const batch of batches) {
      assert.ok(batch.length <= batchSize && batch.length % together === 0);
      for (const i of batch) assert.ok(batch.filter((j) => targets[j] === targets[i]).length >= together);
    }
    const sizes = batches.map(({ length }) => length);
    assert.ok(Math.max(...sizes) - Math.min(...sizes) <= together, `${sizes}`);
    const most = new Map<number, number>();
    for (const i of batches.flat()) most.set(i, (most.get(i) ?? 0) + 1);
    const lone = (i: number) => targets.filter((target) => target === targets[i]).length < together;
    for (const [i, n] of most) assert.ok(n <= 2 || lone(i), `ticket ${i}: ${n} times`);
  }));
});

Deno.test("batches have texts of like length, and other ones in every epoch", () => {
  const targets = Array.from({ length: 640 }, (_, i) => i % 64);
  const lengths = targets.map((_, i) => 4 + (i * 37) % 60);
  const rng = new Rng(3);
  const [first, second] = [0, 1].map(() => classBatches({ targets, lengths }, { batchSize: 64, together: 2, rng }));
  const computed = first.reduce((sum, rows) => sum + rows.length * Math.max(...rows.map((i) => lengths[i])), 0);
  const inOrder = Array.from({ length: 10 }, (_, b) => 64 * Math.max(...lengths.slice(64 * b, 64 * b + 64)));
  assert.ok(computed < 0.9 * inOrder.reduce((a, b) => a + b, 0), `${computed}`);
  assert.notDeepEqual(first, second);
});

Deno.test("batches of long texts are smaller, and still hold tickets against those of another group", () => {
  const targets = Array.from({ length: 320 }, (_, i) => i % 32);
  const lengths = targets.map((_, i) => i % 10 === 0 ? 128 : 8);
  const batches = classBatches({ targets, lengths }, { batchSize: 64, together: 2, maxTokens: 640, rng: new Rng(1) });
  assert.deepEqual([...new Set(batches.flat())].length, 320);
  for (const rows of batches) {
    const tokens = rows.length * Math.max(...rows.map((i) => lengths[i]));
    assert.ok(rows.length >= 4 && (tokens <= 640 || rows.length < 8), `${rows.length} tickets, ${tokens} tokens`);
  }
  assert.ok(batches.some(({ length }) => length >= 40));
});
