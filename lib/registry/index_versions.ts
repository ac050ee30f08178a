import { InputError } from "../core/mod.ts";
import type { StoreTransaction } from "../storage/db/mod.ts";
import { encodeJson } from "./_json.ts";
import { removeGoneFiles } from "./_gone_files.ts";
import { readManifest } from "./_read_version.ts";
import { importAliases } from "./import_aliases.ts";
import type { ModelVersion } from "./model_version.ts";
import type { Registry } from "./registry.ts";
import type { VersionKey } from "./resolve_version.ts";
import { versionDigests, versionNames } from "./scan_versions.ts";
import { figuresOf, SUMMARY_COLUMNS, summaryOf, type VersionSummary } from "./version_summary.ts";

/** What the index holds, compared with the folder. */
export interface VersionIndex {
  /** All versions, those whose files are gone too; oldest first. */
  readonly versions: readonly VersionSummary[];
  /** One sentence for each version whose files are missing, or cannot be read as one. */
  readonly damaged: readonly string[];
}

/**
 * Reads the index. A folder that it lacks, because it was copied in, or the process that saved it died before it could say so, is added
 * on the way; its manifest is checked for that. What is left of the files of a version that is gone is removed.
 *
 * @param name Reads this model's versions only.
 */
export async function readIndex(registry: Registry, name?: string): Promise<VersionIndex> {
  await importAliases(registry);
  // In this order: a version's row is written after its folder, so that one which is saved meanwhile is not taken for missing.
  const versions = await readRows(registry, name);
  const folders = readFolders(registry.models, name);
  const names = new Map(versions.map(({ name, digest }) => [digest, name]));
  const unknown = [...folders].flatMap(([name, digests]) =>
    [...digests].filter((digest) => names.get(digest) !== name).map((digest) => ({ name, digest }))
  );
  const { added, damaged } = await addFound(registry, unknown);
  for (const version of versions) {
    const isThere = folders.get(version.name)?.has(version.digest) ?? false;
    if (version.state === "kept" && !isThere) damaged.push(missing(version));
    if (version.state !== "kept" && isThere) await removeGoneFiles(registry.models, version);
  }
  return { versions: added ? await readRows(registry, name) : versions, damaged };
}

async function readRows({ models, store }: Registry, name?: string): Promise<VersionSummary[]> {
  let query = store.database.db.selectFrom("version").select([...SUMMARY_COLUMNS, "ordinal"]);
  if (name !== undefined) query = query.where("name", "=", name);
  const rows = await query.execute();
  // Not by the database: PostgreSQL compares texts as a dictionary would, which takes as long as reading them.
  rows.sort((a, b) => compare(a.created, b.created) || a.ordinal - b.ordinal || compare(a.digest, b.digest));
  return rows.map((row) => summaryOf(models, row));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Digests of the folders of each model, or of the one with this name. */
function readFolders(models: string, name?: string): Map<string, Set<string>> {
  const names = name === undefined ? versionNames(models) : [name];
  return new Map(names.map((name) => [name, new Set(versionDigests(models, name))]));
}

async function addFound(
  { models, store }: Registry,
  folders: readonly VersionKey[],
): Promise<{ added: boolean; damaged: string[] }> {
  const found: ModelVersion[] = [];
  const damaged: string[] = [];
  for (const { name, digest } of folders) {
    try {
      found.push(await readManifest(models, name, digest));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      damaged.push(error.message);
    }
  }
  if (found.length > 0) {
    found.sort((a, b) => a.manifest.created < b.manifest.created ? -1 : 1);
    await store.database.transaction(async (tx) => {
      for (const version of found) await indexVersion(tx, version);
    });
  }
  return { added: found.length > 0, damaged };
}

function missing({ id, path }: VersionSummary): string {
  return `version ${id} is damaged and was refused: ${path} is missing; use another version, or restore this one from a copy`;
}

/** Puts a version into the index, where it is not there yet; one that was pruned and is there again is kept again. */
export async function indexVersion(tx: StoreTransaction, { name, digest, manifest }: ModelVersion): Promise<void> {
  const { last } = await tx.selectFrom("version").select(({ fn }) => fn.max("ordinal").as("last"))
    .executeTakeFirstOrThrow();
  await tx.insertInto("version").values({
    digest,
    name,
    created: manifest.created,
    kind: manifest.kind,
    parent: manifest.parent,
    data_fingerprint: manifest.dataFingerprint,
    figures: JSON.stringify(figuresOf(manifest)),
    manifest: encodeJson(manifest),
    ordinal: Number(last ?? 0) + 1,
    state: "kept",
    gone_at: null,
    gone_reason: null,
    successor: null,
  }).onConflict((on) =>
    on.column("digest").doUpdateSet({ state: "kept", gone_at: null, gone_reason: null })
      .where("version.state", "=", "pruned")
  ).execute();
}
