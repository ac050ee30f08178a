import type { StoreTransaction } from "../storage/db/mod.ts";
import type { AuditEvent } from "./audit_event.ts";
import { contentHash, entryHash } from "./entry_hash.ts";
import { Frontier } from "./merkle/frontier.ts";
import { STORED_LEVEL } from "./merkle/trail_tree.ts";

/** Rows of one insert: PostgreSQL takes 65,535 values at once, SQLite 32,766. */
const CHUNK = 1000;

/** Bytes of the salt of an entry. */
const SALT_BYTES = 16;

/** Where an event stands in the trail. */
export interface AuditReceipt {
  readonly seq: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** An event whose fields can be stored as they are. */
export interface Act {
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  /** JSON. */
  readonly details: string;
}

/** Makes an event storable; what no database takes is replaced, since whoever is watched must not choose whether it is recorded. */
export function actOf(actor: string, { action, subject, details = {} }: AuditEvent): Act {
  // JSON.stringify escapes in the details what the others must do without.
  return {
    actor: storable(actor),
    action,
    subject: subject === undefined ? null : storable(subject),
    details: JSON.stringify(details),
  };
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

/**
 * Appends acts to the trail within a transaction, after an entry that says how long it was off, if it was.
 *
 * @param now The time, ISO 8601.
 * @returns One receipt an act.
 */
export async function append(tx: StoreTransaction, now: () => string, acts: readonly Act[]): Promise<AuditReceipt[]> {
  const head = await lockHead(tx);
  const at = now(); // only whoever holds the head asks for the time, so that it goes forward with the entries
  const gap = head.missed > 0 ? [gapAct(acts[0].actor, head)] : [];
  const frontier = new Frontier(head.size, head.peaks);
  const nodes: { level: number; place: number; hash: Uint8Array }[] = [];
  let prev = head.hash;
  const rows = [...gap, ...acts].map((act, i) => {
    const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
    const frame = { seq: head.size + i, at, action: act.action };
    const hash = entryHash(prev, frame, contentHash({ ...act, salt }));
    const row = { ...frame, ...act, salt, prev_hash: prev, hash };
    frontier.append(hash, (level, place, hash) => level >= STORED_LEVEL && nodes.push({ level, place, hash }));
    prev = hash;
    return row;
  });
  for (let i = 0; i < rows.length; i += CHUNK) {
    await tx.insertInto("audit_entry").values(rows.slice(i, i + CHUNK)).execute();
  }
  for (let i = 0; i < nodes.length; i += CHUNK) {
    await tx.insertInto("audit_node").values(nodes.slice(i, i + CHUNK)).execute();
  }
  await tx.updateTable("audit_head")
    .set({ size: frontier.size, hash: prev, peaks: frontier.bytes(), missed: 0, missed_since: null, missed_by: null })
    .where("id", "=", 1).execute();
  return rows.slice(gap.length).map(({ seq, hash }) => ({ seq, hash: hash.toHex() }));
}

/** Counts acts while the trail is off, so that it can tell of the gap when it is on again. */
export async function countMissed(tx: StoreTransaction, now: () => string, acts: readonly Act[]): Promise<void> {
  const head = await lockHead(tx);
  await tx.updateTable("audit_head").set({
    missed: head.missed + acts.length,
    missed_since: head.missed_since ?? now(),
    missed_by: head.missed_by ?? acts[0].actor,
  }).where("id", "=", 1).execute();
}

/** Subject of the entry that tells that the trail was off. */
export const SWITCH = "ENABLE_AUDIT_LOGGING";

function gapAct(actor: string, head: { missed: number; missed_since: string | null; missed_by: string | null }): Act {
  const details = { missed: head.missed, since: head.missed_since, by: head.missed_by };
  return actOf(actor, { action: "config.change", subject: SWITCH, details });
}

/** A change of the head's row keeps others out, in both databases, until the transaction ends. */
function lockHead(tx: StoreTransaction) {
  return tx.updateTable("audit_head").set((row) => ({ size: row.ref("size") })).where("id", "=", 1)
    .returning(["size", "hash", "peaks", "missed", "missed_since", "missed_by"]).executeTakeFirstOrThrow();
}
