import type { Estimate, Evaluation } from "../evaluate/evaluation.ts";
import { htmlTable } from "./_html_table.ts";
import { plainTable } from "./_plain_table.ts";
import { showControls } from "./escape_html.ts";
import { counted, decimal, intervalOf, percent } from "./format.ts";
import { HtmlView } from "./html_view.ts";

interface Row {
  readonly name: string;
  readonly meaning: string;
  readonly estimate: Estimate;
  readonly as: "percent" | "decimal";
  readonly baseline?: number;
}

/** All scores as a table: value, interval, what always answering the most frequent class reaches, and what it means. */
export function metricTable(evaluation: Omit<Evaluation, "mistakes" | "riskCoverage">): HtmlView {
  const { majority, interval } = evaluation;
  const rows: Row[] = [
    {
      name: "Accuracy",
      meaning: "share of tickets with the right label",
      estimate: evaluation.accuracy,
      as: "percent",
      baseline: majority.accuracy.value,
    },
    {
      name: "Macro F1",
      meaning: "F1 averaged over classes, rare ones counting as much as common ones",
      estimate: evaluation.macroF1,
      as: "decimal",
      baseline: majority.macroF1,
    },
    { name: "Weighted F1", meaning: "F1 averaged over tickets", estimate: evaluation.weightedF1, as: "decimal" },
    {
      name: "MCC",
      meaning: "correlation of answer and truth; 0 is chance, 1 perfect",
      estimate: evaluation.mcc,
      as: "decimal",
      baseline: 0,
    },
    ...evaluation.topK.map(({ k, accuracy }): Row => ({
      name: `Top-${k} accuracy`,
      meaning: `share of tickets whose label is among the ${k} most probable`,
      estimate: accuracy,
      as: "percent",
    })),
    {
      name: "Log loss",
      meaning: "surprise at the true labels, in nats; lower is better",
      estimate: evaluation.logLoss,
      as: "decimal",
    },
    {
      name: "Brier score",
      meaning: "squared error of the probabilities, 0 to 2; lower is better",
      estimate: evaluation.brier,
      as: "decimal",
    },
    {
      name: "ECE",
      meaning: "how far confidence is from the share that is right; lower is better",
      estimate: evaluation.ece,
      as: "decimal",
    },
  ];
  const show = (value: number, as: Row["as"]) => (as === "percent" ? percent(value) : decimal(value));
  const columns = [
    { title: "Measure", number: false },
    { title: "Value", number: true },
    { title: `${percent(interval.level, 0)} interval`, number: true },
    { title: `Always “${majority.label}”`, number: true },
  ];
  const cells = rows.map(({ name, meaning, estimate, as, baseline }) => ({
    name,
    meaning,
    value: show(estimate.value, as),
    rest: [intervalOf(estimate, as), baseline === undefined ? "" : show(baseline, as)],
  }));
  const label =
    `Scores of ${counted(evaluation.n, "test ticket")}: ${percent(evaluation.accuracy.value)} right, where always ` +
    `answering “${showControls(majority.label)}” reaches ${percent(majority.accuracy.value)}`;
  return new HtmlView({
    label,
    html: htmlTable(
      label,
      columns,
      cells.map(({ name, meaning, value, rest }) => [
        `${name}<small>${meaning}</small>`,
        `<strong>${value}</strong>`,
        ...rest,
      ]),
    ),
    text: plainTable(
      columns.map(({ title }) => showControls(title)),
      cells.map(({ name, value, rest }) => [name, value, ...rest]),
      columns.map(({ number }) => number === true),
    ),
  });
}
