import { escapeHtml } from "../../views/mod.ts";
import type { CellFailure } from "../notebook_run.ts";
import type { DisplayOutput, ErrorOutput, MimeBundle, Output, StreamOutput } from "../nbformat.ts";
import { highlight } from "./_highlight.ts";
import { sanitiseHtml } from "./sanitise_html.ts";
import { settleText } from "../settle_text.ts";

/** Most characters of text that are shown of one output. */
const MOST_TEXT = 60_000;

/** Where an output stands. */
export interface OutputPlace {
  /** Number of its cell among the code cells, from 1. */
  readonly cell: number;
  /** Put before every id in it. */
  readonly prefix: string;
  /** Turns Markdown into HTML. */
  readonly markdown: (source: string) => string;
  /** Names of headings, for links from outputs. */
  readonly anchors: ReadonlySet<string>;
  /** Why the notebook stopped, if it did so in this cell. */
  readonly failure?: CellFailure;
}

/** One output as HTML that shows and does nothing else. */
export function outputHtml(output: Output, place: OutputPlace): string {
  switch (output.output_type) {
    case "stream":
      return streamHtml(output, place);
    case "error":
      return errorHtml(output, place);
    default:
      return displayHtml(output, place);
  }
}

function streamHtml({ name, text }: StreamOutput, { cell }: OutputPlace): string {
  const shown = plainHtml(text);
  if (shown === "") return "";
  const error = name === "stderr";
  const label = error ? `<span class="nb-label">stderr</span>` : "";
  return `<pre class="nb-print${
    error ? " nb-stderr" : ""
  }" tabindex="0" role="group" aria-label="Text printed by cell ${cell}">` +
    `${label}${shown}</pre>`;
}

/** Shows the first of these that is there and has something to show. */
const RICHEST:
  readonly (readonly [mime: string, show: (value: string, output: DisplayOutput, place: OutputPlace) => string])[] = [
    ["text/html", htmlOutput],
    ["image/svg+xml", svgOutput],
    ["image/png", (value, output, place) => pictureOutput("image/png", value, output, place)],
    ["image/jpeg", (value, output, place) => pictureOutput("image/jpeg", value, output, place)],
    ["image/webp", (value, output, place) => pictureOutput("image/webp", value, output, place)],
    ["image/gif", (value, output, place) => pictureOutput("image/gif", value, output, place)],
    ["text/markdown", (value, _, { markdown }) => `<div class="nb-output nb-text">${markdown(value)}</div>`],
    ["application/json", (value, _, { cell }) => printed(highlight(shorten(value), "json"), cell)],
    ["text/plain", (value, _, { cell }) => printed(plainHtml(value), cell)],
  ];

function displayHtml(output: DisplayOutput, place: OutputPlace): string {
  for (const [mime, show] of RICHEST) {
    const value = textOf(output.data, mime);
    const html = value === undefined ? "" : show(value, output, place);
    if (html !== "") return html;
  }
  const kinds = Object.keys(output.data).sort().join(", ");
  return kinds === ""
    ? ""
    : `<p class="tl-muted">An output that a page without scripts cannot show (${escapeHtml(kinds)}).</p>`;
}

/** A value of a bundle as text; JSON is written out. */
export function textOf(data: MimeBundle, mime: string): string | undefined {
  const value = data[mime];
  if (value === undefined || value === null) return undefined;
  if (mime === "application/json") return JSON.stringify(value, null, 2);
  return Array.isArray(value) ? value.join("") : String(value);
}

function htmlOutput(value: string, output: DisplayOutput, { prefix, cell, anchors }: OutputPlace): string {
  const html = sanitiseHtml(value, { prefix, anchors });
  if (!/\S/.test(html.replace(/<(?!img|svg|hr|meter|progress)[^>]*>/g, ""))) return "";
  // What scrolls or is described by itself must not be entered, or read out, twice.
  const alt = /<svg[^>]*\srole="img"/.test(html) ? undefined : altOf(output);
  const label = escapeHtml(alt ?? `Output of cell ${cell}`);
  const focus = html.includes('class="tl-scroll"') ? "" : ' tabindex="0"';
  return `<div class="nb-output"${focus} role="group" aria-label="${label}">${html}</div>`;
}

