import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Tickets by column, shape `(nTickets,)` each. */
interface TicketColumnsToShow {
  readonly texts: readonly string[];
  readonly rows: readonly number[];
  readonly labels?: readonly (string | undefined)[];
  readonly timestamps?: readonly (string | undefined)[];
}

/** A few tickets, spread evenly over the file. */
export function ticketTable({ texts, rows, labels, timestamps }: TicketColumnsToShow, { limit = 5 } = {}): HtmlView {
  const step = Math.max(1, texts.length / limit);
  const shown = Array.from({ length: Math.min(limit, texts.length) }, (_, i) => Math.floor(i * step));
  return table(
    shown.map((i) => ({ text: texts[i], label: labels?.[i], time: timestamps?.[i]?.slice(0, 10), row: rows[i] })),
    {
      label: "Some tickets",
      total: texts.length,
      columns: {
        text: { title: "Text", as: "message" },
        ...(labels && { label: "Label" }),
        ...(timestamps && { time: "Time" }),
        row: "Row",
      },
    },
  );
}
