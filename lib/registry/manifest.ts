import { InputError, type Json } from "../core/mod.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import type { FairnessFigure, GroupReport } from "../fairness/mod.ts";
import { decodeJson, encodeJson } from "./_json.ts";
import type { CardFacts } from "./model_card.ts";

/** Name of the file that vouches for all others of a version. */
export const MANIFEST_FILE = "manifest.json";

/** What is kept of an evaluation: everything but customers' words and the points of its curves. */
export type VersionMetrics = Omit<Evaluation, "mistakes" | "riskCoverage">;

/** A model that answers together with others. */
export interface VersionMember {
  /** Where it lies in the snapshot, such as `member_0`. */
  readonly name: string;
  /** Class that its part of the snapshot restores. */
  readonly kind: string;
  /** Its weight among the members. */
  readonly weight: number;
  /** SHA-256 of its part of the snapshot: the same for the same model in another ensemble. */
  readonly digest: string;
}

/** What a version is, where it came from, and the digest of every file of it. */
export interface Manifest {
  readonly format: "ticketlab-version";
  /** Counts up when readers of older manifests would misread this one. */
  readonly formatVersion: 1;
  readonly name: string;
  /** Class that the snapshot restores, such as `LinearSvm`. */
  readonly kind: string;
  /** Classes of the fitted objects inside it, outermost first, such as `["LinearSvm", "TfidfVectorizer"]`. */
  readonly parts: readonly string[];
  /** The models that an ensemble is made of; absent if it is none. */
  readonly members?: readonly VersionMember[];
  /** ISO 8601, UTC. */
  readonly created: string;
  /** Labels, in the order of the model's columns. */
  readonly classes: readonly string[];
  /** Size in bytes and SHA-256 of every file but the manifest itself. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
  /** What was measured on held-out tickets; null if nothing was. */
  readonly metrics: VersionMetrics | null;
  /** Fingerprint of the training data; see `fingerprint` in `lib/core`. */
  readonly dataFingerprint: string;
  /** Fingerprint of the tickets that `metrics` were measured on; null if it is not known. */
  readonly testFingerprint: string | null;
  /** How training and test tickets were parted. */
  readonly split: Json;
  readonly seed: number;
  /** Everything that was chosen: preprocessing, features, model, calibration, policy. */
  readonly config: Readonly<Record<string, Json>>;
  /** SHA-256 of the lock file of all dependencies; null if it is not known. */
  readonly lockHash: string | null;
  /** Id of the version that this one replaces or was trained from; null if there is none. */
  readonly parent: string | null;
  /** How differently groups of customers are served; absent if no groups were compared. */
  readonly fairness?: FairnessFigure;
  /** How the tickets of each group were answered, by column; absent if no groups were compared. */
  readonly groups?: readonly GroupReport[];
  /** What only the user knew when it was saved, so that its card can be written again. */
  readonly cardFacts?: CardFacts;
}

/** The bytes of a manifest: readable JSON, keys in order; equal manifests give equal bytes, and so the same digest. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(encodeJson(manifest, { indent: true }) + "\n");
}

/**
 * Reads a manifest.
 *
 * @param where Its path, for messages.
 * @throws {InputError} If it is not a manifest, or of a newer format.
 */
export function decodeManifest(bytes: Uint8Array, where: string): Manifest {
  const place = { file: where };
  let value: unknown;
  try {
    value = decodeJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new InputError("this is not JSON", { place, cause });
  }
  const manifest = (value ?? {}) as Partial<Manifest>;
  if (manifest.format !== "ticketlab-version") throw new InputError("this is not the manifest of a version", { place });
  if (manifest.formatVersion !== 1) {
    throw new InputError(`format ${manifest.formatVersion} is newer than this program`, {
      place,
      hint: "update ticketlab",
    });
  }
  const texts = [manifest.name, manifest.kind, manifest.created, manifest.dataFingerprint];
  const files = Object.entries(manifest.files ?? { "": null });
  const sound = texts.every((text) => typeof text === "string") &&
    Array.isArray(manifest.classes) && manifest.classes.every((label) => typeof label === "string") &&
    files.every(([file, facts]) =>
      // Plain names only: a manifest may not point out of its folder.
      /^\w[\w.-]*$/.test(file) && Number.isSafeInteger(facts?.bytes) && /^[0-9a-f]{64}$/.test(String(facts?.sha256))
    );
  if (!sound) throw new InputError("a part of this manifest is missing or of the wrong type", { place });
  return manifest as Manifest;
}
