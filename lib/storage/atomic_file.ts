import { dirname } from "node:path";
import { createTemporaryFile, sweepTemporaries, syncFolder, type TemporaryFile } from "./_temporary.ts";
import { removeIfThere } from "./remove_if_there.ts";
import { explainWriteError } from "./_write_error.ts";
import { writeAll } from "./write_all.ts";

/** Options of {@linkcode openAtomicFile} and {@linkcode writeFileAtomic}. */
export interface AtomicFileOptions {
  /** When it aborts, the temporary is removed at once and the next call throws the signal's reason. */
  signal?: AbortSignal;
}

/**
 * A file that appears whole or not at all: written under a temporary name in the same folder, flushed to the disk, then
 * renamed. Left without `commit()` it vanishes, and what stood at the path stays as it was.
 *
 * Made by {@linkcode openAtomicFile}.
 */
export class AtomicFile implements AsyncDisposable {
  /** The path as it was given. */
  readonly path: string;
  /** Where the bytes go until `commit()`; a library that writes by itself may write here. */
  readonly temporaryPath: string;
  readonly #target: string;
  readonly #file: Deno.FsFile;
  readonly #signal?: AbortSignal;
  readonly #onAbort = () => this.#discard();
  #open = true;

  /** @internal */
  constructor(path: string, target: string, temporary: TemporaryFile, signal?: AbortSignal) {
    this.path = path;
    this.temporaryPath = temporary.path;
    this.#target = target;
    this.#file = temporary.file;
    this.#signal = signal;
    signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  /**
   * Appends bytes or UTF-8 text; settles once the system has taken them all, so a caller that waits never piles up memory.
   *
   * @throws {InputError} If the disk is full. The temporary is gone then.
   */
  async write(data: Uint8Array | string): Promise<void> {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    await this.#attempt("write", () => writeAll(this.#file, bytes));
  }

  /** Flushes the bytes, gives the file its name, and flushes the folder; after this it outlasts a power cut. */
  async commit(): Promise<void> {
    await this.#attempt("commit", async () => {
      const throughRename = this.temporaryPath !== this.#target;
      if (throughRename) {
        await this.#file.sync();
        this.#signal?.throwIfAborted();
        Deno.renameSync(this.temporaryPath, this.#target);
      }
      this.#close();
      if (throughRename) await syncFolder(dirname(this.#target));
    });
  }

  /** Removes what was written so far; nothing happens after `commit()` or a second time. */
  abort(): Promise<void> {
    this.#discard();
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.abort();
  }

  async #attempt(action: string, work: () => Promise<void>): Promise<void> {
    this.#signal?.throwIfAborted();
    if (!this.#open) throw new TypeError(`Cannot ${action} ${this.path}: it must be open: it is committed or aborted`);
    try {
      await work();
    } catch (error) {
      this.#discard();
      this.#signal?.throwIfAborted();
      throw explainWriteError(error, this.path);
    }
  }

  /** Synchronous, so that it is done before a program that ends on Ctrl-C calls `Deno.exit`. */
  #discard(): void {
    if (!this.#open) return;
    this.#close();
    if (this.temporaryPath !== this.#target) removeIfThere(this.temporaryPath);
  }

  #close(): void {
    this.#open = false;
    this.#signal?.removeEventListener("abort", this.#onAbort);
    this.#file.close();
  }
}

/**
 * Opens a file for writing that replaces `path` only on `commit()`.
 *
 * A symbolic link is followed and stays a link; the permissions of a replaced file are kept. A device or a pipe, such as
 * `/dev/null`, is written straight through, since there is nothing to rename. Temporaries that killed runs left in the
 * same folder are removed on the way.
 *
 * @param path The file; its folder must exist.
 * @throws {InputError} If the folder is missing or read-only, the path is a folder, or the disk is full.
 *
 * @example
 * ```ts
 * import { openAtomicFile } from "./atomic_file.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * {
 *   await using file = await openAtomicFile(`${folder}/labels.txt`);
 *   await file.write("billing\n");
 *   // No commit: an error, a return or Ctrl-C on the way leaves nothing behind.
 * }
 * assert.deepEqual([...Deno.readDirSync(folder)], []);
 *
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function openAtomicFile(path: string, options: AtomicFileOptions = {}): Promise<AtomicFile> {
  const { signal } = options;
  signal?.throwIfAborted();
  try {
    const { target, present } = await follow(path);
    if (present?.isDirectory) throw Object.assign(new Error("is a directory"), { code: "EISDIR" });
    if (present && !present.isFile) {
      return new AtomicFile(path, target, { path: target, file: await Deno.open(target, { write: true }) }, signal);
    }
    await sweepTemporaries(dirname(target));
    const temporary = await createTemporaryFile(target);
    const file = new AtomicFile(path, target, temporary, signal);
    try {
      if (present?.mode && Deno.build.os !== "windows") await Deno.chmod(temporary.path, present.mode & 0o777);
      signal?.throwIfAborted();
      return file;
    } catch (error) {
      await file.abort();
      throw error;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw explainWriteError(error, path);
  }
}

/**
 * Writes a file whole or not at all; see {@linkcode openAtomicFile} for what is kept and what is refused.
 *
 * @example
 * ```ts
 * import { writeFileAtomic } from "./atomic_file.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * await writeFileAtomic(`${folder}/report.html`, "<h1>Report</h1>");
 * assert.equal(await Deno.readTextFile(`${folder}/report.html`), "<h1>Report</h1>");
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function writeFileAtomic(
  path: string,
  data: Uint8Array | string,
  options: AtomicFileOptions = {},
): Promise<void> {
  await using file = await openAtomicFile(path, options);
  await file.write(data);
  await file.commit();
}

/** Where a path leads, and what stands there; a link to nothing is replaced like any missing file. */
async function follow(path: string): Promise<{ target: string; present?: Deno.FileInfo }> {
  try {
    const present = await Deno.stat(path);
    const isLink = (await Deno.lstat(path)).isSymlink;
    return { target: isLink && present.isFile ? await Deno.realPath(path) : path, present };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return { target: path };
    throw error;
  }
}
