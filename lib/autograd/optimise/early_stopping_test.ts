import assert from "node:assert/strict";
import { denseStore } from "../testdata/optimiser_cases.ts";
import { EarlyStopping, type EarlyStoppingOptions } from "./early_stopping.ts";

/** Reports scores, the weights of `bias` being the number of the report, from 1. */
function run(scores: readonly number[], options: EarlyStoppingOptions) {
  const store = denseStore({ moments: 0 });
  const stopping = new EarlyStopping(store, options);
  const reports = scores.map((score, i) => {
    store.weights("bias").fill(i + 1);
    store.steps = 10 * (i + 1);
    return stopping.report(score);
  });
  stopping.restoreBest();
  return { store, stopping, reports, best: store.weights("bias")[0], stops: reports.findIndex(({ stop }) => stop) };
}

Deno.test("EarlyStopping keeps the best weights, higher or lower, the first of equals", () => {
  const higher = run([0.5, 0.7, 0.7, 0.6], { patience: 2 });
  assert.deepEqual([higher.best, higher.stops, higher.stopping.bestScore, higher.stopping.bestSteps], [2, 3, 0.7, 20]);
  const lower = run([0.5, 0.4, 0.6, 0.3, 0.4], { patience: 2, better: "lower" });
  assert.deepEqual([lower.best, lower.stops, lower.stopping.bestScore], [4, -1, 0.3]);
  assert.deepEqual(lower.reports.map(({ best }) => best), [true, true, false, true, false]);
});

Deno.test("EarlyStopping counts only gains that are large enough, and never NaN", () => {
  const small = run([0.5, 0.501, 0.52], { patience: 2, leastGain: 0.01 });
  assert.deepEqual([small.best, small.stops], [3, -1]);
  const failed = run([NaN, NaN], { patience: 2 });
  assert.deepEqual([failed.best, failed.stops, failed.stopping.bestScore], [2, 1, NaN]);
  assert.equal(run([0.5, NaN, 0.4], { patience: Infinity }).best, 1);
});

Deno.test("EarlyStopping goes on from a snapshot as if it had not been interrupted", () => {
  const { stopping } = run([0.5, 0.7, 0.6], { patience: 2 });
  const snapshot = JSON.parse(JSON.stringify(stopping.snapshot().config));
  const { store } = run([], {});
  const resumed = new EarlyStopping(store, { patience: 2 });
  resumed.restore({ ...stopping.snapshot(), config: snapshot });
  assert.deepEqual(resumed.snapshot(), stopping.snapshot());
  assert.deepEqual(resumed.report(0.65), { best: false, stop: true });
  resumed.restoreBest();
  assert.equal(store.weights("bias")[0], 2);
  resumed.restore(new EarlyStopping(store).snapshot()); // from before the first score
  assert.deepEqual(resumed.report(0.1), { best: true, stop: false });
  assert.throws(() => resumed.restore({ kind: "LinearSvm", config: {}, tensors: {} }), { name: "InputError" });
});

Deno.test("EarlyStopping says which rule a bad option breaks", () => {
  assert.throws(() => run([], { patience: 0 }), RangeError);
  assert.throws(() => run([], { leastGain: -1 }), RangeError);
});
