import assert from "node:assert/strict";
import { checkClassifier } from "../../testing/check_classifier.ts";
import { MajorityClassifier } from "./majority_dummy.ts";
import { StratifiedClassifier } from "./stratified_dummy.ts";

const DUMMY = { learns: false, instant: true };

Deno.test("MajorityClassifier keeps the rules of classifiers", async (t) => {
  await checkClassifier(t, {
    make: () => new MajorityClassifier(),
    restore: MajorityClassifier.fromSnapshot,
    ...DUMMY,
  });
});

Deno.test("StratifiedClassifier keeps the rules of classifiers", async (t) => {
  await checkClassifier(t, {
    make: () => new StratifiedClassifier({ seed: 3 }),
    restore: StratifiedClassifier.fromSnapshot,
    ...DUMMY,
  });
});

Deno.test("MajorityClassifier answers the most frequent label, the first one of equals, with the shares as probabilities", async () => {
  const model = await new MajorityClassifier().fit(["1", "2", "3", "4", "5"], ["c", "b", "b", "a", "a"]);
  assert.deepEqual(model.predict(["x", "y"]), ["a", "a"]);
  for (const [c, share] of [0.4, 0.4, 0.2].entries()) {
    assert.ok(Math.abs(model.predictProba(["x"]).data[c] - share) < 1e-6);
  }
});

Deno.test("StratifiedClassifier draws labels as often as they were in training", async () => {
  const labels = Array.from({ length: 100 }, (_, i) => (i < 60 ? "a" : i < 90 ? "b" : "c"));
  const model = await new StratifiedClassifier({ seed: 1 }).fit(labels.map((_, i) => `${i}`), labels);
  const n = 20_000;
  const answers = model.predict(Array.from({ length: n }, (_, i) => `ticket number ${i}`));
  const expected = { a: 0.6 * n, b: 0.3 * n, c: 0.1 * n };
  const chi2 = Object.entries(expected).reduce(
    (sum, [label, count]) => sum + (answers.filter((answer) => answer === label).length - count) ** 2 / count,
    0,
  );
  assert.ok(chi2 < 13.82, `chi-squared is ${chi2}`); // scipy.stats.chi2.ppf(0.999, 2)
});

Deno.test("StratifiedClassifier gives a text the same answer always, and another seed other answers", async () => {
  const labels = ["a", "b", "a", "b"];
  const texts = Array.from({ length: 200 }, (_, i) => `ticket ${i}`);
  const [one, same, other] = await Promise.all(
    [1, 1, 2].map((seed) => new StratifiedClassifier({ seed }).fit(labels, labels)),
  );
  assert.deepEqual(one.predict(texts), same.predict(texts.toReversed()).toReversed());
  assert.notDeepEqual(one.predict(texts), other.predict(texts));
});
