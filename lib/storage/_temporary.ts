import { basename, dirname, join } from "node:path";

/** Ours and nobody else's: a hidden name, sixteen hexadecimal digits, and an ending that no other program uses. */
const TEMPORARY_NAME = /^\..*\.[0-9a-f]{16}\.ticketlab-tmp$/;

/** Something being written under a temporary name, held by a lock so that nobody takes it for a leftover. */
export interface Temporary {
  readonly path: string;
  /** The open file, or the folder's handle; closing it gives the lock back. Absent for folders on Windows. */
  readonly lock?: Deno.FsFile;
}

/** Whether a name in a folder is one of our temporaries; readers of folders skip these. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY_NAME.test(name);
}

/**
 * Creates a temporary file or folder next to its target, on the same disk so that a rename suffices, and locks it.
 *
 * The kernel gives a lock back when its process ends, however it ends. Between creating and locking, a sweep by another
 * process may take the newcomer for a leftover; then it is gone once the lock is had, and we try again.
 */
export async function createTemporary(target: string, kind: "file" | "folder"): Promise<Temporary> {
  for (;;) {
    const digits = crypto.randomUUID().replaceAll("-", "").slice(0, 16);
    const path = join(dirname(target), `.${basename(target).slice(0, 60)}.${digits}.ticketlab-tmp`);
    if (kind === "folder") await Deno.mkdir(path);
    const lock = kind === "file" ? await Deno.open(path, { write: true, createNew: true }) : await openFolder(path);
    if (!lock) return { path };
    await lock.lock(true);
    if (await exists(path)) return { path, lock };
    lock.close();
  }
}

/**
 * Removes what killed processes left behind in a folder: temporaries whose lock is free. Work of living processes, in
 * this or another container, is not touched.
 *
 * @returns The paths that were removed.
 */
export async function sweepTemporaries(folder: string): Promise<string[]> {
  const removed: string[] = [];
  for await (const entry of Deno.readDir(folder)) {
    if (!isTemporaryName(entry.name) || entry.isSymlink) continue;
    const path = join(folder, entry.name);
    if (await removeIfAbandoned(path, entry.isDirectory)) removed.push(path);
  }
  return removed;
}

async function removeIfAbandoned(path: string, isFolder: boolean): Promise<boolean> {
  try {
    const lock = isFolder ? await openFolder(path) : await Deno.open(path, { write: true });
    if (!lock) return false;
    try {
      if (!(await lock.tryLock(true))) return false;
      await Deno.remove(path, { recursive: isFolder });
      return true;
    } finally {
      lock.close();
    }
  } catch (error) {
    // Finished by its owner, swept by someone else, or another user's: in no case ours to remove.
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) return false;
    throw error;
  }
}

/** A handle of a folder, to lock it or to flush its entries; Windows has none, and leftover folders stay there. */
export function openFolder(path: string): Promise<Deno.FsFile | undefined> {
  return Deno.build.os === "windows" ? Promise.resolve(undefined) : Deno.open(path, { read: true });
}

/** Makes a rename or a new entry in a folder outlast a power cut. */
export async function syncFolder(path: string): Promise<void> {
  using folder = await openFolder(path);
  await folder?.sync();
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

/** Removes a file or a folder at once; one that is gone already is fine. */
export function removeIfPresent(path: string): void {
  try {
    Deno.removeSync(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
