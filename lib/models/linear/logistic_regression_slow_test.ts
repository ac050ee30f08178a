import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import { argmaxOfRow, rowOf } from "../../core/mod.ts";
import { assertClose } from "../../testing/equality.ts";
import { createClassifier } from "../create_classifier.ts";
import { logisticObjective } from "./logistic_objective.ts";
import { LogisticRegression } from "./logistic_regression.ts";
import { selectLinearModel } from "./select.ts";

const shared = Deno.env.get("TICKETLAB_SHARED");

Deno.test({
  name: "On banking77 LogisticRegression finds scikit-learn's optimum, for 77 classes",
  ignore: !shared,
  fn: async () => {
    const [train, test] = [read("train"), read("test")];
    const model = await new LogisticRegression({ C: 10, tol: 1e-5 }).fit(train.texts, train.labels);
    const targets = Int32Array.from(train.labels, (label) => model.classes.indexOf(label));
    const objective = logisticObjective(model.weights, model.vectorizer.transform(train.texts), targets, 10);
    // scikit-learn 1.9.1: LogisticRegression(C=10, tol=1e-7, max_iter=1000); with its default tol it stops at 26079.19.
    assertClose(objective, 26043.0977, { relative: 1e-5 }, "the objective");
    const probabilities = model.predictProba(test.texts);
    for (const [i, expected] of [[0, 0.13136], [1000, 0.757998], [3000, 0.399161]]) {
      const found = rowOf(probabilities, i)[argmaxOfRow(probabilities, i)];
      assertClose(found, expected, { absolute: 1e-3 }, `the highest probability of text ${i}`);
    }
  },
});

Deno.test({
  name: "On banking77 the model that cross-validation takes is right on 2,809 of the 3,080 test texts or more",
  ignore: !shared,
  fn: async () => {
    const [train, test] = [read("train"), read("test")];
    const { best } = await selectLinearModel(train.texts, train.labels);
    const model = await createClassifier(best.name, best.options).fit(train.texts, train.labels);
    const right = model.predict(test.texts).filter((label, i) => label === test.labels[i]).length;
    assert.ok(right >= 2809, `${right} by ${best.name} ${JSON.stringify(best.options)}`);
  },
});

function read(part: string): { texts: string[]; labels: string[] } {
  const rows: { text: string; category: string }[] = parse(
    Deno.readTextFileSync(`${shared}/data/banking77/${part}.csv`),
    { columns: true },
  );
  return { texts: rows.map(({ text }) => text), labels: rows.map(({ category }) => category) };
}
