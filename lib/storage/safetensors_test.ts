import assert from "node:assert/strict";
import fc from "fast-check";
import type { Tensor } from "../core/mod.ts";
import { decodeSafetensors, encodeSafetensors } from "./mod.ts";

const name = "weights.safetensors";

/** A file of the format from any header text and data. */
function file(header: string, data = new Uint8Array(0), length = new TextEncoder().encode(header).length): Uint8Array {
  const json = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + json.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(json, 8);
  bytes.set(data, 8 + json.length);
  return bytes;
}

const tensor = (overrides: Record<string, unknown> = {}) => ({
  dtype: "F32",
  shape: [1],
  data_offsets: [0, 4],
  ...overrides,
});

const anyTensor: fc.Arbitrary<Tensor> = fc.oneof(
  ...[
    fc.float32Array({ maxLength: 9 }),
    fc.float64Array({ maxLength: 9 }),
    fc.int32Array({ maxLength: 9 }),
    fc.uint32Array({ maxLength: 9 }),
    fc.uint8Array({ maxLength: 9 }),
  ].map((arrays) => (arrays as fc.Arbitrary<Tensor["data"]>).map((data) => ({ shape: [1, data.length], data }))),
);

Deno.test("decodeSafetensors() reads a file that Python's safetensors 0.8.0 wrote from numpy 2.4.6 arrays", async () => {
  const bytes = await Deno.readFile(new URL("testdata/from_python.safetensors", import.meta.url));
  const { tensors, metadata } = decodeSafetensors(bytes, name);
  assert.deepEqual(metadata, { format: "np" });
  assert.deepEqual(tensors, {
    "vectorizer/idf": { shape: [3], data: Float32Array.of(1.5, -2.5, Infinity) },
    "a": { shape: [2, 2], data: Int32Array.of(1, -2, 3, 2 ** 31 - 1) },
    "u8": { shape: [3], data: Uint8Array.of(1, 2, 255) },
    "counts": { shape: [2], data: Uint32Array.of(0, 2 ** 32 - 1) },
    "margin": { shape: [2, 1], data: Float64Array.of(0.1, -0) },
    "scalar": { shape: [], data: Float32Array.of(7) },
    "empty": { shape: [0, 3], data: new Float32Array(0) },
  });
});

