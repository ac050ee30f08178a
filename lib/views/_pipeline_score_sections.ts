import type { Evaluation } from "../evaluate/evaluation.ts";
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
        card("Label in the set", percent(sets.coverage.value), `promised: ${percent(sets.target, 0)}`),
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
      `${unseen}${metricTable(evaluation)}<p class="tl-muted">Measured on ${
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
  const method = calibration.length === 0
    ? ""
    : `<p class="tl-muted">Probabilities are calibrated by ${
      calibration.map(({ method, logLoss }, i) =>
        `${escapeHtml(method)} (log loss ${decimal(logLoss)}${i === 0 ? ", used" : ""})`
      ).join(", ")
    }, measured on folds that the calibrator did not see.</p>`;
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
      share > 0.12 ? `${name} ${percent(share, 0)}` : ""
    }</span>`
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
  const pairs = confusedPairs(evaluation, { limit: 8 });
  const rows = pairs.map(({ label, predicted, tickets, support }) =>
    `<tr><td>${escapeHtml(label)}</td><td>${escapeHtml(predicted)}</td><td class="tl-number">${count(tickets)}</td>` +
    `<td class="tl-number">${percent(tickets / support)}</td></tr>`
  );
  const table = pairs.length === 0
    ? ""
    : `<h3>Taken for each other most often</h3><div class="tl-scroll" tabindex="0" role="group" aria-label="Confusions">` +
      `<table class="tl-table"><thead><tr><th scope="col">True label</th><th scope="col">Predicted</th><th scope="col" class="tl-number">Tickets</th>` +
      `<th scope="col" class="tl-number">Of its class</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  return {
    id: "confusion",
    title: "What is taken for what",
    html: `${chartFigure(await confusionChart(evaluation))}${table}`,
  };
}

/** F1 by class. */
export async function classesSection(evaluation: Evaluation): Promise<Section> {
  return { id: "classes", title: "Class by class", html: chartFigure(await perClassForest(evaluation)) };
}
