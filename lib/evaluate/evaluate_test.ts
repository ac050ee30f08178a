import assert from "node:assert/strict";
import fc from "fast-check";
import { type Matrix, matrix, Rng, softmaxRows } from "../core/mod.ts";
import { BaseClassifier } from "../models/classifier.ts";
import { compareModels, crossValidate, type Estimate, evaluate, type Evaluation } from "./mod.ts";
// Made by testdata/make_metrics.py with scikit-learn 1.9.1 and SciPy 1.17.1.
import expected from "./testdata/metrics.json" with { type: "json" };

const names = ["account", "billing", "crash", "delivery", "extras"];
const fixture = {
  texts: expected.truth.map((_, i) => `ticket ${i}`),
  labels: expected.truth.map((c) => names[c]),
  classes: names,
  probabilities: matrix(
    expected.truth.length,
    5,
    Float32Array.from(expected.units.flat(), (unit: number) => unit / 4096),
  ),
  trainLabels: ["billing", "billing", "account"],
};

/** Answers of a model whose skill grows with `margin`; confidence is what it should be where `temperature` is 1. */
function simulate(
  n: number,
  { margin, temperature = 1, seed, nClasses = 4 }: {
    margin: number;
    temperature?: number;
    seed: number;
    nClasses?: number;
  },
) {
  const rng = new Rng(seed);
  const scores = matrix(n, nClasses, Float32Array.from({ length: n * nClasses }, () => margin * rng.normal()));
  const truth = softmaxRows(scores);
  const classes = Array.from({ length: nClasses }, (_, c) => `class ${c}`);
  const labels = Array.from(
    { length: n },
    (_, i) => rng.pick(classes, [...truth.data.subarray(i * nClasses, (i + 1) * nClasses)]),
  );
  return { texts: labels, labels, classes, probabilities: softmaxRows(scores, temperature), trainLabels: labels };
}

function estimates(e: Evaluation): Estimate[] {
  return [
    ...[e.accuracy, e.macroF1, e.weightedF1, e.mcc, e.logLoss, e.brier, e.ece, e.majority.accuracy],
    ...e.topK.map((top) => top.accuracy),
    ...e.perClass.flatMap((c) => [c.precision, c.recall, c.f1]),
    ...(e.sets ? [e.sets.coverage, ...(e.sets.routeAccuracy ? [e.sets.routeAccuracy] : [])] : []),
  ];
}

Deno.test("evaluate() reports scikit-learn's numbers", () => {
  const e = evaluate(fixture, { topK: [2, 3] });
  const pairs: [number, number][] = [
    [e.accuracy.value, expected.accuracy],
    [e.macroF1.value, expected.macroF1],
    [e.weightedF1.value, expected.weightedF1],
    [e.mcc.value, expected.mcc],
    [e.logLoss.value, expected.logLoss],
    [e.brier.value, expected.brier],
    [e.ece.value, expected.ece15],
    [e.topK[0].accuracy.value, expected.top2],
    [e.topK[1].accuracy.value, expected.top3],
    ...e.perClass.flatMap((c, i): [number, number][] => [
      [c.precision.value, expected.precision[i]],
      [c.recall.value, expected.recall[i]],
      [c.f1.value, expected.f1[i]],
    ]),
  ];
  for (const [actual, wanted] of pairs) assert.ok(Math.abs(actual - wanted) <= 1e-12, `${actual} is not ${wanted}`);
  assert.deepEqual(e.confusion, expected.confusion);
  assert.deepEqual(e.perClass.map(({ support }) => support), expected.support);
});

Deno.test("evaluate() takes the majority class from training, not from the test part", () => {
  const { majority } = evaluate(fixture);
  assert.equal(majority.label, "billing"); // "account" is more frequent in the test part
  assert.equal(majority.accuracy.value, 25 / 80);
  // F1 of "billing" is 2·25 / (80 + 25); three other classes have tickets.
  assert.ok(Math.abs(majority.macroF1 - 50 / 105 / 4) < 1e-15);
});

