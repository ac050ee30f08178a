import assert from "node:assert/strict";
import { checkClassifier } from "../../testing/check_classifier.ts";
import { WordCharTfidf } from "../../features/word_char_tfidf.ts";
import sklearn from "./testdata/linear_svm_sklearn.json" with { type: "json" };
import { LinearSvm, type LinearSvmOptions } from "./linear_svm.ts";
import { svmObjective } from "./svm_objective.ts";

const { texts, labels, probe } = sklearn;

Deno.test("LinearSvm keeps the rules of every classifier", async (t) => {
  await checkClassifier(t, { make: () => new LinearSvm(), restore: LinearSvm.fromSnapshot });
});

for (const { C, classWeight, objective, classes, margins } of sklearn.cases) {
  Deno.test(`LinearSvm finds the optimum of scikit-learn's LinearSVC with C=${C}, ${classWeight} class weights`, async () => {
    const options = { C, classWeight: classWeight as LinearSvmOptions["classWeight"], tol: 1e-5, maxEpochs: 5000 };
    const svm = await new LinearSvm(options).fit(texts, labels);
    assert.deepEqual(svm.classes, classes);
    svm.decisionFunction(probe).data.forEach((margin, i) => {
      const expected = margins[Math.floor(i / classes.length)][i % classes.length];
      assert.ok(Math.abs(margin - expected) < 1e-5, `margin ${i}: ${margin} should be ${expected}`);
    });
    if (objective === null) return;
    const targets = Int32Array.from(labels, (label) => classes.indexOf(label));
    const found = svmObjective(svm.weights, svm.vectorizer.transform(texts), targets, C);
    assert.ok(Math.abs(found / objective - 1) < 1e-5, `objective: ${found} should be ${objective}`);
  });
}

Deno.test("LinearSvm stops at its default tolerance within 1e-4 of the optimum", async () => {
  const { classes, objective } = sklearn.cases[0];
  const svm = await new LinearSvm().fit(texts, labels);
  const targets = Int32Array.from(labels, (label) => classes.indexOf(label));
  const found = svmObjective(svm.weights, svm.vectorizer.transform(texts), targets);
  assert.ok(found / objective! - 1 < 1e-4, `objective: ${found} should be ${objective}`);
  assert.ok(svm.lastFit!.converged);
});

Deno.test("LinearSvm predicts the label of the largest margin, also after a snapshot", async () => {
  const svm = await new LinearSvm().fit(texts, labels);
  const again = LinearSvm.fromSnapshot(structuredClone(svm.toSnapshot()));
  assert.deepEqual(again.decisionFunction(probe), svm.decisionFunction(probe));
  assert.deepEqual(again.predict(probe), ["Billing", "Login", again.predict([""])[0], "Shipping", "Feature"]);
});

Deno.test("LinearSvm gives the same bits for the same seed", async () => {
  const weights = async (seed: number) => (await new LinearSvm({ seed }).fit(texts, labels)).weights.data;
  assert.deepEqual(await weights(7), await weights(7));
  assert.notDeepEqual(await weights(7), await weights(8));
});

Deno.test("LinearSvm reports every pass and stops between two when told to", async () => {
  const stop = new AbortController();
  const stages: string[] = [];
  const fit = new LinearSvm({ tol: 1e-9, maxEpochs: 1e6 }).fit(texts, labels, {
    signal: stop.signal,
    progress: ({ stage, note }) => {
      stages.push(stage);
      if (note?.startsWith("epoch 3,")) stop.abort(new Error("enough"));
    },
  });
  await assert.rejects(fit, { message: "enough" });
  assert.ok(stages.includes("vectorise") && stages.includes("train"));
});

Deno.test("LinearSvm says which rule a bad option breaks", async () => {
  await assert.rejects(new LinearSvm({ C: -1 }).fit(texts, labels), {
    name: "RangeError",
    message: "Cannot fit LinearSvm: C must be > 0: current value is -1",
  });
  await assert.rejects(new LinearSvm({ tol: 0 }).fit(texts, labels), RangeError);
  assert.throws(() => new LinearSvm().predict(["x"]), TypeError);
});

Deno.test("LinearSvm works on the columns of any vectoriser", async () => {
  const words = () => new WordCharTfidf({ wordRange: [1, 1], charRange: [3, 3], minDfChar: 4 });
  const svm = await new LinearSvm({ features: words }).fit(texts, labels);
  assert.deepEqual(svm.predict(["password reset fails", "parcel lost"]), ["Login", "Shipping"]);
});
