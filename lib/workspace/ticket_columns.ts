import type { Ticket, WorkOptions } from "../core/mod.ts";
import { type ColumnMapping, type TicketProfile, TicketProfiler } from "../ingest/mod.ts";
import { Customers } from "./_customers.ts";
import { noneAccepted } from "./_none_accepted.ts";
import type { PersonalDuties } from "./personal_duties.ts";
import { openTickets, type TicketSource } from "./ticket_source.ts";

/** One value a ticket, shape `(nTickets,)`; undefined where the ticket lacks it. */
type Values = readonly (string | undefined)[];

/** The tickets of a file, column by column; a column that no ticket has is absent. */
export interface TicketColumns {
  readonly source: string;
  readonly mapping: ColumnMapping;
  /** Accepted tickets. */
  readonly n: number;
  /** The customer's own words, shape `(nTickets,)`. */
  readonly texts: readonly string[];
  /** 1-based row of each ticket in its file, shape `(nTickets,)`. */
  readonly rows: readonly number[];
  readonly labels?: Values;
  /** ISO 8601, UTC. */
  readonly timestamps?: Values;
  readonly priorities?: Values;
  readonly channels?: Values;
  /** ISO 639-1, as the file says. */
  readonly languages?: Values;
  readonly subjects?: Values;
  readonly customers?: Values;
  readonly profile: TicketProfile;
  /** What was guessed on the way in. */
  readonly notes: readonly string[];
}

/**
 * Reads the accepted tickets of a file into columns, to be looked at.
 *
 * @throws {InputError} If the file cannot be read, or none of its rows can be used.
 */
export async function readTicketColumns(
  source: TicketSource,
  { duties, ...options }: WorkOptions & { readonly duties?: PersonalDuties } = {},
): Promise<TicketColumns> {
  const opened = await openTickets(source, options);
  const { table, mapping } = opened;
  const profiler = new TicketProfiler();
  const tickets: Ticket[] = [];
  const rows: number[] = [];
  const customers = duties && new Customers(opened);
  for await (const item of opened.rows) {
    profiler.add(item);
    customers?.add(item);
    if (!item.ticket) continue;
    tickets.push(item.ticket);
    rows.push(item.row.number);
  }
  const profile = profiler.profile();
  if (tickets.length === 0) throw noneAccepted(table.name, profile);
  if (duties && customers) {
    const read = { ...source, columns: mapping };
    await duties.registerInput({ source: read, tickets: profile.rowsRead, customers: customers.ids });
  }
  const column = (value: (ticket: Ticket) => string | undefined) => {
    const values = tickets.map(value);
    return values.some((v) => v !== undefined) ? values : undefined;
  };
  return {
    source: table.name,
    mapping,
    n: tickets.length,
    texts: tickets.map(({ customer_message }) => customer_message),
    rows,
    labels: column(({ category }) => category),
    timestamps: column(({ timestamp }) => timestamp),
    priorities: column(({ priority }) => priority),
    channels: column(({ channel }) => channel),
    languages: column(({ language }) => language),
    subjects: column(({ subject }) => subject),
    customers: column(({ customer_id }) => customer_id),
    profile,
    notes: opened.notes,
  };
}
