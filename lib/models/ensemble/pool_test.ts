import assert from "node:assert/strict";
import fc from "fast-check";
import { type Matrix, matrix } from "../../core/mod.ts";
import { assertAllClose } from "../../testing/equality.ts";
import { disagreement } from "./disagreement.ts";
import { LinearPool } from "./linear_pool.ts";
import { LogLinearPool } from "./log_linear_pool.ts";
import { fitPool, POOLINGS, restorePool } from "./pool.ts";

const N = 300;
const C = 3;

/** Tickets and three members: a good one, a middling one, and one that knows nothing; by a generator that is easily rewritten. */
function threeMembers(strengths = [1.5, 0.8, 0]): { targets: Int32Array; members: Matrix[] } {
  let x = 42n;
  const next = () => Number(x = (x * 1103515245n + 12345n) % 2147483648n) / 2147483648;
  const targets = Int32Array.from({ length: N }, () => Math.floor(next() * C));
  const members = strengths.map((strength) => {
    const out = matrix(N, C);
    targets.forEach((target, i) => {
      const e = Array.from({ length: C }, (_, c) => Math.exp(strength * Number(c === target) + 3 * (next() - 0.5)));
      const sum = e.reduce((a, b) => a + b);
      e.forEach((value, c) => out.data[i * C + c] = value / sum);
    });
    return out;
  });
  return { targets, members };
}

// The maximum of Σ log Σ_m w_m p_m + (0.05 n / 3) Σ_m log w_m, by scipy 1.17.1 minimize().
const WEIGHTS = [0.86417032, 0.09940018, 0.0364295];

// The minimum of the log loss plus 5 Σ (a − 1/3)², by scipy 1.17.1 minimize().
const EXPONENTS = [1.69630582, 0.77073059, -0.18489318];

Deno.test("LinearPool.likeliest() finds the weights that scipy finds", () => {
  const { members, targets } = threeMembers();
  assertAllClose(LinearPool.likeliest(members, targets).weights, WEIGHTS, { absolute: 2e-3 });
});

Deno.test("LogLinearPool.likeliest() finds the exponents that scipy finds", () => {
  const { members, targets } = threeMembers();
  assertAllClose(LogLinearPool.likeliest(members, targets).weights, EXPONENTS, { absolute: 1e-4 });
});

Deno.test("LinearPool.selected() takes members that err apart from each other, and leaves out one that knows nothing", () => {
  const { members, targets } = threeMembers([1.5, 1.4, 0]);
  const { weights } = LinearPool.selected(members, targets);
  assert.ok(weights[0] > 0.2 && weights[1] > 0.2, `${weights}`);
  assert.equal(weights[2], 0);
});

Deno.test("LinearPool.selected() takes one member alone where the others only repeat it worse", () => {
  const good = matrix(2, 2, Float32Array.of(0.9, 0.1, 0.1, 0.9));
  const worse = matrix(2, 2, Float32Array.of(0.6, 0.4, 0.4, 0.6));
  assert.deepEqual(LinearPool.selected([worse, good], Int32Array.of(0, 1)).weights, [0, 1]);
});

Deno.test("every pool gives probabilities, and the same ones after a snapshot", () => {
  const { members, targets } = threeMembers();
  for (const pooling of POOLINGS) {
    const pool = fitPool(pooling, members, targets);
    const { rows, columns, data } = pool.combine(members);
    assert.deepEqual([rows, columns], [N, C]);
    for (let i = 0; i < N; i++) assert.ok(Math.abs(data[i * C] + data[i * C + 1] + data[i * C + 2] - 1) < 1e-5);
    assert.deepEqual(restorePool(structuredClone(pool.toSnapshot())).combine(members).data, data);
  }
  assert.throws(() => fitPool("mean" as "soft", members, targets), /pooling must be one of soft, weighted/);
  assert.throws(() => restorePool({ kind: "Pond", config: { weights: [] }, tensors: {} }), /no pool of kind "Pond"/);
});

Deno.test("members that all say the same are pooled to what they say, whatever the way", () => {
  const { members: [member], targets } = threeMembers();
  for (const pooling of ["soft", "weighted", "selection"] as const) {
    assertAllClose(fitPool(pooling, [member, member], targets).combine([member, member]).data, member.data, {
      absolute: 1e-6,
    });
  }
});

Deno.test("disagreement is between 0 and log2 of the number of members, and 0 among equals", () => {
  const row = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    .map((values) => Float32Array.from(values, (v) => v / values.reduce((a, b) => a + b)));
  fc.assert(fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
    const members = rows.map((data) => matrix(1, 4, data));
    const equal = rows.map(() => 1 / rows.length);
    const [bits] = disagreement(members, equal);
    assert.ok(bits >= 0 && bits <= Math.log2(rows.length) + 1e-6, `${bits}`);
    assert.ok(disagreement(rows.map(() => members[0]), equal)[0] < 1e-5);
  }));
});
