import assert from "node:assert/strict";
import fc from "fast-check";
import { upperGamma } from "../stats/mod.ts";
import { type Arm, assignArm } from "./assign_arm.ts";

const UNITS = Array.from({ length: 20_000 }, (_, i) => `customer-${i}`);
const two = (treatment: number): Arm[] => [
  { name: "control", weight: 1 - treatment },
  { name: "treatment", weight: treatment },
];
const chiSquare = (observed: readonly number[], expected: readonly number[]) =>
  upperGamma(
    (observed.length - 1) / 2,
    observed.reduce((sum, o, i) => sum + (o - expected[i]) ** 2 / expected[i], 0) / 2,
  );

Deno.test("assignArm() gives a unit the same arm every time, in whatever order the arms are named", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (unit, salt, weights) => {
        const arms = weights.map((weight, i) => ({ name: `arm ${i}`, weight }));
        const arm = assignArm(unit, { test: "t", salt, arms });
        assert.equal(assignArm(unit, { test: "t", salt, arms }), arm);
        assert.equal(assignArm(unit, { test: "t", salt, arms: arms.toReversed() }), arm);
      },
    ),
  );
});

Deno.test("assignArm() shares units as the weights say (chi-square over 20,000 units, five sets of weights)", () => {
  for (const weights of [[1, 1], [9, 1], [0.98, 0.02], [1, 2, 3], [5, 0, 3, 2]]) {
    const arms = weights.map((weight, i) => ({ name: `${i}`, weight }));
    const counts = weights.map(() => 0);
    for (const unit of UNITS) counts[Number(assignArm(unit, { test: "shares", salt: "x", arms }))]++;
    const total = weights.reduce((a, b) => a + b);
    const filled = weights.flatMap((weight, i) => weight > 0 ? [i] : []);
    assert.equal(counts.filter((n, i) => n > 0 && weights[i] === 0).length, 0);
    const p = chiSquare(filled.map((i) => counts[i]), filled.map((i) => UNITS.length * weights[i] / total));
    assert.ok(p > 1e-4, `${weights}: ${counts}, p = ${p}`);
  }
});

Deno.test("assignArm() is independent between tests, and between salts of one test", () => {
  for (const other of [{ test: "b", salt: "x" }, { test: "a", salt: "y" }]) {
    const counts = [0, 0, 0, 0];
    for (const unit of UNITS) {
      const first = assignArm(unit, { test: "a", salt: "x", arms: two(0.5) }) === "treatment";
      counts[Number(first) * 2 + Number(assignArm(unit, { ...other, arms: two(0.3) }) === "treatment")]++;
    }
    const p = chiSquare(counts, [0.35, 0.15, 0.35, 0.15].map((share) => share * UNITS.length));
    assert.ok(p > 1e-4, `${counts}, p = ${p}`);
  }
});

Deno.test("assignArm() never moves a unit back to control while treatments are ramped up", () => {
  const weight = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.string(), weight, weight, weight, weight, (unit, a, b, moreA, moreB) => {
      const arm = (first: number, second: number) =>
        assignArm(unit, {
          test: "ramp",
          salt: "x",
          arms: [{ name: "control", weight: 1 }, { name: "a", weight: first }, { name: "b", weight: second }],
        });
      if (arm(a, b) !== "control") assert.notEqual(arm(a + moreA, b + moreB), "control");
    }),
    { numRuns: 2000 },
  );
});

Deno.test("assignArm() says which rule bad arms break", () => {
  const assign = (arms: Arm[]) => () => assignArm("u", { test: "t", salt: "s", arms });
  assert.throws(assign([]), { name: "RangeError", message: "Cannot assign an arm: there are no arms" });
  assert.throws(assign([{ name: "a", weight: 0 }]), /all weights are 0/);
  assert.throws(assign([{ name: "a", weight: 1 }, { name: "a", weight: 1 }]), /two arms of the name a/);
  assert.throws(assign([{ name: "a", weight: NaN }]), /the weight of a must be >= 0: current value is NaN/);
});
