import { nodeHash, sameBytes } from "./tree_hash.ts";

/** What shows that a leaf is part of a tree. */
export interface Inclusion {
  /** Hash of the leaf. */
  readonly leaf: Uint8Array;
  /** Place of the leaf, from 0. */
  readonly index: number;
  /** Leaves of the tree. */
  readonly size: number;
  /** Root of the tree. */
  readonly root: Uint8Array;
  /** The hashes beside the way from the leaf to the root. */
  readonly path: readonly Uint8Array[];
}

/** Whether a proof of inclusion holds; needs nothing but the proof (RFC 9162, section 2.1.3.2). */
export function checkInclusion({ leaf, index, size, root, path }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)];
    } else hash = nodeHash(hash, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** What shows that a tree begins with all leaves of a smaller one. */
export interface Consistency {
  /** Leaves of the smaller tree, and of the larger. */
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether a proof of consistency holds; needs nothing but the proof (RFC 9162, section 2.1.4.2). */
export function checkConsistency({ first, second, firstRoot, secondRoot, path }: Consistency): boolean {
  if (!isCount(first) || !isCount(second) || first === 0 || first > second) return false;
  if (first === second) return path.length === 0 && sameBytes(firstRoot, secondRoot);
  const complete = isPowerOfTwo(first);
  if (!complete && path.length === 0) return false;
  const start = complete ? firstRoot : path[0];
  let [at, last] = [first - 1, second - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [old, now] = [start, start];
  for (const beside of complete ? path : path.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      old = nodeHash(beside, old);
      now = nodeHash(beside, now);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else now = nodeHash(now, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(old, firstRoot) && sameBytes(now, secondRoot);
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}

/** A shift to the right that holds past 32 bits. */
function half(n: number): number {
  return Math.floor(n / 2);
}
