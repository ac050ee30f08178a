import { InputError } from "../core/mod.ts";
import { openAtomicFile } from "./atomic_file.ts";
import { explainWriteError } from "./_write_error.ts";
import { writeAll } from "./write_all.ts";

/** Where the bytes of a table go. */
export interface Sink {
  /** Settles once the bytes are taken: whoever waits for it writes no faster than they are read. */
  write(data: Uint8Array | string): Promise<void>;
  commit(): Promise<void>;
  abort(): Promise<void>;
}

/** Opens a file, or for `-` the standard output. */
export async function openSink(path: string, options: { binary: boolean; signal?: AbortSignal }): Promise<Sink> {
  const { binary, signal } = options;
  if (path !== "-") return await openAtomicFile(path, { signal });
  if (binary && Deno.stdout.isTerminal()) {
    throw new InputError("this format is not for reading on a terminal", {
      hint: "name a file, or choose csv or jsonl",
    });
  }
  return {
    async write(data) {
      signal?.throwIfAborted();
      const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
      try {
        await writeAll(Deno.stdout, bytes);
      } catch (error) {
        throw explainWriteError(error, "standard output");
      }
    },
    commit: () => Promise.resolve(),
    abort: () => Promise.resolve(),
  };
}
