import { InputError, type Json } from "../core/mod.ts";
import { CalibratedClassifier } from "../models/calibration/calibrated_classifier.ts";
import { type DecisionPolicy, DEFAULT_POLICY } from "../models/calibration/decide.ts";
import { restoreClassifier } from "../models/restore.ts";
import { loadVersion } from "../registry/load_version.ts";
import type { ModelVersion } from "../registry/model_version.ts";
import type { Registry } from "../registry/registry.ts";

/** A saved version, ready to answer. */
export interface ServingModel {
  readonly version: ModelVersion;
  readonly model: CalibratedClassifier;
  readonly policy: DecisionPolicy;
  /** Whether it learned from texts as they stand, markup and quoted mail included. */
  readonly raw: boolean;
  readonly warnings: readonly string[];
}

/** Whoever names a version by its digest wants that one and no other. */
function isAlias(ref: string): boolean {
  return !/@[0-9a-f]{4,64}$/.test(ref);
}

/**
 * Loads a version and makes it ready to answer.
 *
 * An alias or a name whose version is damaged is answered by the last good one of the same name, with a warning.
 *
 * @param ref Alias, name, or name and digits of the digest.
 * @throws {InputError} If there is no such version, it was damaged or edited, or it holds no calibrated classifier.
 */
export async function openServingModel(registry: Registry, ref: string): Promise<ServingModel> {
  await checkFolder(registry.models);
  const { version, snapshot, warnings } = await loadVersion(registry, ref, { fallback: isAlias(ref) });
  const model = await restoreClassifier(snapshot);
  if (!(model instanceof CalibratedClassifier)) {
    throw new InputError(`version ${version.id} holds a ${snapshot.kind}, which gives no label sets`, {
      hint: "take a version that deno task train or deno task pipeline saved",
    });
  }
  const { policy, raw } = version.manifest.config as { policy?: { [key: string]: Json }; raw?: boolean };
  return {
    version,
    model,
    policy: { ...DEFAULT_POLICY, ...policy as Partial<DecisionPolicy> },
    raw: raw === true,
    warnings,
  };
}

async function checkFolder(models: string): Promise<void> {
  const { isFile } = await Deno.stat(models).catch(() => ({ isFile: false })); // a missing one is told of when it is read
  if (isFile) {
    throw new InputError("this is a file, not a folder of models", {
      place: { file: models },
      hint: "set TICKETLAB_MODELS to a folder",
    });
  }
}
