import { dirname, join } from "node:path";
import { InputError } from "../core/mod.ts";
import type { AtomicFileOptions } from "./atomic_file.ts";
import {
  createTemporaryFolder,
  removeTemporaryFolder,
  sweepTemporaries,
  syncFolder,
  type TemporaryFolder,
} from "./_temporary.ts";
import { removeIfThere } from "./remove_if_there.ts";
import { explainWriteError, printable } from "./_write_error.ts";

/**
 * Writes a folder whole or not at all: `write` fills it under a temporary name beside the target, then every file is
 * flushed and the folder renamed. Folders above it are created.
 *
 * @param path The folder; it must not exist, or be empty.
 * @param write Fills the folder whose path it is given. If it throws, nothing stays.
 * @throws {InputError} If the folder exists, cannot be written, or the disk is full.
 *
 * @example
 * ```ts
 * import { writeFolderAtomic } from "./atomic_folder.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * await writeFolderAtomic(`${folder}/v1`, async (temporary) => {
 *   await Deno.writeTextFile(`${temporary}/manifest.json`, "{}");
 * });
 * assert.deepEqual([...Deno.readDirSync(folder)].map((entry) => entry.name), ["v1"]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function writeFolderAtomic(
  path: string,
  write: (temporary: string) => Promise<void>,
  options: AtomicFileOptions = {},
): Promise<void> {
  const { signal } = options;
  signal?.throwIfAborted();
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await sweepTemporaries(dirname(path));
    const temporary = await createTemporaryFolder(path);
    const onAbort = () => removeAsFarAsPossible(temporary);
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      signal?.throwIfAborted();
      await write(temporary.path);
      await syncTree(temporary.path);
      signal?.throwIfAborted();
      rename(temporary.path, path);
    } finally {
      signal?.removeEventListener("abort", onAbort);
      removeTemporaryFolder(temporary);
    }
    await syncFolder(dirname(path));
  } catch (error) {
    signal?.throwIfAborted();
    throw explainWriteError(error, path);
  }
}

function rename(from: string, to: string): void {
  try {
    Deno.renameSync(from, to);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes((error as { code?: string }).code ?? "")) throw error;
    throw new InputError("this folder exists and is not empty", {
      place: { file: printable(to) },
      hint: "choose another name, or remove it first",
      cause: error,
    });
  }
}

/** Flushes every file below a folder, and the folders themselves, to the disk. */
async function syncTree(folder: string): Promise<void> {
  for await (const entry of Deno.readDir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory) await syncTree(path);
    else if (entry.isFile) {
      using file = await Deno.open(path, { read: true, write: true });
      await file.sync();
    }
  }
  await syncFolder(folder);
}

/** Another thread may be adding a file this very moment; what is left then goes when `write` has ended. */
function removeAsFarAsPossible({ path, lock }: TemporaryFolder): void {
  try {
    removeIfThere(path);
    removeIfThere(lock.path);
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOTEMPTY") throw error;
  }
}
