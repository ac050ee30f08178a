/**
 * Executed notebooks as pages for readers: one file each that needs nothing from outside and can do nothing.
 *
 * @example
 * ```ts
 * import { sanitiseHtml } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sanitiseHtml(`<p>Refund<img src="https://example.com/x.png" onerror="x()" alt="">`), '<p>Refund<img alt=""></p>');
 * ```
 *
 * @module
 */
export { notebookQuestion, type NotebookTitle, notebookTitle } from "./notebook_title.ts";
export { renderNotebook, type RenderNotebookOptions } from "./render_notebook.ts";
export { sanitiseHtml, type SanitiseOptions } from "./sanitise_html.ts";
export { thumbnail } from "./thumbnail.ts";
export { secondsText } from "./words.ts";
