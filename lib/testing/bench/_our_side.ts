/** Our side of the bench: `deno run _our_side.ts DATA.json MODEL`; prints one JSON object with the fields of sklearn_side.py. */
import process from "node:process";
import { softmaxRows, systemClock } from "../../core/mod.ts";
import { LinearSvm } from "../../models/linear/linear_svm.ts";
import { LogisticRegression } from "../../models/linear/logistic_regression.ts";
import { svmObjective } from "../../models/linear/svm_objective.ts";
import type { BenchData } from "./bench_data.ts";

const [path, name] = Deno.args;
const { train, test }: BenchData = JSON.parse(await Deno.readTextFile(path));
const model = name === "linear-svm" ? new LinearSvm({ C: 1 }) : new LogisticRegression({ C: 1 });
const peakMiB = () => process.resourceUsage().maxRSS / 1024;

const before = peakMiB();
const vectorised: number[] = [];
const t0 = systemClock.cpuSeconds();
await model.fit(train.texts, train.labels, {
  progress: ({ stage }) => stage === "vectorise" && vectorised.push(systemClock.cpuSeconds()),
});
const t2 = systemClock.cpuSeconds();
const predicted = model.predict(test.texts);
const t3 = systemClock.cpuSeconds();
const peak = peakMiB();
const t1 = vectorised[vectorised.length - 1];
console.log(JSON.stringify({
  vectoriseSeconds: t1 - t0,
  trainSeconds: t2 - t1,
  fitSeconds: t2 - t0,
  predictPerSecond: test.texts.length / (t3 - t2),
  peakMemoryMiB: peak,
  memoryBeforeFitMiB: before,
  accuracy: predicted.filter((label, i) => label === test.labels[i]).length / predicted.length,
  macroF1: macroF1(test.labels, predicted),
  objective: objective(),
}));

/** What the model minimises, C = 1, summed over classes; as the other side computes it. */
function objective(): number | null {
  const { classes, weights } = model;
  if (classes.length === 2) return null;
  const rows = model.vectorizer.transform(train.texts);
  const targets = Int32Array.from(train.labels, (label) => classes.indexOf(label));
  if (model instanceof LinearSvm) return svmObjective(weights, rows, targets);
  let squares = 0;
  for (const w of weights.data) squares += w * w;
  for (const b of weights.bias) squares -= b * b;
  const { data } = softmaxRows(weights.scores(rows));
  return targets.reduce((sum, c, i) => sum - Math.log(data[i * classes.length + c]), squares / 2);
}

/** Mean F1 over the labels that occur, as scikit-learn's `f1_score(average="macro")`. */
function macroF1(labels: readonly string[], predicted: readonly string[]): number {
  const seen = [...new Set([...labels, ...predicted])];
  const scores = seen.map((label) => {
    const right = labels.filter((own, i) => own === label && predicted[i] === label).length;
    const all = labels.filter((own) => own === label).length + predicted.filter((own) => own === label).length;
    return 2 * right / all;
  });
  return scores.reduce((sum, f1) => sum + f1, 0) / scores.length;
}
