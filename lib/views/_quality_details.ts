import type { Finding } from "../quality/mod.ts";
import type { Volume } from "../stats/mod.ts";
import { htmlTable } from "./_html_table.ts";
import { chartFigure } from "./chart.ts";
import { escapeHtml } from "./escape_html.ts";
import { count, decimal, intervalOf, percent } from "./format.ts";
import { labelBalanceChart } from "./label_balance_chart.ts";
import { volumeChart } from "./volume_chart.ts";

type Details = Finding["details"];

/**
 * Chart or table of a finding's own figures, and the thresholds that it was judged by.
 *
 * @param all Every finding of the report: those on time share one chart.
 */
export async function findingDetails({ check, details }: Finding, all: readonly Finding[]): Promise<string> {
  const drawn = await DRAWN[check]?.(details, all) ?? "";
  return `${drawn}${thresholds(details)}`;
}

/** Bars and rows beyond which a chart or table is longer than a screen. */
const MOST = 40;
const MOST_ROWS = 12;

const DRAWN: Readonly<
  Record<string, (details: Details, all: readonly Finding[]) => Promise<string> | string>
> = {
  "class-imbalance": async ({ labels }) => {
    const counts = labels as Readonly<Record<string, number>>;
    return Object.keys(counts).length > MOST ? "" : chartFigure(await labelBalanceChart(counts));
  },
  "time-gaps": volume,
  "bursts": volume,
  "volume-breaks": volume,
  "missing": ({ emptyFields }) => counts("Empty fields by column", ["Column", "Rows without a value"], emptyFields),
  "unfilled-fields": ({ fields }) => counts("Fields", ["Field", "Texts"], fields),
  "language-mix": ({ languages }) => counts("Languages", ["Language", "Tickets"], languages),
  "label-shift": ({ changes, days }) => {
    const [first, last] = days as [string, string];
    return htmlTable(
      "Shares of labels",
      ["Label", first, last].map((title, c) => ({ title, number: c > 0 })),
      (changes as { label: string; before: number; after: number }[]).slice(0, MOST_ROWS)
        .map(({ label, before, after }) => [escapeHtml(label), percent(before), percent(after)]),
    );
  },
  "text-shift": ({ moreInFirst, moreInLast }) =>
    `<div class="tl-charts">${terms("More in the last quarter", moreInLast)}${
      terms("More in the first quarter", moreInFirst)
    }</div>`,
  "term-bursts": ({ terms }) =>
    htmlTable(
      "Words that come and go",
      [{ title: "Word" }, { title: "From" }, { title: "To" }, { title: "Tickets then", number: true }, {
        title: "In all",
        number: true,
      }],
      (terms as { term: string; from: string; to: string; tickets: number; all: number }[]).slice(0, MOST_ROWS)
        .map(({ term, from, to, tickets, all }) => [escapeHtml(term), from, to, count(tickets), count(all)]),
    ),
  "label-noise": ({ pairs }) =>
    htmlTable(
      "What is taken for what",
      [{ title: "Labelled" }, { title: "Rather" }, { title: "Tickets", number: true }],
      (pairs as { label: string; likely: string; tickets: number }[]).slice(0, MOST_ROWS)
        .map(({ label, likely, tickets }) => [escapeHtml(label), escapeHtml(likely), count(tickets)]),
    ),
  "label-noise-by-language": rates,
  "brief-by-language": rates,
  "rest-class": ({ cohesions }) =>
    htmlTable(
      "How alike the texts of a label are",
      [{ title: "Label" }, { title: "Tickets", number: true }, { title: "Mean cosine of two texts", number: true }],
      (cohesions as { label: string; n: number; cohesion: number }[]).slice(0, MOST_ROWS)
        .map(({ label, n, cohesion }) => [escapeHtml(label), count(n), decimal(cohesion)]),
    ),
};

async function volume(_: Details, all: readonly Finding[]): Promise<string> {
  const found = all.find(({ details }) => details.volume !== undefined);
  return found ? chartFigure(await volumeChart(found.details.volume as Volume)) : "";
}

function counts(label: string, [name, number]: readonly [string, string], values: unknown): string {
  const entries = Object.entries(values as Readonly<Record<string, number>>).filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1]).slice(0, MOST_ROWS);
  if (entries.length === 0) return "";
  return htmlTable(
    label,
    [{ title: name }, { title: number, number: true }],
    entries.map(([key, n]) => [escapeHtml(key), count(n)]),
  );
}

function rates({ rates }: Details): string {
  return htmlTable(
    "Rates by language",
    [
      { title: "Language" },
      { title: "Tickets", number: true },
      { title: "Share", number: true },
      { title: "95% interval", number: true },
      { title: "In the others", number: true },
    ],
    (rates as { language: string; n: number; share: number; low: number; high: number; shareElsewhere: number }[]).map((
      { language, n, share, low, high, shareElsewhere },
    ) => [
      escapeHtml(language),
      count(n),
      percent(share),
      intervalOf({ low, high }),
      percent(shareElsewhere),
    ]),
  );
}

function terms(title: string, list: unknown): string {
  const found = list as { term: string; share: number; shareElsewhere: number }[];
  if (found.length === 0) return "";
  return `<div><h3>${title}</h3>${
    htmlTable(
      title,
      [{ title: "Term" }, { title: "Tickets there", number: true }, { title: "In the other", number: true }],
      found.slice(0, MOST_ROWS).map(({ term, share, shareElsewhere }) => [
        escapeHtml(term),
        percent(share),
        percent(shareElsewhere),
      ]),
    )
  }</div>`;
}

function thresholds({ thresholds }: Details): string {
  const entries = Object.entries((thresholds ?? {}) as Readonly<Record<string, unknown>>);
  if (entries.length === 0) return "";
  return `<p class="tl-muted"><small>Judged by ${
    entries.map(([name, value]) => `${escapeHtml(spaced(name))} ${escapeHtml(String(value))}`).join(", ")
  }.</small></p>`;
}

/** The words of an option's name, such as `warn share`. */
function spaced(name: string): string {
  return name.replace(
    /[A-Z]+/g,
    (letters) => ` ${letters.length > 1 || name.endsWith(letters) ? letters : letters.toLowerCase()}`,
  );
}
