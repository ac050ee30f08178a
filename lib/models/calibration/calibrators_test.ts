import assert from "node:assert/strict";
import fc from "fast-check";
import { type Matrix, matrix, Rng, softmaxRows } from "../../core/mod.ts";
import expected from "./testdata/sklearn.json" with { type: "json" };
import { CALIBRATION_METHODS, IsotonicCalibrator, makeCalibrator, PlattCalibrator, restoreCalibrator } from "./mod.ts";
import { type Calibrator, crossFitCalibrators, LogOddsCalibrator, TemperatureCalibrator } from "./mod.ts";

const scores = toMatrix(expected.scores);
const queries = toMatrix(expected.queries);
const targets = Int32Array.from(expected.targets);

Deno.test("PlattCalibrator gives scikit-learn's sigmoid calibration", () => {
  assertClose(new PlattCalibrator().fit(scores, targets).apply(queries), expected.sigmoid, 2e-5);
});

Deno.test("IsotonicCalibrator gives scikit-learn's isotonic calibration, ties and ends included", () => {
  assertClose(new IsotonicCalibrator({ floor: 0 }).fit(scores, targets).apply(queries), expected.isotonic, 1e-6);
});

Deno.test("TemperatureCalibrator gives scikit-learn's probabilities and scipy's temperature", () => {
  const calibrator = new TemperatureCalibrator().fit(scores, targets);
  assert.ok(Math.abs(calibrator.temperature - expected.temperatureByScipy) < 1e-6, `${calibrator.temperature}`);
  assertClose(calibrator.apply(queries), expected.temperature, 1e-5);
});

Deno.test("TemperatureCalibrator stays finite where labels are told apart perfectly, or not at all", () => {
  const perfect = matrix(2, 2, Float32Array.of(5, 0, 0, 5));
  const sharp = new TemperatureCalibrator().fit(perfect, Int32Array.of(0, 1));
  assert.ok(sharp.temperature > 0 && sharp.apply(perfect).data[0] > 0.999);
  const inverted = new TemperatureCalibrator().fit(perfect, Int32Array.of(1, 0));
  assert.ok(Math.abs(inverted.apply(perfect).data[0] - 0.5) < 1e-3);
  const constant = new TemperatureCalibrator().fit(matrix(2, 2), Int32Array.of(0, 1));
  assert.equal(constant.temperature, 1);
});

Deno.test("IsotonicCalibrator keeps every probability above its floor, and refits from scratch", () => {
  const calibrator = new IsotonicCalibrator().fit(scores, targets);
  const first = calibrator.apply(queries).data;
  assert.ok(first.every((p) => p > 0));
  const few = toMatrix(expected.scores.slice(0, 20));
  const refitted = calibrator.fit(few, targets.slice(0, 20)).apply(queries);
  assert.deepEqual(refitted, new IsotonicCalibrator().fit(few, targets.slice(0, 20)).apply(queries));
});

