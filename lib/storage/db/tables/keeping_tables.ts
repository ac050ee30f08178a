import type { Kysely } from "kysely";
import { migration } from "../_migration.ts";

/** A while in which persons were kept (`ENABLE_GDPR`): what was read outside of it is under nobody's name. */
export interface KeepingTable {
  /** ISO 8601. */
  started: string;
  /** Null while it lasts. */
  ended: string | null;
}

/** A file that names rows of a file of tickets by their numbers, as split files do: it has to follow where rows are taken out. */
export interface RowFileTable {
  /** Absolute. */
  path: string;
  /** The file whose rows it names; absolute. */
  tickets_path: string;
}

/** Whose values stand behind the tokens of a vault of `pii redact --mode tokenise`. */
export interface VaultValueTable {
  /** Absolute path of the vault. */
  path: string;
  /** Such as `[EMAIL~4f9a1c2b00d1e2f3]`; tells nothing to who lacks the key. */
  token: string;
  /** Pseudonym; empty for values in rows of nobody known. */
  person_id: string;
}

/** Tables of what is known about how persons are kept. */
export interface KeepingTables {
  keeping: KeepingTable;
  row_file: RowFileTable;
  vault_value: VaultValueTable;
}

/** Makes them; where persons were kept before, they were since the first of them. */
export const keepingTables = migration(async (db: Kysely<KeepingTables & { person: { created: string } }>) => {
  await db.schema.createTable("keeping")
    .addColumn("started", "text", (c) => c.primaryKey())
    .addColumn("ended", "text")
    .execute();
  await db.schema.createTable("row_file")
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("tickets_path", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("row_file_once", ["tickets_path", "path"])
    .execute();
  await db.schema.createTable("vault_value")
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("token", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("vault_value_once", ["path", "token", "person_id"])
    .execute();
  await db.schema.createIndex("vault_value_person").on("vault_value").column("person_id").execute();
  const first = await db.selectFrom("person").select(({ fn }) => fn.min("created").as("created")).executeTakeFirst();
  if (first?.created) {
    await db.insertInto("keeping").values({ started: first.created, ended: null }).execute();
  }
});
