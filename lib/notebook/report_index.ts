import { escapeHtml, htmlPage } from "../views/mod.ts";
import { INDEX_CSS } from "./_index_css.ts";
import { momentText, secondsText } from "./html/words.ts";

/** One notebook on the page that lists the reports. */
export interface ReportCard {
  /** File name of the notebook, such as `01_eda.ipynb`. */
  readonly name: string;
  readonly title: string;
  /** What the notebook asks. */
  readonly question: string;
  /** Address of its report beside the list; absent where there is none, as the notebook cannot be read. */
  readonly href?: string;
  /** Why it did not reach its end; absent where it did. */
  readonly failure?: string;
  readonly seconds: number;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** A sanitised `<svg>` or `<img>`; see {@linkcode thumbnail}. */
  readonly thumbnail?: string;
}

/** Options of {@linkcode renderReportIndex}. */
export interface ReportIndexOptions {
  /** @default {"Notebook reports"} */
  readonly title?: string;
  /** When the reports were made, ISO 8601, UTC. */
  readonly created: string;
  /** Wall time of all of them. */
  readonly seconds: number;
}

/**
 * The page that lists reports as cards: the first chart of each, its title and question, whether it reached its end, how long it
 * took and when. It can do as little as the reports; see {@linkcode htmlPage}.
 *
 * @example
 * ```ts
 * import { renderReportIndex } from "./report_index.ts";
 * import assert from "node:assert/strict";
 *
 * const html = renderReportIndex([{
 *   name: "01_eda.ipynb",
 *   title: "Who writes, and about what?",
 *   question: "Before a model sees the tickets, we do.",
 *   href: "01_eda.html",
 *   seconds: 12.3,
 *   created: "2026-03-01T09:30:00.000Z",
 * }], { created: "2026-03-01T09:31:00.000Z", seconds: 15 });
 * assert.ok(html.includes('<a href="01_eda.html">Who writes, and about what?</a>'));
 * assert.ok(html.includes("<b>01</b>")); // a tile stands in for a chart
 * ```
 */
export function renderReportIndex(cards: readonly ReportCard[], options: ReportIndexOptions): string {
  const { title = "Notebook reports", created, seconds } = options;
  const failed = cards.filter(({ failure }) => failure !== undefined).length;
  const notebooks = `${cards.length} ${cards.length === 1 ? "notebook" : "notebooks"}`;
  const outcome = failed === 0 ? "all reached their end" : `${failed} stopped early`;
  const body = `<header><h1>${escapeHtml(title)}</h1><p class="tl-muted">${notebooks}, ${outcome} · made in ${
    secondsText(seconds)
  } on ${momentText(created)}</p></header>
<main class="nx-grid">
${cards.map(cardHtml).join("\n")}
</main>
<footer>Made by ticketlab. These pages may hold texts of tickets: treat them as you treat those.</footer>`;
  return htmlPage({ title, body, css: INDEX_CSS, pictures: true });
}

function cardHtml(card: ReportCard): string {
  const { name, title, question, href, failure, seconds, created, thumbnail } = card;
  const heading = href === undefined ? escapeHtml(title) : `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;
  const status = failure === undefined
    ? `<span class="nx-ok">✓ complete</span>`
    : `<span class="nx-failed">✗ stopped</span>`;
  return `<article class="nx-card"><div class="nx-thumb" aria-hidden="true">${thumbnail ?? tileHtml(name)}</div>` +
    `<div class="nx-text"><h2>${heading}</h2>` +
    (question === "" ? "" : `<p>${escapeHtml(question)}</p>`) +
    (failure === undefined ? "" : `<p class="nx-why">${escapeHtml(failure)}</p>`) +
    `<p class="nx-facts">${status}<span>${secondsText(seconds)}</span><span>${momentText(created)}</span><span>${
      escapeHtml(name)
    }</span></p></div></article>`;
}

/** Stands in for a chart: the number of the notebook, or the letter it begins with, and its name. */
function tileHtml(name: string): string {
  const stem = name.replace(/\.ipynb$/, "");
  const [, number, rest] = /^(\d+)[_-]+(.*)$/.exec(stem) ?? [];
  const mark = number ?? [...stem][0]?.toUpperCase() ?? "";
  return `<div class="nx-tile"><b>${escapeHtml(mark)}</b><span>${
    escapeHtml((rest ?? stem).replace(/[_-]+/g, " "))
  }</span></div>`;
}
