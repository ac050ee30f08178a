import type { TicketColumns } from "./ticket_columns.ts";

/** Tickets that all have a label. */
export interface LabelledTickets {
  readonly n: number;
  /** Shape `(n,)`. */
  readonly texts: readonly string[];
  /** Shape `(n,)`. */
  readonly labels: readonly string[];
}

/** The tickets that have a label, to compare labels with each other; none if the file has no labels. */
export function labelledTickets({ texts, labels = [] }: Pick<TicketColumns, "texts" | "labels">): LabelledTickets {
  const rows = [...labels.keys()].filter((i) => labels[i] !== undefined);
  return { n: rows.length, texts: rows.map((i) => texts[i]), labels: rows.map((i) => labels[i]!) };
}

const WHAT = {
  label: "label",
  timestamp: "time",
  priority: "priority",
  channel: "channel",
  language: "language",
  customer: "customer",
} as const;

/**
 * What to say in place of a figure that needs a column which the file lacks.
 *
 * @example
 * ```ts
 * import { lacks } from "./labelled_tickets.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   lacks({ source: "train.csv" }, "timestamp"),
 *   "Left out here: no column of train.csv was taken for the time of the tickets. If there is one, name it in the parameter timestamp.",
 * );
 * ```
 */
export function lacks({ source }: Pick<TicketColumns, "source">, column: keyof typeof WHAT): string {
  const name = source.split(/[\\/]/).at(-1);
  return `Left out here: no column of ${name} was taken for the ${WHAT[column]} of the tickets. ` +
    `If there is one, name it in the parameter ${column}.`;
}
