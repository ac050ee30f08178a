import { pruneTrail, type StoreOfRecord } from "../audit/mod.ts";
import { InputError } from "../core/mod.ts";
import type { Queryable, StoreTransaction } from "../storage/db/mod.ts";
import { among } from "./_among.ts";
import { exportsIn } from "./export_files.ts";
import { flushDeleted } from "./flush_deleted.ts";
import { ticketIdsOf } from "./personal_data.ts";
import type { PersonStore } from "./person_store.ts";
import type { GdprPolicy } from "./policy.ts";

const DAY = 86_400_000;

/** What becomes of the things of one kind. */
export interface RetainedKind {
  /** Such as `ticket`, `answer`, `export`, `person` or `audit`. */
  readonly kind: string;
  /** Days that they are kept; null if without limit. */
  readonly days: number | null;
  /** What is older goes, ISO 8601; null if nothing does. */
  readonly before: string | null;
  /** How many there are, before anything goes. */
  readonly there: number;
  /** How many are past their time and go, or went. */
  readonly gone: number;
  /** How many are past their time but stay, because a legal hold stands. */
  readonly held: number;
  /** When the oldest came to be, ISO 8601; null if there are none. */
  readonly oldest: string | null;
}

/** What {@linkcode retain} did, or would do. */
export interface RetentionReport {
  /** ISO 8601. */
  readonly at: string;
  readonly dryRun: boolean;
  readonly kinds: readonly RetainedKind[];
  /** How many things go, or went, of all kinds. */
  readonly gone: number;
  /** Kinds of records that no rule says anything of: they stay until they are erased. */
  readonly withoutRule: readonly string[];
  /** Whether what went is out of the database's files too; false where another process was reading, and the next run does it. */
  readonly flushed: boolean;
}

/** Options of {@linkcode retain}. */
export interface RetainOptions {
  readonly policy: GdprPolicy;
  /** Days that the audit trail says who did what; `AUDIT_RETENTION_DAYS`. */
  readonly auditDays: number;
  /** Folder of exports. */
  readonly exports: string;
  /**
   * Opens what is kept of persons on whom a legal hold stands, to know which answers are theirs.
   *
   * @default none; then no hold may stand
   */
  readonly persons?: PersonStore;
  /**
   * Only counts.
   *
   * @default {false}
   */
  readonly dryRun?: boolean;
}

/** Entries of the trail that prove what was done for persons stay readable. */
const KEPT_ACTIONS: readonly string[] = ["person.erase"];

/**
 * Removes what is past its time: records by kind, answers, exports, persons of whom nothing is left, and who did what in the audit
 * trail. Whatever concerns a person on whom a legal hold stands stays. A second run finds nothing more to do.
 *
 * The rows go in one transaction with the record of it (`store.retain`).
 *
 * @throws {InputError} If a hold stands and `persons` is missing.
 */
