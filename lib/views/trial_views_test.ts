import assert from "node:assert/strict";
import type { ModelTrial } from "../evaluate/try_models.ts";
import { MajorityClassifier } from "../models/mod.ts";
import { describeTrials } from "./describe_trials.ts";
import { trialTable } from "./trial_table.ts";

const model = new MajorityClassifier();
/** A hundred true labels, and answers of which so many are right. */
const labels = new Array(100).fill("a");
const answers = (right: number) => labels.map((label, i) => (i < right ? label : "b"));
const trial = (name: string, [value, low, high]: number[], fitSeconds: number): ModelTrial => ({
  name,
  model,
  accuracy: { value, low, high },
  fitSeconds,
  answerMilliseconds: 0.25,
  macroF1: value - 0.05,
  answers: answers(100 * value),
  bytes: 1_250_000,
});
const slow: ModelTrial = {
  ...trial("Mine", [0.9, 0.85, 0.93], 60),
  tfjs: {
    backend: "wasm",
    reason: "asked for",
    epochs: 3,
    steps: 9,
    loss: 0.5,
    slowKernels: { Einsum: 12 },
    parameters: 10,
    words: 5,
    wordsWithVector: 0,
  },
};

Deno.test("the table of trials names the backend and the slow kernels of models in TensorFlow.js alone", () => {
  const { text } = trialTable([slow, trial("Linear", [0.8, 0.75, 0.84], 1)], { n: 300 });
  assert.match(text, /300 test tickets/);
  assert.match(text, /Mine +90\.0% \(85\.0–93\.0%\) +0\.850 +60\.0 +0\.25 +1\.3 MB +WebAssembly +Einsum \(12×\)/);
  assert.match(text, /Linear +80\.0% \(75\.0–84\.0%\) +0\.750 +1\.0 +0\.25 +1\.3 MB\s*$/m);
  assert.doesNotMatch(trialTable([trial("Linear", [0.8, 0.75, 0.84], 1)], { n: 300 }).text, /TensorFlow|Slow/);
});

Deno.test("trials are told with what is not sure about them, and what they cost", () => {
  // 3 tickets that one model alone gets right: p = 0.25; 10 of them: p = 0.002.
  assert.deepEqual(describeTrials([slow, trial("Linear", [0.87, 0.82, 0.91], 1)], labels), [
    "Mine answers best: 90.0% right (85.0–93.0%).",
    "Linear may be as good: the difference could be chance, and more test tickets would tell.",
    "Linear was trained in 1.0 CPU seconds instead of 60.0, and is 3.0 points of accuracy behind.",
  ]);
  assert.equal(
    describeTrials([slow, trial("Linear", [0.8, 0.75, 0.84], 1)], labels)[1],
    "It is better than Linear beyond chance.",
  );
  assert.deepEqual(
    describeTrials([trial("Linear", [0.87, 0.82, 0.91], 1), slow], labels).at(-1),
    "It was also the quickest to train.",
  );
  assert.equal(describeTrials([slow], labels).length, 1);
});
