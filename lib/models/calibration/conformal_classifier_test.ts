import assert from "node:assert/strict";
import fc from "fast-check";
import { type Matrix, matrix, Rng, softmaxRows } from "../../core/mod.ts";
import { ConformalClassifier, ScopeDetector } from "./mod.ts";

Deno.test("ConformalClassifier takes the ⌈(n + 1)·coverage⌉-th smallest score", () => {
  // By hand: 4 held-out tickets, ⌈5 · 0.6⌉ = 3, so the third best probability of a true label, 0.6, is the bar.
  const heldOut = matrix(4, 2, Float32Array.of(0.9, 0.1, 0.2, 0.8, 0.6, 0.4, 0.7, 0.3));
  const conformal = new ConformalClassifier({ coverage: 0.6 }).fit(heldOut, Int32Array.of(0, 1, 0, 1));
  const asked = matrix(3, 2, Float32Array.of(0.6, 0.4, 0.41, 0.59, 0.39, 0.61));
  assert.deepEqual(conformal.sets(asked), [[0], [], [1]]);
  // p-values by hand: true labels got 0.9, 0.8, 0.6, 0.3; as bad or worse than 0.6 are two of them, than 0.4 one.
  assert.deepEqual([...conformal.pValues(asked).data.subarray(0, 2)], [...Float32Array.of(3 / 5, 2 / 5)]);
  assert.ok(Math.abs(conformal.credibility(asked)[0] - 3 / 5) < 1e-7);
});

Deno.test("ConformalClassifier keeps every label where the tickets are too few for the coverage", () => {
  const conformal = new ConformalClassifier({ coverage: 0.9 }).fit(half(3), new Int32Array(3));
  assert.deepEqual(conformal.sets(matrix(1, 2, Float32Array.of(1, 0))), [[0, 1]]);
});

Deno.test("ConformalClassifier reaches a whole number of ranks despite rounding", () => {
  // (99 + 1) · 0.55 = 55.00000000000001 in binary: the rank is 55, not 56.
  const p = Float32Array.from({ length: 99 }, (_, i) => 0.995 - i * 0.005);
  const heldOut = matrix(99, 2, Float32Array.from([...p].flatMap((x) => [x, 1 - x])));
  const conformal = new ConformalClassifier({ coverage: 0.55 }).fit(heldOut, new Int32Array(99));
  assert.equal(conformal.sets(matrix(1, 2, Float32Array.of(p[54], 0)))[0].length, 1);
  assert.equal(conformal.sets(matrix(1, 2, Float32Array.of(p[55], 0)))[0].length, 0);
});

Deno.test("ConformalClassifier with APS adds labels until their sum passes the bar", () => {
  // True labels' running sums by hand: 0.5, 0.8, 1.0, 0.5; ⌈5 · 0.6⌉ = 3 → 0.8.
  const row = [0.5, 0.3, 0.2];
  const heldOut = matrix(4, 3, Float32Array.from([...row, ...row, ...row, ...row]));
  const conformal = new ConformalClassifier({ coverage: 0.6, score: "aps" }).fit(heldOut, Int32Array.of(0, 1, 2, 0));
  assert.deepEqual(conformal.sets(matrix(2, 3, Float32Array.of(0.2, 0.5, 0.3, 0.1, 0.05, 0.85))), [[1, 2], []]);
});

for (const score of ["lac", "aps"] as const) {
  Deno.test(`ConformalClassifier (${score}) covers as stated on tickets it has not seen`, () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0.6, 0.8, 0.9, 0.95), (seed, coverage) => {
        const rng = new Rng(seed);
        // A bad model on purpose, five times too sure: coverage must not depend on the model.
        const heldOut = simulate(rng, 500, 5);
        const fresh = simulate(rng, 3000, 5);
        const conformal = new ConformalClassifier({ coverage, score }).fit(heldOut.probabilities, heldOut.targets);
        const sets = conformal.sets(fresh.probabilities);
        const share = sets.filter((set, i) => set.includes(fresh.targets[i])).length / sets.length;
        // Coverage given the held-out part is Beta((n+1)c, (n+1)(1−c)); 5 standard deviations of it and the fresh part.
        const noise = 5 * Math.sqrt(coverage * (1 - coverage) * (1 / 500 + 1 / 3000));
        assert.ok(share > coverage - noise, `${share} of ${coverage}`);
        assert.ok(share < coverage + noise + 0.01 || score === "aps", `${share} of ${coverage}`);
      }),
      { numRuns: 25, seed: 2 },
    );
  });
}