export async function retain(store: StoreOfRecord, options: RetainOptions): Promise<RetentionReport> {
  const { policy, auditDays, exports, persons, dryRun = false } = options;
  const { database, clock, trail } = store;
  const now = clock.now().getTime();
  const cutoffOf = (days: number | null) => (days === null ? null : new Date(now - days * DAY).toISOString());
  const rule = (kind: string) => {
    const days = Object.hasOwn(policy.retentionDays, kind) ? policy.retentionDays[kind] : null;
    return { kind, days, before: cutoffOf(days) };
  };
  const held = await heldThings(database.db, persons);
  const trailNow = await database.db.selectFrom("audit_entry").where("content_hash", "is", null)
    .select(({ fn }) => [fn.countAll<number>().as("there"), fn.min("at").as("oldest")]).executeTakeFirstOrThrow();
  const recordKinds = await database.db.selectFrom("personal_record").select("kind").distinct().execute();
  const kindsOfRecords = [...new Set([...recordKinds.map(({ kind }) => kind), "ticket", "feedback", "draft"])].sort();

  const work = async (tx: StoreTransaction): Promise<RetainedKind[]> => {
    const kinds: RetainedKind[] = [];
    for (const kind of kindsOfRecords) kinds.push(await retainRecords(tx, rule(kind), dryRun));
    kinds.push(await retainAnswers(tx, store, rule("answer"), held.tickets, dryRun));
    kinds.push(await retainPersons(tx, rule("person"), dryRun));
    const gone = kinds.filter((kind) => kind.gone > 0);
    if (!dryRun && gone.length > 0) {
      const details = Object.fromEntries(gone.map(({ kind, before, gone }) => [kind, { before: before!, gone }]));
      await trail.recordIn(tx, { action: "store.retain", details });
    }
    return kinds;
  };
  const kinds = await (dryRun ? database.snapshot(work) : database.transaction(work));
  kinds.push(await retainExports(store, rule("export"), { folder: exports, held: held.persons, dryRun }));
  const blanked = await retainTrail(store, { before: cutoffOf(auditDays)!, held: held.persons, dryRun });
  kinds.push({ kind: "audit", days: auditDays, before: cutoffOf(auditDays), ...trailNow, ...blanked });
  const flushed = dryRun || await flushDeleted(database, ["personal_record", "answer", "person", "audit_entry"]);
  return {
    at: clock.now().toISOString(),
    dryRun,
    kinds,
    gone: kinds.reduce((sum, { gone }) => sum + gone, 0),
    withoutRule: recordKinds.map(({ kind }) => kind).filter((kind) => !Object.hasOwn(policy.retentionDays, kind))
      .sort(),
    flushed,
  };
}

interface Rule {
  readonly kind: string;
  readonly days: number | null;
  readonly before: string | null;
}

/** Sorts before every time: where nothing is past its time. */
const NEVER = "";

/** Persons on whom a hold stands, and their tickets. */
async function heldThings(db: Queryable, persons: PersonStore | undefined) {
  const rows = await db.selectFrom("person").select("id").where("legal_hold", "is not", null).execute();
  if (rows.length > 0 && !persons) {
    throw new InputError("a legal hold stands, and without TICKETLAB_KEY nobody can tell what it covers", {
      hint: "set TICKETLAB_KEY; nothing was removed",
    });
  }
  const tickets: string[] = [];
  for (const { id } of rows) tickets.push(...ticketIdsOf(await persons!.records(id)));
  return { persons: rows.map(({ id }) => id), tickets };
}

async function retainRecords(tx: StoreTransaction, rule: Rule, dryRun: boolean): Promise<RetainedKind> {
  const before = rule.before ?? NEVER;
  const holds = tx.selectFrom("person").select("id").where("legal_hold", "is not", null);
  const { there, oldest } = await tx.selectFrom("personal_record").where("kind", "=", rule.kind)
    .select(({ fn }) => [fn.countAll<number>().as("there"), fn.min("created").as("oldest")]).executeTakeFirstOrThrow();
  const past = await tx.selectFrom("personal_record").where("kind", "=", rule.kind).where("created", "<", before)
    .select(({ fn, eb }) => [
      fn.countAll<number>().as("all"),
      fn.countAll<number>().filterWhere(eb("person_id", "in", holds)).as("held"),
    ]).executeTakeFirstOrThrow();
  const gone = past.all - past.held;
  if (!dryRun && gone > 0) {
    await tx.deleteFrom("personal_record").where("kind", "=", rule.kind).where("created", "<", before)
      .where("person_id", "not in", holds).execute();
  }
  return { ...rule, there, gone, held: past.held, oldest };
}

