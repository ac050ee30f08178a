import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import { wilsonInterval } from "../stats/mod.ts";
import { binomialDraw } from "./_binomial_draw.ts";
import { BernoulliEProcess, sampleRatioMismatch, SequentialTest, simulatePeeking } from "./mod.ts";

const WORLDS = [
  { looks: 30, perDay: 200, baseline: 0.7, effect: 0.05 },
  { looks: 60, perDay: 1000, baseline: 0.2, effect: 0.02 },
  { looks: 30, perDay: 40, baseline: 0.05, effect: 0.05 },
];

for (const world of WORLDS) {
  Deno.test(`30 or more daily looks: the z-test errs three times as often as promised, ours no more than that (${JSON.stringify(world)})`, () => {
    const { methods: [naive, once, msprt, eValue] } = simulatePeeking({ ...world, runs: 3000, seed: 11 });
    assert.ok(naive.falsePositives.low > 0.15, `${naive.falsePositives.value}`);
    assert.ok(once.falsePositives.low <= 0.05 && once.falsePositives.high >= 0.045);
    for (const ours of [msprt, eValue]) {
      assert.ok(ours.falsePositives.low <= 0.05, `${ours.method}: ${ours.falsePositives.value}`);
      assert.ok(ours.power.value > 0.5, `${ours.method}: ${ours.power.value}`);
    }
  });
}

Deno.test("an e-value of a rate that changes by the day, and of a difference that is not 0, keeps its error rate too", () => {
  const [runs, alpha] = [2000, 0.05];
  for (const difference of [0, 0.1]) {
    const rng = new Rng(3);
    let rejected = 0;
    for (let run = 0; run < runs; run++) {
      const process = new BernoulliEProcess({ tau: 0.05, baseline: 0.4, difference });
      let reached = false;
      for (let day = 0; day < 40; day++) {
        const rate = day % 7 < 5 ? 0.3 : 0.6; // weekends differ
        const n = 20 + rng.int(60);
        process.update({
          control: { n, sum: binomialDraw(rng, n, rate) },
          treatment: { n: 2 * n, sum: binomialDraw(rng, 2 * n, rate + difference) },
        });
        reached ||= process.logEValue >= Math.log(1 / alpha);
      }
      rejected += Number(reached);
    }
    assert.ok(wilsonInterval(rejected, runs, 0.999).low <= alpha, `${difference}: ${rejected / runs}`);
  }
});

Deno.test("mSPRT of skewed times, log-normal with a long tail, keeps its error rate from 50 outcomes an arm on", () => {
  const [runs, alpha] = [2000, 0.05];
  const rng = new Rng(9);
  let rejected = 0;
  for (let run = 0; run < runs; run++) {
    const test = new SequentialTest({ metric: { name: "seconds", kind: "mean", better: "lower" }, tau: 10, alpha });
    for (let day = 0; day < 40 && test.decision === "open"; day++) {
      const draw = () => {
        let [sum, sumSquares] = [0, 0];
        for (let i = 0; i < 10; i++) {
          const seconds = 60 * Math.exp(rng.normal());
          sum += seconds;
          sumSquares += seconds * seconds;
        }
        return { n: 10, sum, sumSquares };
      };
      test.update({ control: draw(), treatment: draw() });
    }
    rejected += Number(test.decision !== "open");
  }
  assert.ok(wilsonInterval(rejected, runs).low <= alpha, `${rejected / runs}`);
});

Deno.test("the gate on shares is asked 60 times and errs no more often than promised; the chi-square does", () => {
  const [runs, alpha] = [3000, 0.05];
  const rng = new Rng(4);
  let [gate, chiSquare] = [0, 0];
  for (let run = 0; run < runs; run++) {
    let [units, treated, ever, everFixed] = [0, 0, false, false];
    for (let day = 0; day < 60; day++) {
      units += 500;
      treated += binomialDraw(rng, 500, 0.3);
      const ratio = sampleRatioMismatch([units - treated, treated], [7, 3], { alpha });
      ever ||= ratio.mismatch;
      everFixed ||= ratio.mismatchAtOneLook;
    }
    gate += Number(ever);
    chiSquare += Number(everFixed);
  }
  assert.ok(wilsonInterval(gate, runs).low <= alpha, `${gate / runs}`);
  assert.ok(chiSquare / runs > 0.15, `${chiSquare / runs}`);
});
