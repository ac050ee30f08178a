import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../core/mod.ts";
import { groupedFolds, stratifiedFolds } from "./folds.ts";

const targetsAndK = fc.array(fc.nat(5), { minLength: 2, maxLength: 120 })
  .chain((targets) => fc.tuple(fc.constant(targets), fc.integer({ min: 2, max: Math.min(10, targets.length) })));

/** Sizes of the folds, over all rows or those of one class. */
function sizes(folds: Int32Array, k: number, keep: (i: number) => boolean = () => true): number[] {
  const counts = new Array<number>(k).fill(0);
  folds.forEach((fold, i) => keep(i) && counts[fold]++);
  return counts;
}
const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);

Deno.test("stratifiedFolds() gives folds whose sizes differ by at most 1, in every class and over all", () => {
  fc.assert(fc.property(targetsAndK, fc.integer(), ([targets, k], seed) => {
    const folds = stratifiedFolds(targets, k, new Rng(seed));
    assert.equal(folds.length, targets.length);
    assert.ok(folds.every((fold) => fold >= 0 && fold < k));
    assert.ok(spread(sizes(folds, k)) <= 1);
    for (const target of new Set(targets)) assert.ok(spread(sizes(folds, k, (i) => targets[i] === target)) <= 1);
  }));
});

Deno.test("stratifiedFolds() puts each row of a class into each fold equally often over the seeds", () => {
  const counts = Array.from({ length: 6 }, () => [0, 0, 0]);
  for (let seed = 0; seed < 3000; seed++) {
    stratifiedFolds([0, 0, 0, 0, 0, 0], 3, new Rng(seed)).forEach((fold, i) => counts[i][fold]++);
  }
  // 5 standard deviations of a binomial(3000, 1/3) are 129.
  assert.ok(counts.flat().every((count) => Math.abs(count - 1000) < 129), JSON.stringify(counts));
});

Deno.test("groupedFolds() never splits a group, and fills every fold", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.nat(3)), { minLength: 2, maxLength: 120 })
    .filter((list) => new Set(list.map(([group]) => group)).size >= 2);
  fc.assert(fc.property(rows, fc.integer(), (list, seed) => {
    const groups = list.map(([group]) => group);
    const k = Math.min(4, new Set(groups).size);
    const folds = groupedFolds(groups, list.map(([, target]) => target), k, new Rng(seed));
    const foldOf = new Map<number, number>();
    groups.forEach((group, i) => {
      if (!foldOf.has(group)) foldOf.set(group, folds[i]);
      assert.equal(folds[i], foldOf.get(group));
    });
    assert.equal(new Set(folds).size, k);
  }));
});

Deno.test("groupedFolds() stratifies like stratifiedFolds() where every group is one row", () => {
  fc.assert(fc.property(targetsAndK, fc.integer(), ([targets, k], seed) => {
    const folds = groupedFolds(targets.map((_, i) => i), targets, k, new Rng(seed));
    for (const target of new Set(targets)) assert.ok(spread(sizes(folds, k, (i) => targets[i] === target)) <= 1);
  }));
});

Deno.test("groupedFolds() balances classes over groups of several rows", () => {
  // 60 groups of five rows; two thirds of them hold class 0 only.
  const groups = Array.from({ length: 300 }, (_, i) => Math.floor(i / 5));
  const targets = groups.map((group) => (group % 3 === 0 ? 1 : 0));
  for (let seed = 0; seed < 20; seed++) {
    const folds = groupedFolds(groups, targets, 5, new Rng(seed));
    assert.deepEqual(sizes(folds, 5, (i) => targets[i] === 0), [40, 40, 40, 40, 40]);
    assert.deepEqual(sizes(folds, 5, (i) => targets[i] === 1), [20, 20, 20, 20, 20]);
  }
});

Deno.test("folds depend on the seed only", () => {
  const targets = Array.from({ length: 50 }, (_, i) => i % 3);
  assert.deepEqual(stratifiedFolds(targets, 5, new Rng(4)), stratifiedFolds(targets, 5, new Rng(4)));
  assert.notDeepEqual(stratifiedFolds(targets, 5, new Rng(4)), stratifiedFolds(targets, 5, new Rng(5)));
});

Deno.test("folds say which rule a bad call breaks", () => {
  assert.throws(() => stratifiedFolds([0, 1], 3, new Rng(1)), {
    name: "RangeError",
    message: "Cannot make folds: k must be an integer from 2 to the number of rows, 2: current value is 3",
  });
  assert.throws(() => stratifiedFolds([0, -1], 2, new Rng(1)), /target 1 is -1/);
  assert.throws(() => groupedFolds([1, 1, 1], [0, 0, 0], 2, new Rng(1)), /number of groups, 1/);
  assert.throws(() => groupedFolds([1], [0, 0], 2, new Rng(1)), /one group a row: 1 groups, 2 rows/);
});
