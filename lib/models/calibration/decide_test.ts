import assert from "node:assert/strict";
import fc from "fast-check";
import { matrix, Rng, softmaxRows } from "../../core/mod.ts";
import { chooseThreshold, type Costs, decide, DEFAULT_POLICY } from "./mod.ts";

const classes = ["a", "b", "c", "d"];
const row = [0.1, 0.6, 0.2, 0.1];

Deno.test("decide() routes one label, offers a few, and leaves the rest to people", () => {
  const decisionOf = (set: number[], more = {}) => decide(row, { classes, set, ...more }).decision;
  assert.equal(decisionOf([1]), "route");
  assert.equal(decisionOf([1, 2]), "choose");
  assert.equal(decisionOf([1, 2, 0]), "choose");
  assert.equal(decisionOf([1, 2, 0, 3]), "human");
  assert.equal(decisionOf([]), "human");
  assert.equal(decisionOf([1], { policy: { ...DEFAULT_POLICY, minConfidence: 0.61 } }), "human");
  assert.equal(decisionOf([1], { policy: { ...DEFAULT_POLICY, minConfidence: 0.6 } }), "route");
  assert.equal(decisionOf([1, 2], { policy: { ...DEFAULT_POLICY, maxChoices: 1 } }), "human");
  assert.equal(decisionOf([2]), "human", "the label that is left is not the most probable one");
});

Deno.test("decide() sends a ticket out of scope to a person, however sure the model is", () => {
  assert.equal(decide([1, 0], { classes: ["a", "b"], set: [0], scope: 0.001 }).decision, "human");
  const off = { ...DEFAULT_POLICY, outOfScopeRate: 0 };
  assert.equal(decide([1, 0], { classes: ["a", "b"], set: [0], scope: 0.001, policy: off }).decision, "route");
});

Deno.test("decide() names the most probable label and its set in the model's words", () => {
  assert.deepEqual(decide(row, { classes, set: [1, 2] }), {
    label: "b",
    confidence: 0.6,
    set: ["b", "c"],
    decision: "choose",
  });
  assert.throws(() => decide([1], { classes, set: [] }), TypeError);
});

Deno.test("chooseThreshold() finds what trying every threshold through decide() finds", () => {
  const price = fc.integer({ min: 0, max: 50 });
  const prices = fc.record({ misroute: price, reviewMinute: price, reviewMinutes: price, chooseMinutes: price });
  fc.assert(
    fc.property(fc.integer(), prices, fc.option(fc.nat(400)), fc.boolean(), (seed, costs, capacity, withSets) => {
      const { probabilities, targets, sets } = simulate(seed);
      const limits = capacity === null ? {} : { capacityPerDay: capacity, ticketsPerDay: 40 };
      const options = withSets ? { sets } : {};
      const all: Costs = { ...costs, ...limits };
      const found = chooseThreshold(probabilities, targets, all, options);

      const candidates = [0, ...Array.from(probabilities.data), 1.5];
      const brute = candidates.map((t) => bruteForce(t, probabilities, targets, all, withSets ? sets : undefined));
      const feasible = brute.filter(({ minutes }) => capacity === null || minutes * 40 <= capacity + 1e-9);
      assert.equal(found.withinCapacity, feasible.length > 0);
      if (feasible.length > 0) {
        const least = Math.min(...feasible.map(({ cost }) => cost));
        assert.ok(Math.abs(found.best.cost - least) < 1e-9, `${found.best.cost} against ${least}`);
      } else {
        assert.ok(Math.abs(found.best.minutes - Math.min(...brute.map(({ minutes }) => minutes))) < 1e-9);
      }
      // Every point of the curve is what its threshold really costs.
      for (const point of found.curve) {
        const real = bruteForce(point.threshold, probabilities, targets, all, withSets ? sets : undefined);
        assert.ok(Math.abs(real.cost - point.cost) < 1e-9 && Math.abs(real.minutes - point.minutes) < 1e-9);
        assert.ok(Math.abs(real.routed - point.routed) < 1e-12);
      }
    }),
    { numRuns: 60, seed: 9 },
  );
});

Deno.test("chooseThreshold() routes all when mistakes are free, and nothing when they are ruinous", () => {
  const { probabilities, targets } = simulate(1);
  const free = chooseThreshold(probabilities, targets, { misroute: 0, reviewMinute: 1, reviewMinutes: 1 });
  assert.equal(free.best.routed, 1);
  const ruinous = chooseThreshold(probabilities, targets, { misroute: 1e9, reviewMinute: 1, reviewMinutes: 1 });
  assert.equal(ruinous.best.misroutes, 0);
});

Deno.test("chooseThreshold() says which cost is wrong", () => {
  const { probabilities, targets } = simulate(1);
  const choose = (costs: Costs) => () => chooseThreshold(probabilities, targets, costs);
  assert.throws(choose({ misroute: -1, reviewMinute: 1, reviewMinutes: 1 }), {
    message: "Cannot choose a threshold: misroute must be >= 0: current value is -1",
  });
  assert.throws(
    choose({ misroute: 1, reviewMinute: 1, reviewMinutes: 1, capacityPerDay: 5 }),
    /must be given together/,
  );
});

function simulate(seed: number) {
  const rng = new Rng(seed);
  const n = 25;
  const scores = matrix(n, 3, Float32Array.from({ length: 3 * n }, () => Math.round(2 * rng.normal())));
  const probabilities = softmaxRows(scores);
  const targets = Int32Array.from({ length: n }, () => rng.int(3));
  const sets = Array.from({ length: n }, () => [0, 1, 2].filter(() => rng.next() < 0.5));
  return { probabilities, targets, sets };
}

function bruteForce(
  threshold: number,
  probabilities: ReturnType<typeof simulate>["probabilities"],
  targets: Int32Array,
  costs: Costs,
  sets?: number[][],
) {
  const names = ["0", "1", "2"];
  let [misroutes, minutes, routed] = [0, 0, 0];
  targets.forEach((target, i) => {
    const p = probabilities.data.subarray(3 * i, 3 * i + 3);
    const set = sets ? sets[i] : [p.indexOf(Math.max(...p))];
    const policy = { ...DEFAULT_POLICY, minConfidence: threshold };
    const { decision, label } = decide(p, { classes: names, set, policy });
    if (decision === "route") {
      routed++;
      if (label !== names[target]) misroutes++;
    } else if (decision === "choose") {
      minutes += costs.chooseMinutes! + (set.includes(target) ? 0 : costs.reviewMinutes);
    } else minutes += costs.reviewMinutes;
  });
  const n = targets.length;
  const cost = (costs.misroute * misroutes + costs.reviewMinute * minutes) / n;
  return { cost, minutes: minutes / n, routed: routed / n };
}
