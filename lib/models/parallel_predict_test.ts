import assert from "node:assert/strict";
import { LinearSvm } from "./linear/linear_svm.ts";
import { openPredictPool } from "./parallel_predict.ts";

const fitted = await new LinearSvm().fit(
  ["refund my order", "money back please", "cannot log in", "password reset fails", "parcel lost", "delivery late"],
  ["Refund", "Refund", "Login", "Login", "Shipping", "Shipping"],
);
const snapshot = fitted.toSnapshot();
const words = ["refund", "money", "log in", "password", "parcel", "late", "please", ""];

/** Batches of different sizes, so that some take longer than those after them. */
const batches = Array.from(
  { length: 40 },
  (_, b) => Array.from({ length: (b * 37) % 200 }, (_, i) => `${words[(b + i) % 8]} ${words[(b * i) % 8]}`),
);

Deno.test("PredictPool gives what the classifier gives, batch by batch, in order", async () => {
  await using pool = await openPredictPool(snapshot, { workers: 2 });
  assert.equal(pool.workers, 2);
  let b = 0;
  for await (const probabilities of pool.predictProba(batches)) {
    const expected = fitted.predictProba(batches[b++]);
    assert.equal(probabilities.rows, expected.rows);
    assert.ok(probabilities.data.every((p, i) => p === expected.data[i]));
    assert.equal(probabilities.data.length, expected.data.length);
  }
  assert.equal(b, batches.length);
});

Deno.test("PredictPool reads only a few batches ahead, and closes its source when one stops early", async () => {
  await using pool = await openPredictPool(snapshot, { workers: 1 });
  let read = 0;
  let closed = false;
  async function* source() {
    try {
      for (const batch of batches) {
        read++;
        yield await Promise.resolve(batch);
      }
    } finally {
      closed = true;
    }
  }
  let taken = 0;
  for await (const _ of pool.predictProba(source())) {
    taken++;
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.ok(read <= taken + 3, `${read} batches were read when ${taken} were taken`);
    if (taken === 10) break;
  }
  assert.ok(closed);
});

Deno.test("PredictPool hands out results while its source is slow", async () => {
  await using pool = await openPredictPool(snapshot, { workers: 2 });
  const later = Promise.withResolvers<void>();
  async function* source() {
    yield ["refund"];
    await later.promise;
    yield ["parcel"];
  }
  const results = pool.predictProba(source());
  assert.equal((await results.next()).value!.rows, 1); // would wait for ever otherwise
  later.resolve();
  assert.equal((await results.next()).value!.rows, 1);
  assert.equal((await results.next()).done, true);
});

Deno.test("PredictPool stops with the signal's reason", async () => {
  await using pool = await openPredictPool(snapshot, { workers: 1 });
  const stop = new AbortController();
  await assert.rejects(async () => {
    for await (const _ of pool.predictProba(batches, { signal: stop.signal })) stop.abort(new Error("enough"));
  }, { message: "enough" });
  const after: number[] = []; // the pool can be used again
  for await (const { rows } of pool.predictProba([["refund"]])) after.push(rows);
  assert.deepEqual(after, [1]);
});

Deno.test("PredictPool tells what went wrong in a worker", async () => {
  await assert.rejects(openPredictPool({ kind: "Oracle", config: {}, tensors: {} }, { workers: 2 }), {
    name: "InputError",
    message: /there is no classifier of kind "Oracle"/,
  });
  await using pool = await openPredictPool(snapshot, { workers: 1 });
  const bad = [["fine"], [null as unknown as string]];
  await assert.rejects(async () => {
    for await (const _ of pool.predictProba(bad));
  }, { name: "TypeError" });
});

Deno.test("PredictPool says which rule a bad call breaks, and that it is closed", async () => {
  await assert.rejects(openPredictPool(snapshot, { workers: 0 }), {
    name: "RangeError",
    message: "Cannot open a pool: workers must be a whole number >= 1: current value is 0",
  });
  const pool = await openPredictPool(snapshot, { workers: 1 });
  await pool[Symbol.asyncDispose]();
  await assert.rejects(pool.predictProba([["refund"]]).next(), /The pool of prediction workers is closed/);
});
