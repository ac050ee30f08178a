import assert from "node:assert/strict";
import fc from "fast-check";
import { argmaxOfRow, matrix } from "../core/mod.ts";
import {
  accuracy,
  balancedAccuracy,
  brierTerms,
  confusionMatrix,
  countClasses,
  expectedCalibrationError,
  f1,
  logLossTerms,
  macroF1,
  matthewsCorrelation,
  precision,
  ranksOfTruth,
  recall,
  reliabilityBins,
  riskCoverage,
  weightedF1,
} from "./mod.ts";
// Made by testdata/make_metrics.py with scikit-learn 1.9.1; class 3 is never predicted, class 4 has no tickets.
import expected from "./testdata/metrics.json" with { type: "json" };

const { truth, units } = expected;
const probabilities = matrix(truth.length, 5, Float32Array.from(units.flat(), (unit) => unit / 4096));
const predicted = truth.map((_, i) => argmaxOfRow(probabilities, i));
const confidence = predicted.map((c, i) => probabilities.data[i * 5 + c]);
const right = truth.map((c, i) => (c === predicted[i] ? 1 : 0));
const counts = countClasses(truth, predicted, 5);

function close(actual: number, wanted: number): void {
  assert.ok(Math.abs(actual - wanted) <= 1e-12, `${actual} is not ${wanted}`);
}
const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;

Deno.test("metrics of classes equal scikit-learn's, with 0 for what is not defined", () => {
  close(accuracy(counts), expected.accuracy);
  close(balancedAccuracy(counts), expected.balancedAccuracy);
  close(macroF1(counts), expected.macroF1);
  close(weightedF1(counts), expected.weightedF1);
  close(matthewsCorrelation(counts), expected.mcc);
  for (let c = 0; c < 5; c++) {
    close(precision(counts, c), expected.precision[c]);
    close(recall(counts, c), expected.recall[c]);
    close(f1(counts, c), expected.f1[c]);
    assert.equal(counts.support[c], expected.support[c]);
  }
  assert.deepEqual(confusionMatrix(truth, predicted, 5), expected.confusion);
});

Deno.test("metrics of probabilities equal scikit-learn's, a true class without any chance included", () => {
  assert.equal(units[0][truth[0]], 0);
  close(mean(logLossTerms(probabilities, truth)), expected.logLoss);
  close(mean(brierTerms(probabilities, truth)), expected.brier);
  const ranks = ranksOfTruth(probabilities, truth);
  close(ranks.filter((rank) => rank <= 2).length / truth.length, expected.top2);
  close(ranks.filter((rank) => rank <= 3).length / truth.length, expected.top3);
});

Deno.test("expectedCalibrationError() equals its definition in NumPy", () => {
  close(expectedCalibrationError(reliabilityBins(confidence, right)), expected.ece15);
  close(expectedCalibrationError(reliabilityBins(confidence, right, 10)), expected.ece10);
});

Deno.test("riskCoverage() has the area of NumPy's cumulative risks, and of the mean over all orders of equal confidences", () => {
  close(riskCoverage(expected.spread, right).aurc, expected.aurc);
  close(riskCoverage(expected.tied.confidence, expected.tied.right).aurc, expected.tied.aurc);
});

Deno.test("a ticket of a class without a column is wrong, behind all ranks, and costs most", () => {
  const one = matrix(1, 2, Float32Array.of(0.25, 0.75));
  assert.deepEqual([...ranksOfTruth(one, [2])], [3]);
  close(logLossTerms(one, [2])[0], 52 * Math.LN2);
  close(brierTerms(one, [2])[0], 0.0625 + 0.5625 + 1);
});

const answers = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 100 })), {
  minLength: 1,
  maxLength: 80,
});

Deno.test("metrics stay in their bounds, and perfect answers reach them", () => {
  fc.assert(fc.property(answers, (list) => {
    const truth = list.map(([t]) => t);
    for (const answer of [list.map(([, p]) => p), truth]) {
      const counts = countClasses(truth, answer, 4);
      for (const metric of [accuracy, balancedAccuracy, macroF1, weightedF1]) {
        assert.ok(metric(counts) >= 0 && metric(counts) <= 1 + 1e-12);
        if (answer === truth) close(metric(counts), 1);
      }
      assert.ok(Math.abs(matthewsCorrelation(counts)) <= 1 + 1e-12);
    }
  }));
});

Deno.test("metrics do not depend on the order of the tickets", () => {
  fc.assert(fc.property(answers, (list) => {
    const measure = (rows: typeof list) => {
      const counts = countClasses(rows.map(([t]) => t), rows.map(([, p]) => p), 4);
      const conf = rows.map(([, , c]) => c / 100);
      const ok = rows.map(([t, p]) => (t === p ? 1 : 0));
      const { curve, aurc } = riskCoverage(conf, ok);
      return [
        matthewsCorrelation(counts),
        macroF1(counts),
        expectedCalibrationError(reliabilityBins(conf, ok)),
        aurc,
        ...curve.flatMap(({ threshold, coverage, risk }) => [threshold, coverage, risk]),
      ];
    };
    const backwards = measure(list.toReversed());
    measure(list).forEach((value, j) => close(value, backwards[j]));
  }));
});

Deno.test("riskCoverage() ends at full coverage with the error rate, and each point is what its threshold gives", () => {
  fc.assert(fc.property(answers, (list) => {
    const conf = list.map(([, , c]) => c / 100);
    const ok = list.map(([t, p]) => (t === p ? 1 : 0));
    const { curve, aurc } = riskCoverage(conf, ok);
    assert.ok(aurc >= 0 && aurc <= 1 && curve.length <= 100);
    assert.equal(curve.at(-1)!.coverage, 1);
    for (const { threshold, coverage, risk } of curve) {
      const answered = [...conf.keys()].filter((i) => conf[i] >= threshold);
      close(coverage, answered.length / conf.length);
      close(risk, answered.filter((i) => !ok[i]).length / answered.length);
    }
  }));
});

Deno.test("countClasses() says which rule a bad call breaks", () => {
  assert.throws(() => countClasses([0], [0, 1], 2), /one prediction a ticket: 2 for 1 tickets/);
  assert.throws(() => countClasses([0], [2], 2), {
    name: "RangeError",
    message: "Cannot count classes: a class must be an integer in [0, 2): ticket 0 has 2",
  });
});
