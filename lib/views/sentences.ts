import { escapeHtml, showControls } from "./escape_html.ts";
import { HtmlView } from "./html_view.ts";

/**
 * Sentences as a list, or as a paragraph where there is only one, for the answer at the end of a notebook. Each begins with a
 * capital and ends with a full stop.
 *
 * @example
 * ```ts
 * import { sentences } from "./sentences.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sentences(["4 tickets came in.", "all are in English"]).text, "• 4 tickets came in.\n• All are in English.");
 * ```
 */
export function sentences(list: readonly string[]): HtmlView {
  const whole = list.map((text) =>
    `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.!?:]$/.test(text) ? "" : "."}`
  );
  const [first = ""] = whole;
  if (whole.length < 2) {
    return new HtmlView({ label: first, html: `<p>${escapeHtml(first)}</p>`, text: showControls(first) });
  }
  return new HtmlView({
    label: "Answer",
    html: `<ul>${whole.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join("")}</ul>`,
    text: whole.map((sentence) => showControls(`• ${sentence}`)).join("\n"),
  });
}
