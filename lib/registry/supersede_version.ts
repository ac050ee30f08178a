import type { AuditEvent } from "../audit/mod.ts";
import { InputError, type Snapshot } from "../core/mod.ts";
import type { Queryable } from "../storage/db/mod.ts";
import { removeGoneFiles } from "./_gone_files.ts";
import { readManifest } from "./_read_version.ts";
import { untilSettled } from "./_until_settled.ts";
import { type AliasChange, changeStamp } from "./alias_change.ts";
import { type AliasState, readAlias } from "./aliases.ts";
import { goldenAnswers } from "./gates/golden_answers.ts";
import { indexVersion, readIndex } from "./index_versions.ts";
import type { Manifest } from "./manifest.ts";
import type { ModelVersion } from "./model_version.ts";
import { moveAlias } from "./move_alias.ts";
import type { Registry } from "./registry.ts";
import { writeVersion } from "./save_version.ts";
import { idOf } from "./version_summary.ts";

/** Options of {@linkcode supersedeVersion}. */
export interface SupersedeOptions {
  /** The same model without what is to be forgotten. */
  readonly snapshot: Snapshot;
  /** Why, for whoever asks later; no personal data. */
  readonly reason: string;
  /** `erase`: the version held personal data, and no copy of its files may stay. */
  readonly kind: "erase";
  readonly signal?: AbortSignal;
}

/** What {@linkcode supersedeVersion} did. */
export interface SupersedeResult {
  readonly version: ModelVersion;
  /** Id of the version that is gone. */
  readonly erased: string;
  /** Aliases that meant the old version and mean the new one. */
  readonly changes: readonly AliasChange[];
}

/**
 * Puts a changed model in the place of a version that may not stay: saves it with the same facts and the old version as its parent, makes
 * every alias that meant the old one mean it, and removes the files of the old one.
 *
 * The new files are whole before anything changes; then aliases, index and audit trail change in one transaction; only then do the old files
 * go. Whoever dies before the transaction has changed nothing; after it, the next look at the index removes what is left of the files.
 *
 * @param digest Whole digest of the version.
 * @throws {InputError} If there is no such version, or its manifest is damaged.
 */
export async function supersedeVersion(
  registry: Registry,
  digest: string,
  options: SupersedeOptions,
): Promise<SupersedeResult> {
  const { snapshot, signal } = options;
  const old = await findVersion(registry, digest);
  const version = await writeVersion(registry, {
    ...factsOf(old.manifest),
    snapshot,
    golden: await goldenOf(snapshot),
    parent: old.id,
    clock: registry.store.clock,
    signal,
  });
  const changes = await untilSettled(() => replace(registry, old, version, options));
  await removeGoneFiles(registry.models, old);
  return { version, erased: old.id, changes };
}

async function findVersion(registry: Registry, digest: string): Promise<ModelVersion> {
  const { versions } = await readIndex(registry);
  const found = versions.find((version) => version.digest === digest);
  if (found?.state !== "kept") {
    throw new InputError(`version ${found?.id ?? digest.slice(0, 12)} is ${found?.state ?? "not known"}`, {
      hint: "name one whose files are there",
    });
  }
  return await readManifest(registry.models, found.name, digest);
}

/** What stays as it was; the figures too, since what is left out is a word or two of one customer. */
function factsOf(manifest: Manifest) {
  const { name, classes, metrics, dataFingerprint, testFingerprint, split, seed, config, lockHash } = manifest;
  return {
    name,
    classes,
    metrics: metrics ?? undefined,
    dataFingerprint,
    testFingerprint: testFingerprint ?? undefined,
    split,
    seed,
    config,
    lockHash: lockHash ?? undefined,
    cardFacts: manifest.cardFacts,
    fairness: manifest.fairness,
    groups: manifest.groups,
  };
}

/** The changed model was never trained: what it says now is what it shall say when it is loaded. */
async function goldenOf(snapshot: Snapshot) {
  const { restoreClassifier } = await import("../models/restore.ts");
  return goldenAnswers(await restoreClassifier(snapshot));
}

async function replace(
  registry: Registry,
  old: ModelVersion,
  version: ModelVersion,
  { kind, reason }: SupersedeOptions,
): Promise<AliasChange[]> {
  const { database, trail, clock } = registry.store;
  return await database.transaction(async (tx) => {
    await indexVersion(tx, version);
    // First, so that whoever gives the old version an alias at this moment waits, and then finds it gone.
    const { numUpdatedRows } = await tx.updateTable("version").set({
      state: "erased",
      gone_at: clock.now().toISOString(),
      gone_reason: reason,
      successor: version.digest,
    }).where("digest", "=", old.digest).where("state", "=", "kept").executeTakeFirst();
    if (numUpdatedRows === 0n) throw new InputError(`another process has taken version ${old.id} away`);
    const changes: AliasChange[] = [];
    for (const { alias, state } of await aliasesOf(tx, old.digest)) {
      changes.push(await moveAlias(tx, registry, { alias, to: version, seen: state, kind, reason }));
    }
    await trail.recordIn(tx, ...events(old, version, changes, reason));
    return changes;
  });
}

async function aliasesOf(tx: Queryable, digest: string): Promise<{ alias: string; state: AliasState }[]> {
  const rows = await tx.selectFrom("alias").select("alias").where("digest", "=", digest).orderBy("alias").execute();
  return await Promise.all(rows.map(async ({ alias }) => ({ alias, state: (await readAlias(tx, alias))! })));
}

function events(
  old: ModelVersion,
  version: ModelVersion,
  changes: readonly AliasChange[],
  reason: string,
): AuditEvent[] {
  const moved = changes.map(({ alias }) => alias);
  return [{
    action: "model.save",
    subject: version.id,
    details: { digest: version.digest, parent: old.id, reason, replaces: idOf(old) },
  }, {
    action: "model.erase",
    subject: old.id,
    details: {
      digest: old.digest,
      reason,
      successor: version.id,
      aliases: moved,
      stamps: changes.map(changeStamp),
    },
  }];
}
