import type { Evaluation } from "../evaluate/evaluation.ts";
import { htmlTable } from "./_html_table.ts";
import { chartFigure } from "./chart.ts";
import { confusedPairs } from "./confused_pairs.ts";
import { confusionChart } from "./confusion_chart.ts";
import { escapeHtml } from "./escape_html.ts";
import { count, counted, decimal, intervalOf, percent } from "./format.ts";
import { metricTable } from "./metric_table.ts";
import { perClassForest } from "./per_class_forest.ts";
import type { ValidationSummary } from "./pipeline_report.ts";
import { reliabilityChart } from "./reliability_chart.ts";
import type { Section } from "./report_page.ts";
import { riskCoverageChart } from "./risk_coverage_chart.ts";

const CALIBRATION_NAMES: Readonly<Record<string, string>> = {
  temperature: "temperature scaling",
  platt: "Platt scaling",
  isotonic: "isotonic regression",
};

/** The result in one sentence and five numbers, with a warning where it is none. */
export function headline(evaluation: Evaluation, validation?: ValidationSummary): string {
  const { n, accuracy, macroF1, majority, sets, ece, interval, classes } = evaluation;
  const level = percent(interval.level, 0);
  const better = accuracy.low > majority.accuracy.high;
  const sentence =
    `The model puts the right label on <strong>${percent(accuracy.value)}</strong> of ${counted(n, "test ticket")} ` +
    `(${level} interval ${intervalOf(accuracy)}) in ${counted(classes.length, "class", "classes")}; always answering ` +
    `“${escapeHtml(majority.label)}” would be right on ${percent(majority.accuracy.value)}.`;
  const warning = validation?.signal === false
    ? `<p class="tl-note tl-warn">The labels do not depend on the texts${
      validation.pValue === undefined ? "" : ` (permutation test, p = ${decimal(validation.pValue)})`
    }: nothing below is better than guessing, and no other model would be.</p>`
    : better
    ? ""
    : `<p class="tl-note tl-warn">This is not clearly better than always answering “${
      escapeHtml(majority.label)
    }”: the intervals overlap.</p>`;
  const card = (name: string, value: string, note: string) =>
    `<div class="tl-card"><dt>${name}</dt><dd class="tl-big">${value}</dd><dd>${note}</dd></div>`;
  const cards = [
    card("Accuracy", percent(accuracy.value), intervalOf(accuracy)),
    card("Macro F1", decimal(macroF1.value), intervalOf(macroF1, "decimal")),
    ...(sets
      ? [
        card(
          "Routed on its own",
          percent(sets.decisions.route),
          sets.routeAccuracy ? `${percent(sets.routeAccuracy.value)} of them right` : "nothing is routed",
        ),
        card("True label in the set", percent(sets.coverage.value), `promised: ${percent(sets.target, 0)}`),
      ]
      : []),
    card("Calibration error", decimal(ece.value), "0 is perfect"),
  ];
  return `<p class="tl-headline">${sentence}</p>${warning}<dl class="tl-cards">${cards.join("")}</dl>`;
}

/** Every score, with how its interval was made. */
export function scoresSection(evaluation: Evaluation): Section {
  const { interval, n, unseenLabels = [] } = evaluation;
  const unseen = unseenLabels.length === 0
    ? ""
    : `<p class="tl-note tl-warn">Labels in the test part that training never saw, all counted as wrong: ${
      unseenLabels.map(({ label, n }) => `“${escapeHtml(label)}” (${count(n)})`).join(", ")
    }.</p>`;
  return {
    id: "scores",
    title: "Scores",
    html:
      `${unseen}${metricTable(evaluation).html}<p class="tl-muted">Measured on ${
        counted(n, "ticket")
      } that the model did not learn from. ` +
      `Intervals: ${escapeHtml(interval.method)}, ${count(interval.resamples)} resamples, seed ${interval.seed}.</p>`,
  };
}

