import assert from "node:assert/strict";
import { chooseKernelRidge } from "./choose.ts";
import { KernelRidge } from "./kernel_ridge.ts";
import type { RidgeSetting } from "./ridge_problem.ts";
import { groups, nClasses, nTickets, targets, training } from "./testdata/fixture.ts";

const candidates: RidgeSetting[] = [
  { kernel: { kind: "embedding", gamma: 60 }, lambda: 50 }, // sees nothing but itself
  { kernel: { kind: "embedding", gamma: 1 }, lambda: 0.1 },
  { kernel: { kind: "sum", gamma: 1, weight: 0.3 }, lambda: 0.1 },
];

Deno.test("chooseKernelRidge() ranks settings by the leave-one-out scores that fits of them give", async () => {
  const { ranking } = await chooseKernelRidge(training, targets, nClasses, { candidates, groups, threads: 1 });
  assert.equal(ranking.length, 3);
  for (const { kernel, lambda, accuracy, n } of ranking) {
    const model = new KernelRidge({ kernel, lambda, threads: 1 });
    const { looScores } = await model.fit(training, targets, nClasses, { groups });
    const { data } = looScores!;
    const right = [...targets.keys()].filter((i) => {
      const row = data.slice(i * nClasses, (i + 1) * nClasses);
      return row.indexOf(Math.max(...row)) === targets[i];
    });
    assert.equal(accuracy, right.length / nTickets);
    assert.equal(n, nTickets);
  }
  const tied = ranking.filter((setting) => setting.tied).map(({ logLoss }) => logLoss);
  assert.deepEqual(tied, tied.toSorted((a, b) => a - b));
});

Deno.test("chooseKernelRidge() screens on some tickets and compares the best on more", async () => {
  const { ranking, best } = await chooseKernelRidge(training, targets, nClasses, {
    candidates,
    screenOn: 20,
    finalists: 2,
    maxTickets: 30,
    threads: 1,
  });
  assert.deepEqual(ranking.map(({ n }) => n), [30, 30, 20]);
  assert.deepEqual(ranking[2].kernel, candidates[0].kernel);
  assert.equal(best, ranking[0]);
});

Deno.test("chooseKernelRidge() refuses no candidates, and those that the features don't allow", async () => {
  const none = chooseKernelRidge(training, targets, nClasses, { candidates: [] });
  await assert.rejects(none, { message: "Cannot choose kernel and lambda: there are no candidates" });
  const { embeddings } = training;
  const withoutTfidf = chooseKernelRidge({ embeddings }, targets, nClasses, { candidates });
  await assert.rejects(withoutTfidf, /kernel sum needs TF-IDF rows/);
});
