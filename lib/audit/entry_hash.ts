import { leafHash, sha256Of } from "./merkle/tree_hash.ts";

/** What an entry says, besides when and what kind of thing was done. */
export interface EntryContent {
  readonly actor: string;
  readonly subject: string | null;
  /** The JSON as it is stored. */
  readonly details: string;
  /** 16 random bytes. */
  readonly salt: Uint8Array;
}

/** What stays of an entry when its content is blanked. */
export interface EntryFrame {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
}

/** What the first entry has for the hash of the one before it. */
export const NO_HASH: Uint8Array = new Uint8Array(32);

/**
 * Hash of what an entry says, shape `(32,)`: SHA-256 of the salt and of the fields as a JSON array. It can stand for the content after that
 * was blanked; without the salt nobody can try whether a guess fits it.
 */
export function contentHash({ actor, subject, details, salt }: EntryContent): Uint8Array {
  return sha256Of(salt, JSON.stringify([actor, subject, details]));
}

/**
 * Hash of an entry, shape `(32,)`: SHA-256 of a zero byte, the hash of the entry before, the hash of its content, and number, time and
 * action as a JSON array. So the entries are a chain, and the leaves of a Merkle tree as in RFC 9162, section 2.1.
 */
export function entryHash(prevHash: Uint8Array, { seq, at, action }: EntryFrame, content: Uint8Array): Uint8Array {
  return leafHash(prevHash, content, JSON.stringify([seq, at, action]));
}
