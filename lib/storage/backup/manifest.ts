import { canonicalJson, InputError, type Json, sha256 } from "../../core/mod.ts";

/** What this program writes and reads. */
export const FORMAT = "ticketlab-backup";
export const FORMAT_VERSION = 1;

/** Name of the file that says what a backup holds. */
export const MANIFEST_FILE = "manifest.json";

/** A file of a backup. */
export interface BackupFile {
  readonly bytes: number;
  /** Of the file as it is in the backup, hexadecimal. */
  readonly sha256: string;
}

/** A table of a backup. */
export interface BackupTable extends BackupFile {
  readonly columns: readonly string[];
  readonly rows: number;
}

/** What a backup holds. */
export interface BackupManifest {
  readonly format: typeof FORMAT;
  readonly formatVersion: typeof FORMAT_VERSION;
  /** When the tables were as they are here, ISO 8601. */
  readonly created: string;
  /** Where they came from; they go into either kind. */
  readonly kind: "sqlite" | "postgres";
  /** Steps of the schema that had been taken. */
  readonly schema: readonly string[];
  /** By name; each is in `tables/NAME.jsonl.gz`. */
  readonly tables: Readonly<Record<string, BackupTable>>;
  /** By path in the backup, below `files/`. */
  readonly files: Readonly<Record<string, BackupFile>>;
}

/** Path of a table in a backup. */
export function tablePath(name: string): string {
  return `tables/${name}.jsonl.gz`;
}

/** Path of a file in a backup. */
export function filePath(name: string): string {
  return `files/${name}`;
}

/** SHA-256 of a manifest, which holds those of all files: it stands for the whole backup. */
export function backupDigest(manifest: BackupManifest): string {
  return sha256(canonicalJson(manifest as unknown as Json));
}

/** A manifest as its file holds it, with its own digest, so that no change of it goes unseen. */
export function encodeManifest(manifest: BackupManifest): string {
  return `${JSON.stringify({ ...manifest, digest: backupDigest(manifest) }, undefined, 2)}\n`;
}

/**
 * Reads what {@linkcode encodeManifest} wrote.
 *
 * @param path For messages.
 * @throws {InputError} If it is damaged, of a newer version, or no manifest of a backup at all.
 */
export function decodeManifest(text: string, path: string): { manifest: BackupManifest; digest: string } {
  const value = parse(text);
  if (value?.format !== FORMAT) throw refused(path, "it is not the manifest of a backup, or is damaged");
  if (typeof value.formatVersion === "number" && value.formatVersion > FORMAT_VERSION) {
    throw new InputError("this backup was made by a newer version of ticketlab", {
      place: { file: path },
      hint: "update ticketlab",
    });
  }
  const { digest, ...rest } = value as { digest: string };
  const manifest = rest as unknown as BackupManifest;
  if (text !== encodeManifest(manifest)) throw refused(path, "it was changed after the backup was written");
  const wrong = Object.keys({ ...manifest.files, ...manifest.tables }).find((name) => !isInside(name));
  if (wrong !== undefined) throw refused(path, `it names ${JSON.stringify(wrong)}, which is no path in a backup`);
  return { manifest, digest };
}

/** Says that something of a backup is not as it was written. */
export function refused(path: string, problem: string): InputError {
  return new InputError(`the backup is damaged and was refused: ${problem}`, {
    place: { file: path },
    hint: "use another backup",
  });
}

/** Whether a path leads nowhere but below the folder that it is taken from. */
function isInside(path: string): boolean {
  return path.split("/").every((part) => /^[^\0\\/:]+$/.test(part) && part !== "." && part !== "..");
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value as Record<string, unknown> : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
