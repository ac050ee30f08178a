import type { AbTestTables } from "./tables/abtest_tables.ts";
import type { AccessTables } from "./tables/access_tables.ts";
import type { AuditTables } from "./tables/audit_tables.ts";
import type { ErasureTables } from "./tables/erasure_tables.ts";
import type { KeepingTables } from "./tables/keeping_tables.ts";
import type { PersonTables } from "./tables/person_tables.ts";
import type { RegistryTables } from "./tables/registry_tables.ts";

/**
 * All tables of the store of record, the same in SQLite and PostgreSQL.
 *
 * Columns keep to what both say alike: times are ISO 8601 texts in UTC with milliseconds, which sort as they should; structured values
 * are JSON as text, so that their bytes stay what was hashed; yes and no are 1 and 0; bytes are `Uint8Array`.
 */
export interface Schema
  extends AuditTables, RegistryTables, AbTestTables, PersonTables, AccessTables, ErasureTables, KeepingTables {}