/** What can be left to the model: decisions, risk against coverage, and whether confidence means what it says. */
export async function decisionsSection(
  evaluation: Evaluation,
  calibration: readonly { readonly method: string; readonly logLoss: number }[] = [],
): Promise<Section> {
  const { sets } = evaluation;
  const charts = await Promise.all([riskCoverageChart(evaluation), reliabilityChart(evaluation)]);
  const tried = calibration.map(({ method, logLoss }) =>
    `${escapeHtml(CALIBRATION_NAMES[method] ?? method)} ${decimal(logLoss)}`
  );
  const method = tried.length === 0
    ? ""
    : `<p class="tl-muted">Log loss of each calibration on folds that it did not see, the one in use first: ${
      tried.join(", ")
    }.</p>`;
  return {
    id: "decisions",
    title: "What can be left to the model",
    html: `${sets ? decisions(sets) : ""}<div class="tl-charts">${charts.map(chartFigure).join("")}</div>${method}`,
  };
}

function decisions(sets: NonNullable<Evaluation["sets"]>): string {
  const parts = [
    {
      name: "route",
      colour: "good",
      share: sets.decisions.route,
      says: sets.routeAccuracy
        ? `one label left; ${percent(sets.routeAccuracy.value)} of them are right (${intervalOf(sets.routeAccuracy)})`
        : "one label left",
    },
    { name: "choose", colour: "third", share: sets.decisions.choose, says: "a few labels left: an agent picks one" },
    {
      name: "human",
      colour: "bad",
      share: sets.decisions.human,
      says: "no label, too many, too little confidence, or out of scope: a person reads it",
    },
  ];
  const bar = parts.filter(({ share }) => share > 0).map(({ name, colour, share }) =>
    `<span class="tl-${colour}" style="width: ${percent(share, 2)}">${
      // A phone has room for the name from a fifth on, and for the number from a twelfth on.
      share > 0.2 ? `${name} ${percent(share, 0)}` : share > 0.08 ? percent(share, 0) : ""}</span>`
  );
  const legend = parts.map(({ name, colour, share, says }) =>
    `<li><i class="tl-${colour}"></i><strong>${name}</strong> ${percent(share)} – ${says}</li>`
  );
  return `<p>The label sets hold the true label for ${percent(sets.coverage.value)} of tickets (${
    intervalOf(sets.coverage)
  }); ` +
    `${percent(sets.target, 0)} were promised. A set has ${decimal(sets.meanSize, 2)} labels on average.</p>` +
    `<div class="tl-bar" aria-hidden="true">${bar.join("")}</div><ul class="tl-legend">${legend.join("")}</ul>`;
}

/** Confusion matrix and the mistakes made most often. */
export async function confusionSection(evaluation: Evaluation): Promise<Section> {
  const chart = await confusionChart(evaluation);
  const pairs = confusedPairs(evaluation, { limit: 8 });
  const table = pairs.length === 0 ? "" : `<div><h3>Most frequent mistakes</h3>${
    htmlTable(
      "Most frequent mistakes",
      [{ title: "True label" }, { title: "Predicted" }, { title: "Tickets", number: true }, {
        title: "Of its class",
        number: true,
      }],
      pairs.map(({ label, predicted, tickets, support }) => [
        breakable(label),
        breakable(predicted),
        count(tickets),
        percent(tickets / support),
      ]),
    )
  }</div>`;
  // Few classes leave room for the table beside the matrix.
  const beside = chart.width < 620 ? ' class="tl-charts"' : "";
  return {
    id: "confusion",
    title: "What is taken for what",
    html: `<div${beside}>${chartFigure(chart)}${table}</div>`,
  };
}

/** A label that may be broken after its underscores, so that a table of long ones fits a phone. */
function breakable(label: string): string {
  return escapeHtml(label).replaceAll("_", "_<wbr>");
}

/** F1 by class. */
export async function classesSection(evaluation: Evaluation): Promise<Section> {
  return { id: "classes", title: "Class by class", html: chartFigure(await perClassForest(evaluation)) };
}
