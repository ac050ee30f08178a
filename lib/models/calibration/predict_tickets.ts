import { type Matrix, type Prediction, rowOf } from "../../core/mod.ts";
import type { CalibratedClassifier } from "./calibrated_classifier.ts";
import { decide, type DecisionPolicy, DEFAULT_POLICY } from "./decide.ts";

/** Why a text has no prediction. */
export interface Unclassified {
  readonly error: string;
}

/** Options of {@linkcode predictTickets}. */
export interface PredictTicketsOptions {
  /** Name of the model version that answers. */
  version: string;
  /** @default {DEFAULT_POLICY} */
  policy?: DecisionPolicy;
}

/** Texts that go through the model together: enough to keep it busy, few enough for their scores to stay in the cache. */
const BATCH = 1024;

/**
 * What a model says of tickets, one answer a text and in their order. A text without a letter, digit or emoji gets an
 * {@linkcode Unclassified}: any answer to it would be the class frequencies in disguise.
 *
 * @param texts Shape `(nTickets,)`.
 * @returns Shape `(nTickets,)`; `"error" in answer` tells the two apart.
 *
 * @example
 * ```ts
 * import { predictTickets } from "./predict_tickets.ts";
 * import { CalibratedClassifier } from "./calibrated_classifier.ts";
 * import { ComplementNaiveBayes } from "../linear/complement_naive_bayes.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "refund my money" : "the app crashes"}, case ${i}`);
 * const labels = texts.map((text) => (text.startsWith("refund") ? "Refund" : "Technical"));
 * const model = await new CalibratedClassifier({ base: () => new ComplementNaiveBayes() }).fit(texts, labels);
 *
 * const [answer, blank] = predictTickets(model, ["my money back, refund it", "  "], { version: "demo" });
 * assert.ok(!("error" in answer) && answer.label === "Refund" && answer.set.includes("Refund"));
 * assert.deepEqual(blank, { error: "the text is empty" });
 * ```
 */
export function predictTickets(
  model: CalibratedClassifier,
  texts: readonly string[],
  options: PredictTicketsOptions,
): (Prediction | Unclassified)[] {
  const answers: (Prediction | Unclassified)[] = [];
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH);
    answers.push(...answerScores(model, batch, model.decisionFunction(batch), options));
  }
  return answers;
}

/**
 * The same from scores that were made elsewhere, such as by a pool of threads.
 *
 * @param scores The base's scores of the texts, shape `(nTickets, nClasses)`.
 */
export function answerScores(
  model: CalibratedClassifier,
  texts: readonly string[],
  scores: Matrix,
  { version, policy = DEFAULT_POLICY }: PredictTicketsOptions,
): (Prediction | Unclassified)[] {
  const { classes } = model;
  const { probabilities, sets, scope } = model.assessScores(scores);
  return texts.map((text, i) => {
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return unclassified(text);
    const row = rowOf(probabilities, i);
    const { label, confidence, set, decision } = decide(row, { classes, set: sets[i], scope: scope[i], policy });
    return { label, confidence, probabilities: numbers(row), set, decision, version };
  });
}

/** An array of the same numbers; many times faster than `Array.from`, which asks an iterator. */
function numbers(row: Float32Array): number[] {
  const out = new Array<number>(row.length);
  for (let c = 0; c < row.length; c++) out[c] = row[c];
  return out;
}

function unclassified(text: string): Unclassified {
  return { error: text.trim() === "" ? "the text is empty" : "the text has no letter, digit or emoji" };
}
