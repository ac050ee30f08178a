import { fingerprint, InputError, Rng, type Ticket, type WorkOptions } from "../core/mod.ts";
import { type ColumnMapping, type TicketProfile, TicketProfiler } from "../ingest/mod.ts";
import { detectLanguages } from "../text/detect_languages.ts";
import { checkGroups, groupColumns, groupOf } from "./_group_columns.ts";
import { LazyQuarantine } from "./_lazy_quarantine.ts";
import { noneAccepted } from "./_none_accepted.ts";
import { Reservoir } from "./_reservoir.ts";
import type { PersonalDuties, Use } from "./personal_duties.ts";
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
  /** Value of each column that groups were asked by, shape `(nTickets,)` each; absent if none was asked for. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  /** What is in the whole file, whether or not all its tickets were kept. */
  readonly profile: TicketProfile;
  /** Number of tickets in the file, if those of the set were drawn from more. */
  readonly drawnFrom?: number;
  /** What was guessed on the way in. */
  readonly notes: readonly string[];
  /** Tickets that were left out, since their customers have not agreed to what they are read for. */
  readonly withheld: number;
  /** Ids of all customers in the file, where personal data is looked after. */
  readonly customers?: ReadonlySet<string>;
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
  /** What `ENABLE_GDPR` asks; nothing without. */
  readonly duties?: PersonalDuties;
  /**
   * Columns by which the tickets are grouped; `language` is detected where no column holds it.
   *
   * @default {[]}
   */
  readonly groups?: readonly string[];
  /**
   * What the tickets are read for.
   *
   * @default {"model-training"}
   */
  readonly use?: Use;
}

/**
 * Reads the labelled tickets of a source: all of them, or an even draw.
 *
 * @throws {RangeError} If `maxTickets` is below 1.
 * @throws {InputError} If the file cannot be read, has no label column, or no ticket of it is accepted or may be used.
 */
export async function loadTickets(source: TicketSource, options: LoadOptions = {}): Promise<TicketSet> {
  const { signal, quarantineTo, maxTickets = Infinity, seed = 0, duties, use = "model-training" } = options;
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
  const groupedBy = groupColumns(table, mapping, options.groups ?? []);
  const mayUse = await duties?.allowed(use, mapping.customer, table.name);
  const customers = duties && new Set<string>();
  const customerAt = mapping.customer === undefined ? -1 : table.columns.indexOf(mapping.customer);
  let withheld = 0;
  const kept = new Reservoir<KeptTicket>(maxTickets, new Rng(seed).fork("load tickets"));
  const profiler = new TicketProfiler();
  await using quarantine = await LazyQuarantine.open(quarantineTo, source.path, { columns: table.columns, signal });
  for await (const item of opened.rows) {
    profiler.add(item);
    const customer = item.row.values[customerAt];
    if (customers && customer != null && String(customer).trim() !== "") customers.add(String(customer));
    if (item.ticket && mayUse && !mayUse(item.ticket.customer_id)) withheld++;
    else if (item.ticket) {
      const groups = groupedBy.map(({ at }) => groupOf(item.row.values[at]));
      kept.add({ ticket: item.ticket, row: item.row.number, groups });
    } else await quarantine.add(item.row, item.problems);
  }
  const profile = profiler.profile();
  const tickets = kept.items;
  const notes = [...opened.notes];
  if (withheld > 0) notes.push(withheldNote(withheld, profile.accepted, use));
  if (tickets.length === 0 && withheld > 0) throw new InputError(notes.at(-1)!, { place: { file: table.name } });
  if (tickets.length === 0) throw noneAccepted(table.name, profile);
  const texts = tickets.map(({ ticket }) => ticket.customer_message);
  const labels = tickets.map(({ ticket }) => ticket.category!);
  const groups = new Map<string, string[]>();
  for (const [g, { name, at }] of groupedBy.entries()) {
    if (at < 0) notes.push("No column holds the language: it was detected from the texts.");
    groups.set(name, at < 0 ? (await detectLanguages(texts)).map(groupOf) : tickets.map(({ groups }) => groups[g]));
  }
  checkGroups(groups, table.name);
  const set = {
    source: table.name,
    mapping,
    texts,
    labels,
    rows: tickets.map(({ row }) => row),
    timestamps: tickets.map(({ ticket }) => ticket.timestamp),
    ...(groups.size > 0 && { groups }),
    profile,
    drawnFrom: tickets.length + withheld < profile.accepted ? profile.accepted - withheld : undefined,
    notes,
    withheld,
    customers,
    quarantine: await quarantine.commit(),
    fingerprint: fingerprint(texts, labels),
  };
  if (duties && customers) await registerSet(duties, set, source, customers);
  return set;
}

/** A ticket with its row, and its value in each column that groups were asked by. */
interface KeptTicket {
  readonly ticket: Ticket;
  readonly row: number;
  readonly groups: readonly string[];
}

function withheldNote(withheld: number, accepted: number, use: Use): string {
  return `${withheld} of ${accepted} tickets are left out: their customers have not agreed to ${use}`;
}

/** Access names the file and the refused rows, and erasure finds them. */
async function registerSet(
  duties: PersonalDuties,
  { mapping, texts, fingerprint, quarantine, notes }: TicketSet & { notes: string[] },
  source: TicketSource,
  customers: ReadonlySet<string>,
): Promise<void> {
  const { columns: _, ...reading } = source;
  const read = { ...reading, columns: mapping };
  const file = { source: read, kind: "tickets" as const, fingerprint, tickets: texts.length, customers };
  if (!await duties.register(file)) {
    notes.push("These tickets came by standard input: there is no file of theirs that an erasure could find.");
  }
  if (quarantine === undefined) return;
  const refused = { ...read, path: quarantine, format: undefined, encoding: undefined, delimiter: undefined };
  await duties.register({ ...file, source: refused, kind: "quarantine", fingerprint: undefined });
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
