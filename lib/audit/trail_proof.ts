import { InputError } from "../core/mod.ts";
import type { Database } from "../storage/db/mod.ts";
import { checkConsistency, checkInclusion } from "./merkle/check_proof.ts";
import { consistencyPath, inclusionPath, treeRoot } from "./merkle/trail_tree.ts";

/** Shows that an entry is part of the trail, as RFC 9162 has it; hashes are hexadecimal. */
export interface InclusionProof {
  readonly kind: "inclusion";
  /** The entry, from 0, and its hash. */
  readonly index: number;
  readonly leaf: string;
  /** Entries of the trail, and the root over them. */
  readonly size: number;
  readonly root: string;
  readonly path: readonly string[];
}

/** Shows that a trail begins with all entries of an earlier state of it. */
export interface ConsistencyProof {
  readonly kind: "consistency";
  readonly first: number;
  readonly second: number;
  readonly firstRoot: string;
  readonly secondRoot: string;
  readonly path: readonly string[];
}

/**
 * Proves that an entry is among the first `size`.
 *
 * @param size All entries if not given.
 * @throws {RangeError} If there is no such entry.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "./audit_trail.ts";
 * import { checkProof, proveInclusion } from "./trail_proof.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const trail = new AuditTrail(database, { clock: fixedClock("2026-01-01"), actor: "ann" });
 * await trail.record({ action: "model.save" }, { action: "model.promote" }, { action: "model.rollback" });
 *
 * const proof = await proveInclusion(database, 1);
 * assert.ok(checkProof(proof));
 * assert.ok(!checkProof({ ...proof, index: 0 }));
 * ```
 */
export async function proveInclusion(database: Database, index: number, size?: number): Promise<InclusionProof> {
  return await database.snapshot(async (tx) => {
    const all = (await tx.selectFrom("audit_head").select("size").executeTakeFirstOrThrow()).size;
    const n = sizeWithin(size ?? all, all);
    const path = await inclusionPath(tx, index, n);
    const entry = await tx.selectFrom("audit_entry").select("hash").where("seq", "=", index).executeTakeFirst();
    if (!entry) throw new InputError(`the audit trail is damaged: entry ${index} is missing`);
    const root = await treeRoot(tx, n);
    return {
      kind: "inclusion",
      index,
      leaf: entry.hash.toHex(),
      size: n,
      root: root.toHex(),
      path: path.map((hash) => hash.toHex()),
    };
  });
}

/**
 * Proves that the first `second` entries begin with the first `first`.
 *
 * @param second All entries if not given.
 * @throws {RangeError} If there are not so many, or `first` is greater.
 */
export async function proveConsistency(database: Database, first: number, second?: number): Promise<ConsistencyProof> {
  return await database.snapshot(async (tx) => {
    const all = (await tx.selectFrom("audit_head").select("size").executeTakeFirstOrThrow()).size;
    const n = sizeWithin(second ?? all, all);
    const path = await consistencyPath(tx, first, n);
    return {
      kind: "consistency",
      first,
      second: n,
      firstRoot: (await treeRoot(tx, first)).toHex(),
      secondRoot: (await treeRoot(tx, n)).toHex(),
      path: path.map((hash) => hash.toHex()),
    };
  });
}

/** Whether a proof holds, from nothing but itself; that its roots are those of checkpoints is for its reader to see. */
export function checkProof(proof: InclusionProof | ConsistencyProof): boolean {
  const path = proof.path.map((hash) => Uint8Array.fromHex(hash));
  if (proof.kind === "inclusion") {
    const { index, size, leaf, root } = proof;
    return checkInclusion({ index, size, leaf: Uint8Array.fromHex(leaf), root: Uint8Array.fromHex(root), path });
  }
  const { first, second, firstRoot, secondRoot } = proof;
  return checkConsistency({
    first,
    second,
    firstRoot: Uint8Array.fromHex(firstRoot),
    secondRoot: Uint8Array.fromHex(secondRoot),
    path,
  });
}

function sizeWithin(size: number, all: number): number {
  if (all === 0) throw new RangeError("Cannot prove anything of the trail: it has no entries");
  if (Number.isInteger(size) && size >= 1 && size <= all) return size;
  throw new RangeError(`Cannot prove anything of the trail: the size must be in [1, ${all}]: current value is ${size}`);
}
