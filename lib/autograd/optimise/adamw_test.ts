import assert from "node:assert/strict";
import { assertNear, denseStore, figures, followPyTorch, tableStore } from "../testdata/optimiser_cases.ts";
import { AdamW } from "./adamw.ts";
import { schedule } from "./schedule.ts";

Deno.test("AdamW goes where torch.optim.AdamW goes", () => {
  const store = denseStore();
  followPyTorch("adamw", store, new AdamW(store, { learningRate: 0.01, weightDecay: 0.5 }));
  assert.deepEqual([...store.weights("frozen")], [0, 0, 0, 0]);
});

Deno.test("AdamW treats groups as torch's parameter groups, by name or by function", () => {
  const options = { learningRate: 0.01, weightDecay: 0.1, betas: [0.8, 0.95], epsilon: 1e-4 } as const;
  const biases = { learningRate: 5, weightDecay: 0 };
  const named = denseStore();
  followPyTorch("adamwGroups", named, new AdamW(named, { ...options, groups: { biases } }));
  const chosen = denseStore();
  const groups = ({ shape }: { shape: readonly number[] }) => shape.length === 1 ? biases : {};
  followPyTorch("adamwGroups", chosen, new AdamW(chosen, { ...options, groups }));
  assert.deepEqual(named.weights("weight"), chosen.weights("weight"));
});

Deno.test("AdamW clips the gradient of all parameters together, and follows a schedule", () => {
  const store = denseStore();
  const optimiser = new AdamW(store, {
    learningRate: 0.02,
    clip: 4,
    schedule: schedule("linear", { steps: 20, warmup: 4 }),
  });
  const reports = followPyTorch("adamwClipLinear", store, optimiser);
  const { norms } = figures.cases.adamwClipLinear;
  reports.forEach(({ gradientNorm, clipped }, step) => {
    assert.ok(Math.abs(gradientNorm - norms[step]) < 1e-6 * norms[step]);
    assert.equal(clipped, norms[step] > 4);
  });
  assert.ok(reports.some(({ clipped }) => clipped) && reports.some(({ clipped }) => !clipped));
  assert.deepEqual(reports.slice(0, 3).map(({ learningRate }) => learningRate), [0, 0.005, 0.01]);
});

Deno.test("lazy rows go where torch.optim.SparseAdam goes", () => {
  const store = tableStore();
  followPyTorch("sparseAdam", store, new AdamW(store, { learningRate: 0.01, weightDecay: 0 }));
  assertNear(store.weights("table").subarray(25), figures.table.slice(25), 0, "row 5, which was never read");
});

Deno.test("dense rows go where torch.optim.AdamW goes with a dense gradient", () => {
  const store = tableStore();
  followPyTorch("adamwTable", store, new AdamW(store, { learningRate: 0.01, weightDecay: 0.5, rows: "dense" }));
});

Deno.test("AdamW says which rule a bad option breaks", () => {
  const store = denseStore({ moments: 1 });
  assert.throws(() => new AdamW(store), {
    name: "TypeError",
    message: "Cannot make AdamW: the store must be made with moments >= 2: it has 1",
  });
  const good = denseStore();
  for (
    const options of [{ learningRate: -1 }, { learningRate: NaN }, { weightDecay: -1 }, { clip: 0 }, { epsilon: 0 }]
  ) assert.throws(() => new AdamW(good, options), RangeError);
  assert.throws(() => new AdamW(good, { betas: [0.9, 1] }), {
    message: "Cannot make AdamW: betas must be in [0, 1): current value is 1",
  });
  assert.throws(() => new AdamW(good, { groups: { bias: {} } }), {
    message: "Cannot set options of group bias: there must be parameters in it: there are none",
  });
});
