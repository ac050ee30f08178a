import assert from "node:assert/strict";
import { unitFeatures } from "./kernel_features.ts";
import { KernelRidge } from "./kernel_ridge.ts";
import { KernelScorer } from "./kernel_scorer.ts";
import { NystromRidge } from "./nystrom_ridge.ts";
import { OrtProduct } from "./ort_product.ts";
import { cases, groups, nClasses, nTickets, queries, targets, training } from "./testdata/fixture.ts";

/** Asserts that numbers differ by float32's rounding at most. */
function assertClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < expected.length; i++) {
    assert.ok(Math.abs(actual[i] - expected[i]) < tolerance, `number ${i}: ${actual[i]} is not ${expected[i]}`);
  }
}

for (const expected of cases) {
  const { kernel, lambda, classWeight, nystrom } = expected;
  const name = `kernel ${kernel.kind}, classWeight ${classWeight}`;

  Deno.test(`KernelRidge scores like scikit-learn's, and leaves out like refits of it: ${name}`, async () => {
    const model = new KernelRidge({ kernel, lambda, classWeight, threads: 1 });
    await model.fit(training, targets, nClasses);
    assertClose(model.decision(queries).data, expected.scores, 2e-5);
    assertClose(model.looScores!.data, expected.leaveOneOut, 2e-5);
    await model.fit(training, targets, nClasses, { groups });
    assertClose(model.looScores!.data, expected.leaveGroupOut, 2e-5);
    await model.fit(training, targets, nClasses, { leaveOneOut: false });
    assertClose(model.decision(queries).data, expected.scores, 2e-5);
    assert.equal(model.looScores, undefined);
  });

  Deno.test(`NystromRidge scores like scikit-learn's Ridge on the same features, and leaves out like refits: ${name}`, async () => {
    const counts = new Uint32Array(nClasses);
    for (const target of targets) counts[target]++;
    const balanced = (target: number) => nTickets / (nClasses * counts[target]);
    const weights = Float64Array.from(targets, (target) => classWeight === "none" ? 1 : balanced(target));
    using product = new OrtProduct({ threads: 1 });
    const landmarks = Int32Array.from(nystrom.landmarks);
    const ridge = new NystromRidge(unitFeatures(training), { targets, nClasses, weights }, landmarks, product);
    const solution = await ridge.solve({ kernel, lambda });
    const scorer = new KernelScorer(ridge.supports, kernel);
    assertClose(scorer.scores(unitFeatures(queries), solution.weights, product).data, nystrom.scores, 1e-4);
    assertClose(solution.leaveOneOut!.data, nystrom.leaveOneOut, 1e-4);
    const grouped = await ridge.solve({ kernel, lambda }, { groups });
    assertClose(grouped.leaveOneOut!.data, nystrom.leaveGroupOut, 1e-4);
  });
}
