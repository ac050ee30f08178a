import { InputError, type Snapshot } from "../core/mod.ts";
import { readVersion } from "./_read_version.ts";
import { decodeSnapshot, SNAPSHOT_FILE, WEIGHTS_FILE } from "./_snapshot_files.ts";
import { readIndex } from "./index_versions.ts";
import type { ModelVersion } from "./model_version.ts";
import type { Registry } from "./registry.ts";
import { resolveVersion, type VersionKey } from "./resolve_version.ts";

/** Options of {@linkcode loadVersion}. */
export interface LoadVersionOptions {
  /**
   * Loads the newest sound version of the same name when the one asked for is damaged, and says so in `warnings`.
   *
   * @default {false}
   */
  fallback?: boolean;
}

/** A version in memory. */
export interface LoadedVersion {
  readonly version: ModelVersion;
  /** What the class named by its `kind` restores itself from; the tensors are views of the file's bytes. */
  readonly snapshot: Snapshot;
  /** What the user should know, such as that another version serves than was asked for. */
  readonly warnings: readonly string[];
}

/**
 * Loads a version after checking every byte of it.
 *
 * @param ref Alias, name, or name and digits of the digest; see {@linkcode resolveVersion}.
 * @throws {InputError} If there is no such version, or it was damaged or edited.
 */
export async function loadVersion(
  registry: Registry,
  ref: string,
  options: LoadVersionOptions = {},
): Promise<LoadedVersion> {
  const { fallback = false } = options;
  const key = await resolveVersion(registry, ref);
  try {
    return await readSnapshot(registry.models, key);
  } catch (error) {
    if (!fallback || !(error instanceof InputError)) throw error;
    return await loadLastGood(registry, key, error);
  }
}

/** Reads a version by its key and takes its snapshot apart; no alias is asked. */
export async function readSnapshot(models: string, { name, digest }: VersionKey): Promise<LoadedVersion> {
  const { version, files } = await readVersion(models, name, digest);
  const json = files.get(SNAPSHOT_FILE);
  const weights = files.get(WEIGHTS_FILE);
  if (!json || !weights) {
    throw new InputError(`version ${version.id} has no ${json ? WEIGHTS_FILE : SNAPSHOT_FILE}`, {
      place: { file: version.path },
    });
  }
  return { version, snapshot: decodeSnapshot({ json, weights }, version.path), warnings: [] };
}

async function loadLastGood(registry: Registry, damaged: VersionKey, cause: InputError): Promise<LoadedVersion> {
  const { versions } = await readIndex(registry, damaged.name);
  for (const version of versions.toReversed()) {
    if (version.digest === damaged.digest || version.state !== "kept") continue;
    try {
      const loaded = await readSnapshot(registry.models, version);
      return { ...loaded, warnings: [`${cause.message}; ${version.id} serves instead`] };
    } catch (error) {
      if (!(error instanceof InputError)) throw error; // damaged too: look further back
    }
  }
  throw cause;
}
