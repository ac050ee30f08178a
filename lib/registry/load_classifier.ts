import type { Classifier } from "../models/classifier.ts";
import { loadVersion, type LoadVersionOptions } from "./load_version.ts";
import type { ModelVersion } from "./model_version.ts";
import type { Registry } from "./registry.ts";

/**
 * Loads a version and restores its classifier.
 *
 * @param ref Alias, name, or name and digits of the digest.
 * @throws {InputError} If there is no such version, it was damaged or edited, or its class is not known here.
 *
 * @example
 * ```ts
 * import { loadClassifier, saveVersion } from "./mod.ts";
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fingerprint, fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import { MajorityClassifier } from "../models/dummy/majority_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const clock = fixedClock("2026-01-01");
 * const trail = new AuditTrail(database, { clock, actor: "ann" });
 * const registry = { models: await Deno.makeTempDir(), store: { database, trail, clock } };
 * const texts = ["charged twice", "money back", "where is my money"];
 * const labels = ["billing", "refund", "refund"];
 * const fitted = await new MajorityClassifier().fit(texts, labels);
 * await saveVersion(registry, {
 *   name: "tickets",
 *   snapshot: fitted.toSnapshot(),
 *   classes: fitted.classes,
 *   dataFingerprint: fingerprint(texts, labels),
 *   split: "none",
 *   seed: 1,
 *   config: {},
 *   clock,
 * });
 *
 * const { classifier } = await loadClassifier(registry, "champion");
 * assert.deepEqual(classifier.predict(["hello"]), ["refund"]);
 * await Deno.remove(registry.models, { recursive: true });
 * ```
 */
export async function loadClassifier(
  registry: Registry,
  ref: string,
  options: LoadVersionOptions = {},
): Promise<{ version: ModelVersion; classifier: Classifier; warnings: readonly string[] }> {
  const { version, snapshot, warnings } = await loadVersion(registry, ref, options);
  // Every kind of model would otherwise be loaded by whoever only lists or saves versions.
  const { restoreClassifier } = await import("../models/restore.ts");
  return { version, classifier: await restoreClassifier(snapshot), warnings };
}
