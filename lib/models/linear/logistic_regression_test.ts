import assert from "node:assert/strict";
import { WordCharTfidf } from "../../features/word_char_tfidf.ts";
import { checkClassifier } from "../../testing/check_classifier.ts";
import { assertClose, assertMatrixClose } from "../../testing/equality.ts";
import tickets from "./testdata/linear_svm_sklearn.json" with { type: "json" };
import sklearn from "./testdata/probabilities_sklearn.json" with { type: "json" };
import { logisticObjective } from "./logistic_objective.ts";
import { LogisticRegression } from "./logistic_regression.ts";

const { texts, labels, probe } = tickets;

Deno.test("LogisticRegression keeps the rules of classifiers", async (t) => {
  await checkClassifier(t, { make: () => new LogisticRegression(), restore: LogisticRegression.fromSnapshot });
});

for (const { C, classes, objective, probabilities } of sklearn.logistic) {
  Deno.test(`LogisticRegression finds scikit-learn's optimum with C=${C} and ${classes.length} classes`, async () => {
    const kept = texts.flatMap((text, i) => (classes.includes(labels[i]) ? [{ text, label: labels[i] }] : []));
    const ownTexts = kept.map(({ text }) => text);
    const targets = Int32Array.from(kept, ({ label }) => classes.indexOf(label));
    // What float32 can tell of the gap: losses near 0 and scores near 10 leave it a floor of about 1e-5 at C=300.
    const tol = C < 100 ? 1e-6 : 2e-5;
    for (
      const { options, objectiveWithin, probabilityWithin } of [
        { options: { C, tol, maxIter: 2000 }, objectiveWithin: 1e-5, probabilityWithin: 1e-3 },
        { options: { C, maxIter: 2000 }, objectiveWithin: 1e-4, probabilityWithin: 3e-3 },
      ]
    ) {
      const model = await new LogisticRegression(options).fit(ownTexts, kept.map(({ label }) => label));
      const { converged, gap, epochs } = model.lastFit!;
      assert.ok(converged, `the gap is ${gap} after ${epochs} epochs`);
      assert.deepEqual(model.classes, classes);
      const reached = logisticObjective(model.weights, model.vectorizer.transform(ownTexts), targets, C);
      assertClose(reached, objective, { relative: objectiveWithin }, "the objective");
      assertMatrixClose(model.predictProba(probe), probabilities, { absolute: probabilityWithin });
    }
  });
}

Deno.test("LogisticRegression gives the shares of the classes where the penalty holds all weights at 0", async () => {
  const own = texts.slice(0, 50);
  const ownLabels = own.map((_, i) => (i < 25 ? "a" : i < 40 ? "b" : "c"));
  const model = await new LogisticRegression({ C: 1e-8, tol: 1e-9 }).fit(own, ownLabels);
  assertMatrixClose(model.predictProba(["", "refund"]), [[0.5, 0.3, 0.2], [0.5, 0.3, 0.2]], { absolute: 1e-4 });
});

Deno.test("LogisticRegression tells when it ran out of epochs", async () => {
  const model = await new LogisticRegression({ C: 10, maxIter: 2 }).fit(texts, labels);
  assert.equal(model.lastFit!.epochs, 2);
  assert.equal(model.lastFit!.converged, false);
  assert.ok(model.lastFit!.gap > 1e-4);
});

Deno.test("LogisticRegression visits tickets in another order for another seed, and ends up in the same place", async () => {
  const [a, b] = await Promise.all(
    [1, 2].map((seed) => new LogisticRegression({ seed, tol: 1e-5 }).fit(texts, labels)),
  );
  assert.notDeepEqual(a.weights.data, b.weights.data);
  a.weights.data.forEach((w, i) => assertClose(w, b.weights.data[i], { absolute: 2e-3 }, `weight ${i}`));
});

Deno.test("LogisticRegression does not mind tickets sorted by label", async () => {
  const order = labels.map((label, i) => ({ label, i })).sort((a, b) => (a.label < b.label ? -1 : 1)).map(({ i }) => i);
  const sorted = await new LogisticRegression({ tol: 1e-6 }).fit(
    order.map((i) => texts[i]),
    order.map((i) => labels[i]),
  );
  const expected = sklearn.logistic.find(({ C, classes }) => C === 1 && classes.length === 5)!;
  assertMatrixClose(sorted.predictProba(probe), expected.probabilities, { absolute: 2e-4 });
});

Deno.test("LogisticRegression read back from a snapshot can be fitted again, with the same features and options", async () => {
  const features = () => new WordCharTfidf({ charRange: [3, 3], minDfChar: 2 });
  const model = await new LogisticRegression({ C: 3, features }).fit(texts, labels);
  const again = LogisticRegression.fromSnapshot(model.toSnapshot());
  await again.fit(texts.slice(20), labels.slice(20));
  const fresh = await new LogisticRegression({ C: 3, features }).fit(texts.slice(20), labels.slice(20));
  assert.deepEqual(again.predictProba(probe), fresh.predictProba(probe));
});

Deno.test("LogisticRegression reports every epoch, and stops between two when told to", async () => {
  const stop = new AbortController();
  const notes: string[] = [];
  const fit = new LogisticRegression({ tol: 1e-12, maxIter: 1e6 }).fit(texts, labels, {
    signal: stop.signal,
    progress: ({ stage, done, note }) => {
      if (stage === "train") notes.push(note!);
      if (stage === "train" && done === 3) stop.abort(new Error("enough"));
    },
  });
  await assert.rejects(fit, { message: "enough" });
  assert.equal(notes.length, 3);
});

Deno.test("LogisticRegression says which rule a bad option breaks", async () => {
  const message = (rule: string) => ({ name: "RangeError", message: `Cannot fit LogisticRegression: ${rule}` });
  const fit = (options: ConstructorParameters<typeof LogisticRegression>[0]) =>
    new LogisticRegression(options).fit(texts, labels);
  await assert.rejects(fit({ C: 0 }), message("C must be > 0: current value is 0"));
  await assert.rejects(fit({ C: NaN }), message("C must be > 0: current value is NaN"));
  await assert.rejects(fit({ C: Infinity }), message("C must not make scores overflow: current value is Infinity"));
  await assert.rejects(fit({ tol: -1 }), message("tol must be > 0: current value is -1"));
  await assert.rejects(fit({ maxIter: 0 }), message("maxIter must be >= 1: current value is 0"));
});
