import assert from "node:assert/strict";
import { examineDoubt } from "./doubt.ts";

Deno.test("examineDoubt() keeps tickets of equal doubt in one bin", () => {
  const { bins } = examineDoubt([0, 0, 0, 0, 1, 2], [true, true, true, false, false, false], { bins: 3 });
  assert.deepEqual(bins.map(({ from, to, n, accuracy }) => [from, to, n, accuracy.value]), [[0, 0, 4, 0.75], [
    1,
    2,
    2,
    0,
  ]]);
  const [only] = examineDoubt([0, 0, 0], [true, false, true]).bins;
  assert.deepEqual([only.n, only.accuracy.value], [3, 2 / 3]);
});

Deno.test("examineDoubt() has no bin without tickets, and all tickets in one", () => {
  for (let n = 1; n < 30; n++) {
    const doubt = Array.from({ length: n }, (_, i) => (7 * i) % 11);
    const { bins } = examineDoubt(doubt, doubt.map((x) => x < 5));
    assert.ok(bins.every((bin) => bin.n > 0) && bins.length <= 5, `${n}`);
    assert.equal(bins.reduce((sum, bin) => sum + bin.n, 0), n);
  }
  assert.throws(() => examineDoubt([], []), /there are no tickets/);
});

Deno.test("examineDoubt() finds the area of doubt that says nothing to be the share of errors", () => {
  const { aurc } = examineDoubt(new Float32Array(8), [true, true, true, false, false, true, true, true]);
  assert.ok(Math.abs(aurc - 0.25) < 1e-12);
});
