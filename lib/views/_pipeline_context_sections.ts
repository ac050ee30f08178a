import type { Json } from "../core/mod.ts";
import type { Evaluation, Mistake } from "../evaluate/evaluation.ts";
import type { ThresholdChoice } from "../models/calibration/choose_threshold.ts";
import { htmlTable } from "./_html_table.ts";
import { chartFigure } from "./chart.ts";
import { costChart } from "./cost_chart.ts";
import { escapeHtml } from "./escape_html.ts";
import { count, counted, decimal, percent } from "./format.ts";
import { labelBalanceChart } from "./label_balance_chart.ts";
import type { LeakageSummary, ReportProvenance, ValidationSummary } from "./pipeline_report.ts";
import type { Section } from "./report_page.ts";

/** Characters of a ticket that are shown before it is folded. */
const FOLD = 320;
/** Labels whose bars are shown before they are folded. */
const UNFOLDED = 20;

/** What came in: rows, refused ones by rule, repetitions, contradictions, and whether there is anything to learn. */
export async function dataSection(validation: ValidationSummary): Promise<Section> {
  const { rowsRead, accepted, quarantined, rules, ruleNames = {}, labels, duplicates, conflicts, signal, pValue } =
    validation;
  const byRule = Object.entries(rules).sort(([, a], [, b]) => b - a).map(([code, rows]) => [
    `<code>${escapeHtml(code)}</code>`,
    escapeHtml(ruleNames[code] ?? ""),
    count(rows),
  ]);
  const columns = [{ title: "Rule" }, { title: "What is wrong" }, { title: "Rows", number: true }];
  const table = byRule.length === 0 ? "" : htmlTable("Quarantined rows", columns, byRule);
  const p = pValue === undefined ? "" : ` (permutation test, p ${pValue < 0.001 ? "< 0.001" : `= ${decimal(pValue)}`})`;
  const verdict = signal === undefined
    ? ""
    : signal
    ? `<p class="tl-note">The texts tell the labels apart better than chance${p}.</p>`
    : `<p class="tl-note tl-warn">There is no signal: the labels do not depend on the texts${p}.</p>`;
  const chart = await balance(labels);
  return {
    id: "data",
    title: "The data",
    html: `<p>${counted(rowsRead, "row")} read = ${count(accepted)} accepted + ${count(quarantined)} quarantined. ` +
      `${counted(duplicates, "ticket repeats", "tickets repeat")} an earlier text; ` +
      `${counted(conflicts, "text carries", "texts carry")} more than one label.</p>${verdict}${table}${chart}`,
  };
}

async function balance(labels: Readonly<Record<string, number>>): Promise<string> {
  const n = Object.keys(labels).length;
  if (n === 0) return "";
  const chart = await labelBalanceChart(labels);
  if (n <= UNFOLDED) return chartFigure(chart);
  return `<p><strong>${escapeHtml(chart.title)}</strong></p><details><summary>All ${count(n)} labels</summary>${
    chartFigure(chart)
  }</details>`;
}

/** Test tickets that training had seen. */
export function leakageSection({ nTest, exact, near, removed = false }: LeakageSummary): Section {
  const leaked = exact + near;
  const found = leaked === 0
    ? `None of ${counted(nTest, "test ticket")} stands in the training part, neither word for word nor nearly.`
    : `${counted(leaked, "test ticket")} of ${count(nTest)} (${percent(leaked / nTest)}) also ` +
      `${leaked === 1 ? "stands" : "stand"} in the training part: ${count(exact)} word for word, ${
        count(near)
      } nearly so. ${
        removed
          ? "They were taken out before anything was scored."
          : "They are counted in the scores, which may flatter the model."
      }`;
  const warn = leaked > 0 && !removed ? " tl-warn" : "";
  return { id: "leakage", title: "Leakage", html: `<p class="tl-note${warn}">${found}</p>` };
}

