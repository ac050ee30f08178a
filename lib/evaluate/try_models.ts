import type { EpochReport } from "../autograd/training/mod.ts";
import type { Clock, Snapshot, WorkOptions } from "../core/mod.ts";
import { type Classifier, isEpochTrained } from "../models/classifier.ts";
import { TfjsClassifier, type TfjsReport } from "../models/tfjs/tfjs_classifier.ts";
import { wilsonInterval } from "../stats/mod.ts";
import { countClasses, macroF1 } from "./class_counts.ts";
import type { Contender } from "./compare_classifiers.ts";
import type { Estimate } from "./evaluation.ts";

/** How a model did that was trained once, and what that took. */
export interface ModelTrial {
  readonly name: string;
  readonly model: Classifier;
  /** Share of right answers to the test tickets, with its Wilson interval. */
  readonly accuracy: Estimate;
  readonly macroF1: number;
  /** Labels given to the test tickets, shape `(nTest,)`. */
  readonly answers: readonly string[];
  /** CPU seconds of training. */
  readonly fitSeconds: number;
  /** CPU milliseconds to answer one test ticket, all answered together, once the model has answered before. */
  readonly answerMilliseconds: number;
  /** Bytes of its weights and vocabulary. */
  readonly bytes: number;
  /** Of a model that learns in epochs: what each of them brought. */
  readonly history?: readonly EpochReport[];
  /** Of a model in TensorFlow.js: what it was trained on, and how. */
  readonly tfjs?: TfjsReport;
}

/** Options of {@linkcode tryModels}. */
export interface TryModelsOptions extends WorkOptions {
  readonly clock: Clock;
  /**
   * Confidence of the intervals, in (0, 1).
   *
   * @default {0.95}
   */
  readonly level?: number;
}

/** Texts that a model answers before it is measured: the first ones open what it needs. */
const WARM_UP = 64;

interface Tickets {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
}

/**
 * Trains each model once on the same tickets and asks it about others: for models that are too dear to be trained once a fold.
 * What they cost is measured in CPU seconds of the whole process, so that nothing else should run in it.
 *
 * @returns Highest accuracy first.
 *
 * @example
 * ```ts
 * import { tryModels } from "./try_models.ts";
 * import { systemClock } from "../core/mod.ts";
 * import { createClassifier } from "../models/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => (i % 4 ? `refund order ${i}` : `password reset ${i}`));
 * const tickets = { texts, labels: texts.map((text) => (text.startsWith("refund") ? "Refund" : "Login")) };
 * const trials = await tryModels(tickets, tickets, [
 *   { name: "majority", create: () => createClassifier("majority") },
 *   { name: "naive Bayes", create: () => createClassifier("complement-naive-bayes") },
 * ], { clock: systemClock });
 * assert.deepEqual(trials.map(({ name, accuracy }) => [name, accuracy.value]), [["naive Bayes", 1], ["majority", 0.75]]);
 * ```
 */
export async function tryModels(
  train: Tickets,
  test: Tickets,
  contenders: readonly Contender[],
  { clock, level = 0.95, signal, progress }: TryModelsOptions,
): Promise<ModelTrial[]> {
  const trials: ModelTrial[] = [];
  for (const [i, { name, create }] of contenders.entries()) {
    signal?.throwIfAborted();
    const begun = clock.cpuSeconds();
    const model = await create().fit(train.texts, train.labels, {
      signal,
      progress: progress && (({ done, total, note }) =>
        progress({
          stage: "train",
          done: i + (total ? done / total : 0),
          total: contenders.length,
          note: `${name}: ${note}`,
        })),
    });
    const trained = clock.cpuSeconds();
    model.predict(test.texts.slice(0, WARM_UP));
    const opened = clock.cpuSeconds();
    const answers = model.predict(test.texts);
    const answered = clock.cpuSeconds();
    const right = answers.filter((label, t) => label === test.labels[t]).length;
    trials.push({
      name,
      model,
      accuracy: { value: right / answers.length, ...wilsonInterval(right, answers.length, level) },
      macroF1: macroF1Of(test.labels, answers),
      answers,
      fitSeconds: trained - begun,
      answerMilliseconds: 1000 * (answered - opened) / answers.length,
      bytes: bytesOf(model.toSnapshot()),
      ...(isEpochTrained(model) ? { history: model.history } : {}),
      ...(model instanceof TfjsClassifier ? { tfjs: model.report } : {}),
    });
  }
  progress?.({ stage: "train", done: contenders.length, total: contenders.length });
  return trials.sort((a, b) => b.accuracy.value - a.accuracy.value);
}

function macroF1Of(labels: readonly string[], answers: readonly string[]): number {
  const index = new Map([...new Set([...labels, ...answers])].map((label, c) => [label, c]));
  const [truth, predicted] = [labels, answers].map((list) => list.map((label) => index.get(label)!));
  return macroF1(countClasses(truth, predicted, index.size));
}

function bytesOf({ config, tensors, parts = {} }: Snapshot): number {
  const own = Object.values(tensors).reduce((sum, { data }) => sum + data.byteLength, 0);
  const words = new TextEncoder().encode(JSON.stringify(config)).length;
  return Object.values(parts).reduce((sum, part) => sum + bytesOf(part), own + words);
}
