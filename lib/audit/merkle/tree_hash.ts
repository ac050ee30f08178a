import { createHash } from "node:crypto";

/** Marks an inner node, so that none can pass for a leaf (RFC 9162, section 2.1.1). */
const NODE = new Uint8Array([1]);

/** Marks a leaf. */
export const LEAF: Uint8Array = new Uint8Array([0]);

/** Hash of a leaf, shape `(32,)`: SHA-256 of a zero byte and the data. */
export function leafHash(...data: readonly (Uint8Array | string)[]): Uint8Array {
  const hash = createHash("sha256").update(LEAF);
  for (const part of data) hash.update(part);
  return hash.digest();
}

/** Hash of an inner node, shape `(32,)`: SHA-256 of a one byte and the hashes below it. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash("sha256").update(NODE).update(left).update(right).digest();
}

/** Root of a tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return createHash("sha256").digest();
}

/** Greatest power of two below `n`, for `n` >= 2: where RFC 9162 splits a tree. */
export function splitOf(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

/** Whether two byte strings are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
