import type { Kysely } from "kysely";
import { type ColumnTypes, migration } from "../_migration.ts";

/** The one row by which a key is known to be the right one; see `openVault`. */
export interface VaultTable {
  id: 1;
  /** Drawn anew with every change of the key. */
  salt: Uint8Array;
  /** JSON: the costs of the key derivation. */
  kdf: string;
  /** Random key of the persons' lookup hashes, wrapped by the key of the workspace; only the right key opens it. */
  lookup_key: Uint8Array;
  created: string;
}

/** A person whose data is kept. */
export interface PersonTable {
  /** Opaque id: the person's pseudonym everywhere else. */
  id: string;
  /** Keyed hash of the customer id, by which the person is found again; null once erased. */
  lookup: string | null;
  /** The person's own key, wrapped by the key of the workspace; null once erased: what it encrypted is gone for good. */
  wrapped_key: Uint8Array | null;
  /** The customer id, encrypted with the person's key; null once erased. */
  sealed_id: Uint8Array | null;
  created: string;
  /** 1 if the person objects to automated decisions: every answer is then for a human. */
  objects: number;
  /** JSON: purposes agreed to, each with when and how. */
  consent: string;
  /** Why nothing of this person may be erased now, encrypted with the person's key; null if nothing forbids it. */
  legal_hold: Uint8Array | null;
  erased_at: string | null;
}

/** Something personal, encrypted with the person's key. */
export interface PersonalRecordTable {
  /** Opaque id. */
  id: string;
  person_id: string;
  /** `ticket`, `feedback`, `draft`, … */
  kind: string;
  created: string;
  /** Nonce, then AES-GCM ciphertext and tag. */
  sealed: Uint8Array | null;
}

/** A file of tickets that something was trained from. */
export interface DatasetTable {
  fingerprint: string;
  path: string;
  tickets: number;
  created: string;
}

/** Whose tickets a data set holds. */
export interface DatasetPersonTable {
  fingerprint: string;
  person_id: string;
}

/** Tables of persons and of what is kept of them. */
export interface PersonTables {
  vault: VaultTable;
  person: PersonTable;
  personal_record: PersonalRecordTable;
  dataset: DatasetTable;
  dataset_person: DatasetPersonTable;
}

/** Makes the tables of persons. */
export const personTables = migration(async (db: Kysely<PersonTables>, types: ColumnTypes) => {
  await db.schema.createTable("vault")
    .addColumn("id", types.integer, (c) => c.primaryKey())
    .addColumn("salt", types.bytes, (c) => c.notNull())
    .addColumn("kdf", "text", (c) => c.notNull())
    .addColumn("lookup_key", types.bytes, (c) => c.notNull())
    .addColumn("created", "text", (c) => c.notNull())
    .execute();
  await db.schema.createTable("person")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("lookup", "text", (c) => c.unique())
    .addColumn("wrapped_key", types.bytes)
    .addColumn("sealed_id", types.bytes)
    .addColumn("created", "text", (c) => c.notNull())
    .addColumn("objects", types.integer, (c) => c.notNull())
    .addColumn("consent", "text", (c) => c.notNull())
    .addColumn("legal_hold", types.bytes)
    .addColumn("erased_at", "text")
    .execute();
  await db.schema.createTable("personal_record")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("created", "text", (c) => c.notNull())
    .addColumn("sealed", types.bytes)
    .execute();
  await db.schema.createIndex("personal_record_person").on("personal_record").columns(["person_id", "kind"]).execute();
  await db.schema.createIndex("personal_record_age").on("personal_record").columns(["kind", "created"]).execute();
  await db.schema.createTable("dataset")
    .addColumn("fingerprint", "text", (c) => c.primaryKey())
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("tickets", types.integer, (c) => c.notNull())
    .addColumn("created", "text", (c) => c.notNull())
    .execute();
  await db.schema.createTable("dataset_person")
    .addColumn("fingerprint", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("dataset_person_once", ["person_id", "fingerprint"])
    .execute();
});
