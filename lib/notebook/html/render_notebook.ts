import { escapeHtml, htmlPage, QUALITY_CSS } from "../../views/mod.ts";
import type { NotebookRun } from "../notebook_run.ts";
import type { Notebook } from "../nbformat.ts";
import { isInjected } from "../parameters.ts";
import type { NotebookStamp } from "../stamp.ts";
import { codeCellHtml, textCellHtml } from "./_cell_html.ts";
import { type Heading, markdownPage } from "./_markdown.ts";
import { NOTEBOOK_CSS } from "./_notebook_css.ts";
import { provenanceSection } from "./_notebook_foot.ts";
import { notebookTitle, withoutTitle } from "./notebook_title.ts";
import { momentText, secondsText } from "./words.ts";

/** Options of {@linkcode renderNotebook}. */
export interface RenderNotebookOptions {
  /** Title of the page; the notebook's first heading if not given. */
  readonly title?: string;
  /** Where the numbers come from, for the foot. */
  readonly stamp?: NotebookStamp;
  /**
   * Whether the code is in sight, or folded away.
   *
   * @default {false}
   */
  readonly showCode?: boolean;
  /** Names of notebooks whose reports stand beside this one; links to them lead to their reports. */
  readonly siblings?: readonly string[];
  /** Address of the page that lists the reports. */
  readonly index?: string;
}

/**
 * An executed notebook as one HTML page that needs nothing from outside and can do nothing: no script, and a content security
 * policy that forbids any. Prose first; code in folds; outputs sanitised; a table of contents; light, dark, print and phone.
 *
 * @param source The run, or a notebook that was executed elsewhere.
 *
 * @example
 * ```ts
 * import { renderNotebook } from "./render_notebook.ts";
 * import assert from "node:assert/strict";
 *
 * const html = renderNotebook({
 *   cells: [
 *     { cell_type: "markdown", id: "a", metadata: {}, source: "# Who writes?\n\n## Languages" },
 *     {
 *       cell_type: "code",
 *       id: "b",
 *       metadata: {},
 *       source: "await show(html)",
 *       execution_count: 1,
 *       outputs: [{
 *         output_type: "display_data",
 *         data: { "text/html": "<b>Half</b> write <script>alert(1)</script> German" },
 *         metadata: {},
 *       }],
 *     },
 *   ],
 *   metadata: {},
 *   nbformat: 4,
 *   nbformat_minor: 5,
 * });
 * assert.ok(html.includes("<h1>Who writes?</h1>"));
 * assert.ok(html.includes('<h2 id="languages">Languages</h2>'));
 * assert.ok(html.includes("<b>Half</b> write  German"));
 * ```
 */
export function renderNotebook(source: NotebookRun | Notebook, options: RenderNotebookOptions = {}): string {
  const run = "notebook" in source ? source : undefined;
  const notebook = "notebook" in source ? source.notebook : source;
  const { stamp, showCode = false, siblings, index } = options;
  const own = notebookTitle(notebook);
  const title = options.title ?? own?.text ?? "Notebook";
  const markdown = markdownPage(siblings);
  // Prose first, as outputs may link to any heading.
  const prose = notebook.cells.map((cell, i) => {
    const text = own?.cell === i && options.title === undefined ? withoutTitle(cell.source) : cell.source;
    return textCellHtml(cell, text, { markdown, showCode });
  });
  let number = 0;
  let codeCells = 0;
  const cells = notebook.cells.map((cell, i) => {
    if (cell.cell_type !== "code") return prose[i];
    const injected = isInjected(cell);
    if (!injected) number++;
    const seconds = run?.cellSeconds[codeCells++];
    const skipped = run !== undefined && seconds === undefined;
    const failure = run?.failure?.cellId === cell.id ? run.failure : undefined;
    return codeCellHtml(cell, { number: injected ? undefined : number, seconds, skipped, failure }, {
      markdown,
      showCode,
    });
  });
  const body = [
    `<header>${headerHtml(title, number, { run, stamp, index })}</header>`,
    contentsHtml(markdown.headings, stamp !== undefined),
    `<main>\n${cells.filter(Boolean).join("\n")}\n${stamp ? provenanceSection(stamp) : ""}</main>`,
    `<footer>Made by ticketlab${stamp ? ` on ${momentText(stamp.created)}` : ""}. ` +
    "This page may hold texts of tickets: treat it as you treat them.</footer>",
  ].join("\n");
  return htmlPage({ title, body, className: "nb", css: QUALITY_CSS + NOTEBOOK_CSS, pictures: true });
}

interface Header extends Pick<RenderNotebookOptions, "stamp" | "index"> {
  readonly run?: NotebookRun;
}

function headerHtml(title: string, cells: number, { run, stamp, index }: Header): string {
  const facts = [
    stamp ? momentText(stamp.created) : "",
    run ? `${cells} ${cells === 1 ? "cell" : "cells"} in ${secondsText(run.seconds)}` : "",
    stamp
      ? (stamp.commit ? `commit <code>${escapeHtml(stamp.commit.slice(0, 8))}</code>` : "commit unknown") +
        (stamp.uncommitted ? " with uncommitted changes" : "")
      : "",
  ].filter(Boolean);
  const kicker = [
    index ? `<a href="${escapeHtml(index)}">All reports</a>` : "",
    stamp ? escapeHtml(stamp.notebook.split(/[/\\]/).at(-1)!) : "",
  ].filter(Boolean);
  return (kicker.length > 0 ? `<p class="nb-kicker">${kicker.join(" · ")}</p>` : "") +
    `<h1>${escapeHtml(title)}</h1>` +
    (facts.length > 0 ? `<p class="nb-meta">${facts.join(" · ")}</p>` : "") + failureHtml(run);
}

/** Says on top of the page that the notebook did not reach its end, and why. */
function failureHtml(run: NotebookRun | undefined): string {
  if (!run || run.ok) return "";
  const { cell = 0, line, name, message } = run.failure ?? { name: "Error", message: "the run did not end well" };
  const where = cell === 0
    ? "before its first cell"
    : `in <a href="#cell-${cell}">cell ${cell}</a>${line === undefined ? "" : `, line ${line}`}`;
  return `<div class="tl-note tl-warn"><p><strong>This notebook stopped ${where}.</strong> What comes after was not run.</p>` +
    `<p>${escapeHtml(name)}: ${escapeHtml(message)}</p></div>`;
}

function contentsHtml(headings: readonly Heading[], provenance: boolean): string {
  const links = headings.map(({ level, id, text }) =>
    `<li class="nb-h${level}"><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`
  );
  if (provenance) links.push(`<li class="nb-h2"><a href="#provenance">How this was made</a></li>`);
  return links.length < 2
    ? ""
    : `<nav class="nb-contents" id="contents" aria-label="Contents"><p>Contents</p><ul>${links.join("")}</ul></nav>`;
}
