import { fingerprint, InputError, Rng, type Ticket, type WorkOptions } from "../core/mod.ts";
import { type ColumnMapping, type TicketProfile, TicketProfiler } from "../ingest/mod.ts";
import { LazyQuarantine } from "./_lazy_quarantine.ts";
import { noneAccepted } from "./_none_accepted.ts";
import { Reservoir } from "./_reservoir.ts";
import { openTickets, type TicketSource } from "./ticket_source.ts";

/** Labelled tickets in memory, ready to be learned from. */
export interface TicketSet {
  readonly source: string;
  readonly mapping: ColumnMapping;
  /** Shape `(nTickets,)`. */
  readonly texts: readonly string[];
  /** Shape `(nTickets,)`. */
  readonly labels: readonly string[];
  /** 1-based row of each ticket in its file, shape `(nTickets,)`. */
  readonly rows: readonly number[];
  /** ISO 8601, shape `(nTickets,)`. */
  readonly timestamps: readonly (string | undefined)[];
  /** What is in the whole file, whether or not all its tickets were kept. */
  readonly profile: TicketProfile;
  /** Number of tickets in the file, if those of the set were drawn from more. */
  readonly drawnFrom?: number;
  /** What was guessed on the way in. */
  readonly notes: readonly string[];
  /** Where refused rows were written; absent if there were none. */
  readonly quarantine?: string;
  /** Fingerprint of texts and labels. */
  readonly fingerprint: string;
}

/** Options of {@linkcode loadTickets}. */
export interface LoadOptions extends WorkOptions {
  /** Folder where refused rows are written, as `NAME.quarantine.jsonl`; without, they are only counted. */
  readonly quarantineTo?: string;
  /**
   * Most tickets that are kept, drawn evenly from a larger file.
   *
   * @default {Infinity}
   */
  readonly maxTickets?: number;
  /**
   * Seed of the drawing.
   *
   * @default {0}
   */
  readonly seed?: number;
}

/**
 * Reads the labelled tickets of a source: all of them, or an even draw.
 *
 * @throws {RangeError} If `maxTickets` is below 1.
 * @throws {InputError} If the file cannot be read, has no label column, or no ticket of it is accepted.
 */
export async function loadTickets(source: TicketSource, options: LoadOptions = {}): Promise<TicketSet> {
  const { signal, quarantineTo, maxTickets = Infinity, seed = 0 } = options;
  if (!(maxTickets >= 1)) {
    throw new RangeError(`Cannot load tickets: maxTickets must be >= 1: current value is ${maxTickets}`);
  }
  const opened = await openTickets(source, { ...options, requireLabel: true });
  const { table, mapping } = opened;
  if (mapping.label === undefined) {
    throw new InputError(`no column looks like the label among ${table.columns.join(", ")}`, {
      place: { file: table.name },
      hint: "name it with --label",
    });
  }
  const kept = new Reservoir<{ ticket: Ticket; row: number }>(maxTickets, new Rng(seed).fork("load tickets"));
  const profiler = new TicketProfiler();
  await using quarantine = await LazyQuarantine.open(quarantineTo, source.path, { columns: table.columns, signal });
  for await (const item of opened.rows) {
    profiler.add(item);
    if (item.ticket) kept.add({ ticket: item.ticket, row: item.row.number });
    else await quarantine.add(item.row, item.problems);
  }
  const profile = profiler.profile();
  const tickets = kept.items;
  if (tickets.length === 0) throw noneAccepted(table.name, profile);
  const texts = tickets.map(({ ticket }) => ticket.customer_message);
  const labels = tickets.map(({ ticket }) => ticket.category!);
  return {
    source: table.name,
    mapping,
    texts,
    labels,
    rows: tickets.map(({ row }) => row),
    timestamps: tickets.map(({ ticket }) => ticket.timestamp),
    profile,
    drawnFrom: tickets.length < profile.accepted ? profile.accepted : undefined,
    notes: opened.notes,
    quarantine: await quarantine.commit(),
    fingerprint: fingerprint(texts, labels),
  };
}

/**
 * Checks that a model can be learned from a set.
 *
 * @throws {InputError} If all its labels are the same.
 */
export function checkTrainable({ labels, source, mapping }: TicketSet): void {
  if (new Set(labels).size >= 2) return;
  const which = labels.length === 1 ? "the only ticket has" : `all ${labels.length} tickets have`;
  throw new InputError(`${which} the label "${labels[0]}", and a model needs at least two`, {
    place: { file: source, column: mapping.label },
    hint: "name another column with --label",
  });
}
