import { createHash } from "node:crypto";

/** Bytes that are read at a time: in pieces of a stream, which are smaller, a large file takes twice as long. */
const PIECE = 2 ** 20;

/** How {@linkcode digestFile} found a file. */
export interface FileDigest {
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * SHA-256 and size of a file, read piece by piece; undefined where there is none.
 *
 * @throws The reason of `signal`, once it is aborted.
 *
 * @example
 * ```ts
 * import { digestFile } from "./digest_file.ts";
 * import { sha256 } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const path = await Deno.makeTempFile();
 * await Deno.writeTextFile(path, "four");
 * assert.deepEqual(await digestFile(path), { sha256: sha256("four"), bytes: 4 });
 * await Deno.remove(path);
 * assert.equal(await digestFile(path), undefined);
 * ```
 */
export async function digestFile(path: string, signal?: AbortSignal): Promise<FileDigest | undefined> {
  try {
    using file = await Deno.open(path);
    const hash = createHash("sha256");
    const buffer = new Uint8Array(PIECE);
    let bytes = 0;
    for (let got = await file.read(buffer); got !== null; got = await file.read(buffer)) {
      signal?.throwIfAborted();
      hash.update(buffer.subarray(0, got));
      bytes += got;
    }
    return { sha256: hash.digest("hex"), bytes };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return undefined;
    throw error;
  }
}