/** What a threshold of confidence costs. */
export async function costSection(choice: ThresholdChoice): Promise<Section> {
  const { best, costs, withinCapacity } = choice;
  const { misroute, reviewMinute, reviewMinutes, chooseMinutes = reviewMinutes / 3 } = costs;
  const { capacityPerDay, ticketsPerDay = 0 } = costs;
  const given = `A wrong route costs ${misroute}, a minute of an agent ${reviewMinute}; reading a ticket takes ` +
    `${reviewMinutes} minutes, choosing from a short list ${decimal(chooseMinutes, 1)}.`;
  const rule = best.threshold > 1
    ? "Then it is best to route nothing."
    : best.threshold === 0
    ? "Then it is best to route every ticket that has one label left."
    : `Then it is best to route what has one label left and a confidence of at least ${percent(best.threshold)}.`;
  const work = capacityPerDay === undefined
    ? ""
    : ` At ${count(ticketsPerDay)} tickets a day people have ${
      count(best.minutes * ticketsPerDay)
    } minutes of work a day ` +
      `and ${count(capacityPerDay)} minutes of time${withinCapacity ? "" : ": <strong>too few</strong>"}.`;
  return {
    id: "costs",
    title: "What it costs",
    html: `<p>${given} ${rule}${work}</p>${chartFigure(await costChart(choice))}`,
  };
}

/** Wrong answers, the surest first: where labels are wrong, classes overlap or words mislead. */
export function mistakesSection(evaluation: Evaluation, most: number): Section {
  const { mistakes, n, accuracy } = evaluation;
  const wrong = Math.round(n * (1 - accuracy.value));
  const items = mistakes.slice(0, most).map(mistake);
  return {
    id: "mistakes",
    title: "The worst mistakes",
    html: items.length === 0
      ? `<p>There are none among ${counted(n, "ticket")}.</p>`
      : `<p>${count(items.length)} of ${
        counted(wrong, "wrong answer")
      }, the surest first. Some of them may be right: look whether the label is.</p>` +
        `<ol class="tl-mistakes">${items.join("")}</ol>`,
  };
}

function mistake({ text, label, predicted, confidence, index }: Mistake): string {
  const characters = [...text];
  const shown = characters.length <= FOLD
    ? `<p class="tl-text" dir="auto">${escapeHtml(text)}</p>`
    : `<p class="tl-text" dir="auto">${escapeHtml(characters.slice(0, FOLD).join(""))}…</p>` +
      `<details><summary>All ${count(characters.length)} characters</summary><p class="tl-text" dir="auto">${
        escapeHtml(text)
      }</p></details>`;
  return `<li>${shown}<p class="tl-said">labelled <b>${escapeHtml(label)}</b>, predicted <b>${
    escapeHtml(predicted)
  }</b> with ` +
    `${percent(confidence)} · test ticket ${count(index + 1)}</p></li>`;
}

/** Where every number comes from. */
export function provenanceSection(version: string, provenance: ReportProvenance, { n, interval }: Evaluation): Section {
  const { data, dataFingerprint, nTrain, split, seed, config, digest, lockHash, created, durationSeconds } = provenance;
  const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
  const facts: [name: string, html: string][] = [
    ["Version", code(version)],
    ...(digest ? [["Digest", code(digest)] as [string, string]] : []),
    ["Data", `${escapeHtml(data)}, fingerprint ${code(dataFingerprint)}`],
    ["Split", `${escapeHtml(split)}: ${counted(nTrain, "ticket")} to train on, ${count(n)} to test on`],
    ["Seeds", `${seed} for training, ${interval.seed} for intervals`],
    ["Configuration", Object.entries(config).map(([key, value]) => setting(key, value)).join(", ")],
    ...(lockHash ? [["Lock file", code(lockHash)] as [string, string]] : []),
    ["Made", `${escapeHtml(created)}${durationSeconds === undefined ? "" : ` in ${decimal(durationSeconds, 1)} s`}`],
  ];
  return {
    id: "provenance",
    title: "Where this comes from",
    html: `<dl class="tl-facts">${facts.map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`).join("")}</dl>`,
  };
}

/** A setting with its value; one that is made of settings gives each of them, such as `policy.maxChoices`. */
function setting(key: string, value: Json): string {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return Object.entries(value).map(([inner, part]) => setting(`${key}.${inner}`, part)).join(", ");
  }
  return `${escapeHtml(key)} <code>${escapeHtml(typeof value === "string" ? value : JSON.stringify(value))}</code>`;
}
