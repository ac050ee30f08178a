import { join } from "node:path";
import { InputError } from "../core/mod.ts";
import { explainReadError } from "./_read_error.ts";
import { readManifest } from "./_read_version.ts";
import type { ModelVersion } from "./model_version.ts";

/** What {@linkcode scanVersions} found. */
export interface VersionScan {
  /** Oldest first. */
  readonly versions: readonly ModelVersion[];
  /** One sentence for each version whose manifest is damaged or missing. */
  readonly damaged: readonly string[];
}

/**
 * Reads the manifest of every version in the folder, without the store of record: for checks. What is still being written is not shown.
 *
 * @param models Folder that holds `versions/`; it need not exist.
 *
 * @example
 * ```ts
 * import { scanVersions } from "./scan_versions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(await scanVersions("no/such/folder"), { versions: [], damaged: [] });
 * ```
 */
export async function scanVersions(models: string): Promise<VersionScan> {
  const versions: ModelVersion[] = [];
  const damaged: string[] = [];
  for (const name of versionNames(models)) {
    for (const digest of versionDigests(models, name)) {
      try {
        versions.push(await readManifest(models, name, digest));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        damaged.push(error.message);
      }
    }
  }
  const created = (version: ModelVersion) => version.manifest.created;
  versions.sort((a, b) => created(a) < created(b) ? -1 : created(a) > created(b) ? 1 : a.id < b.id ? -1 : 1);
  return { versions, damaged };
}

/** Names of the models that have a folder, in order. */
export function versionNames(models: string): string[] {
  return entries(join(models, "versions"), /^[a-z0-9]/);
}

/** Digests of a model's versions, in order; not checked. */
export function versionDigests(models: string, name: string): string[] {
  return entries(join(models, "versions", name), /^[0-9a-f]{64}$/);
}

function entries(path: string, pattern: RegExp): string[] {
  const names: string[] = [];
  try {
    // At once: handing a folder's names from thread to thread takes longer than reading them.
    for (const { name } of Deno.readDirSync(path)) if (pattern.test(name)) names.push(name);
    return names.sort();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw explainReadError(error, path);
  }
}
