import { basename, dirname } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { explainRefusedAccess, InputError } from "../core/mod.ts";
import { nearest } from "./_nearest.ts";

/** Bytes that can be read from the start more than once: to look first, and then to read. */
export interface ByteSource {
  /** Name for messages. */
  readonly name: string;
  /** Path of a regular file; absent for the standard input. */
  readonly path?: string;
  /** Whether the bytes come out of gzip. */
  readonly compressed: boolean;
  /** The bytes from the start. Leaving the loop early closes the file. */
  open(): AsyncIterable<Uint8Array>;
  /** To be called once nothing but the next `open()` will follow: what was kept for a second look is let go while read. */
  release(): void;
}

const CHUNK_BYTES = 1 << 17;

/**
 * Finds the bytes of a path, or of the standard input for `-`, and takes gzip off by its first two bytes.
 *
 * @throws {InputError} If there is no such file, it is a folder, or it cannot be read.
 */
export async function openBytes(
  source: string,
  stdin: () => AsyncIterable<Uint8Array> = standardInput,
): Promise<ByteSource> {
  const raw = source === "-" ? replayable("standard input", stdin()) : await fileBytes(source);
  const start = await peek(raw, 2);
  if (!(start[0] === 0x1f && start[1] === 0x8b)) return raw;
  return { ...raw, compressed: true, open: () => gunzip(raw.open(), raw.name) };
}

/** The first `limit` bytes, or all there are. */
export async function peek(source: ByteSource, limit: number): Promise<Uint8Array> {
  const head = new Uint8Array(limit);
  let length = 0;
  for await (const chunk of source.open()) {
    const part = chunk.subarray(0, limit - length);
    head.set(part, length);
    length += part.length;
    if (length === limit) break;
  }
  return head.subarray(0, length);
}

async function fileBytes(path: string): Promise<ByteSource> {
  const info = await Deno.stat(path).catch((error) => fail(path, error));
  if (info.isDirectory) {
    throw new InputError("it is a folder, not a file", { place: { file: path }, hint: "name one file in it" });
  }
  return { name: path, path, compressed: false, open: () => readFile(path), release: () => {} };
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  using file = await Deno.open(path).catch((error) => fail(path, error));
  for (;;) {
    const buffer = new Uint8Array(CHUNK_BYTES);
    const read = await file.read(buffer).catch((error) => fail(path, error));
    if (read === null) return;
    yield buffer.subarray(0, read);
  }
}

async function fail(path: string, cause: unknown): Promise<never> {
  const place = { file: path };
  if (cause instanceof Deno.errors.NotFound) {
    const near = await similarName(path);
    const hint = near ? `did you mean ${near}?` : "check the path";
    throw new InputError("there is no such file", { place, hint, cause });
  }
  if (cause instanceof Deno.errors.NotCapable) throw explainRefusedAccess(cause, path);
  if (cause instanceof Deno.errors.PermissionDenied) {
    throw new InputError("it may not be read", { place, hint: "check the permissions of the file", cause });
  }
  throw new InputError(`it cannot be read: ${cause instanceof Error ? cause.message : cause}`, { place, cause });
}

/** The name in the same folder that is most like a missing one, if any is much like it. */
async function similarName(path: string): Promise<string | undefined> {
  const names: string[] = [];
  try {
    for await (const entry of Deno.readDir(dirname(path))) if (entry.isFile) names.push(entry.name);
  } catch {
    return undefined; // the folder is missing too: there is nothing to suggest
  }
  const wanted = basename(path);
  const near = nearest(wanted, names);
  return near && path.slice(0, path.length - wanted.length) + near;
}

async function* standardInput(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const buffer = new Uint8Array(CHUNK_BYTES);
    const read = await Deno.stdin.read(buffer);
    if (read === null) return;
    yield buffer.subarray(0, read);
  }
}

/** A stream that can be read once, made readable several times by keeping what was read until `release()`. */
function replayable(name: string, stream: AsyncIterable<Uint8Array>): ByteSource {
  const iterator = stream[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let keep = true;
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let i = 0; keep ? i < kept.length : kept.length > 0; i++) yield keep ? kept[i] : kept.shift()!;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      if (keep) kept.push(next.value);
      yield next.value;
    }
  }
  return { name, compressed: false, open, release: () => void (keep = false) };
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  // The callback is only there to stop an early end of the loop from being thrown: errors come out of the iteration.
  const stream = pipeline(Readable.from(chunks), createGunzip({ chunkSize: CHUNK_BYTES }), () => {});
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(`its gzip is damaged: ${cause instanceof Error ? cause.message : cause}`, {
      place: { file: name },
      hint: "fetch or compress the file again",
      cause,
    });
  }
}
