import { indexedManifest, resolveKnown } from "./_known_version.ts";
import { checkVersion } from "./_read_version.ts";
import { type ListedVersion, listVersions } from "./list_versions.ts";
import type { Manifest } from "./manifest.ts";
import type { Registry } from "./registry.ts";

/** Everything that the index knows of a version. */
export interface ShownVersion extends ListedVersion {
  readonly manifest: Manifest;
  /** Ids of what it came from, nearest first. */
  readonly ancestors: readonly string[];
}

/**
 * Tells everything about a version, also of one whose files are gone.
 *
 * @param ref See {@linkcode resolveVersion}.
 * @throws {InputError} If there is no such version, or it is damaged.
 */
export async function showVersion(registry: Registry, ref: string): Promise<ShownVersion> {
  const key = await resolveKnown(registry, ref);
  const { versions } = await listVersions(registry, { gone: true });
  const listed = versions.find(({ digest }) => digest === key.digest);
  // A damaged version that was never indexed says itself what is wrong.
  if (!listed) {
    await checkVersion(registry.models, key.name, key.digest);
    throw new TypeError(`Cannot show ${key.name}@${key.digest}: a sound version must be in the index`);
  }
  const parents = new Map(versions.map(({ id, parent }) => [id, parent]));
  const ancestors: string[] = [];
  for (let id = listed.parent; id !== null && !ancestors.includes(id); id = parents.get(id) ?? null) ancestors.push(id);
  return { ...listed, manifest: await indexedManifest(registry, key), ancestors };
}