Deno.test("decodeSafetensors() gives back what encodeSafetensors() was given, as views of the bytes", () => {
  const tensorName = fc.string({ unit: "grapheme" }).filter((name) => !/["\\]/.test(name));
  fc.assert(fc.property(fc.dictionary(tensorName, anyTensor), fc.boolean(), (tensors, shifted) => {
    const encoded = encodeSafetensors(tensors, { format: "pt" });
    // One byte further, nothing is aligned and everything has to be copied.
    const bytes = new Uint8Array(encoded.length + 1).subarray(shifted ? 1 : 0, encoded.length + (shifted ? 1 : 0));
    bytes.set(encoded);
    const decoded = decodeSafetensors(bytes, name);
    assert.deepEqual(decoded.tensors, { ...tensors });
    assert.deepEqual(decoded.metadata, { format: "pt" });
    if (!shifted) { for (const { data } of Object.values(decoded.tensors)) assert.equal(data.buffer, bytes.buffer); }
  }));
});

Deno.test("encodeSafetensors() gives the same bytes whatever the order of the names", () => {
  const a = { shape: [1], data: Uint8Array.of(1) };
  const b = { shape: [1], data: Float64Array.of(2) };
  const c = { shape: [1], data: Uint8Array.of(3) };
  assert.deepEqual(encodeSafetensors({ a, b, c }), encodeSafetensors({ c, b, a }));
});

Deno.test("encodeSafetensors() refuses shapes that do not fit and names that are taken", () => {
  const data = new Float32Array(3);
  assert.throws(() => encodeSafetensors({ idf: { shape: [2], data } }), {
    name: "TypeError",
    message: 'Cannot write tensors: shape must fit the data: "idf" has shape [2] and 3 values',
  });
  for (const bad of ['a"', "a\\", "a\n", "\ud800"]) {
    assert.throws(() => encodeSafetensors({ [bad]: { shape: [3], data } }), {
      name: "RangeError",
      message: /^Cannot write tensors: names/,
    });
  }
  assert.throws(() => encodeSafetensors({ __metadata__: { shape: [3], data } }), RangeError);
  // deno-lint-ignore no-explicit-any -- what TypeScript forbids, a notebook may still do
  assert.throws(() => encodeSafetensors({ idf: { shape: [1], data: new BigInt64Array(1) as any } }), TypeError);
});

Deno.test("decodeSafetensors() refuses headers that lie, saying how", () => {
  const four = new Uint8Array(4);
  const cases: [Uint8Array, RegExp][] = [
    [new Uint8Array(7), /it has 7 bytes, fewer than the 8/],
    [file("{}", four, 2 ** 53), /its header would have 9007199254740992 bytes, the file has 14/],
    [file("{}", four, 7), /its header would have 7 bytes/],
    [file("[]"), /its header is not an object/],
    [file("{'a':1}"), /its header is not JSON/],
    [file('{"__metadata__":{"a":1}}'), /__metadata__ must hold texts only/],
    [file('{"a":1}'), /tensor "a" is not described by an object/],
    [
      file(JSON.stringify({ a: tensor({ dtype: "BF16" }) }), four),
      /tensor "a" has type "BF16"; readable are F64, F32, I32, U32, U8/,
    ],
    [file(JSON.stringify({ a: tensor({ dtype: "toString" }) }), four), /has type "toString"/],
    [file(JSON.stringify({ a: tensor({ shape: [-1] }) }), four), /has shape \[-1\]/],
    [file(JSON.stringify({ a: tensor({ shape: [0.5] }) }), four), /has shape \[0.5\]/],
    [file(JSON.stringify({ a: tensor({ shape: [2 ** 40, 2 ** 40] }) }), four), /needs 4.8\d*e\+24 bytes/],
    [file(JSON.stringify({ a: tensor({ shape: [2] }) }), four), /needs 8 bytes for F32 \[2\], and has 4/],
    [file(JSON.stringify({ a: tensor({ dtype: "F64" }) }), four), /needs 8 bytes for F64 \[1\], and has 4/],
    [file(JSON.stringify({ a: tensor({ data_offsets: [4, 8] }) }), four), /lies at 4–8 of 4 bytes/],
    [file(JSON.stringify({ a: tensor({ data_offsets: [4, 0] }) }), four), /lies at 4–0 of 4 bytes/],
    [file(JSON.stringify({ a: tensor({ data_offsets: [0] }) }), four), /has offsets \[0\]/],
    [file(JSON.stringify({ a: tensor(), b: tensor() }), four), /tensor "b" begins at 0, where 4 is due/],
    [file(JSON.stringify({ a: tensor({ data_offsets: [4, 8] }) }), new Uint8Array(8)), /begins at 4, where 0 is due/],
    [file(JSON.stringify({ a: tensor() }), new Uint8Array(5)), /1 bytes at its end belong to no tensor/],
  ];
  for (const [bytes, problem] of cases) {
    assert.throws(() => decodeSafetensors(bytes, name), (error: Error) => {
      assert.equal(error.name, "InputError");
      assert.match(error.message, problem);
      assert.match(error.message, /^weights\.safetensors: not a sound safetensors file: /);
      return true;
    });
  }
});

Deno.test("decodeSafetensors() of a damaged file either succeeds or throws an InputError, nothing else", () => {
  const sound = encodeSafetensors({
    idf: { shape: [2], data: Float32Array.of(1, 2) },
    weights: { shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) },
  });
  const damage = fc.record({
    at: fc.nat(sound.length - 1),
    to: fc.nat(255),
    length: fc.oneof(fc.constant(sound.length), fc.nat(sound.length)),
  });
  fc.assert(
    fc.property(damage, ({ at, to, length }) => {
      const bytes = sound.slice(0, length);
      if (at < length) bytes[at] = to;
      try {
        decodeSafetensors(bytes, name);
      } catch (error) {
        assert.equal((error as Error).name, "InputError");
      }
    }),
    { numRuns: 2000 },
  );
});
