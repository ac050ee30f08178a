import assert from "node:assert/strict";
import { matrix } from "../core/mod.ts";
import { type ClassifierComparison, evaluate } from "../evaluate/mod.ts";
import { comparisonTable } from "./comparison_table.ts";
import { decisionTable } from "./decision_table.ts";
import { describeModel } from "./describe_model.ts";

/** 100 tickets of two labels; the first `wrong` bugs are taken for refunds. */
function evaluation(wrong: number) {
  const n = 100;
  const labels = Array.from({ length: n }, (_, i) => (i < 50 ? "Bug" : "Refund"));
  const probabilities = matrix(
    n,
    2,
    Float32Array.from(labels.flatMap((label, i) => {
      const bug = label === "Bug" && i >= wrong ? 0.9 : 0.1;
      return [bug, 1 - bug];
    })),
  );
  return evaluate({
    texts: labels.map(() => "x"),
    labels,
    classes: ["Bug", "Refund"],
    probabilities,
    trainLabels: labels,
    sets: labels.map((_, i) => (i % 2 ? ["Bug"] : ["Bug", "Refund"])),
  }, { seed: 1, resamples: 200 });
}

const comparison: ClassifierComparison = {
  ranking: [
    { name: "SVM", accuracy: { value: 0.9, low: 0.85, high: 0.94 }, macroF1: 0.9 },
    {
      name: "Bayes",
      accuracy: { value: 0.88, low: 0.83, high: 0.92 },
      macroF1: 0.87,
      behind: { value: 0.02, low: -0.01, high: 0.05 },
      pValue: 0.3,
    },
  ],
  n: 200,
  folds: 3,
  seed: 0,
  level: 0.95,
};

Deno.test("describeModel() gives every number with its interval, and does not call chance a difference", () => {
  const told = describeModel({ name: "linear-svm", evaluation: evaluation(6), comparison, version: "a@1" });
  assert.match(
    told[0],
    /^The linear SVM finds the right label for 94\.0% of 100 test tickets \(\d+\.\d–\d+\.\d%\), where always/,
  );
  assert.equal(
    told[1],
    "Of the linear models at usual strengths SVM does best; Bayes is 2.0 points behind (−1.0 to 5.0, may be chance).",
  );
  assert.equal(told[2], "The most frequent mistake is “Bug” taken for “Refund”: 6 of 50.");
  assert.equal(told.at(-1), "It is saved as a@1.");
});

Deno.test("describeModel() says when a model is no better than one answer, and when there is nothing to learn", () => {
  assert.match(
    describeModel({ name: "linear-svm", evaluation: evaluation(48) })[0],
    /it is not clearly better than that/,
  );
  const none = { signal: false, summary: "the labels do not depend on the texts" };
  const told = describeModel({ name: "linear-svm", evaluation: evaluation(48), signal: none as never, version: "a@1" });
  assert.match(told[0], /^There is nothing to learn here: the labels do not depend on the texts\./);
  assert.equal(told.length, 2);
});

Deno.test("comparisonTable() says whether the lead could be chance", () => {
  assert.match(
    comparisonTable(comparison).text,
    /^SVM leads, but Bayes may be as good: the difference could be chance \(3-fold/,
  );
  const [best, other] = comparison.ranking;
  const sure = comparisonTable({ ...comparison, ranking: [best, { ...other, pValue: 0.0004 }] });
  assert.match(sure.text, /^SVM is better than Bayes beyond chance/);
  assert.match(sure.text, /< 0\.001/);
});

Deno.test("decisionTable() says how many tickets go out without a look, and refuses a model without label sets", () => {
  const { text } = decisionTable(evaluation(0));
  assert.match(text, /^50\.0% of 100 test tickets can be routed without a look/);
  assert.throws(() => decisionTable({ n: 1 }), RangeError);
});

Deno.test("describeModel() says that a model has not seen the whole file", () => {
  const data = { texts: ["a", "b"], drawnFrom: 47_837 };
  const told = describeModel({ name: "linear-svm", evaluation: evaluation(6), data });
  assert.equal(told[1], "Only 2 of 47,837 tickets were used, drawn evenly by chance.");
  const all = describeModel({ name: "linear-svm", evaluation: evaluation(6), data: { texts: ["a", "b"] } });
  assert.deepEqual(all, describeModel({ name: "linear-svm", evaluation: evaluation(6) }));
});
