const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text that stands for itself in HTML and XML, between tags and in quoted attributes.
 *
 * @example
 * ```ts
 * import { escapeHtml } from "./escape_html.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(escapeHtml(`</style><b title="x">`), "&lt;/style&gt;&lt;b title=&quot;x&quot;&gt;");
 * assert.equal(escapeHtml("\u001b[31mred"), "␛[31mred");
 * ```
 */
export function escapeHtml(text: string): string {
  return showControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/**
 * Makes visible what would act rather than show: control characters, which terminals obey and XML forbids, become their
 * pictures (U+2400 …), directional overrides, which reorder the text around them, and halves of surrogate pairs become U+FFFD.
 * Line breaks and tabs stay.
 */
export function showControls(text: string): string {
  return text.toWellFormed()
    // deno-lint-ignore no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "\ufffd");
}
