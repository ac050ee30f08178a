/**
 * What the GDPR asks for: persons under a pseudonym whose data is encrypted with a key each, their consents and objections.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import { openVault } from "../storage/vault/mod.ts";
 * import { consenters, PersonStore } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const store = { database, trail: new AuditTrail(database, { clock, actor: "ann" }), clock };
 * const vault = await openVault(database, "correct horse battery", { clock, cost: { N: 16, r: 8, p: 1 } });
 * const persons = new PersonStore(store, vault);
 *
 * const id = await persons.personOf("customer 7", { create: true });
 * await persons.setConsent(id, "model-training", { source: "web-form" });
 * const agrees = await consenters(store, vault, "model-training");
 * assert.deepEqual([agrees("customer 7"), agrees("customer 8")], [true, false]);
 * ```
 *
 * @module
 */
export { type ExportFolder, exportName, exportsIn } from "./export_files.ts";
export { flushDeleted } from "./flush_deleted.ts";
export { type KeepingPeriod, keepingPeriods, keepingText, noteKeeping } from "./keeping.ts";
export { agrees, consenters, type CustomerTest, decisionFor, objectors } from "./objectors.ts";
export { checkSlug, type Consent, isPseudonym, type Person, type PersonalRecord } from "./person.ts";
export { type NewRecord, type PersonsOptions, PersonStore } from "./person_store.ts";
export {
  exportPersonalData,
  type GivenAnswer,
  type HoldingDataset,
  type PersonalData,
  type PersonalDataOptions,
  type PersonEntry,
  ticketIdsOf,
} from "./personal_data.ts";
export { type PersonalTable, personalTables, recordTable } from "./personal_data_tables.ts";
export { type Controller, DEFAULT_POLICY, type GdprPolicy, parsePolicy, type Purpose, readPolicy } from "./policy.ts";
export {
  type DataCategory,
  type ProcessingRegister,
  processingRegister,
  type RegisterOptions,
  type SecurityMeasure,
} from "./processing_register.ts";
export { registerMarkdown, type RegisterSection, registerSections } from "./register_sections.ts";
export { retain, type RetainedKind, type RetainOptions, type RetentionReport } from "./retain.ts";
