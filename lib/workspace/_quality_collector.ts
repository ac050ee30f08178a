import { Rng, type Ticket } from "../core/mod.ts";
import type { IngestedRow, TicketProfile } from "../ingest/mod.ts";
import type { QualityInput } from "../quality/mod.ts";
import { withoutSubject } from "../quality/without_subject.ts";
import { Reservoir } from "./_reservoir.ts";
import type { SplitParts } from "./_split_file.ts";

/** Options of {@linkcode QualityCollector}. */
export interface QualityCollectorOptions {
  readonly seed: number;
  /** Tickets kept, drawn evenly from the whole file. */
  readonly maxTickets: number;
  /** Header of the file. */
  readonly columns: readonly string[];
  /** What a split file says of each row, by the row's number from 0. */
  readonly splits?: SplitParts;
}

interface Kept {
  readonly ticket: Ticket;
  readonly row: number;
  readonly split?: string;
}

/** Usual names of a column that says which part a ticket belongs to. */
const SPLIT_COLUMN = /^(official[ _])?(split|subset|partition)$/i;

/**
 * Gathers, row by row, what the quality checks look at: an even sample of the tickets in bounded memory, and of every row what
 * is small, 8 bytes a time and one count a column.
 */
export class QualityCollector {
  readonly #columns: readonly string[];
  readonly #splits?: SplitParts;
  readonly #splitColumn: number;
  readonly #kept: Reservoir<Kept>;
  readonly #empty: number[];
  #times = new Float64Array(1024);
  #nTimes = 0;

  constructor({ seed, maxTickets, columns, splits }: QualityCollectorOptions) {
    this.#columns = columns;
    this.#splits = splits;
    this.#splitColumn = columns.findIndex((name) => SPLIT_COLUMN.test(name.trim()));
    this.#kept = new Reservoir(maxTickets, new Rng(seed).fork("quality tickets"));
    this.#empty = columns.map(() => 0);
  }

  add({ row, ticket }: IngestedRow): void {
    const { values } = row;
    for (let c = 0; c < this.#empty.length; c++) if (isEmpty(values[c])) this.#empty[c]++;
    if (!ticket) return;
    if (ticket.timestamp !== undefined) this.#addTime(Date.parse(ticket.timestamp));
    const split = this.#splits ? this.#splits.get(row.number - 1) : textOf(values[this.#splitColumn]);
    this.#kept.add({ ticket, row: row.number, ...(split && { split }) });
  }

  /** @param profile What reading the same rows found. */
  input(profile: TicketProfile): QualityInput {
    const kept = this.#kept.items;
    const column = <T>(value: (ticket: Ticket) => T | undefined) => {
      const values = kept.map(({ ticket }) => value(ticket));
      return values.some((v) => v !== undefined) ? values : undefined;
    };
    return {
      texts: kept.map(({ ticket }) => ticket.customer_message),
      rawTexts: kept.map(({ ticket }) =>
        ticket.original_message ?? withoutSubject(ticket.customer_message, ticket.subject)
      ),
      rows: kept.map(({ row }) => row),
      labels: column(({ category }) => category),
      timestamps: column(({ timestamp }) => timestamp),
      languages: column(({ language }) => language),
      customers: column(({ customer_id }) => customer_id),
      subjects: column(({ subject }) => subject),
      splits: kept.some(({ split }) => split !== undefined) ? kept.map(({ split }) => split) : undefined,
      profile,
      emptyFields: Object.fromEntries(this.#columns.map((name, c) => [name, this.#empty[c]])),
      allTimes: this.#times.subarray(0, this.#nTimes),
    };
  }

  #addTime(at: number): void {
    if (this.#nTimes === this.#times.length) {
      const larger = new Float64Array(2 * this.#nTimes);
      larger.set(this.#times);
      this.#times = larger;
    }
    this.#times[this.#nTimes++] = at;
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function textOf(value: unknown): string | undefined {
  return isEmpty(value) ? undefined : String(value).trim().toLowerCase();
}
