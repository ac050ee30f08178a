import { join } from "node:path";
import { InputError, sha256 } from "../core/mod.ts";
import { digestFile } from "../storage/digest_file.ts";
import { statIfThere } from "../storage/stat_if_there.ts";
import { explainReadError } from "./_read_error.ts";
import { decodeManifest, MANIFEST_FILE } from "./manifest.ts";
import { type ModelVersion, modelVersion, versionPath } from "./model_version.ts";

/** A version and the bytes of its files, every one checked. */
export interface ReadVersion {
  readonly version: ModelVersion;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads a version and checks it: the manifest against the name of the folder, every file against the manifest, and that
 * no file is missing or added. What is returned are the very bytes that were checked.
 *
 * @throws {InputError} If anything differs from what was saved; says which version and which file.
 */
export async function readVersion(models: string, name: string, digest: string): Promise<ReadVersion> {
  const files = new Map<string, Uint8Array>();
  const version = await check(models, name, digest, async (path, file) => {
    const data = await Deno.readFile(path);
    files.set(file, data);
    return sha256(data);
  });
  return { version, files };
}

/**
 * Checks a version as {@linkcode readVersion} does, and keeps nothing of it in memory.
 *
 * @throws {InputError} If anything differs from what was saved; says which version and which file.
 */
export async function checkVersion(models: string, name: string, digest: string): Promise<ModelVersion> {
  return await check(models, name, digest, async (path) => (await digestFile(path))?.sha256);
}

/** Reads a file and says its SHA-256; undefined where it is gone. */
type DigestOf = (path: string, file: string) => Promise<string | undefined>;

async function check(models: string, name: string, digest: string, digestOf: DigestOf): Promise<ModelVersion> {
  try {
    return await checkFiles(models, name, digest, digestOf);
  } catch (error) {
    throw explainReadError(error, versionPath(models, name, digest));
  }
}

async function checkFiles(models: string, name: string, digest: string, digestOf: DigestOf): Promise<ModelVersion> {
  const version = await readManifest(models, name, digest);
  const expected = version.manifest.files;
  const damaged = (file: string, problem: string) => damage(version.id, join(version.path, file), problem);

  for await (const entry of Deno.readDir(version.path)) {
    if (entry.name === MANIFEST_FILE) continue;
    if (!Object.hasOwn(expected, entry.name)) throw damaged(entry.name, "was added after it was saved");
    if (!entry.isFile) throw damaged(entry.name, `is a ${entry.isSymlink ? "link" : "folder"}, not a file`);
  }
  await Promise.all(
    Object.entries(expected).map(async ([file, { bytes, sha256: saved }]) => {
      const path = join(version.path, file);
      const { size } = await statIfThere(path, { followLinks: false }) ?? {};
      if (size === undefined) throw damaged(file, "is missing");
      if (size !== bytes) throw damaged(file, `has ${size} bytes, and was saved with ${bytes}`);
      if (await digestOf(path, file) !== saved) throw damaged(file, "was changed after it was saved");
    }),
  );
  return version;
}

/** Reads a manifest alone, and checks it against the name of its folder; enough for lists. */
export async function readManifest(models: string, name: string, digest: string): Promise<ModelVersion> {
  const path = join(versionPath(models, name, digest), MANIFEST_FILE);
  const id = `${name}@${digest.slice(0, 12)}`;
  const info = await statIfThere(path, { followLinks: false });
  if (!info) throw damage(id, path, "is missing");
  if (!info.isFile) throw damage(id, path, "is not a file");
  const bytes = await Deno.readFile(path);
  if (sha256(bytes) !== digest) throw damage(id, path, "was changed after it was saved, or its folder renamed");
  const manifest = decodeManifest(bytes, path);
  if (manifest.name !== name) throw damage(id, path, `belongs to "${manifest.name}"`);
  return modelVersion(models, name, digest, manifest);
}

function damage(id: string, path: string, problem: string): InputError {
  return new InputError(`version ${id} is damaged and was refused: ${path} ${problem}`, {
    hint: "use another version, or restore this one from a copy",
  });
}
