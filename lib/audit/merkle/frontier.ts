import { emptyRoot, nodeHash } from "./tree_hash.ts";

/** Bytes of a hash. */
const BYTES = 32;

/**
 * The right edge of a Merkle tree: the roots of the complete subtrees that its leaves divide into, one for each 1 in the binary form of
 * their number. It is all that appending and the root need, so neither reads the tree.
 *
 * @example
 * ```ts
 * import { Frontier } from "./frontier.ts";
 * import { leafHash } from "./tree_hash.ts";
 * import assert from "node:assert/strict";
 *
 * const frontier = new Frontier();
 * frontier.append(leafHash(""));
 * assert.equal(frontier.root().toHex(), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
 * ```
 */
export class Frontier {
  #size: number;
  readonly #peaks: Uint8Array[];

  /**
   * @param size Leaves so far.
   * @param peaks What {@linkcode Frontier.bytes} gave for them.
   * @throws {RangeError} If there are too few or too many bytes for so many leaves.
   */
  constructor(size = 0, peaks: Uint8Array = new Uint8Array(0)) {
    const count = peakCount(size);
    if (peaks.length !== count * BYTES) {
      throw new RangeError(
        `Cannot continue a Merkle tree of ${size} leaves: there must be ${count} peaks of ${BYTES} bytes: there are ${peaks.length} bytes`,
      );
    }
    this.#size = size;
    this.#peaks = Array.from({ length: count }, (_, i) => peaks.slice(i * BYTES, (i + 1) * BYTES));
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Adds a leaf.
   *
   * @param onNode Told each complete subtree that the leaf finishes, smallest first: it has 2^level leaves and is the `place`-th of them.
   */
  append(leaf: Uint8Array, onNode?: (level: number, place: number, hash: Uint8Array) => void): void {
    let hash = leaf;
    let place = this.#size++;
    for (let level = 1; place % 2 === 1; level++) {
      hash = nodeHash(this.#peaks.pop()!, hash);
      place = (place - 1) / 2;
      onNode?.(level, place, hash);
    }
    this.#peaks.push(hash);
  }

  /** Root of the tree over all leaves so far, shape `(32,)`. */
  root(): Uint8Array {
    return this.#peaks.length === 0 ? emptyRoot() : this.#peaks.reduceRight((right, left) => nodeHash(left, right));
  }

  /** The peaks, largest subtree first, shape `(32 * peaks,)`. */
  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#peaks.length * BYTES);
    this.#peaks.forEach((peak, i) => bytes.set(peak, i * BYTES));
    return bytes;
  }
}

/** How many 1s the binary form of a number up to 2^53 has. */
function peakCount(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
