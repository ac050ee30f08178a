import { createHash } from "node:crypto";
import { dirname } from "node:path";
import type { BackupFile } from "./manifest.ts";
import { writeAll } from "../write_all.ts";

/** Writes what comes to a new file, and says how much it was and its hash. */
export async function writeHashed(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<BackupFile> {
  await Deno.mkdir(dirname(path), { recursive: true });
  using file = await Deno.open(path, { write: true, createNew: true });
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    hash.update(chunk);
    bytes += chunk.length;
    await writeAll(file, chunk);
  }
  return { bytes, sha256: hash.digest("hex") };
}
