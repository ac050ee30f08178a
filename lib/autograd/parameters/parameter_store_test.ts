import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError, Rng } from "../../core/mod.ts";
import { AdamW, ExponentialAverage, normal, type ParameterSpec, ParameterStore, type StoreOptions } from "../mod.ts";
import { assertNear, denseStore, fillGradients, tableStore } from "../testdata/optimiser_cases.ts";

const specs = fc.array(
  fc.record({
    shape: fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })),
    trainable: fc.boolean(),
    rows: fc.boolean(),
  }),
  { maxLength: 6 },
).map((parameters): ParameterSpec[] => parameters.map((parameter, i) => ({ name: `p${i}`, ...parameter })));

const options: fc.Arbitrary<StoreOptions> = fc.record({
  moments: fc.constantFrom(0, 1, 2),
  accumulate: fc.boolean(),
  average: fc.boolean(),
  rowCapacity: fc.integer({ min: 1, max: 50 }),
});

Deno.test("bytesNeeded() is what a store takes, and its arrays lie apart on lines of 64 bytes", () => {
  fc.assert(fc.property(specs, options, (parameters, chosen) => {
    const store = new ParameterStore(parameters, chosen);
    const { buffer } = store.floats(0, 0);
    assert.equal(ParameterStore.bytesNeeded(parameters, chosen), buffer.byteLength);
    assert.equal(store.bytes, buffer.byteLength);
    const arrays = [...store.places.values()].flatMap((place) => {
      const { size, weights, gradients, sums, first, second, average, capacity, spec } = place;
      const room = spec.rows ? capacity * spec.shape[1] : size;
      return [[weights, size], [gradients, room], [sums, size], [first, size], [second, size], [average, size]];
    }).filter(([at]) => at !== 0).sort(([a], [b]) => a - b);
    let end = 65536; // the first page belongs to nobody
    for (const [at, size] of arrays) {
      assert.equal(at % 64, 0);
      assert.ok(at >= end);
      end = at + 4 * size;
    }
    assert.ok(end <= buffer.byteLength && buffer.byteLength - end < 65536 + 64);
  }));
});

Deno.test("frozen parameters have weights only, and SGD no second moment", () => {
  const shape = [1000, 1000];
  const bytesOf = (trainable: boolean, chosen: StoreOptions = {}) =>
    Math.round(ParameterStore.bytesNeeded([{ name: "w", shape, trainable }], chosen) / 4e6);
  assert.equal(bytesOf(false), 1);
  assert.deepEqual(([0, 1, 2] as const).map((moments) => bytesOf(true, { moments })), [2, 3, 4]);
  assert.equal(bytesOf(true, { accumulate: true, average: true }), 6);
  assert.equal(bytesOf(false, { accumulate: true, average: true }), 1);
  // A table's gradient takes only the rows that there is room for.
  const table = [{ name: "words", shape: [30_000, 100], trainable: true, rows: true }];
  const beyond = ParameterStore.bytesNeeded(table, { rowCapacity: 5000 }) - 400 * (3 * 30_000 + 5000);
  assert.ok(beyond >= 65536 && beyond < 2 * 65536 + 4 * 64);
});

Deno.test("equal rows of any batches are added up as a dense scatter would", () => {
  const batch = fc.array(
    fc.tuple(fc.nat(9), fc.tuple(fc.integer({ max: 99, min: -99 }), fc.integer({ max: 99, min: -99 }))),
  );
  fc.assert(fc.property(fc.array(batch, { maxLength: 4 }), fc.boolean(), (batches, wide) => {
    const store = new ParameterStore([{ name: "t", shape: [10, 2], trainable: true, rows: true }]);
    const expected = new Float32Array(20);
    for (const rows of batches) {
      const ids = rows.map(([id]) => id);
      const values = Float32Array.from(rows.flatMap(([, row]) => row));
      store.addRows("t", wide ? BigInt64Array.from(ids.map(BigInt)) : Int32Array.from(ids), values, { ignore: 4 });
      rows.forEach(([id, row]) => row.forEach((x, j) => expected[2 * id + j] += id === 4 ? 0 : x));
    }
    const { ids, rows } = store.rowGradients("t");
    const scattered = new Float32Array(20);
    ids.forEach((id, slot) => scattered.set(rows.subarray(2 * slot, 2 * slot + 2), 2 * id));
    assert.deepEqual(scattered, expected);
    assert.equal(new Set(ids).size, ids.length);
    store.clearGradients();
    assert.equal(store.rowGradients("t").ids.length, 0);
  }));
});

