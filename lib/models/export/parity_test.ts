import assert from "node:assert/strict";
import { matrix } from "../../core/mod.ts";
import { checkParity, holdsParity } from "./parity.ts";

const trained = matrix(2, 2, Float32Array.of(0.75, 0.25, 0.5, 0.5));

Deno.test("checkParity() tells how far apart two models are", () => {
  const exported = matrix(2, 2, Float32Array.of(0.625, 0.375, 0.5, 0.5));
  const { n, largestDifference, changedLabels } = checkParity("m.onnx", { trained, exported }, {
    difference: 0.2,
    changed: 0.5,
  });
  assert.deepEqual([n, largestDifference, changedLabels], [2, 0.125, 0]);
});

Deno.test("checkParity() refuses what is further apart than allowed, by either measure, and what is no number", () => {
  const near = matrix(2, 2, Float32Array.of(0.7, 0.3, 0.51, 0.49));
  const flipped = matrix(2, 2, Float32Array.of(0.2501, 0.7499, 0.5, 0.5));
  const broken = matrix(2, 2, Float32Array.of(0.75, 0.25, NaN, 0.5));
  for (const exported of [near, flipped, broken]) {
    assert.throws(() => checkParity("m.onnx", { trained, exported }), {
      name: "InputError",
      message: /^the exported m\.onnx does not answer as the trained model does: [01] of 2 texts gets? another label/,
    });
  }
  assert.throws(() => checkParity("m.onnx", { trained, exported: matrix(1, 2) }), TypeError);
});

Deno.test("checkParity() lets labels change that the trained model hardly prefers", () => {
  const unsure = matrix(1, 2, Float32Array.of(0.52, 0.48));
  const other = matrix(1, 2, Float32Array.of(0.49, 0.51));
  assert.equal(
    checkParity("m.onnx", { trained: unsure, exported: other }, { difference: 0.1, margin: 0.1 }).changedLabels,
    0,
  );
  assert.throws(
    () => checkParity("m.onnx", { trained: unsure, exported: other }, { difference: 0.1 }),
    /1 of 1 texts gets/,
  );
});

Deno.test("holdsParity() says whether checkParity() would refuse", () => {
  const near = matrix(2, 2, Float32Array.of(0.7, 0.3, 0.5, 0.5));
  assert.deepEqual([0.04, 0.06].map((difference) => holdsParity({ trained, exported: near }, { difference })), [
    false,
    true,
  ]);
  const flipped = matrix(2, 2, Float32Array.of(0.4, 0.6, 0.5, 0.5));
  const limits = [{ difference: 1 }, { difference: 1, changed: 0.5 }, { difference: 1, margin: 0.6 }];
  assert.deepEqual(limits.map((own) => holdsParity({ trained, exported: flipped }, own)), [false, true, true]);
});
