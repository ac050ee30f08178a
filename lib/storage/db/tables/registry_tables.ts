import type { Kysely } from "kysely";
import { type ColumnTypes, migration } from "../_migration.ts";

/** A saved version, so that lists need not read the folders; the folder with its manifest is what counts. */
export interface VersionTable {
  /** SHA-256 of the manifest, hex. */
  digest: string;
  name: string;
  created: string;
  kind: string;
  /** Id of the version that it replaces or was trained from. */
  parent: string | null;
  data_fingerprint: string;
  /** JSON: the figures that lists show. */
  figures: string;
  /** The whole manifest as JSON. */
  manifest: string;
  /** Counts the versions in the order in which they came into the index, from 1. */
  ordinal: number;
  /** `kept`, `pruned` by policy, or `erased` because it held personal data: the files of the last two are gone. */
  state: string;
  /** When the files went, and why. */
  gone_at: string | null;
  gone_reason: string | null;
  /** Digest of the version that took its place, if one did. */
  successor: string | null;
}

/** Which version an alias means now. */
export interface AliasTable {
  /** Such as `champion` or `banking77@champion`. */
  alias: string;
  digest: string;
  /** Counts the changes: who changes an alias says which state was seen. */
  revision: number;
}

/** Every change of every alias, never changed itself. */
export interface AliasChangeTable {
  /** Opaque id of the change. */
  id: string;
  alias: string;
  /** Counts the changes of the alias, from 1. */
  revision: number;
  at: string;
  actor: string;
  reason: string;
  /** `save`, `promote`, `rollback`, `set`, `erase` or `import`. */
  kind: string;
  from_digest: string | null;
  to_digest: string;
  /** JSON: what each gate said, and who overrode one. */
  gates: string | null;
}

/** Which version answered a ticket, and what it said. */
export interface AnswerTable {
  ticket_id: string;
  at: string;
  digest: string;
  label: string | null;
  confidence: number | null;
  /** `route`, `choose` or `human`. */
  decision: string;
  /** Reference by which the version was asked, such as `champion`. */
  asked_as: string;
  /** Who asked; null where that was not kept yet. */
  asked_by: string | null;
}

/** Tables of the registry. */
export interface RegistryTables {
  version: VersionTable;
  alias: AliasTable;
  alias_change: AliasChangeTable;
  answer: AnswerTable;
}

/** Makes the tables of the registry. */
export const registryTables = migration(async (db: Kysely<RegistryTables>, types: ColumnTypes) => {
  await db.schema.createTable("version")
    .addColumn("digest", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("created", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("parent", "text")
    .addColumn("data_fingerprint", "text", (c) => c.notNull())
    .addColumn("figures", "text", (c) => c.notNull())
    .addColumn("ordinal", types.integer, (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("gone_at", "text")
    .addColumn("gone_reason", "text")
    .addColumn("successor", "text")
    // Last, because of its length: SQLite reads a row up to the last column that is asked for.
    .addColumn("manifest", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("version_name").on("version").columns(["name", "created"]).execute();
  await db.schema.createIndex("version_ordinal").on("version").column("ordinal").execute();
  await db.schema.createTable("alias")
    .addColumn("alias", "text", (c) => c.primaryKey())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("revision", types.integer, (c) => c.notNull())
    .execute();
  await db.schema.createTable("alias_change")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("alias", "text", (c) => c.notNull())
    .addColumn("revision", types.integer, (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("actor", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("from_digest", "text")
    .addColumn("to_digest", "text", (c) => c.notNull())
    .addColumn("gates", "text")
    .addUniqueConstraint("alias_change_once", ["alias", "revision"])
    .execute();
  await db.schema.createTable("answer")
    .addColumn("ticket_id", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("label", "text")
    .addColumn("confidence", types.real)
    .addColumn("decision", "text", (c) => c.notNull())
    .addColumn("asked_as", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("answer_ticket").on("answer").columns(["ticket_id", "at"]).execute();
  await db.schema.createIndex("answer_digest").on("answer").columns(["digest", "at"]).execute();
});
