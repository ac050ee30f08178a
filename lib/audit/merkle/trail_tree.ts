import { InputError } from "../../core/mod.ts";
import type { Queryable } from "../../storage/db/mod.ts";
import { Frontier } from "./frontier.ts";
import { consistencyRanges, inclusionRanges, type LeafRange } from "./proof_ranges.ts";
import { nodeHash, splitOf } from "./tree_hash.ts";

/** Least level whose complete subtrees are stored: 2^8 leaves are read in one go. */
export const STORED_LEVEL = 8;

const BLOCK = 2 ** STORED_LEVEL;

/**
 * Root of the Merkle tree over the first `size` entries, shape `(32,)`. It and the proofs read the stored subtrees and at most a few hundred
 * entries, however long the trail is.
 */
export function treeRoot(db: Queryable, size: number): Promise<Uint8Array> {
  return size === 0 ? Promise.resolve(new Frontier().root()) : rangeHash(db, { from: 0, to: size });
}

/** Hashes that prove that an entry is among the first `size`; see {@linkcode checkInclusion}. */
export function inclusionPath(db: Queryable, index: number, size: number): Promise<Uint8Array[]> {
  return hashesOf(db, inclusionRanges(index, size));
}

/** Hashes that prove that the first `second` entries begin with the first `first`; see {@linkcode checkConsistency}. */
export function consistencyPath(db: Queryable, first: number, second: number): Promise<Uint8Array[]> {
  return hashesOf(db, consistencyRanges(first, second));
}

async function hashesOf(db: Queryable, ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
  const hashes: Uint8Array[] = [];
  for (const range of ranges) hashes.push(await rangeHash(db, range));
  return hashes;
}

/** MTH of RFC 9162 over some leaves; `from` is a multiple of the least power of two that spans them. */
async function rangeHash(db: Queryable, { from, to }: LeafRange): Promise<Uint8Array> {
  const count = to - from;
  if (count < BLOCK) return await leavesHash(db, from, to);
  const level = Math.log2(count);
  if (Number.isInteger(level)) return await storedHash(db, level, from / count);
  const middle = from + splitOf(count);
  return nodeHash(await rangeHash(db, { from, to: middle }), await rangeHash(db, { from: middle, to }));
}

async function leavesHash(db: Queryable, from: number, to: number): Promise<Uint8Array> {
  const rows = await db.selectFrom("audit_entry").select("hash").where("seq", ">=", from).where("seq", "<", to)
    .orderBy("seq").execute();
  if (rows.length !== to - from) throw damaged(`some of the entries ${from}–${to - 1} are missing`);
  const frontier = new Frontier();
  for (const { hash } of rows) frontier.append(hash);
  return frontier.root();
}

async function storedHash(db: Queryable, level: number, place: number): Promise<Uint8Array> {
  const row = await db.selectFrom("audit_node").select("hash").where("level", "=", level).where("place", "=", place)
    .executeTakeFirst();
  if (!row) throw damaged(`node ${place} of level ${level} of its tree is missing`);
  return row.hash;
}

function damaged(what: string): InputError {
  return new InputError(`the audit trail is damaged: ${what}`, { hint: "deno task audit verify tells more" });
}