Deno.test("a snapshot goes on to the same bits, whatever came after it", () => {
  const train = (store: ParameterStore, from: number, to: number) => {
    const optimiser = new AdamW(store, { learningRate: 0.1, clip: 1, schedule: (step) => 1 / (1 + step) });
    const average = new ExponentialAverage(store);
    for (let step = from; step < to; step++) {
      if (store.specs[0].rows) {
        store.addRows(
          "table",
          Int32Array.of(step % 6, 2),
          Float32Array.from({ length: 10 }, (_, i) => Math.sin(i + step)),
        );
      } else fillGradients(store, step);
      optimiser.step();
      average.update();
    }
    return store.snapshot();
  };
  for (const make of [denseStore, tableStore]) {
    const straight = train(make({ average: true }), 0, 12);
    const store = make({ average: true });
    const half = train(store, 0, 5);
    train(store, 5, 9);
    assert.equal(half.config.steps, 5);
    store.restore(half);
    assert.deepEqual(store.snapshot(), half);
    assert.deepEqual(train(store, 5, 12), straight);
    const fresh = make({ average: true });
    fresh.restore(half);
    assert.deepEqual(train(fresh, 5, 12), straight);
  }
});

Deno.test("a snapshot may leave out what is frozen, and then restores the rest", () => {
  const store = denseStore();
  store.weights("frozen").fill(7);
  const snapshot = store.snapshot({ frozen: false });
  assert.deepEqual(Object.keys(snapshot.tensors).filter((name) => name.includes("frozen")), []);
  store.weights("bias").fill(1);
  store.restore(snapshot);
  assert.deepEqual([...store.weights("frozen")], [7, 7, 7, 7]);
  assert.notEqual(store.weights("bias")[0], 1);
  const views = store.snapshot({ copy: false });
  store.weights("bias").fill(3);
  assert.deepEqual([...views.tensors["weights/bias"].data], [3, 3, 3]);
});

Deno.test("a snapshot of another model or optimiser is refused before anything is changed", () => {
  const store = denseStore();
  const before = store.snapshot();
  const { "second/bias": _, ...withoutMoment } = before.tensors;
  const blank = Object.fromEntries(
    Object.entries(withoutMoment).map((
      [name, { shape, data }],
    ) => [name, { shape, data: new Float32Array(data.length) }]),
  );
  assert.throws(() => store.restore({ ...before, tensors: blank }), {
    name: "InputError",
    message: "the saved state does not fit the model: of bias, second must have shape [3]: there are none; " +
      "go on with the options that the training began with, or begin anew",
  });
  const wrong = { shape: [4], data: new Float32Array(4) };
  assert.throws(() => store.restore({ ...before, tensors: { ...blank, "second/bias": wrong } }), InputError);
  assert.throws(() => store.restore({ ...before, kind: "LinearSvm" }), InputError);
  assert.deepEqual(store.snapshot(), before);
});

Deno.test("a step over several batches is made by their mean", () => {
  const [together, apart] = [denseStore(), denseStore({ accumulate: true })];
  for (let round = 0; round < 3; round++) {
    for (let part = 0; part < 4; part++) {
      fillGradients(apart, 4 * round + part);
      apart.accumulate();
    }
    for (const name of ["weight", "bias"]) {
      const mean = together.gradients(name).fill(0);
      for (let part = 0; part < 4; part++) {
        const other = denseStore();
        fillGradients(other, 4 * round + part);
        mean.forEach((_, i) => mean[i] += other.gradients(name)[i] / 4);
      }
    }
    assert.equal(apart.batches, 4);
    const reports = [together, apart].map((store) => new AdamW(store, { learningRate: 0.01, clip: 0.5 }).step());
    assertNear([reports[1].gradientNorm], [reports[0].gradientNorm], 1e-6);
    assert.equal(apart.batches, 0);
    for (const name of ["weight", "bias"]) assertNear(apart.weights(name), together.weights(name), 1e-6, name);
  }
  assert.throws(() => together.accumulate(), TypeError);
});

