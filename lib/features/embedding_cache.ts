import { dirname } from "node:path";
import { createHash } from "node:crypto";
import { type Matrix, matrix, rowOf, sha256, type Snapshot } from "../core/mod.ts";
import { explainRefusedAccess } from "../core/refused_access.ts";
import type { Embedder } from "./embedder.ts";

/** An embedder whose vectors can be kept: equal digests say that equal texts have equal vectors. */
export interface KeepableEmbedder extends Embedder {
  readonly digest: string;
}

const KEY_BYTES = 32;
/** Bytes by which a record says that it is whole: the first of the SHA-256 of what is before them. */
const CHECK_BYTES = 8;

/**
 * Keeps the vectors of texts in a file, so that the same texts are embedded once: another fit on the same tickets begins at once.
 *
 * A file belongs to one embedder, by its name, and only grows. A record is the SHA-256 of digest and text, the vector in float32, and
 * a checksum. Records are appended in one piece, so that processes may write at the same time; one that a kill left unfinished
 * is found by its checksum, and reading goes on with the next that is whole. Texts themselves are not kept.
 *
 * An embedder may give other last bits where a text stood in another batch: what is kept is what came first.
 *
 * @example
 * ```ts
 * import { CachedEmbedder } from "./embedding_cache.ts";
 * import { matrix } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * let embedded = 0;
 * const lengths = {
 *   dimensions: 1,
 *   digest: "length of the text",
 *   embed(texts: readonly string[]) {
 *     embedded += texts.length;
 *     return matrix(texts.length, 1, Float32Array.from(texts, ({ length }) => length));
 *   },
 *   toSnapshot: () => ({ kind: "Lengths", config: {}, tensors: {} }),
 * };
 * const folder = await Deno.makeTempDir();
 * new CachedEmbedder(lengths, { folder }).embed(["hello", "hi"]);
 * const { data } = new CachedEmbedder(lengths, { folder }).embed(["hi", "hello", "hello again"]);
 * assert.deepEqual([[...data], embedded], [[2, 5, 11], 3]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export class CachedEmbedder implements Embedder {
  readonly #embedder: KeepableEmbedder;
  readonly #file: string;
  #vectors?: Map<string, Float32Array>;

  /** @param options `folder`: where the files are, one an embedder; made if it is not there. */
  constructor(embedder: KeepableEmbedder, options: { folder: string }) {
    this.#embedder = embedder;
    this.#file = `${options.folder}/${sha256(embedder.digest).slice(0, 32)}.vectors`;
  }

  get dimensions(): number {
    return this.#embedder.dimensions;
  }

  /** Digest of the embedder. */
  get digest(): string {
    return this.#embedder.digest;
  }

  /**
   * Vectors of texts; those that are not in the file are embedded and added to it.
   *
   * @throws {InputError} If the file may not be read or written.
   */
  embed(texts: readonly string[]): Matrix {
    const vectors = this.#vectors ??= this.#read();
    const keys = texts.map((text) => this.#keyOf(text));
    const missing = [...new Map(keys.map((key, i) => [key, texts[i]])).entries()].filter(([key]) => !vectors.has(key));
    if (missing.length > 0) {
      const fresh = this.#embedder.embed(missing.map(([, text]) => text));
      const added = missing.map(([key], i) => [key, rowOf(fresh, i).slice()] as const);
      this.#append(added);
      for (const [key, vector] of added) vectors.set(key, vector);
    }
    const out = matrix(texts.length, this.dimensions);
    keys.forEach((key, i) => out.data.set(vectors.get(key)!, i * this.dimensions));
    return out;
  }

  /** Of the embedder; the file is no part of it. */
  toSnapshot(): Snapshot {
    return this.#embedder.toSnapshot();
  }

  #keyOf(text: string): string {
    return createHash("sha256").update(`${this.digest.length}:${this.digest}${text}`).digest("hex");
  }

  #read(): Map<string, Float32Array> {
    const vectors = new Map<string, Float32Array>();
    const bytes = this.#attempt(() => readIfThere(this.#file));
    const width = 4 * this.dimensions;
    const record = KEY_BYTES + width + CHECK_BYTES;
    for (let at = 0; at + record <= bytes.length;) {
      const body = bytes.subarray(at, at + KEY_BYTES + width);
      if (!checkOf(body).every((byte, i) => byte === bytes[at + KEY_BYTES + width + i])) {
        at++; // past a record that was cut off
        continue;
      }
      vectors.set(body.subarray(0, KEY_BYTES).toHex(), new Float32Array(body.slice(KEY_BYTES).buffer));
      at += record;
    }
    return vectors;
  }

  /** Appends records by one write: the kernel puts those of several processes one after another. */
  #append(added: readonly (readonly [string, Float32Array])[]): void {
    const width = 4 * this.dimensions;
    const record = KEY_BYTES + width + CHECK_BYTES;
    const bytes = new Uint8Array(added.length * record);
    added.forEach(([key, vector], i) => {
      const body = bytes.subarray(i * record, i * record + KEY_BYTES + width);
      body.set(Uint8Array.fromHex(key));
      body.set(new Uint8Array(vector.buffer, vector.byteOffset, width), KEY_BYTES);
      bytes.set(checkOf(body), i * record + KEY_BYTES + width);
    });
    this.#attempt(() => {
      Deno.mkdirSync(dirname(this.#file), { recursive: true });
      Deno.writeFileSync(this.#file, bytes, { append: true });
    });
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof Deno.errors.NotCapable ? explainRefusedAccess(error, this.#file) : error;
    }
  }
}

function readIfThere(file: string): Uint8Array<ArrayBuffer> {
  try {
    return Deno.readFileSync(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Uint8Array();
    throw error;
  }
}

function checkOf(body: Uint8Array): Uint8Array {
  return createHash("sha256").update(body).digest().subarray(0, CHECK_BYTES);
}
