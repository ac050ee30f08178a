import { dirname } from "node:path";
import { explainWriteError } from "./_write_error.ts";

/**
 * Runs work while no other holder of the same lock file runs, in this process or another: for changes that read, decide
 * and write. The kernel gives the lock back when a process ends, however it ends.
 *
 * @param path The lock file; created if missing, its folder too, and left in place.
 * @returns What `work` returns.
 * @throws {InputError} If the lock file cannot be written.
 *
 * @example
 * ```ts
 * import { withFileLock } from "./file_lock.ts";
 * import assert from "node:assert/strict";
 *
 * const path = await Deno.makeTempFile();
 * let inside = 0;
 * const enter = () =>
 *   withFileLock(path, async () => {
 *     assert.equal(++inside, 1);
 *     await new Promise((resolve) => setTimeout(resolve, 1));
 *     inside--;
 *   });
 * await Promise.all([enter(), enter(), enter()]);
 * await Deno.remove(path);
 * ```
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  using file = await openLock(path);
  await file.lock(true);
  return await work();
}

async function openLock(path: string): Promise<Deno.FsFile> {
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    return await Deno.open(path, { write: true, create: true });
  } catch (error) {
    throw explainWriteError(error, path);
  }
}
