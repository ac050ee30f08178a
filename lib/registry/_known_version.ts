import { decodeJson } from "./_json.ts";
import type { Manifest } from "./manifest.ts";
import type { Registry } from "./registry.ts";
import { resolveVersion, type VersionKey } from "./resolve_version.ts";

/** Finds the version that a reference means, also one whose files are gone: the index knows what it was. */
export async function resolveKnown(registry: Registry, ref: string): Promise<VersionKey> {
  const [, name, digits] = /^([a-z0-9][a-z0-9._-]{0,63})@([0-9a-f]{4,64})$/.exec(ref) ?? [];
  if (digits === undefined) return await resolveVersion(registry, ref);
  const rows = await registry.store.database.db.selectFrom("version").select(["name", "digest"])
    .where("name", "=", name).where("digest", "like", `${digits}%`).limit(2).execute();
  return rows.length === 1 ? rows[0] : await resolveVersion(registry, ref);
}

/** The manifest that the index keeps of a version. */
export async function indexedManifest({ store }: Registry, { digest }: VersionKey): Promise<Manifest> {
  const { manifest } = await store.database.db.selectFrom("version").select("manifest").where("digest", "=", digest)
    .executeTakeFirstOrThrow();
  return decodeJson(manifest) as Manifest;
}
