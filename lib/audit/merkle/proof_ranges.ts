import { splitOf } from "./tree_hash.ts";

/** Leaves `from` to `to - 1` of a tree, whose common hash is part of a proof. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Which hashes prove that a leaf is part of a tree, from the leaf upwards (RFC 9162, section 2.1.3.1: PATH).
 *
 * @param index Place of the leaf, from 0.
 * @param size Leaves of the tree.
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!(Number.isInteger(index) && index >= 0 && index < size)) {
    throw new RangeError(`Cannot prove inclusion: the entry must be in [0, ${size - 1}]: current value is ${index}`);
  }
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.unshift({ from: middle, to });
      to = middle;
    } else {
      ranges.unshift({ from, to: middle });
      from = middle;
    }
  }
  return ranges;
}

/**
 * Which hashes prove that a tree begins with all leaves of a smaller one (RFC 9162, section 2.1.4.1: PROOF and SUBPROOF).
 *
 * @param first Leaves of the smaller tree.
 * @param second Leaves of the larger one.
 */
export function consistencyRanges(first: number, second: number): LeafRange[] {
  if (!(Number.isInteger(first) && Number.isInteger(second) && first >= 1 && first <= second)) {
    throw new RangeError(
      `Cannot prove consistency: sizes must be 1 <= first <= second: current values are ${first} and ${second}`,
    );
  }
  const ranges: LeafRange[] = [];
  let [from, to] = [0, second];
  let whole = true; // the smaller tree is a complete subtree of what is looked at, whose root its reader knows
  while (first < to) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      ranges.unshift({ from: middle, to });
      to = middle;
    } else {
      ranges.unshift({ from, to: middle });
      from = middle;
      whole = false;
    }
  }
  if (!whole) ranges.unshift({ from, to });
  return ranges;
}
