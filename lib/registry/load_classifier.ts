import type { Classifier } from "../models/classifier.ts";
import { loadVersion, type LoadVersionOptions } from "./load_version.ts";
import type { ModelVersion } from "./model_version.ts";

/**
 * Loads a version and restores its classifier.
 *
 * @param models Folder that holds `versions/` and `aliases.json`.
 * @param ref Alias, name, or name and digits of the digest.
 * @throws {InputError} If there is no such version, it was damaged or edited, or its class is not known here.
 *
 * @example
 * ```ts
 * import { loadClassifier, saveVersion } from "./mod.ts";
 * import { fingerprint, fixedClock } from "../core/mod.ts";
 * import { MajorityClassifier } from "../models/dummy/majority_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * const models = await Deno.makeTempDir();
 * const texts = ["charged twice", "money back", "where is my money"];
 * const labels = ["billing", "refund", "refund"];
 * const fitted = await new MajorityClassifier().fit(texts, labels);
 * await saveVersion(models, {
 *   name: "tickets",
 *   snapshot: fitted.toSnapshot(),
 *   classes: fitted.classes,
 *   dataFingerprint: fingerprint(texts, labels),
 *   split: "none",
 *   seed: 1,
 *   config: {},
 *   clock: fixedClock("2026-01-01"),
 * });
 *
 * const { classifier } = await loadClassifier(models, "champion");
 * assert.deepEqual(classifier.predict(["hello"]), ["refund"]);
 * await Deno.remove(models, { recursive: true });
 * ```
 */
export async function loadClassifier(
  models: string,
  ref: string,
  options: LoadVersionOptions = {},
): Promise<{ version: ModelVersion; classifier: Classifier; warnings: readonly string[] }> {
  const { version, snapshot, warnings } = await loadVersion(models, ref, options);
  // Every kind of model would otherwise be loaded by whoever only lists or saves versions.
  const { restoreClassifier } = await import("../models/restore.ts");
  return { version, classifier: restoreClassifier(snapshot), warnings };
}
