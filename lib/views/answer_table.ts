import type { Prediction } from "../core/mod.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** A text and what a model answered, or why it did not. */
export interface AnsweredText {
  readonly text: string;
  /** The label that people gave, where it is known. */
  readonly label?: string;
  readonly answer: Prediction | { readonly error: string };
}

/** Texts beside what a model says of each: what is done with it, the label, how sure it is, and the labels that remain possible. */
export function answerTable(answers: readonly AnsweredText[], title?: string): HtmlView {
  const known = answers.some(({ label }) => label !== undefined);
  return table(
    answers.map(({ text, label, answer }) =>
      "error" in answer ? { text, decision: "human", answer: answer.error, label } : {
        text,
        decision: answer.decision,
        answer: answer.label,
        confidence: answer.confidence,
        set: answer.set,
        label,
      }
    ),
    {
      title,
      label: title ?? "Answers",
      longest: 220,
      columns: {
        text: { title: "Text", as: "message" },
        decision: "Decision",
        answer: "Label",
        confidence: { title: "Confidence", as: "percent" },
        set: "Still possible",
        ...(known && { label: "People said" }),
      },
    },
  );
}
