import {
  type Chart,
  chartFigure,
  escapeHtml,
  type Frame,
  HtmlView,
  isFrame,
  showControls,
  table,
} from "../views/mod.ts";
import type { JsonObject, MimeBundle } from "./nbformat.ts";
import { themedOutput } from "./themed_output.ts";

/** What a cell can put out: charts, tables, data frames, records, and text. */
export type Showable = Chart | HtmlView | Frame | readonly object[] | string;

/** One output of a cell, in several forms for viewers to choose from. */
export interface ShowBundle {
  readonly data: MimeBundle;
  readonly metadata: JsonObject;
}

/**
 * The output that shows some things one below the other: as HTML for both themes, and as text. No text in it is read as HTML, wherever it comes from.
 *
 * @throws {TypeError} If one of the things cannot be shown.
 *
 * @example
 * ```ts
 * import { showBundle } from "./show_bundle.ts";
 * import assert from "node:assert/strict";
 *
 * const { data } = showBundle(["<b>Refund</b>", [{ label: "Bug", tickets: 3 }]]);
 * assert.equal(data["text/plain"], "<b>Refund</b>\n\nlabel  tickets\nBug          3");
 * assert.ok(String(data["text/html"]).includes("&lt;b&gt;Refund&lt;/b&gt;"));
 * ```
 */
export function showBundle(items: readonly Showable[]): ShowBundle {
  const parts = items.map(partOf);
  // The space stands here, as a report takes only what an element says of itself.
  const html = parts.map(({ html }, i) => i === 0 ? html : `<div style="margin-top: 1.5rem">${html}</div>`).join("");
  const alt = parts.flatMap(({ alt }) => alt ?? []).join(" ");
  return {
    data: {
      "text/html": themedOutput(html),
      "text/plain": parts.map(({ text }) => text).join("\n\n"),
    },
    metadata: alt === "" ? {} : { ticketlab: { alt } },
  };
}

interface Part {
  readonly html: string;
  readonly text: string;
  readonly alt?: string;
}

function partOf(item: Showable): Part {
  if (typeof item === "string") {
    return { html: `<p class="tl-said">${escapeHtml(item)}</p>`, text: showControls(item) };
  }
  if (item instanceof HtmlView) return { html: item.html, text: item.text, alt: item.label };
  if (Array.isArray(item) || isFrame(item)) {
    const { html, text } = table(item);
    return { html, text };
  }
  if (isChart(item)) {
    const alt = `${item.title}. ${item.alt}`;
    return { html: chartFigure(item), text: showControls(`${item.title}\n${item.alt}`), alt };
  }
  throw new TypeError(
    `Cannot show ${described(item)}: it must be a chart, a table, a data frame, a list of records, or a text`,
  );
}

/** Whether a thing to show is a chart. */
export function isChart(item: unknown): item is Chart {
  if (typeof item !== "object" || item === null) return false;
  const { title, alt, svg } = item as Partial<Chart>;
  return [title, alt, svg].every((part) => typeof part === "string");
}

function described(item: unknown): string {
  if (item instanceof Promise) return "a promise (await it)";
  return item === null || typeof item !== "object" ? String(item) : `an object with ${Object.keys(item).join(", ")}`;
}
