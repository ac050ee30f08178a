import { join } from "node:path";
import { type Clock, InputError, type Json, sha256, type Snapshot } from "../core/mod.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import { writeFolderAtomic } from "../storage/atomic_folder.ts";
import { readVersion } from "./_read_version.ts";
import { encodeSnapshot } from "./_snapshot_files.ts";
import { updateAliases } from "./aliases.ts";
import { versionDigests } from "./list_versions.ts";
import { encodeManifest, type Manifest, MANIFEST_FILE, type VersionMetrics } from "./manifest.ts";
import { type CardFacts, type CardManifest, modelCard } from "./model_card.ts";
import { type ModelVersion, modelVersion, versionPath } from "./model_version.ts";
import { checkVersionName } from "./version_name.ts";

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
  readonly clock: Clock;
  /** When it aborts, nothing of the version stays. */
  readonly signal?: AbortSignal;
}

/**
 * Saves a model as a version that never changes: `versions/NAME/DIGEST/` with manifest, snapshot, weights and model card.
 *
 * The folder appears whole or not at all. It is named by the SHA-256 of its manifest, which holds the SHA-256 of every
 * other file; saving the same content at the same time again gives the same version. `latest` and `NAME@latest` then mean
 * this version; `champion` and `NAME@champion` do if there was none yet.
 *
 * @param models Folder that holds `versions/`; created if missing.
 * @throws {InputError} If the name is not allowed or the folder cannot be written.
 */
export async function saveVersion(models: string, facts: VersionFacts): Promise<ModelVersion> {
  const name = checkVersionName(facts.name);
  const described = describe(facts);
  const contents: Record<string, Uint8Array> = {
    ...encodeSnapshot(facts.snapshot),
    "model_card.md": new TextEncoder().encode(modelCard(described, facts.cardFacts)),
  };
  const files = Object.entries(contents).map(([file, data]) => [file, { bytes: data.length, sha256: sha256(data) }]);
  const manifest: Manifest = { ...described, files: Object.fromEntries(files) };
  contents[MANIFEST_FILE] = encodeManifest(manifest);
  const digest = sha256(contents[MANIFEST_FILE]);

  return await updateAliases(models, async (aliases) => {
    if (Object.hasOwn(aliases, name)) {
      throw new InputError(`"${name}" is an alias of another model's version`, { hint: "choose another name" });
    }
    if ((await versionDigests(models, name)).includes(digest)) await readVersion(models, name, digest);
    else await write(versionPath(models, name, digest), contents, facts.signal);
    const target = `${name}@${digest}`;
    return {
      aliases: {
        champion: target,
        [`${name}@champion`]: target,
        ...aliases,
        latest: target,
        [`${name}@latest`]: target,
      },
      result: modelVersion(models, name, digest, manifest),
    };
  });
}

function describe(facts: VersionFacts): CardManifest {
  const { name, snapshot, classes, metrics, dataFingerprint, split, seed, config, clock } = facts;
  const { testFingerprint = null, lockHash = null, parent = null } = facts;
  return {
    format: "ticketlab-version",
    formatVersion: 1,
    name,
    kind: snapshot.kind,
    parts: [...new Set(kindsInside(snapshot))],
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
  contents: Readonly<Record<string, Uint8Array>>,
  signal?: AbortSignal,
): Promise<void> {
  await writeFolderAtomic(path, async (temporary) => {
    for (const [file, data] of Object.entries(contents)) await Deno.writeFile(join(temporary, file), data, { signal });
  }, { signal });
}
