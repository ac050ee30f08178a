import { escapeHtml } from "./escape_html.ts";

/** A column of a table. */
interface Column {
  readonly title: string;
  /** Whether it holds numbers, which stand right. */
  readonly number?: boolean;
}

/**
 * An HTML table that scrolls sideways where the page is too narrow; its first column names the rows.
 *
 * Without a title in any column it has no head.
 *
 * @param label What the table holds, for screen readers.
 * @param rows HTML of each cell, escaped by the caller, shape `(nRows, nColumns)`.
 */
export function htmlTable(label: string, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const style = ({ number }: Column) => (number ? ' class="tl-number"' : "");
  const head = columns.map((column) => `<th scope="col"${style(column)}>${escapeHtml(column.title)}</th>`);
  const body = rows.map((cells) => {
    const [first, ...rest] = cells;
    return `<tr><th scope="row">${first}</th>${
      rest.map((cell, c) => `<td${style(columns[c + 1])}>${cell}</td>`).join("")
    }</tr>`;
  });
  return `<div class="tl-scroll" tabindex="0" role="group" aria-label="${escapeHtml(label)}"><table class="tl-table">` +
    `${columns.some(({ title }) => title !== "") ? `<thead><tr>${head.join("")}</tr></thead>` : ""}<tbody>${
      body.join("")
    }</tbody></table></div>`;
}
