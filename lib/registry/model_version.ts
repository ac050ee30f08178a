import { join, sep } from "node:path";
import type { Manifest } from "./manifest.ts";

/** A saved model, named by its content. */
export interface ModelVersion {
  /** Name of the model, such as `banking77`. */
  readonly name: string;
  /** SHA-256 of the manifest's bytes, which hold the digest of every other file. */
  readonly digest: string;
  /** `name@` and the first 12 digits of the digest; what predictions carry. */
  readonly id: string;
  /** Folder with the files. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** Puts a version together from its folder's place and its manifest. */
export function modelVersion(models: string, name: string, digest: string, manifest: Manifest): ModelVersion {
  return { name, digest, id: `${name}@${digest.slice(0, 12)}`, path: versionPath(models, name, digest), manifest };
}

/** Folder of a version below the folder of all models. */
export function versionPath(models: string, name: string, digest: string): string {
  // A digest has nothing to normalise, which goes letter by letter.
  return join(models, "versions", name) + sep + digest;
}