Deno.test("ConformalClassifier holds the coverage within every class when asked to, and not otherwise", () => {
  const rng = new Rng(4);
  const heldOut = simulate(rng, 4000, 1, [0.8, 0.15, 0.05]);
  const fresh = simulate(rng, 8000, 1, [0.8, 0.15, 0.05]);
  const coverageOf = (classConditional: boolean) => {
    const conformal = new ConformalClassifier({ coverage: 0.9, classConditional }).fit(
      heldOut.probabilities,
      heldOut.targets,
    );
    const hits = [0, 0, 0];
    const totals = [0, 0, 0];
    conformal.sets(fresh.probabilities).forEach((set, i) => {
      totals[fresh.targets[i]]++;
      if (set.includes(fresh.targets[i])) hits[fresh.targets[i]]++;
    });
    return hits.map((count, c) => count / totals[c]);
  };
  assert.ok(coverageOf(false)[2] < 0.75, "the rare class pays for the others");
  for (const share of coverageOf(true)) assert.ok(share > 0.84, `${share}`);
});

Deno.test("ConformalClassifier says which classes are too rare for a quantile of their own", () => {
  const { probabilities, targets } = simulate(new Rng(1), 200, 1, [0.6, 0.38, 0.02]);
  const conformal = new ConformalClassifier({ coverage: 0.9, classConditional: true }).fit(probabilities, targets);
  assert.deepEqual(conformal.fallback, [2]);
  assert.deepEqual(new ConformalClassifier({ coverage: 0.9 }).fit(probabilities, targets).fallback, []);
});

Deno.test("ConformalClassifier keeps a label just when its p-value exceeds 1 − coverage", () => {
  const { probabilities, targets } = simulate(new Rng(8), 300, 2);
  for (const classConditional of [false, true]) {
    const conformal = new ConformalClassifier({ coverage: 0.83, classConditional }).fit(probabilities, targets);
    const p = conformal.pValues(probabilities);
    conformal.sets(probabilities).forEach((set, i) => {
      const wanted = [0, 1, 2].filter((c) => p.data[3 * i + c] > 0.17);
      assert.deepEqual([...set].sort(), wanted);
    });
  }
});

Deno.test("ConformalClassifier is the same after a snapshot", () => {
  const { probabilities, targets } = simulate(new Rng(3), 120, 2);
  for (const score of ["lac", "aps"] as const) {
    const conformal = new ConformalClassifier({ coverage: 0.8, score, classConditional: true }).fit(
      probabilities,
      targets,
    );
    const restored = ConformalClassifier.fromSnapshot(structuredClone(conformal.toSnapshot()));
    assert.deepEqual(restored.sets(probabilities), conformal.sets(probabilities));
    assert.deepEqual(restored.pValues(probabilities), conformal.pValues(probabilities));
    assert.deepEqual(restored.fallback, conformal.fallback);
  }
});

Deno.test("ConformalClassifier says which rule a bad call breaks", () => {
  assert.throws(() => new ConformalClassifier({ coverage: 1 }).fit(half(1), new Int32Array(1)), {
    name: "RangeError",
    message: "Cannot fit ConformalClassifier: coverage must be in (0, 1): current value is 1",
  });
  assert.throws(() => new ConformalClassifier().sets(half(1)), { name: "TypeError" });
});

Deno.test("ScopeDetector calls an ordinary ticket strange at most as often as stated", () => {
  const rng = new Rng(6);
  const normal = (n: number) => matrix(n, 1, Float32Array.from({ length: n }, () => rng.normal()));
  const detector = new ScopeDetector().fit(normal(2000));
  const p = detector.pValues(normal(20000));
  for (const rate of [0.005, 0.05, 0.2]) {
    const share = p.filter((x) => x <= rate).length / p.length;
    assert.ok(share < rate + 5 * Math.sqrt(rate * (1 / 2000 + 1 / 20000)), `${share} of ${rate}`);
  }
  assert.ok(detector.pValues(matrix(1, 1, Float32Array.of(-9)))[0] < 0.001);
  const restored = ScopeDetector.fromSnapshot(structuredClone(detector.toSnapshot()));
  assert.deepEqual(restored.pValues(matrix(1, 1)), detector.pValues(matrix(1, 1)));
});

function half(rows: number): Matrix {
  return matrix(rows, 2, new Float32Array(2 * rows).fill(0.5));
}

/** Labels drawn from the softmax of normal scores, and a model that is `sharpness` times too sure of them. */
function simulate(rng: Rng, n: number, sharpness: number, prior = [1, 1, 1]) {
  const logits = matrix(
    n,
    3,
    Float32Array.from({ length: 3 * n }, (_, i) => 1.5 * rng.normal() + Math.log(prior[i % 3])),
  );
  const truth = softmaxRows(logits);
  const targets = Int32Array.from(
    { length: n },
    (_, i) => rng.pick([0, 1, 2], [...truth.data.subarray(3 * i, 3 * i + 3)]),
  );
  return { probabilities: softmaxRows(logits, 1 / sharpness), targets };
}
