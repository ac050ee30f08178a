import type { Kysely } from "kysely";
import { migration } from "../_migration.ts";

/** A token for programs and people that ask over the network. */
export interface TokenTable {
  /** Opaque id, the token's public part. */
  id: string;
  /** SHA-256 of the secret part, hex; the secret itself is shown once and never kept. */
  hash: string;
  /** Whom it was given to; what the audit trail calls the actor. */
  name: string;
  /** `viewer`, `agent`, `data-scientist` or `admin`. */
  role: string;
  created: string;
  expires: string | null;
  revoked_at: string | null;
  /** When it was last used, to within some minutes: not every use is written. */
  last_used: string | null;
}

/** Tables of access. */
export interface AccessTables {
  token: TokenTable;
}

/** Makes the tables of access. */
export const accessTables = migration(async (db: Kysely<AccessTables>) => {
  await db.schema.createTable("token")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("created", "text", (c) => c.notNull())
    .addColumn("expires", "text")
    .addColumn("revoked_at", "text")
    .addColumn("last_used", "text")
    .execute();
});
