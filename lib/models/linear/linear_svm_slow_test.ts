import assert from "node:assert/strict";
import { join } from "node:path";
import { openTable } from "../../ingest/mod.ts";
import { LinearSvm } from "./linear_svm.ts";
import { svmObjective } from "./svm_objective.ts";

const shared = Deno.env.get("TICKETLAB_SHARED");

async function readBanking77(part: "train" | "test"): Promise<{ texts: string[]; labels: string[] }> {
  const table = await openTable(join(shared!, "data/banking77", `${part}.csv`));
  const [text, label] = [table.columns.indexOf("text"), table.columns.indexOf("category")];
  const read = { texts: [] as string[], labels: [] as string[] };
  for await (const { values } of table.rows) {
    read.texts.push(String(values[text]));
    read.labels.push(String(values[label]));
  }
  return read;
}

Deno.test({
  name: "LinearSvm has the optimum, margins and right answers of scikit-learn's LinearSVC on banking77",
  ignore: !shared,
  async fn() {
    // scikit-learn 1.9.1: make_union(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), TfidfVectorizer(
    // analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)), LinearSVC(C=1, tol=1e-7, max_iter=100000).
    const objective = 3939.8381169550894;
    const margins = [
      [-1.960266, -0.924327, -1.437678, -1.309973, -1.141722],
      [-1.051566, -1.090830, -1.248960, -1.228495, -1.677065],
      [-1.326147, -1.250156, -1.380361, -1.115173, -1.567798],
      [-1.258433, -1.443933, -1.314767, -1.306374, -0.942123],
    ];
    const train = await readBanking77("train");
    const test = await readBanking77("test");

    const precise = await new LinearSvm({ C: 1, tol: 1e-4 }).fit(train.texts, train.labels);
    assert.equal(precise.vectorizer.nFeatures, 43_948);
    const scores = precise.decisionFunction(test.texts.slice(0, margins.length));
    margins.forEach((row, i) =>
      row.forEach((expected, c) => {
        const margin = scores.data[i * scores.columns + c];
        assert.ok(Math.abs(margin - expected) < 1e-5, `margin (${i}, ${c}): ${margin} should be ${expected}`);
      })
    );

    const fitted = await new LinearSvm({ C: 1 }).fit(train.texts, train.labels);
    const targets = Int32Array.from(train.labels, (label) => fitted.classes.indexOf(label));
    const found = svmObjective(fitted.weights, fitted.vectorizer.transform(train.texts), targets);
    assert.ok(Math.abs(found / objective - 1) < 1e-5, `objective: ${found} should be ${objective}`);
    const right = fitted.predict(test.texts).filter((label, i) => label === test.labels[i]).length;
    assert.ok(Math.abs(right - 2808) <= 3, `${right} of 3,080 are right; 2,808 are with scikit-learn`);
  },
});
