import type { Kysely } from "kysely";
import { type ColumnTypes, migration } from "../_migration.ts";

/** One entry of the audit trail; never changed, only appended. */
export interface AuditEntryTable {
  /** Place in the trail, from 0, without gaps. */
  seq: number;
  /** When, ISO 8601. */
  at: string;
  /** Who: the name of a user, of a token, or of a task. */
  actor: string;
  /** What was done, such as `model.promote`. */
  action: string;
  /** What it was done to, such as a version's id or a person's pseudonym; never a name or an address. */
  subject: string | null;
  /** JSON with keys in order; holds no personal data. */
  details: string;
  /** Hash of the entry before; 32 zeros for the first. */
  prev_hash: Uint8Array;
  /** SHA-256 of this entry with `prev_hash`. */
  hash: Uint8Array;
}

/** The one row that says how far the trail goes; whoever appends holds its lock. */
export interface AuditHeadTable {
  id: 1;
  size: number;
  hash: Uint8Array;
}

/** Tables of the audit trail. */
export interface AuditTables {
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
}

/** Makes the tables of the audit trail. */
export const auditTables = migration(async (db: Kysely<AuditTables>, types: ColumnTypes) => {
  await db.schema.createTable("audit_entry")
    .addColumn("seq", types.integer, (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("actor", "text", (c) => c.notNull())
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("subject", "text")
    .addColumn("details", "text", (c) => c.notNull())
    .addColumn("prev_hash", types.bytes, (c) => c.notNull())
    .addColumn("hash", types.bytes, (c) => c.notNull())
    .execute();
  await db.schema.createIndex("audit_entry_action").on("audit_entry").columns(["action", "seq"]).execute();
  await db.schema.createIndex("audit_entry_subject").on("audit_entry").columns(["subject", "seq"]).execute();
  await db.schema.createTable("audit_head")
    .addColumn("id", types.integer, (c) => c.primaryKey())
    .addColumn("size", types.integer, (c) => c.notNull())
    .addColumn("hash", types.bytes, (c) => c.notNull())
    .execute();
  await db.insertInto("audit_head").values({ id: 1, size: 0, hash: new Uint8Array(32) }).execute();
});
