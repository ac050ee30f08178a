import type { Kysely } from "kysely";
import { type ColumnTypes, migration } from "../_migration.ts";

/**
 * One entry of the audit trail; only appended. Retention may blank what it says, never that it was: then `actor`, `subject`,
 * `details` and `salt` are gone, and `content_hash` stands for them.
 */
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
  /** JSON as it was hashed; holds no personal data. */
  details: string;
  /** 16 random bytes that go into the hash, so that nobody can guess what a blanked entry said; null once it is blanked. */
  salt: Uint8Array | null;
  /** What stands for the content once it is blanked; null before. */
  content_hash: Uint8Array | null;
  /** Hash of the entry before; 32 zeros for the first. */
  prev_hash: Uint8Array;
  /** SHA-256 of this entry with `prev_hash`. */
  hash: Uint8Array;
}

/** Hashes of the Merkle tree over the entries: of complete subtrees with 256 leaves and more, which never change. */
export interface AuditNodeTable {
  /** The subtree has 2^level leaves. */
  level: number;
  /** Which of that level, from 0 at the left. */
  place: number;
  hash: Uint8Array;
}

/** The one row that says how far the trail goes; whoever appends holds its lock. */
export interface AuditHeadTable {
  id: 1;
  size: number;
  /** Hash of the last entry. */
  hash: Uint8Array;
  /** Roots of the complete subtrees that the trail divides into, the largest first, 32 bytes each: the tree's root is made of them. */
  peaks: Uint8Array;
  /** Acts since the trail was switched off, of which nothing else is known; 0 while it is on. */
  missed: number;
  /** When the first of them was, and by whom. */
  missed_since: string | null;
  missed_by: string | null;
}

/** The last checkpoint in each file of checkpoints, so that one that lost its end is noticed. */
export interface AuditCheckpointTable {
  /** Id that the file carries in each line. */
  file: string;
  /** Entries that the checkpoint saw. */
  size: number;
  /** SHA-256 of its line. */
  hash: Uint8Array;
}

/** Tables of the audit trail. */
export interface AuditTables {
  audit_entry: AuditEntryTable;
  audit_node: AuditNodeTable;
  audit_head: AuditHeadTable;
  audit_checkpoint: AuditCheckpointTable;
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
    .addColumn("salt", types.bytes)
    .addColumn("content_hash", types.bytes)
    .addColumn("prev_hash", types.bytes, (c) => c.notNull())
    .addColumn("hash", types.bytes, (c) => c.notNull())
    .execute();
  for (const column of ["action", "subject", "actor", "at"] as const) {
    await db.schema.createIndex(`audit_entry_${column}`).on("audit_entry").columns([column, "seq"]).execute();
  }
  await db.schema.createTable("audit_node")
    .addColumn("level", types.integer, (c) => c.notNull())
    .addColumn("place", types.integer, (c) => c.notNull())
    .addColumn("hash", types.bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint("audit_node_key", ["level", "place"])
    .execute();
  await db.schema.createTable("audit_head")
    .addColumn("id", types.integer, (c) => c.primaryKey())
    .addColumn("size", types.integer, (c) => c.notNull())
    .addColumn("hash", types.bytes, (c) => c.notNull())
    .addColumn("peaks", types.bytes, (c) => c.notNull())
    .addColumn("missed", types.integer, (c) => c.notNull())
    .addColumn("missed_since", "text")
    .addColumn("missed_by", "text")
    .execute();
  await db.insertInto("audit_head").values({
    id: 1,
    size: 0,
    hash: new Uint8Array(32),
    peaks: new Uint8Array(0),
    missed: 0,
    missed_since: null,
    missed_by: null,
  }).execute();
  await db.schema.createTable("audit_checkpoint")
    .addColumn("file", "text", (c) => c.primaryKey())
    .addColumn("size", types.integer, (c) => c.notNull())
    .addColumn("hash", types.bytes, (c) => c.notNull())
    .execute();
});
