import assert from "node:assert/strict";
import { matrix, takeRows } from "../../core/mod.ts";
import { selectRows } from "../../features/csr_operations.ts";
import { KernelRidge } from "./kernel_ridge.ts";
import { cases, nClasses, nTickets, queries, targets, training } from "./testdata/fixture.ts";

const GONE = new Set([0, 7, 8, 35]);
const REST = Array.from({ length: nTickets }, (_, i) => i).filter((i) => !GONE.has(i));
const rest = { embeddings: takeRows(training.embeddings, REST), tfidf: selectRows(training.tfidf!, REST) };
const restTargets = Int32Array.from(REST, (i) => targets[i]);

function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  assert.equal(a.length, b.length);
  return Array.from(a, (x, i) => Math.abs(x - b[i])).reduce((most, d) => Math.max(most, d), 0);
}

for (const { kernel, lambda, classWeight } of cases.filter(({ classWeight }) => classWeight === "none")) {
  Deno.test(`KernelRidge without tickets is the model that never saw them: kernel ${kernel.kind}`, async () => {
    const make = () => new KernelRidge({ kernel, lambda, classWeight, threads: 1 });
    const all = await make().fit(training, targets, nClasses);
    const never = await make().fit(rest, restTargets, nClasses);
    const without = await all.without(GONE);
    assert.equal(without.nSupports, REST.length);
    assert.ok(furthest(without.decision(queries).data, never.decision(queries).data) < 2e-5);
    assert.ok(furthest(without.decision(queries).data, all.decision(queries).data) > 1e-3, "they had a say");
    const again = KernelRidge.fromSnapshot(all.toSnapshot(), { threads: 1 });
    assert.deepEqual((await again.without(GONE)).toSnapshot(), without.toSnapshot());
  });
}

for (const { kernel, lambda, classWeight } of cases.filter(({ classWeight }) => classWeight === "balanced")) {
  Deno.test(`KernelRidge with balanced classes is nearly that: kernel ${kernel.kind}`, async () => {
    const make = () => new KernelRidge({ kernel, lambda, classWeight, threads: 1 });
    const all = await make().fit(training, targets, nClasses);
    const never = (await make().fit(rest, restTargets, nClasses)).decision(queries).data;
    const kept = furthest((await all.without(GONE)).decision(queries).data, never);
    assert.ok(kept < furthest(all.decision(queries).data, never) / 3, `${kept}`);
  });
}

Deno.test("KernelRidge without a landmark is nearly the same function in the span of the others", async () => {
  const options = { exactUpTo: 10, landmarks: 24, lambda: 0.1, threads: 1 };
  const all = await new KernelRidge(options).fit(training, targets, nClasses);
  const without = await KernelRidge.fromSnapshot(all.toSnapshot(), { threads: 1 }).without(new Set([3]));
  assert.equal(without.nSupports, 23);
  const { data } = all.decision(queries);
  const moved = furthest(without.decision(queries).data, data);
  // Only left out, the support would take this much with it.
  const snapshot = all.toSnapshot();
  const weights = matrix(24, nClasses, snapshot.tensors.weights.data.slice() as Float32Array<ArrayBuffer>);
  weights.data.fill(0, 3 * nClasses, 4 * nClasses);
  const tensors = { ...snapshot.tensors, weights: { shape: [24, nClasses], data: weights.data } };
  const dropped = KernelRidge.fromSnapshot({ ...snapshot, tensors }, { threads: 1 }).decision(queries);
  assert.ok(moved < furthest(dropped.data, data), `${moved}`);
});

Deno.test("KernelRidge does not give up its last support, and needs a fit", async () => {
  const all = await new KernelRidge({ threads: 1 }).fit(training, targets, nClasses);
  await assert.rejects(all.without(new Set(targets.keys())), {
    name: "RangeError",
    message: /must be one left at least/,
  });
  await assert.rejects(new KernelRidge().without(new Set()), /is not fitted/);
});