for (const method of CALIBRATION_METHODS) {
  Deno.test(`${method}: rows are probabilities for any finite scores, and a snapshot gives the same ones`, () => {
    const cell = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    const rows = fc.array(fc.tuple(fc.tuple(cell, cell, cell), fc.nat(2)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, (rows) => {
        const some = toMatrix(rows.map(([row]) => row));
        const calibrator = makeCalibrator(method).fit(some, Int32Array.from(rows, ([, target]) => target));
        const { data } = calibrator.apply(some);
        for (let i = 0; i < data.length; i += 3) {
          assert.ok(Math.abs(data[i] + data[i + 1] + data[i + 2] - 1) < 1e-5, `${data.subarray(i, i + 3)}`);
          assert.ok(data[i] >= 0 && data[i + 1] >= 0 && data[i + 2] >= 0);
        }
        const snapshot = structuredClone(calibrator.toSnapshot());
        assert.deepEqual(restoreCalibrator(snapshot).apply(queries), calibrator.apply(queries));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  Deno.test(`${method}: bad input is refused by name`, () => {
    const fit = (s: Matrix, t: number[]) => () => makeCalibrator(method).fit(s, Int32Array.from(t));
    assert.throws(fit(matrix(2, 2), [0]), /there must be one target a row: there are 2 rows and 1 targets/);
    assert.throws(fit(matrix(0, 2), []), /there are no rows/);
    assert.throws(fit(matrix(1, 2), [2]), /targets must be columns in \[0, 2\): target 0 is 2/);
    assert.throws(fit(matrix(1, 2, Float32Array.of(NaN, 0)), [0]), /scores must be finite: the score of row 0 is NaN/);
    assert.throws(() => makeCalibrator(method).apply(matrix(1, 2)), { name: "TypeError", message: /it is not fitted/ });
    const fitted = makeCalibrator(method).fit(scores, targets);
    assert.throws(() => fitted.apply(matrix(1, 2)), /scores must have 3 columns, as when it was fitted: they have 2/);
  });
}

Deno.test("LogOddsCalibrator hands on log(p / (1 − p)) of the tempered softmax, however far the scores are apart", () => {
  let seen = matrix(0, 3);
  const spy: Calibrator = {
    fit: () => spy,
    apply: (m) => seen = m,
    toSnapshot: () => ({ kind: "Spy", config: {}, tensors: {} }),
  };
  new LogOddsCalibrator(spy).fit(scores, targets).apply(queries);
  // scipy.special.logsumexp of the two others, taken from scores / 1.062452944249287, scipy 1.17.1
  const wanted = [
    [-0.693147, -0.693147, -0.693147],
    [16.24878, -16.941927, -16.941927],
    [-3.532442, 0.771768, -0.906612],
    [-0.411442, 0.017216, -2.229532],
    [-16.941927, -16.941927, 16.24878],
  ];
  assertClose(seen, wanted, 2e-5);
});

Deno.test("Platt and isotonic calibration see a class beside its rivals: confidence matches accuracy", () => {
  // Three classes, scores that are true logits plus a constant a row, which carries no information.
  const rng = new Rng(2);
  const n = 4000;
  const logits = matrix(n, 3, Float32Array.from({ length: 3 * n }, () => 2 * rng.normal()));
  const truth = softmaxRows(logits);
  const labels = Int32Array.from(
    { length: n },
    (_, i) => rng.pick([0, 1, 2], [...truth.data.subarray(3 * i, 3 * i + 3)]),
  );
  const shift = Float32Array.from({ length: n }, () => 20 * rng.normal());
  const shifted = matrix(n, 3, logits.data.map((s, i) => s + shift[Math.floor(i / 3)]));
  for (const method of ["platt", "isotonic"] as const) {
    const { data } = makeCalibrator(method).fit(shifted, labels).apply(shifted);
    let [confidence, right] = [0, 0];
    labels.forEach((label, i) => {
      const row = data.subarray(3 * i, 3 * i + 3);
      confidence += Math.max(...row) / n;
      if (row[label] === Math.max(...row)) right += 1 / n;
    });
    assert.ok(right > 0.7 && Math.abs(confidence - right) < 0.02, `${method}: ${confidence} and ${right}`);
  }
});

Deno.test("crossFitCalibrators() ranks by the log loss of labels that no calibrator saw", () => {
  // Scores are true log-odds times 3: temperature 3 is exact, and nothing beats it but by luck.
  const rng = new Rng(5);
  const n = 3000;
  const data = new Float32Array(2 * n);
  const labels = Int32Array.from({ length: n }, (_, i) => {
    const logit = 2 * rng.normal();
    data[2 * i] = 3 * logit;
    return rng.next() < 1 / (1 + Math.exp(-logit)) ? 0 : 1;
  });
  const folds = Int32Array.from({ length: n }, (_, i) => i % 5);
  const tried = crossFitCalibrators(matrix(n, 2, data), labels, folds);
  assert.deepEqual(tried.map(({ method }) => method).sort(), [...CALIBRATION_METHODS].sort());
  assert.ok(tried[0].logLoss <= tried[1].logLoss && tried[1].logLoss <= tried[2].logLoss);
  assert.equal(tried[0].method, "temperature");
  const temperature = new TemperatureCalibrator().fit(matrix(n, 2, data), labels).temperature;
  assert.ok(Math.abs(temperature - 3) < 0.3, `${temperature}`);
});

function toMatrix(rows: readonly (readonly number[])[]): Matrix {
  return matrix(rows.length, rows[0].length, Float32Array.from(rows.flat()));
}

function assertClose(actual: Matrix, wanted: number[][], tolerance: number): void {
  wanted.flat().forEach((p, i) => {
    assert.ok(Math.abs(actual.data[i] - p) < tolerance, `value ${i} is ${actual.data[i]}, not ${p}`);
  });
}