Deno.test("a store says how much memory it needs when that cannot be had", () => {
  const rows = (n: number) => [{ name: "w", shape: [n, 1_000_000], trainable: true }];
  assert.throws(() => new ParameterStore(rows(400)), {
    name: "InputError",
    message: "training this model needs 5.96 GiB of memory, and can have 4 GiB at most; " +
      "train fewer layers, freeze the embeddings, or take a smaller model",
  });
  const { Memory } = WebAssembly;
  WebAssembly.Memory = class {
    constructor() {
      throw new RangeError("WebAssembly.Memory(): could not allocate memory");
    }
  } as unknown as typeof Memory;
  try {
    assert.throws(() => new ParameterStore(rows(200)), {
      name: "InputError",
      message: "training this model needs 2.98 GiB of memory, which cannot be had; " +
        "train fewer layers, freeze the embeddings, or take a smaller model",
    });
  } finally {
    WebAssembly.Memory = Memory;
  }
});

Deno.test("load() checks shapes and initialise() depends on the name and the seed alone", () => {
  const store = denseStore();
  store.load("bias", { shape: [3], data: Float32Array.of(1, 2, 3) });
  assert.deepEqual([...store.weights("bias")], [1, 2, 3]);
  assert.throws(() => store.load("weight", { shape: [5, 3], data: new Float32Array(15) }), {
    name: "TypeError",
    message: "Cannot load weight: its shape must be [3,5]: it is [5,3]",
  });
  assert.throws(() => store.load("bias", new Float32Array(4)), {
    message: "Cannot load bias: it must hold 3 numbers: it holds 4",
  });
  assert.throws(() => store.load("bias", { shape: [3], data: new Float64Array(3) }), TypeError);
  assert.throws(() => store.load("gain", new Float32Array(4)), {
    message: "Cannot find parameter gain: the store holds none of that name",
  });
  store.initialise("weight", normal(), new Rng(1));
  const other = denseStore();
  other.initialise("bias", normal(), new Rng(1));
  other.initialise("weight", normal(), new Rng(1));
  assert.deepEqual(store.weights("weight"), other.weights("weight"));
  assert.notDeepEqual(other.weights("weight").slice(0, 3), other.weights("bias"));
});

Deno.test("a store says which rule a bad call breaks", () => {
  const make = (parameters: ParameterSpec[], chosen?: StoreOptions) => () => new ParameterStore(parameters, chosen);
  const bias = { name: "bias", shape: [3], trainable: true };
  assert.throws(make([bias, bias]), { message: "Cannot lay out parameters: names must differ: two are called bias" });
  assert.throws(make([{ ...bias, shape: [0] }]), RangeError);
  assert.throws(make([{ ...bias, rows: true }]), TypeError);
  assert.throws(make([bias], { rowCapacity: 0 }), RangeError);
  const [dense, table] = [denseStore(), tableStore({ rowCapacity: 2 })];
  assert.throws(() => dense.gradients("frozen"), {
    message: "Cannot view the gradient of frozen: it must be dense and learnt: it is frozen",
  });
  assert.throws(() => table.gradients("table"), TypeError);
  assert.throws(() => dense.addRows("bias", Int32Array.of(), new Float32Array(0)), {
    message: "Cannot find rows of bias: it must be a table that is learnt",
  });
  assert.throws(() => table.addRows("table", Int32Array.of(1), new Float32Array(4)), {
    message: "Cannot add rows to table: 1 rows of 5 must be 5 numbers: there are 4",
  });
  for (const id of [6n, -1n, 2n ** 40n]) {
    assert.throws(() => table.addRows("table", BigInt64Array.of(id), new Float32Array(5)), {
      name: "RangeError",
      message: `Cannot add rows to table: ids must be in [0, 6): current value is ${id}`,
    });
  }
  table.addRows("table", Int32Array.of(1, 2, 1), new Float32Array(15));
  assert.throws(() => table.addRows("table", Int32Array.of(3), new Float32Array(5)), {
    name: "RangeError",
    message: "Cannot add rows to table: a step may read 2 different rows, the rowCapacity of the store: there are more",
  });
});
