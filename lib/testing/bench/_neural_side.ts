/**
 * One run of the neural bench, alone in its process: `deno run _neural_side.ts JOB.json`. Prints progress, then what was
 * measured, each as a line of JSON.
 */
import process from "node:process";
import { argmaxOfRow, type Json, type Matrix, systemClock } from "../../core/mod.ts";
import {
  type Candidate,
  checkTrainingData,
  createClassifier,
  type ModelName,
  selectLinearModel,
} from "../../models/mod.ts";
import { fitMember, foldsOfMembers } from "../../models/ensemble/mod.ts";
import { heldOutScores } from "../../models/held_out_scores.ts";
import type { UnseenScores } from "../../models/classifier.ts";
import type { LabelledTexts } from "./bench_data.ts";
import { drawTraining } from "./draw_training.ts";
import { type MeasuredRun, type NeuralJob, UNSEEN } from "./neural_job.ts";
import { writeScores } from "./neural_run.ts";

const { data, model, options, seed, part, unseen, draw, scoresTo }: NeuralJob = JSON.parse(
  await Deno.readTextFile(Deno.args[0]),
);
const { train: all, test }: { train: LabelledTexts; test: LabelledTexts } = JSON.parse(await Deno.readTextFile(data));
const { texts, labels } = drawTraining(all, draw, seed);
const work = {
  progress: (progress: { stage: string; done: number; total?: number; note?: string }) =>
    console.log(JSON.stringify({ progress })),
};
const { classes, targets } = checkTrainingData(model, texts, labels);

const load = Deno.loadavg()[0];
const memoryBeforeFitMiB = peakMiB();
const [startWall, startCpu] = [systemClock.monotonic(), systemClock.cpuSeconds()];
const chosen = model === "auto" ? (await selectLinearModel(texts, labels, { seed, ...work })).best : undefined;
const make = () =>
  createClassifier((chosen?.name ?? model) as ModelName, { seed, ...(chosen?.options ?? options) } as Record<
    string,
    Json
  >);
const result = part === "fit" ? await fitAndAnswer() : await scoreUnseen();
console.log(JSON.stringify({ result }));
// What a backend of TensorFlow.js or a pool of threads keeps open does not hold the bench up.
Deno.exit(0);

async function fitAndAnswer(): Promise<MeasuredRun> {
  const fitted = await make().fit(texts, labels, work);
  const times = elapsed();
  const before = systemClock.cpuSeconds();
  const scores = fitted.decisionFunction(test.texts);
  const predictSeconds = systemClock.cpuSeconds() - before;
  if (scoresTo !== undefined) await writeScores(scoresTo, { scores });
  const index = new Map(classes.map((label, i) => [label, i]));
  return {
    ...times,
    ...answers(scores, test.labels.map((label) => index.get(label) ?? -1)),
    predictSeconds,
    nTest: test.texts.length,
    ...(chosen && { chosen: nameOf(chosen) }),
  };
}

async function scoreUnseen(): Promise<MeasuredRun> {
  const scored = unseen === "held-out" ? await firstScores() : await ownScores();
  const times = elapsed();
  if (scoresTo !== undefined) await writeScores(scoresTo, scored);
  const told = answers(scored.scores, Array.from(scored.rows, (i) => targets[i]));
  return { ...times, ...told, predictSeconds: null, nTest: scored.rows.length };
}

/** A candidate as people call it; its seed is the run's. */
function nameOf({ name, options: { seed: _seed, ...options } }: Candidate): string {
  return [name, ...Object.entries(options).map(([key, value]) => `${key} ${JSON.stringify(value)}`)].join(", ");
}

/** What a model that holds tickets out learns first when it scores itself; its second training is the part `fit`. */
async function firstScores(): Promise<UnseenScores> {
  return await heldOutScores({ texts, labels, targets }, UNSEEN, async (known, others) => {
    const first = await make().fit(known.texts, known.labels, work);
    return first.decisionFunction(others);
  });
}

async function ownScores(): Promise<UnseenScores> {
  const folds = foldsOfMembers(texts, targets, UNSEEN);
  return (await fitMember(make, texts, labels, { folds, seed: UNSEEN.seed, ...work })).unseen;
}

function elapsed() {
  return {
    wallSeconds: (systemClock.monotonic() - startWall) / 1000,
    cpuSeconds: systemClock.cpuSeconds() - startCpu,
  };
}

function answers(scores: Matrix, truth: readonly number[]) {
  const predicted = Array.from({ length: scores.rows }, (_, i) => argmaxOfRow(scores, i));
  return {
    nTrain: texts.length,
    classes,
    predicted,
    accuracy: predicted.filter((answer, i) => answer === truth[i]).length / predicted.length,
    memoryBeforeFitMiB,
    peakMemoryMiB: peakMiB(),
    load: [load, Deno.loadavg()[0]] as const,
  };
}

function peakMiB(): number {
  return process.resourceUsage().maxRSS / 1024;
}
