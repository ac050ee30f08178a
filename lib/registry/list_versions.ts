import { join } from "node:path";
import { InputError } from "../core/mod.ts";
import { explainReadError } from "./_read_error.ts";
import { readManifest } from "./_read_version.ts";
import type { ModelVersion } from "./model_version.ts";

/** What {@linkcode listVersions} found. */
export interface VersionList {
  /** Oldest first. */
  readonly versions: readonly ModelVersion[];
  /** One sentence for each version whose manifest is damaged or missing. */
  readonly damaged: readonly string[];
}

/**
 * Lists the saved versions. Manifests are checked, the other files only when a version is loaded; what is still being
 * written is not shown.
 *
 * @param models Folder that holds `versions/`; it need not exist.
 * @param name Lists this model's versions only.
 *
 * @example
 * ```ts
 * import { listVersions } from "./list_versions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(await listVersions("no/such/folder"), { versions: [], damaged: [] });
 * ```
 */
export async function listVersions(models: string, name?: string): Promise<VersionList> {
  const versions: ModelVersion[] = [];
  const damaged: string[] = [];
  for (const folder of name === undefined ? await versionNames(models) : [name]) {
    for (const digest of await versionDigests(models, folder)) {
      try {
        versions.push(await readManifest(models, folder, digest));
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
export function versionNames(models: string): Promise<string[]> {
  return folders(join(models, "versions"), /^[a-z0-9]/);
}

/** Digests of a model's versions, in order; not checked. */
export function versionDigests(models: string, name: string): Promise<string[]> {
  return folders(join(models, "versions", name), /^[0-9a-f]{64}$/);
}

async function folders(path: string, pattern: RegExp): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const entry of Deno.readDir(path)) if (!entry.isFile && pattern.test(entry.name)) names.push(entry.name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory)) {
      throw explainReadError(error, path);
    }
  }
  return names.sort();
}
