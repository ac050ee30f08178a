import assert from "node:assert/strict";
import figures from "./optimisers.json" with { type: "json" };
import { type Optimiser, ParameterStore, type StepReport, type StoreOptions } from "../mod.ts";

export { figures };

/** Name of a case of `make_optimisers.py`. */
export type CaseName = keyof typeof figures.cases;

/** A store with the weights that PyTorch began with. */
export function denseStore(options: StoreOptions = {}): ParameterStore {
  const store = new ParameterStore([
    { name: "weight", shape: [3, 5], trainable: true, group: "matrices" },
    { name: "frozen", shape: [4], trainable: false },
    { name: "bias", shape: [3], trainable: true, group: "biases" },
  ], options);
  store.load("weight", Float32Array.from(figures.start.weight));
  store.load("bias", Float32Array.from(figures.start.bias));
  return store;
}

/** A store with the table that PyTorch began with. */
export function tableStore(options: StoreOptions = {}): ParameterStore {
  const store = new ParameterStore([{ name: "table", shape: [6, 5], trainable: true, rows: true }], options);
  store.load("table", Float32Array.from(figures.table));
  return store;
}

/** Puts the gradients of a step where the model would. */
export function fillGradients(store: ParameterStore, step: number): void {
  store.gradients("weight").set(figures.gradients[step].weight);
  store.gradients("bias").set(figures.gradients[step].bias);
}

/** Makes all steps of a case, and compares the weights with PyTorch's wherever it tells them. */
export function followPyTorch(name: CaseName, store: ParameterStore, optimiser: Optimiser): StepReport[] {
  const after: Record<string, Record<string, number[]>> = figures.cases[name].after;
  return figures.gradients.map((_, step) => {
    if (store.specs[0].rows) {
      store.addRows("table", Int32Array.from(figures.ids[step]), Float32Array.from(figures.rows[step]));
    } else {
      fillGradients(store, step);
    }
    const report = optimiser.step();
    for (const [parameter, expected] of Object.entries(after[report.step] ?? {})) {
      assertNear(store.weights(parameter), expected, 1e-6, `${name}: ${parameter} after ${report.step} steps`);
    }
    return report;
  });
}

export function assertNear(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, what = ""): void {
  assert.equal(actual.length, expected.length, what);
  for (let i = 0; i < actual.length; i++) {
    const message = `${what}[${i}] should be ${expected[i]}: it is ${actual[i]}`;
    assert.ok(Math.abs(actual[i] - expected[i]) <= tolerance, message);
  }
}
