import type { Clock } from "../core/mod.ts";
import type { Database, StoreTransaction } from "../storage/db/mod.ts";
import type { AuditEvent } from "./audit_event.ts";
import { entryHash, type HashedFields } from "./entry_hash.ts";

/** Rows of one insert: PostgreSQL takes 65,535 values at once. */
const CHUNK = 1000;

/** Where an event stands in the trail. */
export interface AuditReceipt {
  readonly seq: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** What an {@linkcode AuditTrail} is made of. */
export interface AuditTrailOptions {
  readonly clock: Clock;
  /** Who acts. */
  readonly actor: string;
  /**
   * `false` records nothing; whoever switches it off has to say so aloud.
   *
   * @default {true}
   */
  readonly enabled?: boolean;
}

/** Tells the trail what is done. */
export class AuditTrail {
  readonly enabled: boolean;
  readonly actor: string;
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, { clock, actor, enabled = true }: AuditTrailOptions) {
    this.#database = database;
    this.#clock = clock;
    this.actor = actor;
    this.enabled = enabled;
  }

  /** Appends events in a transaction of their own; once it settles they outlast a power cut. */
  record(...events: readonly AuditEvent[]): Promise<AuditReceipt[]> {
    return this.enabled ? this.#database.transaction((tx) => this.recordIn(tx, ...events)) : Promise.resolve([]);
  }

  /**
   * Appends events within a transaction, so that what was done and the record of it stand or fall together. Whoever appends
   * holds the trail until the transaction ends: do it last.
   *
   * @returns One receipt an event; none where the trail is off.
   */
  async recordIn(tx: StoreTransaction, ...events: readonly AuditEvent[]): Promise<AuditReceipt[]> {
    if (!this.enabled || events.length === 0) return [];
    // The change of the head's row keeps others out, in both databases, until the transaction ends.
    const head = await tx.updateTable("audit_head").set((row) => ({ size: row("size", "+", events.length) }))
      .where("id", "=", 1).returning(["size", "hash"]).executeTakeFirstOrThrow();
    const at = this.#clock.now().toISOString();
    let prev = head.hash;
    const rows = events.map(({ action, subject = null, details = {} }, i) => {
      const fields: HashedFields = {
        seq: head.size - events.length + i,
        at,
        actor: this.actor,
        action,
        subject,
        details: JSON.stringify(details),
      };
      const row = { ...fields, prev_hash: prev, hash: entryHash(prev, fields) };
      prev = row.hash;
      return row;
    });
    for (let i = 0; i < rows.length; i += CHUNK) {
      await tx.insertInto("audit_entry").values(rows.slice(i, i + CHUNK)).execute();
    }
    await tx.updateTable("audit_head").set({ hash: prev }).where("id", "=", 1).execute();
    return rows.map(({ seq, hash }) => ({ seq, hash: hash.toHex() }));
  }
}
