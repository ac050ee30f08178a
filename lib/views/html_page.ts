import { REPORT_CSS } from "./_report_css.ts";
import { escapeHtml } from "./escape_html.ts";
import { THEME_CSS } from "./theme.ts";

/** The parts of a page that its kind decides. */
export interface HtmlPage {
  readonly title: string;
  /** HTML of the body; whatever comes from data in it must be escaped or sanitised. */
  readonly body: string;
  /** Classes of the body. */
  readonly className?: string;
  /** Rules besides those that all reports share. */
  readonly css?: string;
  /**
   * Whether pictures written into the page itself, as `data:`, may be shown.
   *
   * @default {false}
   */
  readonly pictures?: boolean;
}

/**
 * A whole HTML page that needs nothing from outside: no script, no font, no picture. Its content security policy forbids the
 * browser to load or run any, whatever a ticket's text may say.
 *
 * @example
 * ```ts
 * import { htmlPage } from "./html_page.ts";
 * import assert from "node:assert/strict";
 *
 * const page = htmlPage({ title: "a < b", body: "<p>text</p>", pictures: true });
 * assert.ok(page.includes("<title>a &lt; b</title>"));
 * assert.ok(page.includes("default-src 'none'; img-src data:;"));
 * ```
 */
export function htmlPage({ title, body, className, css = "", pictures = false }: HtmlPage): string {
  const policy = [
    "default-src 'none'",
    ...(pictures ? ["img-src data:"] : []),
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${THEME_CSS}${REPORT_CSS}${css}</style>
</head>
<body${className ? ` class="${escapeHtml(className)}"` : ""}>
${body}
</body>
</html>
`;
}
