import { join } from "node:path";
import type { AuditEvent } from "../audit/mod.ts";
import { type Clock, InputError, type Json, sha256, type Snapshot } from "../core/mod.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import type { FairnessFigure, GroupReport } from "../fairness/mod.ts";
import { membersOfSnapshot } from "../models/ensemble/members_of_snapshot.ts";
import { writeFolderAtomic } from "../storage/atomic_folder.ts";
import { statIfThere } from "../storage/stat_if_there.ts";
import { checkVersion } from "./_read_version.ts";
import { encodeSnapshot, snapshotDigest } from "./_snapshot_files.ts";
import { untilSettled } from "./_until_settled.ts";
import { type AliasChange, changeStamp } from "./alias_change.ts";
import { readAlias } from "./aliases.ts";
import { importAliases } from "./import_aliases.ts";
import { indexVersion } from "./index_versions.ts";
import { encodeGolden, GOLDEN_FILE, type GoldenAnswers } from "./gates/golden_answers.ts";
import { encodeManifest, type Manifest, MANIFEST_FILE, type VersionMetrics } from "./manifest.ts";
import { type CardFacts, type CardManifest, modelCard } from "./model_card.ts";
import { type ModelVersion, modelVersion } from "./model_version.ts";
import { moveAlias } from "./move_alias.ts";
import type { Registry } from "./registry.ts";
import { goneError } from "./resolve_version.ts";
import { SUMMARY_COLUMNS, summaryOf } from "./version_summary.ts";
import { checkVersionName } from "./version_name.ts";
import { writeAll } from "../storage/write_all.ts";

/** What {@linkcode saveVersion} saves: the model and where it came from. */
export interface VersionFacts {
  /** Name of the model; see {@linkcode checkVersionName}. */
  readonly name: string;
  /** The fitted model as data. */
  readonly snapshot: Snapshot;
  /** Labels, in the order of the model's columns. */
  readonly classes: readonly string[];
  /** What was measured on held-out tickets; its mistakes, which are customers' words, are not saved. */
  readonly metrics?: Evaluation | VersionMetrics;
  /** Fingerprint of the training data; see `fingerprint` in `lib/core`. */
  readonly dataFingerprint: string;
  /** Fingerprint of the tickets that `metrics` were measured on; lets {@linkcode promoteIfBetter} see what can be compared. */
  readonly testFingerprint?: string;
  /** How training and test tickets were parted. */
  readonly split: Json;
  readonly seed: number;
  /** Everything that was chosen: preprocessing, features, model, calibration, policy. */
  readonly config: Readonly<Record<string, Json>>;
  /** SHA-256 of the lock file of all dependencies. */
  readonly lockHash?: string;
  /** Id of the version that this one replaces or was trained from. */
  readonly parent?: string;
  readonly cardFacts?: CardFacts;
  /** What the trained model said to texts that no customer wrote; see `goldenAnswers`. */
  readonly golden?: GoldenAnswers;
  /** How differently groups of customers are served. */
  readonly fairness?: FairnessFigure;
  /** How the tickets of each group were answered, by column. */
  readonly groups?: readonly GroupReport[];
  readonly clock: Clock;
  /** When it aborts, nothing of the version stays. */
  readonly signal?: AbortSignal;
}

/**
 * Saves a model as a version that never changes: `versions/NAME/DIGEST/` with manifest, snapshot, weights and model card.
 *
 * The folder appears whole or not at all. It is named by the SHA-256 of its manifest, which holds the SHA-256 of every
 * other file; saving the same content at the same time again gives the same version. Then it is written into the index and the audit
 * trail, in one transaction with `champion` and `NAME@champion`, which mean it if they meant nothing before; a process that dies in
 * between leaves a whole folder, which the next look at the index finds.
 *
 * @throws {InputError} If the name is not allowed, the folder cannot be written, or this very version was erased.
 */
export async function saveVersion(registry: Registry, facts: VersionFacts): Promise<ModelVersion> {
  const version = await writeVersion(registry, facts);
  await untilSettled(() => enterVersion(registry, version));
  return version;
}

/** Puts a version that was written into the index, and makes it the champion where there is none. */
async function enterVersion(registry: Registry, version: ModelVersion): Promise<void> {
  const { database, trail } = registry.store;
  await database.transaction(async (tx) => {
    await indexVersion(tx, version);
    const crowned: AliasChange[] = [];
    for (const alias of ["champion", `${version.name}@champion`]) {
      if (await readAlias(tx, alias)) continue;
      const reason = alias === "champion" ? "the first version of all" : "the first version of its name";
      crowned.push(await moveAlias(tx, registry, { alias, to: version, seen: undefined, kind: "save", reason }));
    }
    await trail.recordIn(
      tx,
      saveEvent(version),
      ...crowned.map((change): AuditEvent => ({
        action: "model.promote",
        subject: version.id,
        details: { alias: change.alias, kind: "save", digest: version.digest, stamps: [changeStamp(change)] },
      })),
    );
  });
}