async function retainAnswers(
  tx: StoreTransaction,
  { database }: StoreOfRecord,
  rule: Rule,
  heldTickets: readonly string[],
  dryRun: boolean,
): Promise<RetainedKind> {
  const before = rule.before ?? NEVER;
  const isHeld = among(database, "ticket_id", heldTickets);
  const { there, oldest } = await tx.selectFrom("answer")
    .select(({ fn }) => [fn.countAll<number>().as("there"), fn.min("at").as("oldest")]).executeTakeFirstOrThrow();
  const past = await tx.selectFrom("answer").where("at", "<", before)
    .select(({ fn }) => [fn.countAll<number>().as("all"), fn.countAll<number>().filterWhere(isHeld).as("held")])
    .executeTakeFirstOrThrow();
  const gone = past.all - past.held;
  if (!dryRun && gone > 0) {
    await tx.deleteFrom("answer").where("at", "<", before).where(({ not }) => not(isHeld)).execute();
  }
  return { ...rule, there, gone, held: past.held, oldest };
}

/** Persons of whom nothing is kept and who have said nothing: not even their key and pseudonym have a reason to stay. */
async function retainPersons(tx: StoreTransaction, rule: Rule, dryRun: boolean): Promise<RetainedKind> {
  const idle = (db: StoreTransaction) =>
    db.selectFrom("person").select("id").where("created", "<", rule.before ?? NEVER).where("erased_at", "is", null)
      .where("objects", "=", 0).where("consent", "=", "{}")
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("personal_record").select("id").whereRef("person_id", "=", "person.id")))
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("dataset_person").select("person_id").whereRef("person_id", "=", "person.id")))
      );
  const { there, oldest } = await tx.selectFrom("person").where("erased_at", "is", null)
    .select(({ fn }) => [fn.countAll<number>().as("there"), fn.min("created").as("oldest")]).executeTakeFirstOrThrow();
  const past = await tx.selectFrom("person").where("id", "in", idle(tx))
    .select(({ fn, eb }) => [
      fn.countAll<number>().as("all"),
      fn.countAll<number>().filterWhere(eb("legal_hold", "is not", null)).as("held"),
    ]).executeTakeFirstOrThrow();
  const gone = past.all - past.held;
  if (!dryRun && gone > 0) {
    await tx.deleteFrom("person").where("id", "in", idle(tx)).where("legal_hold", "is", null).execute();
  }
  return { ...rule, there, gone, held: past.held, oldest };
}

async function retainExports(
  { trail }: StoreOfRecord,
  rule: Rule,
  { folder, held, dryRun }: { folder: string; held: readonly string[]; dryRun: boolean },
): Promise<RetainedKind> {
  const all = await exportsIn(folder);
  const past = all.filter(({ made }) => made < (rule.before ?? NEVER));
  const stay = past.filter(({ person }) => held.includes(person));
  const go = past.filter(({ person }) => !held.includes(person));
  if (!dryRun && go.length > 0) {
    for (const { path } of go) await Deno.remove(path, { recursive: true });
    const details = { export: { before: rule.before!, gone: go.length } };
    await trail.record({ action: "store.retain", details });
  }
  return { ...rule, there: all.length, gone: go.length, held: stay.length, oldest: all[0]?.made ?? null };
}

/** The trail is blanked from its beginning, so it ends before the first entry on a person on whom a hold stands. */
async function retainTrail(
  store: StoreOfRecord,
  { before, held, dryRun }: { before: string; held: readonly string[]; dryRun: boolean },
): Promise<Pick<RetainedKind, "gone" | "held">> {
  const { database, trail } = store;
  const first = await database.db.selectFrom("audit_entry").where(among(database, "subject", held))
    .select(({ fn }) => fn.min("at").as("at")).executeTakeFirstOrThrow();
  const end = first.at !== null && first.at < before ? first.at : before;
  const past = await pruneTrail(store, before, { keep: KEPT_ACTIONS, dryRun: true });
  // A trail that is off cannot record its own retention, so it is left as it is.
  if (!trail.enabled) return { gone: 0, held: 0 };
  const { pruned } = await pruneTrail(store, end, { keep: KEPT_ACTIONS, dryRun });
  return { gone: pruned, held: past.pruned - pruned };
}
