import type { SchemaStep } from "./_migration.ts";
import { abTestTables } from "./tables/abtest_tables.ts";
import { accessTables } from "./tables/access_tables.ts";
import { answerAsker } from "./tables/answer_asker.ts";
import { auditTables } from "./tables/audit_tables.ts";
import { erasureTables } from "./tables/erasure_tables.ts";
import { keepingTables } from "./tables/keeping_tables.ts";
import { personTables } from "./tables/person_tables.ts";
import { registryTables } from "./tables/registry_tables.ts";

/** The steps from nothing to the present schema, by name and in order; a step that was released never changes. */
export const MIGRATIONS: Readonly<Record<string, SchemaStep>> = {
  "0001_audit": auditTables,
  "0002_registry": registryTables,
  "0003_abtest": abTestTables,
  "0004_person": personTables,
  "0005_access": accessTables,
  "0006_erasure": erasureTables,
  "0007_keeping": keepingTables,
  "0008_answer_asker": answerAsker,
};
