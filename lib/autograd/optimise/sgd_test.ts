import assert from "node:assert/strict";
import { assertNear, denseStore, figures, followPyTorch, tableStore } from "../testdata/optimiser_cases.ts";
import { Sgd } from "./sgd.ts";

Deno.test("Sgd goes where torch.optim.SGD goes, and needs no moments", () => {
  const store = denseStore({ moments: 0 });
  followPyTorch("sgd", store, new Sgd(store, { learningRate: 0.1, weightDecay: 0.05 }));
});

Deno.test("Sgd with momentum goes where torch.optim.SGD goes", () => {
  const store = denseStore({ moments: 1 });
  followPyTorch("sgdMomentum", store, new Sgd(store, { learningRate: 0.1, momentum: 0.9, weightDecay: 0.05 }));
});

Deno.test("Sgd with Nesterov's momentum and clipping goes where torch.optim.SGD goes", () => {
  const store = denseStore({ moments: 1 });
  const options = { learningRate: 0.1, momentum: 0.9, weightDecay: 0.05, nesterov: true, clip: 4 };
  const reports = followPyTorch("sgdNesterovClip", store, new Sgd(store, options));
  assertNear(reports.map(({ gradientNorm }) => gradientNorm), figures.cases.sgdNesterovClip.norms, 1e-5);
});

Deno.test("Sgd moves only rows that were read, or all, as torch.optim.SGD does with sparse and dense gradients", () => {
  const lazy = tableStore({ moments: 0 });
  followPyTorch("sgdTable", lazy, new Sgd(lazy, { learningRate: 0.1 }));
  const dense = tableStore({ moments: 1 });
  const options = { learningRate: 0.1, momentum: 0.9, weightDecay: 0.05, rows: "dense" } as const;
  followPyTorch("sgdMomentumTable", dense, new Sgd(dense, options));
});

Deno.test("Sgd says which rule a bad option breaks", () => {
  const store = denseStore({ moments: 0 });
  assert.throws(() => new Sgd(store, { momentum: 0.9 }), {
    message: "Cannot make Sgd: the store must be made with moments >= 1: it has 0",
  });
  assert.throws(() => new Sgd(store, { nesterov: true }), RangeError);
  assert.throws(() => new Sgd(store, { momentum: 1 }), RangeError);
});