/** A picture inline, so that colours named by the page's variables follow its theme; one that names none gets paper below it. */
function svgOutput(value: string, output: DisplayOutput, { prefix, cell }: OutputPlace): string {
  const svg = sanitiseHtml(value, { prefix, firstSvgOfHeight: 0 });
  if (svg === "") return "";
  const themed = /currentcolor|var\(--/i.test(svg);
  const alt = altOf(output);
  const named = alt !== undefined || !/^<svg[^>]*\saria-label/.test(svg);
  const label = named ? ` role="img" aria-label="${escapeHtml(alt ?? `Picture from cell ${cell}`)}"` : "";
  return `<div class="nb-output"><div${themed ? "" : ` class="nb-paper"`}${label}>${svg}</div></div>`;
}

function pictureOutput(mime: string, value: string, output: DisplayOutput, { cell }: OutputPlace): string {
  const src = pictureSource(mime, value);
  if (src === undefined) return "";
  const size = (output.metadata[mime] ?? {}) as { width?: unknown };
  const width = Number.isInteger(size.width) ? ` width="${size.width}"` : "";
  const alt = escapeHtml(altOf(output) ?? `Picture from cell ${cell}`);
  return `<div class="nb-output"><img class="nb-picture" src="${src}" alt="${alt}"${width}></div>`;
}

/** Address of a picture that holds it itself; undefined for what is not base 64. */
export function pictureSource(mime: string, base64: string): string | undefined {
  const digits = base64.replace(/\s/g, "");
  return /^[\w+/]+=*$/.test(digits) ? `data:${mime};base64,${digits}` : undefined;
}

/** The alternative text that whoever showed the output gave it. */
function altOf({ metadata }: DisplayOutput): string | undefined {
  const alt = (metadata.ticketlab as { alt?: unknown } | undefined)?.alt;
  return typeof alt === "string" && alt !== "" ? alt : undefined;
}

function printed(html: string, cell: number): string {
  if (html === "") return "";
  return `<pre class="nb-print" tabindex="0" role="group" aria-label="Output of cell ${cell}">${html}</pre>`;
}

/** What went wrong, where, and the traceback in a fold. */
export function errorHtml(error: Pick<ErrorOutput, "ename" | "evalue" | "traceback">, place: OutputPlace): string {
  const { cell, failure } = place;
  const name = settleText(failure?.name ?? error.ename);
  const message = settleText(failure?.message ?? error.evalue).trim();
  const line = failure?.line === undefined ? "" : `, line ${failure.line}`;
  const source = failure?.source === undefined
    ? ""
    : `<pre class="nb-line" tabindex="0"><i>${failure.line ?? ""}</i>${highlight(failure.source)}</pre>`;
  const traceback = plainHtml(error.traceback.join("\n"));
  return `<div class="nb-error"><p class="nb-where">Cell ${cell}${line}: ${escapeHtml(name)}</p>` +
    `<p class="nb-message">${escapeHtml(message)}</p>${source}` +
    (traceback === ""
      ? ""
      : `<details class="nb-fold"><summary>Traceback</summary><pre tabindex="0">${traceback}</pre></details>`) +
    `</div>`;
}

function plainHtml(text: string): string {
  return escapeHtml(shorten(settleText(text).trimEnd()));
}

/** Both ends of a text that is too long to read; the executed notebook has it all. */
function shorten(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  const head = text.slice(0, MOST_TEXT * 0.75);
  const tail = text.slice(-MOST_TEXT * 0.25);
  return `${head}\n\n… ${
    (text.length - MOST_TEXT).toLocaleString("en")
  } characters left out here; the executed notebook holds them …\n\n${tail}`;
}
