import { readAliases } from "./aliases.ts";
import { readIndex } from "./index_versions.ts";
import type { Registry } from "./registry.ts";
import { checkVersionName } from "./version_name.ts";
import type { VersionSummary } from "./version_summary.ts";

/** A version in a list, with the aliases that mean it. */
export interface ListedVersion extends VersionSummary {
  readonly aliases: readonly string[];
}

/** What {@linkcode listVersions} found. */
export interface VersionList {
  /** Oldest first. */
  readonly versions: readonly ListedVersion[];
  /** One sentence for each version whose files are missing, or cannot be read as one. */
  readonly damaged: readonly string[];
  /** Versions among them that were found in the folder: no version of their name was ever saved under this store. */
  readonly elsewhere: number;
}

/** Options of {@linkcode listVersions}. */
export interface ListVersionsOptions {
  /** Lists this model's versions only. */
  readonly name?: string;
  /**
   * Lists also those whose files are gone.
   *
   * @default {false}
   */
  readonly gone?: boolean;
}

/**
 * Lists the saved versions from the index, which is compared with the folder by names alone: files are checked when a version is loaded.
 *
 * @throws {InputError} If the name is not allowed.
 */
export async function listVersions(registry: Registry, options: ListVersionsOptions = {}): Promise<VersionList> {
  const { name, gone = false } = options;
  if (name !== undefined) checkVersionName(name);
  const { versions, damaged } = await readIndex(registry, name);
  const meanings = new Map<string, string[]>();
  const aliases = await readAliases(registry);
  for (const [alias, { digest }] of Object.entries(aliases)) {
    meanings.set(digest, [...(meanings.get(digest) ?? []), alias]);
  }
  const listed = gone ? versions : versions.filter(({ state }) => state === "kept");
  return {
    versions: listed.map((version) => ({ ...version, aliases: meanings.get(version.digest) ?? [] })),
    damaged,
    // The first version of a name that is saved becomes its champion.
    elsewhere:
      listed.filter(({ name, state }) => state === "kept" && !Object.hasOwn(aliases, `${name}@champion`)).length,
  };
}
