import { sql } from "kysely";
import { InputError } from "../core/mod.ts";
import type { Database, StoreTransaction } from "../storage/db/mod.ts";
import { contentHash } from "./entry_hash.ts";
import type { StoreOfRecord } from "./store_of_record.ts";
import { TRAIL } from "./verify/ledger.ts";

/** Entries blanked by one statement: two values each. */
const CHUNK = 1000;

/** Entries that a record of retention lists as kept. */
const MOST_KEPT = 200;

/** Options of {@linkcode pruneTrail}. */
export interface PruneTrailOptions {
  /** Actions whose entries keep what they say, such as `person.erase`. */
  readonly keep?: readonly string[];
  /**
   * Only counts.
   *
   * @default {false}
   */
  readonly dryRun?: boolean;
}

/** What {@linkcode pruneTrail} did, or would do. */
export interface PrunedTrail {
  /** Entries that were looked at: those from 0 to `to - 1`. */
  readonly to: number;
  /** Entries that were blanked now. */
  readonly pruned: number;
  /** Entries before `to` that are blanked in all. */
  readonly blanked: number;
}

/**
 * Blanks what entries from before a time say: who, what of, and details. Number, time, action and hashes stay, so the chain still
 * verifies. The trail records how far this went, in the same transaction; entries blanked otherwise are found out.
 *
 * Records of earlier prunings keep what they say.
 *
 * @param before ISO 8601, UTC; an entry from later on ends the range, even where the clock went back after it.
 * @throws {InputError} If the trail is off: nobody could tell later that this was retention.
 */
export async function pruneTrail(
  { database, trail }: StoreOfRecord,
  before: string,
  options: PruneTrailOptions = {},
): Promise<PrunedTrail> {
  const { keep = [], dryRun = false } = options;
  if (!trail.enabled && !dryRun) {
    throw new InputError("the audit trail is off, so its retention could not be recorded", {
      hint: "set ENABLE_AUDIT_LOGGING=true",
    });
  }
  if (dryRun) {
    return await database.snapshot(async (tx) => {
      const to = await endOf(tx, before);
      const pruned = await countOf(tx, to, keep, false);
      return { to, pruned, blanked: pruned + await countOf(tx, to, [], true) };
    });
  }
  return await database.transaction(async (tx) => {
    // Whoever holds the head keeps others from appending and from pruning.
    await tx.updateTable("audit_head").set((row) => ({ size: row.ref("size") })).where("id", "=", 1).execute();
    const to = await endOf(tx, before);
    const pruned = await blank(tx, database.kind, to, keep);
    const blanked = await countOf(tx, to, [], true);
    if (pruned > 0) {
      const kept = await keptBefore(tx, to);
      const details = { before, to, pruned, blanked, keep: [...keep], ...(kept && { kept }) };
      await trail.recordIn(tx, { action: "store.retain", subject: TRAIL, details });
    }
    return { to, pruned, blanked };
  });
}

/** Number of the first entry that stays. */
async function endOf(tx: StoreTransaction, before: string): Promise<number> {
  const { seq } = await tx.selectFrom("audit_entry").select(({ fn }) => fn.min("seq").as("seq"))
    .where("at", ">=", before).executeTakeFirstOrThrow();
  if (seq !== null) return Number(seq);
  return (await tx.selectFrom("audit_head").select("size").executeTakeFirstOrThrow()).size;
}

/** Entries that say something, or no more. */
function entriesBefore(tx: StoreTransaction, to: number, keep: readonly string[], blanked: boolean) {
  const entries = tx.selectFrom("audit_entry").where("seq", "<", to).where(
    "content_hash",
    blanked ? "is not" : "is",
    null,
  );
  if (blanked) return entries;
  const others = entries.where(({ not, and, eb }) =>
    not(and([eb("action", "=", "store.retain"), eb("subject", "is not", null), eb("subject", "=", TRAIL)]))
  );
  return keep.length === 0 ? others : others.where("action", "not in", keep);
}

async function countOf(tx: StoreTransaction, to: number, keep: readonly string[], blanked: boolean): Promise<number> {
  const { n } = await entriesBefore(tx, to, keep, blanked).select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** Entries before `to` that still say something, so that others are not blanked under their cover; undefined if there are many. */
async function keptBefore(tx: StoreTransaction, to: number): Promise<number[] | undefined> {
  const rows = await tx.selectFrom("audit_entry").select("seq").where("seq", "<", to).where("content_hash", "is", null)
    .orderBy("seq").limit(MOST_KEPT + 1).execute();
  return rows.length > MOST_KEPT ? undefined : rows.map(({ seq }) => seq);
}

async function blank(
  tx: StoreTransaction,
  kind: Database["kind"],
  to: number,
  keep: readonly string[],
): Promise<number> {
  const bytes = sql.raw(kind === "sqlite" ? "blob" : "bytea");
  let pruned = 0;
  for (let after = -1;;) {
    const rows = await entriesBefore(tx, to, keep, false).select(["seq", "actor", "subject", "details", "salt"])
      .where("seq", ">", after).orderBy("seq").limit(CHUNK).execute();
    if (rows.length === 0) return pruned;
    const values = rows.map(({ seq, salt, ...said }) =>
      sql`(cast(${seq} as bigint), cast(${contentHash({ ...said, salt: salt! })} as ${bytes}))`
    );
    // Both databases call the columns of a list of values so.
    await sql`update audit_entry set actor = '', subject = null, details = '', salt = null, content_hash = said.column2
      from (values ${sql.join(values)}) as said where audit_entry.seq = said.column1`.execute(tx);
    pruned += rows.length;
    after = rows.at(-1)!.seq;
  }
}
