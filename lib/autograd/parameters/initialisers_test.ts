import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import { glorotUniform, type Initialiser, normal, ones, uniform, zeros } from "./initialisers.ts";

function fill(initialiser: Initialiser, shape: readonly number[]): Float32Array {
  const weights = new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(NaN);
  initialiser(weights, shape, new Rng(11));
  return weights;
}

function moments(values: Float32Array): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, deviation: Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length) };
}

Deno.test("initialisers have the mean, the spread and the bounds that their names promise", () => {
  assert.deepEqual([...fill(zeros, [2]), ...fill(ones, [2])], [0, 0, 1, 1]);
  const bell = moments(fill(normal(0.02), [200, 300]));
  assert.ok(Math.abs(bell.mean) < 4 * 0.02 / Math.sqrt(60_000) && Math.abs(bell.deviation / 0.02 - 1) < 0.02);
  for (
    const [values, bound] of [
      [fill(uniform(0.3), [200, 300]), 0.3],
      [fill(glorotUniform(), [200, 300]), Math.sqrt(6 / 500)], // torch.nn.init.xavier_uniform_ has this bound
      [fill(glorotUniform({ parts: 4 }), [400, 100]), Math.sqrt(6 / 200)],
    ] as const
  ) {
    const { mean, deviation } = moments(values);
    const largest = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    assert.ok(largest <= bound * (1 + 1e-6) && largest > 0.999 * bound);
    assert.ok(Math.abs(mean) < 4 * bound / Math.sqrt(3 * values.length));
    assert.ok(Math.abs(deviation / (bound / Math.sqrt(3)) - 1) < 0.02);
  }
  assert.throws(() => fill(glorotUniform(), [3]), {
    message: "Cannot initialise by glorotUniform: the shape must have two axes: it is [3]",
  });
});
