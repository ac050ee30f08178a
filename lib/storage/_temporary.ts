import { basename, dirname, join } from "node:path";
import { removeIfThere } from "./remove_if_there.ts";

/** Ours and nobody else's: a hidden name, sixteen hexadecimal digits, and an ending that no other program uses. */
const TEMPORARY_NAME = /^\..*\.[0-9a-f]{16}\.ticketlab-tmp$/;

/** A file being written under a temporary name, locked so that nobody takes it for a leftover. */
export interface TemporaryFile {
  readonly path: string;
  /** The file, open for writing; closing it gives the lock back. */
  readonly file: Deno.FsFile;
}

/** A folder being written under a temporary name; the lock is held on a file beside it, since few systems lock folders. */
export interface TemporaryFolder {
  readonly path: string;
  readonly lock: TemporaryFile;
}

/**
 * Creates a temporary file next to its target, on the same disk so that a rename suffices, and locks it.
 *
 * The kernel gives a lock back when its process ends, however it ends. Between creating and locking, a sweep by another
 * process may take the newcomer for a leftover; then it is gone once the lock is had, and we try again.
 */
export async function createTemporaryFile(target: string): Promise<TemporaryFile> {
  for (;;) {
    const digits = crypto.randomUUID().replaceAll("-", "").slice(0, 16);
    const path = join(dirname(target), `.${basename(target).slice(0, 60)}.${digits}.ticketlab-tmp`);
    const file = await Deno.open(path, { write: true, createNew: true });
    await file.lock(true);
    if (await exists(path)) return { path, file };
    file.close();
  }
}

/** Creates a temporary folder next to its target. */
export async function createTemporaryFolder(target: string): Promise<TemporaryFolder> {
  const lock = await createTemporaryFile(target);
  const temporary = { path: folderOf(lock.path), lock };
  try {
    await Deno.mkdir(temporary.path);
    return temporary;
  } catch (error) {
    removeTemporaryFolder(temporary);
    throw error;
  }
}

/** Removes a temporary folder, or what is left of it after a rename, and then its lock: never the other way round. */
export function removeTemporaryFolder({ path, lock }: TemporaryFolder): void {
  removeIfThere(path);
  lock.file.close();
  removeIfThere(lock.path);
}

/**
 * Removes what killed processes left behind in a folder: temporaries whose lock is free. Work of living processes, in
 * this or another container, is not touched.
 */
export async function sweepTemporaries(folder: string): Promise<void> {
  for await (const entry of Deno.readDir(folder)) {
    if (entry.isFile && TEMPORARY_NAME.test(entry.name)) await removeIfAbandoned(join(folder, entry.name));
  }
}

async function removeIfAbandoned(path: string): Promise<void> {
  try {
    using file = await Deno.open(path, { write: true });
    if (!(await file.tryLock(true))) return;
    removeIfThere(folderOf(path));
    removeIfThere(path);
  } catch (error) {
    // Finished by its owner, swept by someone else, or another user's: in no case ours to remove.
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) return;
    throw error;
  }
}

/** Makes a rename or a new entry in a folder outlast a power cut; Windows sees to it by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (Deno.build.os === "windows") return;
  using folder = await Deno.open(path, { read: true });
  await folder.sync();
}

/** The temporary folder that a lock file stands for. */
function folderOf(lockPath: string): string {
  return `${lockPath}-folder`;
}

async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
