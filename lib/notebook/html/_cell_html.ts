import type { CellFailure } from "../notebook_run.ts";
import type { Cell, CodeCell } from "../nbformat.ts";
import { highlight } from "./_highlight.ts";
import type { MarkdownPage } from "./_markdown.ts";
import { errorHtml, outputHtml } from "./_output_html.ts";
import { secondsText } from "./words.ts";

/** What the cells of a page have in common. */
export interface CellPage {
  readonly markdown: MarkdownPage;
  readonly showCode: boolean;
}

/** What is known of a code cell besides what stands in the notebook. */
export interface CodeCellPlace {
  /** Number among the code cells, from 1; none for the cell that sets the given parameters. */
  readonly number?: number;
  /** How long it ran; absent where it did not. */
  readonly seconds?: number;
  /** Whether the notebook stopped before it. */
  readonly skipped?: boolean;
  /** Why the notebook stopped, if it did so here. */
  readonly failure?: CellFailure;
}

/** A cell of prose as HTML; empty where a tag takes it out of reports. */
export function textCellHtml(cell: Cell, source: string, { markdown }: CellPage): string {
  if (cell.cell_type !== "markdown" || isTagged(cell, "remove-cell") || source.trim() === "") return "";
  const html = `<div class="nb-text">${markdown.cell(source)}</div>`;
  return isTagged(cell, "hide-cell") ? fold("Text", html) : html;
}

/**
 * A cell of code as HTML: its code in a fold, then what it put out. The tags are those of Jupyter Book: `remove-cell`,
 * `remove-input`, `remove-output`, `hide-cell`, `hide-input`, `hide-output`. The cell a notebook stopped in is shown whole.
 */
export function codeCellHtml(cell: CodeCell, place: CodeCellPlace, page: CellPage): string {
  const { number, failure } = place;
  const tagged = (...tags: string[]) => failure === undefined && tags.some((tag) => isTagged(cell, tag));
  if (tagged("remove-cell") || (cell.source.trim() === "" && cell.outputs.length === 0)) return "";
  const outputs = tagged("remove-output") ? "" : outputsHtml(cell, place, page);
  const shown = tagged("hide-output") && outputs !== "" ? fold("Output", outputs) : outputs;
  const input = tagged("remove-input") || cell.source.trim() === "" ? "" : inputHtml(cell, place, page);
  if (input === "" && shown === "") return "";
  const html = `${input}${shown}`;
  const id = number === undefined ? "" : ` id="cell-${number}"`;
  return `<div class="nb-cell"${id}>${tagged("hide-cell") ? fold(`Cell ${number}`, html) : html}</div>`;
}

function inputHtml(
  cell: CodeCell,
  { number, seconds, skipped, failure }: CodeCellPlace,
  { showCode }: CellPage,
): string {
  const open = failure !== undefined || (showCode && !isTagged(cell, "hide-input"));
  const kind = number === undefined ? "Given parameters" : isTagged(cell, "parameters") ? "Parameters" : "Code";
  const notes = [
    `${kind} ${number ?? ""}`.trim(),
    skipped ? "not run" : seconds === undefined || seconds < 0.05 ? "" : secondsText(seconds),
  ].filter(Boolean)
    .join(" · ");
  return fold(notes, `<pre class="nb-code" tabindex="0"><code>${highlight(cell.source)}</code></pre>`, open);
}

function outputsHtml(cell: CodeCell, { number = 0, failure }: CodeCellPlace, { markdown }: CellPage): string {
  const anchors = new Set(markdown.headings.map(({ id }) => id));
  const shared = { cell: number, markdown: markdown.output, anchors };
  let reason = failure;
  const html = cell.outputs.map((output, i) => {
    const place = { ...shared, prefix: `o${number}-${i}-`, failure: reason };
    if (output.output_type === "error") reason = undefined;
    return outputHtml(output, place);
  });
  // A kernel that hangs or dies puts out no error of its own.
  if (reason) {
    const error = { ename: reason.name, evalue: reason.message, traceback: [] };
    html.push(errorHtml(error, { ...shared, prefix: "", failure: reason }));
  }
  return html.join("");
}

function fold(summary: string, html: string, open = false): string {
  return `<details class="nb-fold"${open ? " open" : ""}><summary>${summary}</summary>${html}</details>`;
}

function isTagged({ metadata }: Cell, tag: string): boolean {
  return Array.isArray(metadata.tags) && metadata.tags.includes(tag);
}
