import { createHash } from "node:crypto";

/** What an entry's hash covers besides the hash before it. */
export interface HashedFields {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  /** The JSON as it is stored. */
  readonly details: string;
}

/** What the first entry has for the hash of the one before it. */
export const NO_HASH: Uint8Array = new Uint8Array(32);

/** Marks a leaf, so that no inner node can pass for one (RFC 9162, section 2.1.1). */
const LEAF = new Uint8Array([0]);

/**
 * Hash of an entry, shape `(32,)`: SHA-256 of a zero byte, the hash of the entry before, and the entry's fields as a JSON array. So the
 * entries are a chain, and the leaves of a Merkle tree as in RFC 9162.
 */
export function entryHash(prevHash: Uint8Array, entry: HashedFields): Uint8Array {
  const { seq, at, actor, action, subject, details } = entry;
  const fields = JSON.stringify([seq, at, actor, action, subject, details]);
  return createHash("sha256").update(LEAF).update(prevHash).update(fields).digest();
}
