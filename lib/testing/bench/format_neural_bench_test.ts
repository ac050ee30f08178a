import assert from "node:assert/strict";
import { formatNeuralBench } from "./format_neural_bench.ts";
import type { NeuralBenchReport, NeuralResult } from "./neural_bench.ts";
import type { NeuralRun } from "./neural_run.ts";
import type { NeuralRow } from "./neural_rows.ts";

const N = 1000;
const TRUTH = Array.from({ length: N }, () => "yes");

/** A run with so many right answers of a thousand, the first ones. */
function runOf(row: string, seed: number, right: number, more: Partial<NeuralRun> = {}): NeuralRun {
  return {
    version: 1,
    digest: "d",
    set: "banking77",
    row,
    part: "fit",
    seed,
    model: row,
    options: {},
    commit: null,
    nTrain: 10003,
    nTest: N,
    classes: ["no", "yes"],
    accuracy: right / N,
    predicted: TRUTH.map((_, i) => Number(i < right)),
    wallSeconds: 70 + seed,
    cpuSeconds: 1.24,
    predictSeconds: 1,
    peakMemoryMiB: 1100 + seed,
    memoryBeforeFitMiB: 80,
    load: [1.5, 2],
    ...more,
  };
}

const ROW: NeuralRow = { name: "auto", model: "auto", options: {}, needs: [], sets: ["banking77"] };

function resultOf(row: Partial<NeuralRow>, runs: NeuralRun[], more: Partial<NeuralResult> = {}): NeuralResult {
  return { set: "banking77", row: { ...ROW, ...row }, runs, missing: [], sameForAllSeeds: false, ...more };
}

const REPORT: NeuralBenchReport = {
  kind: "models",
  deno: "2.9.6",
  cpus: 2,
  truth: { banking77: TRUTH },
  notes: ["it_tickets was left out"],
  results: [
    resultOf({}, [runOf("auto", 0, 920, { chosen: "linear-svm, C 1" })], { sameForAllSeeds: true }),
    resultOf(
      { name: "bert", floor: 0.935, published: { accuracy: 0.942, by: "ConvFiT" } },
      [runOf("bert", 0, 940, { commit: "c755b5a" }), runOf("bert", 1, 946, { commit: "e1e57d0" })],
      { missing: [{ seed: 2, why: "not run" }] },
    ),
    resultOf({ name: "pair" }, [
      runOf("pair", 0, 919, {
        pool: {
          pooling: "stacking",
          n: 999,
          members: [{ row: "bert", seed: 0, weight: 1.25 }, { row: "auto", seed: 0, weight: 0.5 }],
        },
      }),
    ]),
    resultOf({ name: "setfit-10" }, [], { missing: [0, 1].map((seed) => ({ seed, why: "there is no model setfit" })) }),
  ],
};

Deno.test("formatNeuralBench() prints means with Wilson's interval, the spread of seeds, and what is missing", () => {
  // Intervals: Wilson's formula with scipy 1.17.1's normal quantile, of 920, 943 and 919 of 1,000.
  // p: scipy 1.17.1, mid-p of 20 tickets gained and none lost (2 · ½ · 2⁻²⁰), and of 1 lost (2 · ½ · ½).
  assert.equal(
    formatNeuralBench(REPORT),
    `**banking77**: 10,003 tickets to learn from, 1,000 test tickets, 2 classes

| model | accuracy | seeds | floor | published | p | wall s | CPU s | peak MiB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| auto | 92.00% (90.2–93.5%) | all the same |  |  |  | 70 | 1.2 | 1,100 |
| bert | 94.30% (92.7–95.6%) | 2 of 3: 94.00%–94.60% | 93.5% | 94.2% ConvFiT | <0.001 | 71 | 1.2 | 1,101 |
| pair | 91.90% (90.0–93.4%) | 1 |  |  | 0.500 | 70 | 1.2 | 1,100 |

\`auto\` chose linear-svm, C 1.
\`pair\`: stacking; weights (member and seed) bert 0: 1.25, auto 0: 0.50, learnt on 999 unseen training tickets.

Training on all tickets, in a process of its own each; Deno 2.9.6, 2 CPUs; load of the machine 1.5–2.0; code of c755b5a, e1e57d0. p: mid-p of McNemar's test against \`auto\`, or the linear model that learnt from as few tickets; seed 0.

Missing:

- banking77, bert, seed 2: not run
- banking77, setfit-10, seeds 0, 1: there is no model setfit

it_tickets was left out`,
  );
});

Deno.test("formatNeuralBench() sets variations beside the model as it comes, in points", () => {
  const set = "banking77-validation";
  const bert = { name: "bert" };
  const report: NeuralBenchReport = {
    ...REPORT,
    kind: "variations",
    truth: { [set]: TRUTH },
    notes: [],
    results: [
      resultOf(bert, [runOf("bert", 0, 940)], { set, variation: "as it comes" }),
      resultOf(bert, [runOf("bert", 0, 935)], { set, variation: "R-Drop 1" }),
    ],
  };
  const lines = formatNeuralBench(report).split("\n");
  assert.deepEqual(lines.slice(0, 6), [
    "**bert**: 10,003 tickets to learn from, 1,000 others of the training part to compare on",
    "",
    "| bert | accuracy | seeds | points | p | wall s | CPU s | peak MiB |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    "| as it comes | 94.00% (92.4–95.3%) | 1 |  |  | 70 | 1.2 | 1,100 |",
    "| R-Drop 1 | 93.50% (91.8–94.9%) | 1 | −0.50 | 0.031 | 70 | 1.2 | 1,100 |",
  ]);
});

Deno.test("formatNeuralBench() holds no set but banking77 against its floors", () => {
  const set = "app_reviews";
  const results = [resultOf({ name: "frozen", floor: 0.94 }, [runOf("frozen", 0, 733)], { set })];
  const [, , header, , row] = formatNeuralBench({ ...REPORT, truth: { [set]: TRUTH }, results }).split("\n");
  assert.equal(header, "| model | accuracy | seeds | p | wall s | CPU s | peak MiB |");
  assert.equal(row, "| frozen | 73.30% (70.5–75.9%) | 1 |  | 70 | 1.2 | 1,100 |");
});
