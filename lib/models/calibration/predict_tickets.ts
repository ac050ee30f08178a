import { type Prediction, rowOf } from "../../core/mod.ts";
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
  const { version, policy = DEFAULT_POLICY } = options;
  const { classes } = model;
  const answers: (Prediction | Unclassified)[] = texts.map(unclassified);
  const open = Array.from(texts.keys()).filter((i) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(texts[i]));
  for (let from = 0; from < open.length; from += BATCH) {
    const batch = open.slice(from, from + BATCH);
    const { probabilities, sets, scope } = model.assess(batch.map((i) => texts[i]));
    batch.forEach((index, i) => {
      const row = rowOf(probabilities, i);
      answers[index] = {
        ...decide(row, { classes, set: sets[i], scope: scope[i], policy }),
        probabilities: Array.from(row),
        version,
      };
    });
  }
  return answers;
}

function unclassified(text: string): Unclassified {
  return { error: text.trim() === "" ? "the text is empty" : "the text has no letter, digit or emoji" };
}
