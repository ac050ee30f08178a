import { htmlTable } from "./_html_table.ts";
import { plainTable } from "./_plain_table.ts";
import { type CellFormat, cellWriter, isNumeric } from "./_table_cell.ts";
import { escapeHtml, showControls } from "./escape_html.ts";
import { type Frame, frameRows, isFrame } from "./frame_rows.ts";
import { count, counted } from "./format.ts";
import { HtmlView } from "./html_view.ts";

export type { CellFormat } from "./_table_cell.ts";

/** How a column is shown. */
export interface TableColumn {
  /** @default {the field's name} */
  readonly title?: string;
  /** @default {by its values: counts, numbers to the same digit, or text} */
  readonly as?: CellFormat;
}

/** Options of {@linkcode table}. */
export interface TableOptions {
  /** The finding, in a sentence; stands above the table. */
  readonly title?: string;
  /**
   * What the table holds, for readers who cannot see it.
   *
   * @default {title, or "Table"}
   */
  readonly label?: string;
  /**
   * Fields to show, in this order, each with its title or how it is shown.
   *
   * @default {all of them}
   */
  readonly columns?: Readonly<Record<string, string | TableColumn>>;
  /**
   * Rows to show.
   *
   * @default {20}
   */
  readonly limit?: number;
  /**
   * Rows there are, where `rows` are not all of them.
   *
   * @default {rows.length}
   */
  readonly total?: number;
  /**
   * What to say where there are no rows.
   *
   * @default {"None."}
   */
  readonly empty?: string;
  /**
   * Characters of a text that are shown.
   *
   * @default {160}
   */
  readonly longest?: number;
}

/**
 * Records, or a data frame of arquero, polars or danfojs, as a table: the first column names the rows, numbers stand right, with as many digits as they need, estimates come
 * with their interval, and texts are cut short. Whatever a cell holds is shown as text.
 *
 * @param source Records, shape `(nRows,)`, or a frame of as many rows.
 *
 * @example
 * ```ts
 * import { table } from "./table.ts";
 * import assert from "node:assert/strict";
 *
 * const { text, html } = table([{ label: "<b>Refund</b>", tickets: 1200 }, { label: "Bug", tickets: 80 }], { limit: 1 });
 * assert.equal(text, "label          tickets\n<b>Refund</b>    1,200\n… 1 of 2 rows");
 * assert.ok(html.includes("&lt;b&gt;Refund&lt;/b&gt;"));
 * ```
 */
export function table(source: readonly object[] | Frame, options: TableOptions = {}): HtmlView {
  const { title, limit = 20, label = title ?? "Table", empty = "None.", longest = 160 } = options;
  const { rows, columns: fields, total: there } = isFrame(source)
    ? frameRows(source, limit)
    : { rows: source.slice(0, limit), columns: undefined, total: source.length };
  const { total = there } = options;
  const shown = rows as readonly Readonly<Record<string, unknown>>[];
  const names = fields ?? [...new Set(shown.flatMap((row) => Object.keys(row)))];
  const chosen: NonNullable<TableOptions["columns"]> = options.columns ??
    Object.fromEntries(names.map((name) => [name, name]));
  const columns = Object.entries(chosen).map(
    ([field, column]) => {
      const { title: name = field, as }: TableColumn = typeof column === "string" ? { title: column } : column;
      const values = shown.map((row) => row[field]);
      return {
        name,
        number: as !== "text" && as !== "message" && isNumeric(values),
        cells: values.map(cellWriter(values, { as, longest })),
      };
    },
  );
  const more = total === 0 ? empty : shown.length < total ? `… ${count(shown.length)} of ${counted(total, "row")}` : "";
  const html = total === 0 ? "" : htmlTable(
    label,
    columns.map(({ name, number }) => ({ title: name, number })),
    shown.map((_, i) => columns.map(({ cells }) => cells[i].html)),
  );
  const plain = total === 0 ? "" : plainTable(
    columns.map(({ name }) => showControls(name)),
    shown.map((_, i) => columns.map(({ cells }) => cells[i].text)),
    columns.map(({ number }) => number),
  );
  return new HtmlView({
    label,
    html:
      `<figure class="tl-chart">${title === undefined ? "" : `<figcaption>${escapeHtml(title)}</figcaption>`}${html}` +
      `${more && `<p class="tl-muted">${escapeHtml(more)}</p>`}</figure>`,
    text: [title, plain, more].filter((part) => part).map((part) => showControls(part!)).join("\n"),
  });
}
