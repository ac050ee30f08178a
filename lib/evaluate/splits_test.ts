import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../core/mod.ts";
import { groupedSplit, kFold, type Split, stratifiedSplit, timeSplit } from "./splits.ts";

const labelsOf = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 12, maxLength: 200 });

/** Both parts together are all tickets, each once, in order within its part. */
function checkPartition({ train, test }: Split, n: number): void {
  assert.deepEqual([...train, ...test].sort((a, b) => a - b), [...Array(n).keys()]);
  for (const part of [train, test]) assert.deepEqual(part, part.toSorted());
}

Deno.test("stratifiedSplit() gives each class its share of the test part to within one ticket", () => {
  fc.assert(
    fc.property(labelsOf, fc.double({ min: 0.1, max: 0.6, noNaN: true }), fc.integer(), (labels, share, seed) => {
      const split = stratifiedSplit(labels, { testShare: share, seed });
      checkPartition(split, labels.length);
      assert.ok(split.test.length <= Math.round(share * labels.length));
      for (const label of new Set(labels)) {
        const all = labels.filter((other) => other === label).length;
        const inTest = split.test.filter((i) => labels[i] === label).length;
        assert.ok(Math.abs(inTest - share * all) <= 1 && inTest < all, `${inTest} of ${all} at ${share}`);
      }
    }),
  );
});

Deno.test("stratifiedSplit() hits the size of the test part over classes that do not divide", () => {
  // 77 classes of 13: 2.6 each; rounding class by class would give 231 or 154, not 200.
  const labels = Array.from({ length: 77 * 13 }, (_, i) => `class ${i % 77}`);
  assert.equal(stratifiedSplit(labels, { testShare: 0.2, seed: 1 }).test.length, 200);
});

Deno.test("stratifiedSplit() keeps a class of one ticket in training", () => {
  // Its quota of 0.4 has the largest remainder, and would be the first to be rounded up.
  for (let seed = 0; seed < 50; seed++) {
    const { test } = stratifiedSplit(["rare", "a", "a", "a", "b", "b", "b"], { testShare: 0.4, seed });
    assert.ok(!test.includes(0));
  }
});

Deno.test("groupedSplit() keeps groups together and near the share", () => {
  const groups = Array.from({ length: 1000 }, (_, i) => Math.floor(i / 4));
  const labels = groups.map((group) => (group % 5 === 0 ? "rare" : "common"));
  for (let seed = 0; seed < 20; seed++) {
    const split = groupedSplit(groups, labels, { testShare: 0.2, seed });
    checkPartition(split, 1000);
    assert.equal(split.test.length, 200);
    assert.equal(split.test.filter((i) => labels[i] === "rare").length, 40);
    const testGroups = new Set([...split.test].map((i) => groups[i]));
    assert.ok(split.train.every((i) => !testGroups.has(groups[i])));
  }
});

Deno.test("timeSplit() trains only on tickets before all test tickets", () => {
  const day = fc.integer({ min: 0, max: 30 }).map((d) => new Date(Date.UTC(2026, 0, 1 + d)).toISOString());
  const days = fc.array(day, { minLength: 2, maxLength: 100 }).filter((list) => new Set(list).size > 1);
  fc.assert(fc.property(days, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (timestamps, testShare) => {
    const split = timeSplit(timestamps, { testShare });
    checkPartition(split, timestamps.length);
    const latest = [...split.train].map((i) => timestamps[i]).sort().at(-1)!;
    assert.ok([...split.test].every((i) => timestamps[i] > latest));
  }));
});

Deno.test("timeSplit() moves the cut to the nearest change of time", () => {
  const timestamps = ["2026-01-01", "2026-01-02", "2026-01-02", "2026-01-02", "2026-01-03"];
  assert.deepEqual([...timeSplit(timestamps, { testShare: 0.6 }).test], [1, 2, 3, 4]);
  assert.deepEqual([...timeSplit(timestamps, { testShare: 0.4 }).test], [4]);
});

Deno.test("timeSplit() tells the user of tickets without a time", () => {
  assert.throws(() => timeSplit(["2026-01-01", undefined, "soon"]), {
    name: "InputError",
    message: "cannot split by time: 2 of 3 tickets have no timestamp; choose another split, or leave those tickets out",
  });
  assert.throws(() => timeSplit(["2026-01-01", "2026-01-01"]), InputError);
});

Deno.test("kFold() tests every ticket once, and keeps groups together", () => {
  fc.assert(fc.property(labelsOf, fc.integer(), (labels, seed) => {
    const groups = labels.map((_, i) => i >> 1);
    for (const options of [{}, { groups }]) {
      const splits = kFold(labels, { folds: 4, seed, ...options });
      assert.equal(splits.length, 4);
      for (const split of splits) checkPartition(split, labels.length);
      assert.deepEqual(splits.flatMap(({ test }) => [...test]).sort((a, b) => a - b), [...labels.keys()]);
      if ("groups" in options) {
        for (const { test } of splits) for (const i of test) if (i + 1 < labels.length) assert.ok(test.includes(i ^ 1));
      }
    }
  }));
});

Deno.test("splits are decided by their seed", () => {
  const labels = Array.from({ length: 100 }, (_, i) => `${i % 3}`);
  assert.deepEqual(stratifiedSplit(labels, { seed: 1 }), stratifiedSplit(labels, { seed: 1 }));
  assert.notDeepEqual(stratifiedSplit(labels, { seed: 1 }), stratifiedSplit(labels, { seed: 2 }));
});

Deno.test("splits say which rule a bad call breaks", () => {
  assert.throws(() => stratifiedSplit(["a", "a"], { testShare: 1 }), {
    name: "RangeError",
    message: "Cannot split: testShare must be in (0, 1): current value is 1",
  });
  assert.throws(() => stratifiedSplit(["a", "b"]), /there are 2 to train and 0 to test/);
  assert.throws(() => groupedSplit([1, 1], ["a", "b"]), /both parts need tickets/);
  assert.throws(() => kFold(["a", "b"], { folds: 3 }), /number of rows, 2/);
});
