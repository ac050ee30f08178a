import { escapeHtml } from "./escape_html.ts";
import { htmlPage } from "./html_page.ts";

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

/** A report as a page of sections that needs nothing from outside; see {@linkcode htmlPage} for what it cannot do. */
export function reportPage({ title, lead, sections, foot }: ReportPage): string {
  const contents = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join("");
  const body = sections.map(({ id, title, html }) =>
    `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2>${html}</section>`
  ).join("\n");
  return htmlPage({
    title,
    body: `<header><h1>${escapeHtml(title)}</h1>${lead}</header>
<nav aria-label="Contents"><ul>${contents}</ul></nav>
<main>
${body}
</main>
<footer>${foot}</footer>`,
  });
}
