/**
 * Saved models: versions that never change, named by their content, the aliases that say which one serves, and how that came about.
 *
 * @example
 * ```ts
 * import { loadVersion, saveVersion } from "./mod.ts";
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fingerprint, fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const clock = fixedClock("2026-01-01");
 * const trail = new AuditTrail(database, { clock, actor: "ann" });
 * const registry = { models: await Deno.makeTempDir(), store: { database, trail, clock } };
 * const saved = await saveVersion(registry, {
 *   name: "tickets",
 *   snapshot: { kind: "Majority", config: { label: "billing" }, tensors: {} },
 *   classes: ["billing", "refund"],
 *   dataFingerprint: fingerprint(["charged twice", "money back"], ["billing", "refund"]),
 *   split: "none",
 *   seed: 1,
 *   config: {},
 *   clock,
 * });
 * const { version, snapshot } = await loadVersion(registry, "latest");
 * assert.equal(version.id, saved.id);
 * assert.equal(snapshot.config.label, "billing");
 * await Deno.remove(registry.models, { recursive: true });
 * ```
 *
 * @module
 */
export type { AliasChange, AliasChangeKind, GateRecord } from "./alias_change.ts";
export { AliasConflict } from "./alias_conflict.ts";
export { type Aliases, type AliasState, readAliases } from "./aliases.ts";
export { checkAlias } from "./check_alias.ts";
export { type AnswerComparison, compareAnswers, type Flip } from "./compare_answers.ts";
export { type HistoryReport, verifyHistory } from "./verify_history.ts";
export { compareVersions, type MeasurePair, type VersionComparison } from "./compare_versions.ts";
export type { GateLimits } from "./gates/ask_gates.ts";
export type { GateName, GateReport } from "./gates/gate_report.ts";
export { type GoldenAnswers, goldenAnswers } from "./gates/golden_answers.ts";
export { PROBE_TEXTS } from "./gates/probe_texts.ts";
export { aliasAt, type AnswerRecord, history, type HistoryQuery, type RegistryHistory } from "./history.ts";
export { type ListedVersion, listVersions, type ListVersionsOptions, type VersionList } from "./list_versions.ts";
export { loadClassifier } from "./load_classifier.ts";
export { type LoadedVersion, loadVersion, type LoadVersionOptions } from "./load_version.ts";
export type { Manifest, VersionMember, VersionMetrics } from "./manifest.ts";
export type { PromotionMeasure } from "./measures.ts";
export { type CardFacts } from "./model_card.ts";
export type { ModelVersion } from "./model_version.ts";
export { promote, type PromoteOptions, type PromotionResult } from "./promote.ts";
export { promoteIfBetter, type Promotion } from "./promote_if_better.ts";
export { PromotionRefused } from "./promotion_refused.ts";
export { prune, type PruneOptions, type PruneResult } from "./prune.ts";
export { type AnswerBatch, type GivenAnswer, recordAnswers } from "./record_answers.ts";
export type { Registry } from "./registry.ts";
export { resolveVersion, type VersionKey } from "./resolve_version.ts";
export { rollback, type RollbackOptions, type RollbackResult } from "./rollback.ts";
export { saveVersion, type VersionFacts } from "./save_version.ts";
export { scanVersions, type VersionScan } from "./scan_versions.ts";
export { setAlias, type SetAliasOptions } from "./set_alias.ts";
export { type SupersedeOptions, type SupersedeResult, supersedeVersion } from "./supersede_version.ts";
export { checkVersionName } from "./version_name.ts";
export type { VersionFigures, VersionState, VersionSummary } from "./version_summary.ts";
export { type ShownVersion, showVersion } from "./show_version.ts";
