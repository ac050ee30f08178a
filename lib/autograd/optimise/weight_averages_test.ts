import assert from "node:assert/strict";
import { ParameterStore } from "../parameters/parameter_store.ts";
import { assertNear, denseStore, fillGradients } from "../testdata/optimiser_cases.ts";
import { CheckpointAverage } from "./checkpoint_average.ts";
import { ExponentialAverage } from "./exponential_average.ts";
import { Sgd } from "./sgd.ts";

const OPTIONS = { moments: 0, average: true } as const;

Deno.test("ExponentialAverage is the weighted sum that its definition unrolls to", () => {
  for (const warmup of [false, true]) {
    const store = denseStore(OPTIONS);
    const average = new ExponentialAverage(store, { decay: 0.6, warmup });
    const optimiser = new Sgd(store, { learningRate: 0.1 });
    const expected = Float64Array.from(store.weights("weight"));
    for (let step = 1; step <= 12; step++) {
      fillGradients(store, step);
      optimiser.step();
      average.update();
      const decay = warmup ? Math.min(0.6, (1 + step) / (10 + step)) : 0.6;
      expected.forEach((_, i) => expected[i] = decay * expected[i] + (1 - decay) * store.weights("weight")[i]);
    }
    const last = store.weights("weight").slice();
    {
      using _ = average.swapIn();
      assertNear(store.weights("weight"), expected, 1e-6);
      assert.throws(() => average.update(), TypeError);
      assert.throws(() => average.swapIn(), TypeError);
    }
    assert.deepEqual(store.weights("weight"), last);
    average.adopt();
    assertNear(store.weights("weight"), expected, 1e-6);
  }
});

Deno.test("an evaluation that fails leaves the store with its own weights", () => {
  const store = denseStore(OPTIONS);
  const before = store.snapshot();
  const average = new ExponentialAverage(store);
  const checkpoints = new CheckpointAverage(store);
  store.weights("bias").fill(9);
  checkpoints.add();
  store.weights("bias").fill(5);
  for (const either of [average, checkpoints]) {
    assert.throws(() => {
      using _ = either.swapIn();
      assert.notEqual(store.weights("bias")[0], 5);
      throw new Error("evaluation");
    }, /evaluation/);
    assert.deepEqual([...store.weights("bias")], [5, 5, 5]);
  }
  assert.deepEqual(store.snapshot().tensors["weights/weight"], before.tensors["weights/weight"]);
});

Deno.test("CheckpointAverage is the mean of the last ones, and goes on from a snapshot", () => {
  const store = denseStore(OPTIONS);
  const average = new CheckpointAverage(store, { last: 3 });
  const weight = store.weights("bias");
  const add = (to: CheckpointAverage, value: number) => {
    weight.fill(value);
    to.add();
  };
  for (const value of [1, 2, 4]) add(average, value);
  const resumed = new CheckpointAverage(store, { last: 3 });
  const snapshot = average.snapshot();
  resumed.restore(snapshot);
  for (const each of [average, resumed]) {
    add(each, 9);
    assert.equal(each.size, 3);
    {
      using _ = each.swapIn();
      assert.deepEqual([...weight], [5, 5, 5]);
      assert.throws(() => each.add(), TypeError);
    }
    assert.deepEqual([...weight], [9, 9, 9]);
  }
  assert.deepEqual([...snapshot.tensors["0/bias"].data], [1, 1, 1]); // not overwritten by what came after
  const other = new ParameterStore([{ name: "bias", shape: [2], trainable: true }]);
  assert.throws(() => new CheckpointAverage(other).restore(snapshot), {
    name: "InputError",
    message: "the saved weights do not fit the model: 0/bias must have shape [2]: it is [3]",
  });
  assert.throws(() => new CheckpointAverage(store).adopt(), TypeError);
});

Deno.test("averages say which rule a bad option breaks", () => {
  assert.throws(() => new ExponentialAverage(denseStore()), {
    message: "Cannot average weights: the store must be made with average: true",
  });
  assert.throws(() => new ExponentialAverage(denseStore(OPTIONS), { decay: 1 }), RangeError);
  assert.throws(() => new CheckpointAverage(denseStore(), { last: 0 }), RangeError);
});
