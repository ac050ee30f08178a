import { dirname } from "node:path";
import { InputError } from "../../core/mod.ts";
import { writeAll } from "../../storage/write_all.ts";

/** Bytes read at once from the end. */
const BLOCK = 1 << 16;

const NEWLINE = 10;

/** A file of checkpoints that nobody else writes to meanwhile, in this process or another. */
export class CheckpointFile implements Disposable {
  readonly #path: string;
  readonly #file: Deno.FsFile;
  #size: number;

  private constructor(path: string, file: Deno.FsFile, size: number) {
    this.#path = path;
    this.#file = file;
    this.#size = size;
  }

  /** Opens a file, made if there is none, and waits for others to be done with it. */
  static async open(path: string): Promise<CheckpointFile> {
    try {
      await Deno.mkdir(dirname(path), { recursive: true });
      const file = await Deno.open(path, { read: true, write: true, create: true });
      try {
        await file.lock(true);
        return new CheckpointFile(path, file, (await file.stat()).size);
      } catch (error) {
        file.close();
        throw error;
      }
    } catch (error) {
      throw explained(error, path);
    }
  }

  /** The last whole line, or undefined if there is none; what a crash left of another behind it is cut off. */
  async lastLine(): Promise<string | undefined> {
    let tail = new Uint8Array(0);
    for (let start = this.#size; start > 0;) {
      const length = Math.min(start, Math.max(BLOCK, tail.length));
      start -= length;
      tail = new Uint8Array([...await this.#read(start, length), ...tail]);
      const end = tail.lastIndexOf(NEWLINE);
      const before = end <= 0 ? -1 : tail.lastIndexOf(NEWLINE, end - 1);
      if (end < 0 || (before < 0 && start > 0)) continue;
      await this.#cut(start + end + 1);
      return new TextDecoder().decode(tail.subarray(before + 1, end));
    }
    await this.#cut(0);
    return undefined;
  }

  /** All whole lines. */
  async lines(): Promise<string[]> {
    return new TextDecoder().decode(await this.#read(0, this.#size)).split("\n").slice(0, -1);
  }

  /** Appends a line, whole or not at all, and flushes it to the disk. */
  async append(line: string): Promise<void> {
    const before = this.#size;
    const bytes = new TextEncoder().encode(`${line}\n`);
    try {
      await this.#file.seek(before, Deno.SeekMode.Start);
      await writeAll(this.#file, bytes);
      await this.#file.sync();
      this.#size += bytes.length;
      if (before === 0) await this.#syncFolder();
    } catch (error) {
      await this.#file.truncate(before);
      throw explained(error, this.#path);
    }
  }

  [Symbol.dispose](): void {
    this.#file.close();
  }

  async #read(start: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    await this.#file.seek(start, Deno.SeekMode.Start);
    for (let done = 0; done < length;) {
      const n = await this.#file.read(bytes.subarray(done));
      if (n === null) throw new InputError("the file got shorter while it was read", { place: { file: this.#path } });
      done += n;
    }
    return bytes;
  }

  async #cut(size: number): Promise<void> {
    if (size === this.#size) return;
    await this.#file.truncate(size);
    this.#size = size;
  }

  /** A new file's name is part of its folder, which has its own flush; Windows has none. */
  async #syncFolder(): Promise<void> {
    if (Deno.build.os === "windows") return;
    using folder = await Deno.open(dirname(this.#path));
    await folder.sync();
  }
}

function explained(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  const why = error instanceof Deno.errors.NotCapable ? "Deno keeps tasks out of this place" : error.message;
  return new InputError(`the file of checkpoints cannot be written: ${why}`, {
    place: { file: path },
    hint: "name another one with TICKETLAB_CHECKPOINTS",
    cause: error,
  });
}