/** Writes the folder of a version, without a word to the store of record. */
export async function writeVersion(registry: Registry, facts: VersionFacts): Promise<ModelVersion> {
  const { models } = registry;
  const name = checkVersionName(facts.name);
  await importAliases(registry);
  if (await readAlias(registry.store.database.db, name)) {
    throw new InputError(`"${name}" is an alias of another model's version`, { hint: "choose another name" });
  }
  const described = describe(facts);
  const contents: Record<string, readonly Uint8Array[]> = {
    ...encodeSnapshot(facts.snapshot),
    ...(facts.golden && { [GOLDEN_FILE]: [encodeGolden(facts.golden)] }),
    "model_card.md": [new TextEncoder().encode(modelCard(described, facts.cardFacts))],
  };
  const files = Object.entries(contents).map(([file, pieces]) => {
    const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
    return [file, { bytes, sha256: sha256(...pieces) }];
  });
  const manifest: Manifest = { ...described, files: Object.fromEntries(files) };
  contents[MANIFEST_FILE] = [encodeManifest(manifest)];
  const version = modelVersion(models, name, sha256(...contents[MANIFEST_FILE]), manifest);
  await checkNotErased(registry, version);
  try {
    if (!await statIfThere(version.path)) await write(version.path, contents, facts.signal);
  } catch (error) {
    // Another process that saves the same content was faster.
    if (!(error instanceof InputError) || !await statIfThere(version.path)) throw error;
  }
  await checkVersion(models, name, version.digest);
  return version;
}

async function checkNotErased({ models, store }: Registry, { digest }: ModelVersion): Promise<void> {
  const row = await store.database.db.selectFrom("version").select(SUMMARY_COLUMNS).where("digest", "=", digest)
    .where("state", "=", "erased").executeTakeFirst();
  if (row) throw goneError(summaryOf(models, row));
}

/** What the audit trail is told of a saved version. */
function saveEvent({ id, digest, manifest }: ModelVersion): AuditEvent {
  const { kind, config, parent, dataFingerprint, testFingerprint, split, seed } = manifest;
  return {
    action: "model.save",
    subject: id,
    details: {
      digest,
      model: config.model ?? kind,
      parent,
      data: dataFingerprint,
      test: testFingerprint,
      split,
      seed,
    },
  };
}

function describe(facts: VersionFacts): CardManifest {
  const { name, snapshot, classes, metrics, dataFingerprint, split, seed, config, clock } = facts;
  const { testFingerprint = null, lockHash = null, parent = null } = facts;
  const members = membersOfSnapshot(snapshot).map(({ part, weight, snapshot: own }) => (
    { name: part, kind: own.kind, weight, digest: snapshotDigest(own) }
  ));
  return {
    format: "ticketlab-version",
    formatVersion: 1,
    name,
    kind: snapshot.kind,
    parts: [...new Set(kindsInside(snapshot))],
    ...(members.length > 0 && { members }),
    created: clock.now().toISOString(),
    classes,
    metrics: metrics ? keep(metrics) : null,
    dataFingerprint,
    testFingerprint,
    split,
    seed,
    config,
    lockHash,
    parent,
    ...(facts.fairness && { fairness: facts.fairness }),
    ...(facts.groups && { groups: facts.groups }),
    ...(facts.cardFacts && { cardFacts: facts.cardFacts }),
  };
}

function kindsInside({ parts = {} }: Snapshot): string[] {
  const inner = Object.values(parts);
  return [...inner.map(({ kind }) => kind), ...inner.flatMap(kindsInside)];
}

/** Leaves out customers' words and the points of long curves. */
function keep(metrics: Evaluation | VersionMetrics): VersionMetrics {
  const { mistakes: _words, riskCoverage: _curve, ...kept } = metrics as Evaluation;
  return kept;
}

async function write(
  path: string,
  contents: Readonly<Record<string, readonly Uint8Array[]>>,
  signal?: AbortSignal,
): Promise<void> {
  await writeFolderAtomic(path, async (temporary) => {
    for (const [file, pieces] of Object.entries(contents)) {
      using out = await Deno.open(join(temporary, file), { write: true, createNew: true });
      for (const piece of pieces) {
        signal?.throwIfAborted();
        await writeAll(out, piece);
      }
    }
  }, { signal });
}
