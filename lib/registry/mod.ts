/**
 * Saved models: versions that never change, named by their content, and the aliases that say which one serves.
 *
 * @example
 * ```ts
 * import { loadVersion, saveVersion } from "./mod.ts";
 * import { fingerprint, fixedClock } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const models = await Deno.makeTempDir();
 * const saved = await saveVersion(models, {
 *   name: "tickets",
 *   snapshot: { kind: "Majority", config: { label: "billing" }, tensors: {} },
 *   classes: ["billing", "refund"],
 *   dataFingerprint: fingerprint(["charged twice", "money back"], ["billing", "refund"]),
 *   split: "none",
 *   seed: 1,
 *   config: {},
 *   clock: fixedClock("2026-01-01"),
 * });
 * const { version, snapshot } = await loadVersion(models, "latest");
 * assert.equal(version.id, saved.id);
 * assert.equal(snapshot.config.label, "billing");
 * await Deno.remove(models, { recursive: true });
 * ```
 *
 * @module
 */
export { type Aliases, readAliases } from "./aliases.ts";
export { listVersions, type VersionList } from "./list_versions.ts";
export { loadClassifier } from "./load_classifier.ts";
export { type LoadedVersion, loadVersion, type LoadVersionOptions } from "./load_version.ts";
export type { Manifest, VersionMetrics } from "./manifest.ts";
export { type CardFacts } from "./model_card.ts";
export type { ModelVersion } from "./model_version.ts";
export { promoteIfBetter, type Promotion, type PromotionMeasure } from "./promote.ts";
export { resolveVersion, type VersionKey } from "./resolve_version.ts";
export { saveVersion, type VersionFacts } from "./save_version.ts";
export { setAlias } from "./set_alias.ts";
export { checkVersionName } from "./version_name.ts";
