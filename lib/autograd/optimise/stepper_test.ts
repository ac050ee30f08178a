import assert from "node:assert/strict";
import { denseStore, fillGradients, tableStore } from "../testdata/optimiser_cases.ts";
import { AdamW } from "./adamw.ts";
import { Sgd } from "./sgd.ts";

Deno.test("a gradient that is not finite is named with its step, and no weight is changed", () => {
  for (const [make, value] of [[AdamW, NaN], [Sgd, -Infinity]] as const) {
    const store = denseStore();
    const optimiser = new make(store);
    fillGradients(store, 0);
    optimiser.step();
    const before = store.snapshot();
    fillGradients(store, 1);
    store.gradients("bias")[2] = value;
    assert.throws(() => optimiser.step(), {
      name: "NonFiniteGradientError",
      message: "Cannot make step 2: gradients must be finite: that of bias is not; take a smaller learning rate",
      parameter: "bias",
      step: 2,
    });
    assert.deepEqual(store.snapshot(), before);
  }
  const store = tableStore();
  store.addRows("table", Int32Array.of(1), Float32Array.of(1, 2, NaN, 4, 5));
  assert.throws(() => new AdamW(store).step(), { parameter: "table", step: 1 });
});

Deno.test("clipping counts dense and row gradients together, and scale comes first", () => {
  const store = tableStore({ moments: 0 });
  const before = store.weights("table").slice();
  store.addRows("table", Int32Array.of(1, 1, 3), Float32Array.from([...Array(10).fill(1.5), ...Array(5).fill(4)]));
  // Rows 1 and 3 have gradients of five 3s and five 4s: norm 5 √5, twice that after scaling.
  const report = new Sgd(store, { learningRate: 1, clip: 1 }).step({ scale: 2 });
  assert.ok(Math.abs(report.gradientNorm - 10 * Math.sqrt(5)) < 1e-6);
  assert.ok(report.clipped);
  const step = (i: number) => before[i] - store.weights("table")[i];
  assert.ok(Math.abs(step(5) - 3 / (5 * Math.sqrt(5))) < 1e-6);
  assert.ok(Math.abs(step(15) - 4 / (5 * Math.sqrt(5))) < 1e-6);
  assert.equal(step(0), 0);
  assert.equal(store.rowGradients("table").ids.length, 0);
});

Deno.test("clipping divides by the norm plus 1e-6, as torch does, which matters for tiny gradients", () => {
  const store = denseStore({ moments: 0 });
  const before = store.weights("bias").slice();
  store.gradients("bias").set([3e-5, 0, 4e-5]);
  new Sgd(store, { learningRate: 1000, clip: 1e-6 }).step();
  // clip_grad_norm_: 1e-6 / (5e-5 + 1e-6) of the gradient.
  assert.ok(Math.abs((before[2] - store.weights("bias")[2]) / (1000 * 4e-5 / 51) - 1) < 1e-3);
});

Deno.test("the same gradients give the same bits", () => {
  const train = () => {
    const store = denseStore();
    const optimiser = new AdamW(store, { clip: 1 });
    for (let step = 0; step < 20; step++) {
      fillGradients(store, step);
      optimiser.step();
    }
    return store.snapshot();
  };
  assert.deepEqual(train(), train());
});
