import type { Kysely } from "kysely";
import { migration } from "../_migration.ts";

/** A file that holds what persons wrote, or what was made of it; once for each state of it that something was trained on. */
export interface PersonalFileTable {
  /** Absolute. */
  path: string;
  /** One of `FILE_KINDS`, such as `tickets` or `report`. */
  kind: string;
  /** The data set that says whose it is; see `dataset_person`. */
  fingerprint: string;
  /** JSON: format, encoding, delimiter and columns that are needed to read it. */
  reading: string;
  /** SHA-256 of the file as it was then, or as erasure left it; null where there was none. */
  digest: string | null;
  created: string;
}

/** An erasure, going on or done; it speaks of persons by their pseudonyms alone. */
export interface ErasureTable {
  /** Opaque id. */
  id: string;
  started: string;
  actor: string;
  /** `open`, `sealed` once the keys are destroyed, or `done`. */
  state: string;
  /** JSON: what was removed so far. */
  progress: string;
  finished: string | null;
  /** JSON: the receipt; null until it is done. */
  receipt: string | null;
}

/** Who is erased by which erasure. */
export interface ErasurePersonTable {
  /** Pseudonym. */
  person_id: string;
  erasure_id: string;
}

/** Tables of erasures. */
export interface ErasureTables {
  personal_file: PersonalFileTable;
  erasure: ErasureTable;
  erasure_person: ErasurePersonTable;
}

/** Makes the tables of erasures. */
export const erasureTables = migration(async (db: Kysely<ErasureTables>) => {
  await db.schema.createTable("personal_file")
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("fingerprint", "text", (c) => c.notNull())
    .addColumn("reading", "text", (c) => c.notNull())
    .addColumn("digest", "text")
    .addColumn("created", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("personal_file_once", ["path", "fingerprint"])
    .execute();
  await db.schema.createIndex("personal_file_set").on("personal_file").column("fingerprint").execute();
  await db.schema.createTable("erasure")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("started", "text", (c) => c.notNull())
    .addColumn("actor", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("progress", "text", (c) => c.notNull())
    .addColumn("finished", "text")
    .addColumn("receipt", "text")
    .execute();
  await db.schema.createTable("erasure_person")
    .addColumn("person_id", "text", (c) => c.notNull())
    .addColumn("erasure_id", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("erasure_person_once", ["person_id", "erasure_id"])
    .execute();
});
