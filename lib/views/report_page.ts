import { escapeHtml } from "./escape_html.ts";
import { REPORT_CSS } from "./_report_css.ts";
import { THEME_CSS } from "./theme.ts";

/** A part of a report. */
export interface Section {
  /** Anchor, such as `data`. */
  readonly id: string;
  readonly title: string;
  /** HTML; whatever comes from data in it must be escaped. */
  readonly html: string;
}

/** A page made of a header, a table of contents and sections. */
export interface ReportPage {
  readonly title: string;
  /** HTML below the title. */
  readonly lead: string;
  readonly sections: readonly Section[];
  /** HTML at the foot. */
  readonly foot: string;
}

/**
 * A whole HTML page that needs nothing from outside: no script, no font, no picture. Its content security policy forbids the
 * browser to load or run any, whatever a ticket's text may say.
 */
export function reportPage({ title, lead, sections, foot }: ReportPage): string {
  const contents = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join("");
  const body = sections.map(({ id, title, html }) =>
    `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2>${html}</section>`
  ).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${THEME_CSS}${REPORT_CSS}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1>${lead}</header>
<nav aria-label="Contents"><ul>${contents}</ul></nav>
<main>
${body}
</main>
<footer>${foot}</footer>
</body>
</html>
`;
}
