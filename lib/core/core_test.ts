import assert from "node:assert/strict";
import fc from "fast-check";
import { argmaxOfRow, canonicalJson, fingerprint, InputError, matrix, rowOf, sha256, softmaxRows } from "./mod.ts";

Deno.test("softmaxRows() gives scipy's softmax and does not overflow", () => {
  // scipy.special.softmax([1, 2, 3]), scipy 1.17.1
  const [a, b, c] = rowOf(softmaxRows(matrix(1, 3, Float32Array.of(1, 2, 3))), 0);
  assert.ok(Math.abs(a - 0.09003057) < 1e-7 && Math.abs(b - 0.24472847) < 1e-7 && Math.abs(c - 0.66524096) < 1e-7);
  assert.deepEqual([...softmaxRows(matrix(1, 2, Float32Array.of(1e30, -1e30))).data], [1, 0]);
});

Deno.test("softmaxRows() sharpens below temperature 1 and flattens above", () => {
  const top = (t: number) => softmaxRows(matrix(1, 2, Float32Array.of(1, 0)), t).data[0];
  assert.ok(top(0.5) > top(1) && top(1) > top(2));
});

Deno.test("matrix() refuses data of another size, argmaxOfRow() takes the first of equals", () => {
  assert.throws(() => matrix(2, 2, new Float32Array(3)), RangeError);
  assert.equal(argmaxOfRow(matrix(1, 3, Float32Array.of(1, 2, 2)), 0), 1);
});

Deno.test("sha256() gives the digest of the standard's example", () => {
  // FIPS 180-2, appendix B.1
  assert.equal(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

Deno.test("canonicalJson() does not depend on the order of keys, and reads back", () => {
  assert.equal(canonicalJson({ b: 1, a: [{ d: null, c: "x" }] }), '{"a":[{"c":"x","d":null}],"b":1}');
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const once = JSON.parse(JSON.stringify(value));
    assert.deepEqual(JSON.parse(canonicalJson(once)), once);
  }));
});

Deno.test("fingerprint() sees a character move from one text to the next", () => {
  assert.notEqual(fingerprint(["ab", "c"]), fingerprint(["a", "bc"]));
  assert.notEqual(fingerprint(["a"], ["x"]), fingerprint(["a"], ["y"]));
});

Deno.test("InputError says what, where and what to do", () => {
  const error = new InputError("the date is not one", {
    place: { file: "t.csv", row: 3, column: "created" },
    hint: "use ISO 8601",
  });
  assert.equal(error.message, 't.csv, row 3, column "created": the date is not one; use ISO 8601');
  assert.equal(new InputError("no memory").message, "no memory");
});
