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
    return {
      ...decide(row, { classes, set: sets[i], scope: scope[i], policy }),
      probabilities: Array.from(row),
      version,
    };
  });
}

function unclassified(text: string): Unclassified {
  return { error: text.trim() === "" ? "the text is empty" : "the text has no letter, digit or emoji" };
}
