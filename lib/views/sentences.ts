import { escapeHtml, showControls } from "./escape_html.ts";
import { HtmlView } from "./html_view.ts";

/**
 * Sentences as a list, for the answer at the end of a notebook.
 *
 * @param title Stands above the list.
 *
 * @example
 * ```ts
 * import { sentences } from "./sentences.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sentences(["4 tickets came in.", "All are in English."]).text, "• 4 tickets came in.\n• All are in English.");
 * ```
 */
export function sentences(list: readonly string[], title?: string): HtmlView {
  const items = list.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join("");
  return new HtmlView({
    label: title ?? "Answer",
    html: `${title === undefined ? "" : `<p><strong>${escapeHtml(title)}</strong></p>`}<ul>${items}</ul>`,
    text: [...(title === undefined ? [] : [title]), ...list.map((sentence) => `• ${sentence}`)].map(showControls).join(
      "\n",
    ),
  });
}
