import assert from "node:assert/strict";
import { argmaxOfRow, matrix, Rng } from "../../core/mod.ts";
import { WordCharTfidf } from "../../features/word_char_tfidf.ts";
import { stratifiedFolds } from "../../stats/folds.ts";
import { assertClose } from "../../testing/equality.ts";
import type { Candidate } from "../create_classifier.ts";
import tickets from "./testdata/linear_svm_sklearn.json" with { type: "json" };
import { rankCandidates } from "./_rank_candidates.ts";
import { LinearSvm } from "./linear_svm.ts";
import { selectLinearModel } from "./select.ts";

const { texts, labels } = tickets;

Deno.test("selectLinearModel() finds the accuracies that the models have on folds they have not seen", async () => {
  const candidates: Candidate[] = [{ name: "linear-svm", options: { C: 0.01 } }, {
    name: "linear-svm",
    options: { C: 1 },
  }];
  const { ranking, folds: k, n } = await selectLinearModel(texts, labels, { candidates, folds: 4, seed: 7 });
  assert.deepEqual([k, n], [4, texts.length]);

  const classes = [...new Set(labels)].sort();
  const folds = stratifiedFolds(labels.map((label) => classes.indexOf(label)), 4, new Rng(7).fork("select"));
  for (const { options, accuracies, mean, sd } of ranking) {
    for (const [fold, accuracy] of accuracies.entries()) {
      const inside = [...texts.keys()].filter((i) => folds[i] !== fold);
      const outside = [...texts.keys()].filter((i) => folds[i] === fold);
      const svm = await new LinearSvm({ C: Number(options.C), seed: 7 })
        .fit(inside.map((i) => texts[i]), inside.map((i) => labels[i]));
      const answers = svm.predict(outside.map((i) => texts[i]));
      assert.equal(accuracy, answers.filter((label, j) => label === labels[outside[j]]).length / outside.length);
    }
    assertClose(mean, accuracies.reduce((a, b) => a + b) / 4);
    assertClose(sd, Math.sqrt(accuracies.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3));
  }
});

Deno.test("selectLinearModel() takes a sensible strength before an absurd one", async () => {
  const { best, ranking } = await selectLinearModel(texts, labels, {
    candidates: [
      { name: "logistic-regression", options: { C: 1e-6 } },
      { name: "logistic-regression", options: { C: 10 } },
    ],
    seed: 3,
  });
  assert.deepEqual(best, { name: "logistic-regression", options: { C: 10, seed: 3 } });
  assert.ok(ranking[0].logLoss < ranking[1].logLoss);
});

Deno.test("selectLinearModel() gives the same answer for the same seed, whatever it is asked besides", async () => {
  const select = (seed: number) => selectLinearModel(texts, labels, { seed, folds: 2 });
  assert.deepEqual(await select(1), await select(1));
  assert.notDeepEqual((await select(1)).ranking, (await select(2)).ranking);
});

Deno.test("selectLinearModel() shows no vectoriser the fold held out", async () => {
  const seen: number[] = [];
  class Counting extends WordCharTfidf {
    override fitTransform(texts: readonly string[]) {
      seen.push(texts.length);
      return super.fitTransform(texts);
    }
  }
  const candidates: Candidate[] = [{ name: "complement-naive-bayes", options: {} }];
  await selectLinearModel(texts, labels, { candidates, folds: 3, features: () => new Counting() });
  assert.deepEqual(seen, [80, 80, 80]); // of 120, once a fold
});

Deno.test("selectLinearModel() compares on a sample where there are more tickets than asked for", async () => {
  const candidates: Candidate[] = [{ name: "complement-naive-bayes", options: {} }];
  assert.equal((await selectLinearModel(texts, labels, { candidates, maxTickets: 60 })).n, 60);
});

Deno.test("selectLinearModel() reports progress, and stops when told to", async () => {
  const stop = new AbortController();
  let reports = 0;
  const selection = selectLinearModel(texts, labels, {
    signal: stop.signal,
    progress: ({ done, total }) => {
      assert.equal(total, 15);
      reports++;
      if (done === 4) stop.abort(new Error("enough"));
    },
  });
  await assert.rejects(selection, { message: "enough" });
  assert.equal(reports, 5);
});

Deno.test("selectLinearModel() refuses what is no linear model, and no candidates", async () => {
  await assert.rejects(selectLinearModel(texts, labels, { candidates: [{ name: "majority", options: {} }] }), {
    name: "RangeError",
    message: "Cannot select a model: candidates must be linear models: majority is not one",
  });
  await assert.rejects(selectLinearModel(texts, labels, { candidates: [] }), {
    message: "Cannot select a model: there are no candidates",
  });
  await assert.rejects(selectLinearModel(texts, texts.map(() => "x")), RangeError);
});

Deno.test("rankCandidates() ties accuracies one standard error apart, ticket by ticket, and takes the lowest log loss", () => {
  const n = 100;
  const targets = new Int32Array(n);
  const folds = Int32Array.from({ length: n }, (_, i) => i % 2);
  // Scores of a candidate that is wrong on the given tickets, and as sure as told on all.
  const scores = (wrong: (i: number) => boolean, sure: (i: number) => number) => {
    const m = matrix(n, 2);
    for (let i = 0; i < n; i++) m.data[2 * i + (wrong(i) ? 1 : 0)] = sure(i);
    return m;
  };
  const unsureWhereWrong = (i: number) => (i < 10 ? 0.01 : 1);
  const held = [
    scores((i) => i < 6, () => 1), // the most right
    scores((i) => i >= 1 && i < 8, unsureWhereWrong), // loses 2, wins 1: within √(3 − 0.01)
    scores((i) => i < 10, unsureWhereWrong), // loses 4, wins 0: past √(4 − 0.16)
  ];
  assert.deepEqual(held.map((m) => [...targets.keys()].filter((i) => argmaxOfRow(m, i) === 0).length), [94, 93, 90]);
  const names = ["most right", "tied", "worse"];
  const candidates = names.map((name) => ({ name: "linear-svm" as const, options: { name } }));
  const ranking = rankCandidates(candidates, held, targets, folds);
  assert.deepEqual(ranking.map(({ options, tied }) => [options.name, tied]), [
    ["tied", true],
    ["most right", true],
    ["worse", false],
  ]);
});
