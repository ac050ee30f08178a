import type { ColumnProfile } from "../ingest/mod.ts";
import { table } from "./table.ts";
import type { HtmlView } from "./html_view.ts";

/** What each column of a file holds. */
export function columnTable(columns: readonly ColumnProfile[]): HtmlView {
  return table(columns, {
    label: "Columns of the file",
    limit: 60,
    columns: {
      column: "Column",
      type: "Type",
      filled: { title: "Filled", as: "percent" },
      distinct: { title: "Different values", as: "count" },
      example: { title: "Most frequent, or first", as: "message" },
    },
  });
}
