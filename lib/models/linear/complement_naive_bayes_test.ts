import assert from "node:assert/strict";
import { TfidfVectorizer } from "../../features/tfidf_vectorizer.ts";
import { checkClassifier } from "../../testing/check_classifier.ts";
import { assertMatrixClose } from "../../testing/equality.ts";
import tickets from "./testdata/linear_svm_sklearn.json" with { type: "json" };
import sklearn from "./testdata/probabilities_sklearn.json" with { type: "json" };
import { ComplementNaiveBayes } from "./complement_naive_bayes.ts";

const { texts, labels, probe } = tickets;

/** scikit-learn's CountVectorizer. */
const counts = () => new TfidfVectorizer({ useIdf: false, norm: "none" });

Deno.test("ComplementNaiveBayes keeps the rules of classifiers", async (t) => {
  await checkClassifier(t, { make: () => new ComplementNaiveBayes(), restore: ComplementNaiveBayes.fromSnapshot });
});

for (const { alpha, norm, features, scores, probabilities, labels: expected } of sklearn.complementNaiveBayes) {
  Deno.test(`ComplementNaiveBayes gives scikit-learn's numbers with alpha=${alpha}, norm=${norm} on ${features}`, async () => {
    const model = await new ComplementNaiveBayes({
      alpha,
      norm,
      features: features === "counts" ? counts : undefined,
    }).fit(texts, labels);
    assertMatrixClose(model.decisionFunction(probe), scores, { absolute: 1e-6, relative: 1e-6 });
    assertMatrixClose(model.predictProba(probe), probabilities, { absolute: 1e-5 });
    assert.deepEqual(model.predict(probe), expected);
  });
}

Deno.test("ComplementNaiveBayes says which rule a bad option or feature breaks", async () => {
  await assert.rejects(new ComplementNaiveBayes({ alpha: 0 }).fit(texts, labels), {
    name: "RangeError",
    message: "Cannot fit ComplementNaiveBayes: alpha must be > 0: current value is 0",
  });
  const rows = {
    rows: 2,
    columns: 1,
    indptr: Uint32Array.of(0, 1, 2),
    indices: Int32Array.of(0, 0),
    data: Float32Array.of(1, -1),
  };
  await assert.rejects(new ComplementNaiveBayes().train(rows, Int32Array.of(0, 1), 2), {
    name: "RangeError",
    message: "Cannot fit ComplementNaiveBayes: features must be >= 0: row 1 holds -1",
  });
});