Deno.test("evaluate() gives every number an interval that holds it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.nat(),
      (n, margin, seed) => {
        const input = simulate(n, { margin, seed });
        const sets = input.labels.map((
          label,
          i,
        ) => (i % 3 === 0 ? [] : i % 3 === 1 ? [label] : ["class 0", "class 1"]));
        for (const { value, low, high } of estimates(evaluate({ ...input, sets }, { resamples: 400, seed }))) {
          assert.ok(Number.isFinite(low) && Number.isFinite(high) && low <= high);
          // A percentile interval of few resamples of a skewed number may miss it by a hair; it must not be far off.
          assert.ok(
            low <= value + 0.2 * Math.max(1, value) && value - 0.2 * Math.max(1, value) <= high,
            `${low} ${value} ${high}`,
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("evaluate()'s intervals of means are as wide as the normal approximation says", () => {
  const input = simulate(2000, { margin: 1.5, seed: 5 });
  const sets = input.labels.map((label, i) => (i % 10 === 0 ? [] : i % 3 === 0 ? [label] : ["class 0", "class 1"]));
  const e = evaluate({ ...input, sets }, { resamples: 4000, topK: [2] });
  const { rows, columns, data } = input.probabilities;
  const truth = input.labels.map((label) => input.classes.indexOf(label));
  const rowsOf = [...Array(rows).keys()];
  const sorted = rowsOf.map((i) => [...data.subarray(i * columns, (i + 1) * columns)].sort((a, b) => b - a));
  const own = rowsOf.map((i) => data[i * columns + truth[i]]);
  const routed = rowsOf.filter((i) => sets[i].length === 1);
  const terms: [Estimate, number[]][] = [
    [e.accuracy, rowsOf.map((i) => (own[i] === sorted[i][0] ? 1 : 0))],
    [e.topK[0].accuracy, rowsOf.map((i) => (own[i] >= sorted[i][1] ? 1 : 0))],
    [e.logLoss, own.map((p) => -Math.log(p))],
    [e.brier, rowsOf.map((i) => 1 - 2 * own[i] + sorted[i].reduce((sum, p) => sum + p * p, 0))],
    [e.majority.accuracy, input.labels.map((label) => (label === e.majority.label ? 1 : 0))],
    [e.sets!.coverage, sets.map((set, i) => (set.includes(input.labels[i]) ? 1 : 0))],
    [e.sets!.routeAccuracy!, routed.map((i) => (own[i] === sorted[i][0] ? 1 : 0))],
    [e.perClass[1].recall, rowsOf.filter((i) => truth[i] === 1).map((i) => (own[i] === sorted[i][0] ? 1 : 0))],
  ];
  for (const [j, [{ value, low, high }, values]] of terms.entries()) {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const half = 1.96 * Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0)) / values.length;
    assert.ok(Math.abs(value - mean) < 1e-9, `term ${j}`);
    assert.ok(Math.abs(low - (mean - half)) < 0.15 * half, `term ${j}: ${low} is not ${mean - half}`);
    assert.ok(Math.abs(high - (mean + half)) < 0.15 * half, `term ${j}: ${high} is not ${mean + half}`);
  }
});

Deno.test("evaluate()'s intervals hold the true value about as often as they promise", () => {
  const population = evaluate(simulate(100_000, { margin: 1.5, seed: 999 }), { resamples: 1 });
  const hits: Record<string, number> = { accuracy: 0, macroF1: 0, mcc: 0, logLoss: 0, brier: 0 };
  const runs = 300;
  for (let seed = 0; seed < runs; seed++) {
    const e = evaluate(simulate(200, { margin: 1.5, seed }), { resamples: 200, seed });
    for (const name of ["accuracy", "macroF1", "mcc", "logLoss", "brier"] as const) {
      if (e[name].low <= population[name].value && population[name].value <= e[name].high) hits[name]++;
    }
  }
  // 0.95 less what percentiles lose on 200 tickets, 4 standard deviations of 0.0126 wide.
  for (const [name, count] of Object.entries(hits)) assert.ok(count / runs > 0.89, `${name}: ${count / runs}`);
});

Deno.test("evaluate()'s interval of the calibration error reaches down to 0 for a calibrated model, and not for another", () => {
  let calibrated = 0;
  for (let seed = 0; seed < 100; seed++) {
    if (evaluate(simulate(1000, { margin: 2, seed }), { resamples: 200, seed }).ece.low === 0) calibrated++;
    assert.ok(evaluate(simulate(1000, { margin: 2, temperature: 0.4, seed }), { resamples: 100, seed }).ece.low > 0.03);
  }
  assert.ok(calibrated >= 90, `${calibrated} of 100`);
});

Deno.test("evaluate() does not take ten right of ten for certainty", () => {
  const labels = Array.from({ length: 10 }, (_, i) => (i < 5 ? "a" : "b"));
  const sure = Float32Array.from(labels.flatMap((label) => (label === "a" ? [1, 0] : [0, 1])));
  const e = evaluate({
    texts: labels,
    labels,
    classes: ["a", "b"],
    probabilities: matrix(10, 2, sure),
    trainLabels: labels,
  });
  assert.ok(Math.abs(e.accuracy.low - 0.7224672001371107) < 1e-12); // scipy: binomtest(10, 10).proportion_ci(method="wilson")
  assert.ok(e.perClass[0].recall.low < 0.6 && e.perClass[0].f1.low < 0.8 && e.perClass[0].f1.high === 1);
});

Deno.test("evaluate() counts labels that training never saw as wrong, and names them", () => {
  const probabilities = matrix(3, 2, Float32Array.of(1, 0, 1, 0, 0, 1));
  const input = {
    texts: ["x", "y", "z"],
    labels: ["a", "new", "b"],
    classes: ["a", "b"],
    probabilities,
    trainLabels: ["a", "b"],
  };
  const e = evaluate(input);
  assert.deepEqual(e.unseenLabels, [{ label: "new", n: 1 }]);
  assert.deepEqual(e.classes, ["a", "b", "new"]);
  assert.deepEqual(e.confusion, [[1, 0, 0], [0, 1, 0], [1, 0, 0]]);
  assert.equal(e.accuracy.value, 2 / 3);
  assert.deepEqual(e.mistakes, [{ index: 1, text: "y", label: "new", predicted: "a", confidence: 1 }]);
  assert.equal(evaluate({ ...input, labels: ["a", "a", "b"] }).unseenLabels, undefined);
});

Deno.test("evaluate() judges label sets and decisions", () => {
  const labels = ["a", "a", "b", "b", "b"];
  const input = {
    texts: labels,
    labels,
    classes: ["a", "b"],
    probabilities: matrix(5, 2, Float32Array.of(0.9, 0.1, 0.6, 0.4, 0.2, 0.8, 0.7, 0.3, 0.5, 0.5)),
    trainLabels: labels,
    sets: [["a"], ["a", "b"], ["b"], ["a"], []],
  };
  const { sets } = evaluate(input, { targetCoverage: 0.8 });
  assert.equal(sets!.target, 0.8);
  assert.equal(sets!.coverage.value, 3 / 5);
  assert.equal(sets!.meanSize, 1);
  assert.equal(sets!.empty, 0.2);
  assert.deepEqual(sets!.decisions, { route: 0.6, choose: 0.2, human: 0.2 });
  assert.equal(sets!.routeAccuracy!.value, 2 / 3);
  const cautious = evaluate({ ...input, decisions: ["human", "human", "human", "human", "human"] });
  assert.equal(cautious.sets!.routeAccuracy, undefined);
  assert.equal(cautious.sets!.decisions.human, 1);
});

Deno.test("evaluate() lists the most confident mistakes first", () => {
  const { mistakes } = evaluate(fixture, { maxMistakes: 5 });
  assert.equal(mistakes.length, 5);
  assert.deepEqual(mistakes, mistakes.toSorted((a, b) => b.confidence - a.confidence));
  assert.ok(mistakes.every(({ index, label, predicted }) => fixture.labels[index] === label && label !== predicted));
});

Deno.test("evaluate() is decided by its seed", () => {
  assert.deepEqual(evaluate(fixture, { seed: 3 }), evaluate(fixture, { seed: 3 }));
  assert.notDeepEqual(evaluate(fixture, { seed: 3 }).mcc, evaluate(fixture, { seed: 4 }).mcc);
});

Deno.test("evaluate() says which rule a bad call breaks", () => {
  const shape = "Cannot evaluate: probabilities must have shape (80, 5): it is (1, 5)";
  assert.throws(() => evaluate({ ...fixture, probabilities: matrix(1, 5) }), { name: "RangeError", message: shape });
  const broken = { ...fixture, probabilities: { ...fixture.probabilities, data: fixture.probabilities.data.slice() } };
  broken.probabilities.data[7] = NaN;
  assert.throws(() => evaluate(broken), /probabilities must be in \[0, 1\]: ticket 1 has NaN/);
  assert.throws(() => evaluate({ ...fixture, texts: [] }), /as many texts as labels: there are 0 and 80/);
  assert.throws(
    () => evaluate({ ...fixture, labels: [], texts: [], probabilities: matrix(0, 5) }),
    /there are no tickets/,
  );
  assert.throws(() => evaluate({ ...fixture, trainLabels: [] }), /no training labels/);
  assert.throws(() => evaluate(fixture, { resamples: 0 }), /resamples must be an integer >= 1: current value is 0/);
  assert.throws(() => evaluate(fixture, { level: 95 }), /level must be in \(0, 1\): current value is 95/);
});

/** Remembers its training texts by first word: enough to see what each fold learnt. */
class FirstWord extends BaseClassifier {
  classes: readonly string[] = [];
  #labelOf = new Map<string, string>();
  fit(texts: readonly string[], labels: readonly string[]): Promise<this> {
    this.classes = [...new Set(labels)].sort();
    this.#labelOf = new Map(texts.map((text, i) => [text.split(" ")[0], labels[i]]));
    return Promise.resolve(this);
  }
  decisionFunction(texts: readonly string[]): Matrix {
    const out = matrix(texts.length, this.classes.length);
    texts.forEach((text, i) => {
      const c = this.classes.indexOf(this.#labelOf.get(text.split(" ")[0]) ?? "");
      if (c >= 0) out.data[i * this.classes.length + c] = 5;
    });
    return out;
  }
  toSnapshot = () => ({ kind: "FirstWord", config: {}, tensors: {} });
}

Deno.test("crossValidate() judges every ticket by a model that did not learn from it", async () => {
  // Every text has a first word of its own, so a model that saw it knows the label and one that did not guesses the first class.
  const texts = Array.from({ length: 60 }, (_, i) => `w${i} text`);
  const labels = texts.map((_, i) => ["a", "b", "c"][i % 3]);
  const { pooled, folds, accuracy } = await crossValidate(() => new FirstWord(), texts, labels, {
    folds: 4,
    resamples: 50,
  });
  assert.equal(pooled.n, 60);
  assert.equal(pooled.accuracy.value, 1 / 3);
  assert.deepEqual(folds.map(({ n }) => n), [15, 15, 15, 15]);
  assert.equal(accuracy.n, 4);
});

Deno.test("crossValidate() keeps groups together", async () => {
  // Copies of each text: without groups the model has seen most of them.
  const texts = Array.from({ length: 60 }, (_, i) => `w${i >> 1} text`);
  const labels = texts.map((_, i) => ["a", "b", "c"][(i >> 1) % 3]);
  const groups = texts.map((_, i) => i >> 1);
  const score = async (options: { groups?: number[] }) =>
    (await crossValidate(() => new FirstWord(), texts, labels, { resamples: 50, ...options })).pooled.accuracy.value;
  assert.equal(await score({ groups }), 1 / 3);
  assert.ok(await score({}) > 0.7);
});

Deno.test("crossValidate() puts a class that a fold's training lacked in the pooled columns, and stops when told", async () => {
  const texts = ["x 1", "x 2", "y 3", "y 4", "z 5"];
  const labels = ["a", "a", "b", "b", "once"];
  const { classes, pooled, probabilities } = await crossValidate(() => new FirstWord(), texts, labels, {
    folds: 2,
    resamples: 50,
  });
  assert.deepEqual(classes, ["a", "b", "once"]);
  assert.equal(pooled.unseenLabels, undefined);
  assert.equal(probabilities.data[4 * 3 + 2], 0);

  const stop = new AbortController();
  const progress = () => stop.abort(new Error("stopped"));
  await assert.rejects(
    crossValidate(() => new FirstWord(), texts, labels, { folds: 2, signal: stop.signal, progress }),
    /stopped/,
  );
});

Deno.test("compareModels() gives SciPy's McNemar test and intervals of the differences", () => {
  const label = (c: number) => names[c];
  const predicted = expected.units.map((row) => row.indexOf(Math.max(...row)));
  const answers = { first: predicted.map(label), second: expected.other.map(label) };
  const result = compareModels(fixture.labels, answers, { seed: 1 });
  assert.equal(result.mcnemar.onlyFirst, expected.mcnemar.onlyFirst);
  assert.equal(result.mcnemar.onlySecond, expected.mcnemar.onlySecond);
  assert.ok(Math.abs(result.mcnemar.pValue - expected.mcnemar.pValue) < 1e-12);
  const gap = (expected.mcnemar.onlyFirst - expected.mcnemar.onlySecond) / 80;
  assert.ok(Math.abs(result.accuracyDifference.value - gap) < 1e-12);
  // Normal approximation of a paired difference: gap ± 1.96 √(b + c − (b − c)²/n) / n.
  const half = 1.96 * Math.sqrt(9 - 49 / 80) / 80;
  assert.ok(Math.abs(result.accuracyDifference.low - (gap - half)) < 0.02);
  assert.ok(Math.abs(result.accuracyDifference.high - (gap + half)) < 0.02);
  const same = compareModels(fixture.labels, { first: answers.first, second: answers.first });
  assert.deepEqual(same.accuracyDifference, { value: 0, low: 0, high: 0 });
  assert.equal(same.mcnemar.pValue, 1);
});
