import assert from "node:assert/strict";
import fc from "fast-check";
import { encodeSafetensors, openSafetensors } from "./mod.ts";

const PYTHON = new URL("testdata/weights_from_python.safetensors", import.meta.url).pathname;

/** Writes a file of the format from any header text and data, and runs a test with its path. */
async function withFile(header: string, data: Uint8Array, run: (path: string) => Promise<void>) {
  const json = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + json.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  bytes.set(data, 8 + json.length);
  await withBytes(bytes, run);
}

async function withBytes(bytes: Uint8Array, run: (path: string) => Promise<void>) {
  const path = await Deno.makeTempFile({ suffix: ".safetensors" });
  try {
    await Deno.writeFile(path, bytes);
    await run(path);
  } finally {
    await Deno.remove(path);
  }
}

Deno.test("openSafetensors() reads halves, brain floats and doubles that Python's safetensors 0.8.0 wrote", async () => {
  using weights = await openSafetensors(PYTHON);
  assert.deepEqual(weights.metadata, { format: "pt" });
  assert.deepEqual([...weights.tensors.values()].map(({ dtype }) => dtype).sort(), [
    "BF16",
    "F16",
    "F32",
    "F64",
    "I64",
    "I8",
  ]);
  // numpy 2.4.6: np.float16(x) and the upper 16 bits of np.float32(x), widened.
  assert.deepEqual(
    await weights.readFloats("half"),
    Float32Array.of(0, -0, 1.5, 65504, 5.960464477539063e-08, -6.103515625e-05, 0.3330078125),
  );
  assert.deepEqual(
    await weights.readFloats("brain"),
    Float32Array.of(0.099609375, -3.140625, 9.953037915854457e29),
  );
  assert.deepEqual(await weights.readFloats("double"), Float32Array.of(0.1, -2));
  assert.deepEqual(await weights.readFloats("single"), Float32Array.of(0.1));
});

Deno.test("readFloats() reads tensors in any order, past one piece of the file, and wherever they lie", async () => {
  const long = Float32Array.from({ length: 700_001 }, (_, i) => i);
  const bytes = encodeSafetensors({
    long: { shape: [700_001], data: long },
    b: { shape: [1], data: Float64Array.of(7) },
  });
  await withBytes(bytes, async (path) => {
    using weights = await openSafetensors(path);
    assert.deepEqual(await weights.readFloats("long"), long);
    assert.deepEqual(await weights.readFloats("b"), Float32Array.of(7));
    assert.deepEqual(await weights.readFloats("long"), long);
  });
});

Deno.test("readFloats() refuses whole numbers, quantised weights and what is not there", async () => {
  using weights = await openSafetensors(PYTHON);
  for (const name of ["int8", "ids"]) {
    await assert.rejects(weights.readFloats(name), {
      name: "InputError",
      message: new RegExp(
        `tensor "${name}" has type I\\d+, and weights must be of F64, F32, F16, BF16; take the model as`,
      ),
    });
  }
  await assert.rejects(weights.readFloats("none"), { name: "RangeError" });
});

Deno.test("readFloats() refuses values that are not finite", async () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    const bytes = encodeSafetensors({ w: { shape: [3], data: Float32Array.of(3e38, value, 3e38) } });
    await withBytes(bytes, async (path) => {
      using weights = await openSafetensors(path);
      await assert.rejects(weights.readFloats("w"), {
        name: "InputError",
        message: /"w" holds values that are not finite/,
      });
    });
  }
});

Deno.test("readFloats() says when the file has become shorter meanwhile", async () => {
  const bytes = encodeSafetensors({ w: { shape: [3], data: Float32Array.of(1, 2, 3) } });
  await withBytes(bytes, async (path) => {
    using weights = await openSafetensors(path);
    await Deno.truncate(path, bytes.length - 4);
    await assert.rejects(weights.readFloats("w"), { name: "InputError", message: /it has become shorter/ });
  });
});

Deno.test("openSafetensors() refuses a missing file and headers that lie, saying how", async () => {
  await assert.rejects(openSafetensors("no/such.safetensors"), {
    name: "InputError",
    message: "no/such.safetensors: there is no such file",
  });
  const half = (data_offsets: number[], shape = [2]) => JSON.stringify({ w: { dtype: "F16", shape, data_offsets } });
  const four = new Uint8Array(4);
  const cases: [string, Uint8Array, RegExp][] = [
    ["[]", four, /its header is not an object/],
    [half([0, 8]), four, /lies at 0–8 of 4 bytes/],
    [half([0, 4], [3]), four, /needs 6 bytes for F16 \[3\], and has 4/],
    [half([0, 4], [2 ** 31, 2 ** 31]), four, /needs 9223372036854776000 bytes/],
    [half([0, 4]), new Uint8Array(6), /2 bytes at its end belong to no tensor/],
    [JSON.stringify({ w: { dtype: "F4", shape: [8], data_offsets: [0, 4] } }), four, /has type "F4"; readable are/],
  ];
  for (const [header, data, problem] of cases) {
    await withFile(header, data, async (path) => {
      await assert.rejects(openSafetensors(path), { name: "InputError", message: problem });
    });
  }
  await withBytes(new Uint8Array(5), async (path) => {
    await assert.rejects(openSafetensors(path), /it has 5 bytes, fewer than the 8/);
  });
});

Deno.test("openSafetensors() of a damaged file either succeeds or throws an InputError, nothing else", async () => {
  const sound = await Deno.readFile(PYTHON);
  const damage = fc.record({
    at: fc.nat(sound.length - 1),
    to: fc.nat(255),
    length: fc.oneof(fc.constant(sound.length), fc.nat(sound.length)),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, to, length }) => {
      const bytes = sound.slice(0, length);
      if (at < length) bytes[at] = to;
      await withBytes(bytes, async (path) => {
        try {
          using weights = await openSafetensors(path);
          for (const name of weights.tensors.keys()) await weights.readFloats(name);
        } catch (error) {
          assert.equal((error as Error).name, "InputError");
        }
      });
    }),
    { numRuns: 300 },
  );
});
