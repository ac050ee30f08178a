import assert from "node:assert/strict";
import { matrix } from "../core/mod.ts";
import { assertAllClose, assertClose, assertMatrixClose, assertSameBits, throughJsonAndBytes } from "./equality.ts";

Deno.test("assertClose() takes what is within either bound and nothing else", () => {
  assertClose(1 + 1e-10, 1);
  assertClose(1e12 + 1, 1e12);
  assertClose(Infinity, Infinity);
  assertClose(105, 100, { relative: 0.05 });
  assert.throws(() => assertClose(105.1, 100, { relative: 0.05 }), { message: "the number should be 100, is 105.1" });
  assert.throws(() => assertClose(NaN, NaN));
  assert.throws(() => assertClose(1, NaN));
  assert.throws(() => assertClose(Infinity, 1));
});

Deno.test("assertAllClose() and assertMatrixClose() name the number that differs, and see a wrong shape", () => {
  assert.throws(() => assertAllClose([1, 2], [1, 3]), { message: "number 1 should be 3, is 2" });
  assert.throws(() => assertAllClose([1, 2], [1]));
  const m = matrix(2, 2, Float32Array.of(1, 2, 3, 4));
  assertMatrixClose(m, [[1, 2], [3, 4]]);
  assert.throws(() => assertMatrixClose(m, [[1, 2], [3, 5]]), { message: "row 1, column 1 should be 5, is 4" });
  assert.throws(() => assertMatrixClose(m, [[1, 2]]));
});

Deno.test("assertSameBits() tells 0 from -0 and a last bit from none", () => {
  assertSameBits(matrix(1, 2, Float32Array.of(NaN, 1)), matrix(1, 2, Float32Array.of(NaN, 1)));
  assert.throws(() => assertSameBits(matrix(1, 1, Float32Array.of(-0)), matrix(1, 1, Float32Array.of(0))));
  assert.throws(() => assertSameBits(matrix(1, 1, Float32Array.of(1 + 2 ** -23)), matrix(1, 1, Float32Array.of(1))));
  assert.throws(() => assertSameBits(matrix(2, 1), matrix(1, 2)));
});

Deno.test("throughJsonAndBytes() copies numbers, and loses what JSON can't hold", () => {
  const data = Float64Array.of(1, 2, 3).subarray(1);
  const snapshot = { kind: "X", config: { a: [1, "x"] }, tensors: { t: { shape: [2], data } } };
  const again = throughJsonAndBytes({ ...snapshot, parts: { inner: snapshot } });
  assert.deepEqual(again, { ...snapshot, parts: { inner: snapshot } });
  data[0] = 9;
  assert.deepEqual([...again.tensors.t.data], [2, 3]);
  assert.deepEqual(throughJsonAndBytes({ kind: "X", config: { a: NaN }, tensors: {} }).config, { a: null });
});
