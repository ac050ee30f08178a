import type { Estimate, Evaluation } from "../evaluate/mod.ts";
import { decimal, intervalOf, percent } from "../core/format.ts";
import { textTable } from "./table.ts";

/** The scores of an evaluation, for `--json`. */
export function scoresJson(
  { n, accuracy, macroF1, weightedF1, mcc, logLoss, brier, ece, majority, sets, perClass, topK }: Evaluation,
) {
  return {
    accuracy: accuracy.value,
    accuracyCI: [accuracy.low, accuracy.high],
    macroF1: macroF1.value,
    macroF1CI: [macroF1.low, macroF1.high],
    weightedF1: weightedF1.value,
    mcc: mcc.value,
    logLoss: logLoss.value,
    brier: brier.value,
    ece: ece.value,
    majorityAccuracy: majority.accuracy.value,
    topK: Object.fromEntries(topK.map(({ k, accuracy }) => [k, accuracy.value])),
    coverage: sets?.coverage.value ?? null,
    meanSetSize: sets?.meanSize ?? null,
    decisions: sets?.decisions ?? null,
    perClass: Object.fromEntries(perClass.map(({ label, precision, recall, f1, support }) => [
      label,
      { precision: precision.value, recall: recall.value, f1: f1.value, support },
    ])),
    n,
  };
}

/** The scores of an evaluation, for the terminal. */
export function scoresText(
  { accuracy, macroF1, weightedF1, mcc, logLoss, brier, ece, majority, sets, topK, interval }: Evaluation,
  title: string,
): string {
  const rows = [
    ["accuracy", ...show(accuracy), decimal(majority.accuracy.value)],
    ...topK.map(({ k, accuracy }) => [`label among the ${k} most probable`, ...show(accuracy), ""]),
    ["macro F1", ...show(macroF1), decimal(majority.macroF1)],
    ["weighted F1", ...show(weightedF1), ""],
    ["Matthews correlation", ...show(mcc), "0.000"],
    ["log loss", ...show(logLoss), ""],
    ["Brier score", ...show(brier), ""],
    ["calibration error (ECE)", ...show(ece), ""],
    ...(sets ? [[`label set holds the label (${percent(sets.target)} promised)`, ...show(sets.coverage), ""]] : []),
  ];
  const table = textTable([title, "value", `${Math.round(interval.level * 100)}% interval`, "majority class"], rows);
  return sets ? `${table}\n\n${decisionsText(sets)}` : table;
}

function decisionsText({ decisions, routeAccuracy, meanSize }: NonNullable<Evaluation["sets"]>): string {
  const right = routeAccuracy ? ` (${percent(routeAccuracy.value)} of them right)` : "";
  return `${percent(decisions.route)} to route${right}, ${percent(decisions.choose)} to choose, ${
    percent(decisions.human)
  } for a human; ` +
    `${meanSize.toFixed(2)} labels a set`;
}

function show(estimate: Estimate): [string, string] {
  return [decimal(estimate.value), intervalOf(estimate, "decimal")];
}
