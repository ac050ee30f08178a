import type { Decision } from "../core/mod.ts";
import { type Answer, answerBatch } from "./answer_rows.ts";
import type { ServingModel } from "./serving_model.ts";

/** A text and what was answered to it. */
export interface ExampleAnswer {
  readonly text: string;
  /** The label that people gave, where it is known. */
  readonly label?: string;
  readonly answer: Answer;
}

/**
 * Answers texts, and keeps the first few of each decision: to show what it means to route, to choose, and to hand to a person.
 *
 * @param part Texts, and the labels that people gave them, shape `(nTickets,)`.
 * @param options `each`: answers kept of each decision.
 */
export function exampleAnswers(
  serving: ServingModel,
  { texts, labels = [] }: { readonly texts: readonly string[]; readonly labels?: readonly string[] },
  { each = 2 }: { readonly each?: number } = {},
): ExampleAnswer[] {
  const answers = answerBatch(texts.map((text) => ({ values: [], text })), serving);
  const kept = (["route", "choose", "human"] as const).flatMap((decision) =>
    [...answers.keys()].filter((i) => decisionOf(answers[i]) === decision).slice(0, each)
  );
  return kept.map((i) => ({ text: texts[i], label: labels[i], answer: answers[i] }));
}

function decisionOf(answer: Answer): Decision {
  return "error" in answer ? "human" : answer.decision;
}
