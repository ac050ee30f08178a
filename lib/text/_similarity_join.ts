import type { ShingleSets } from "./_shingles.ts";

/** Told of two sets that are alike. */
export type Visit = (set: number, other: number, similarity: number) => void;

/** Keeps a product such as 0.7 · 10 = 7.000000000000001 from being rounded up past the whole number it stands for. */
const ROUNDING = 1e-9;

/**
 * Finds sets whose Jaccard similarity |x ∩ y| / |x ∪ y| reaches a threshold, all of them and no other.
 *
 * Two such sets must share one of their few rarest members (Chaudhuri et al., https://doi.org/10.1109/ICDE.2006.9), must be
 * of like size, and must have enough members left after the shared one (PPJoin: Xiao et al.,
 * https://doi.org/10.1145/1367497.1367516). What passes is counted out.
 */
export class SimilarityJoin {
  readonly #sets: ShingleSets;
  readonly #threshold: number;
  /** Where each member's list of sets starts, where it is filled to, and from where its sets are large enough. */
  readonly #listStart: Uint32Array;
  readonly #listEnd: Uint32Array;
  readonly #listFrom: Uint32Array;
  readonly #listSets: Int32Array;
  readonly #listPlaces: Int32Array;
  /** Members shared so far with the set being looked up; -1 where it cannot be enough. */
  readonly #shared: Int32Array;

  constructor(sets: ShingleSets, threshold: number) {
    this.#sets = sets;
    this.#threshold = threshold;
    this.#listStart = new Uint32Array(sets.nShingles + 1);
    for (let set = 0; set < sets.n; set++) {
      const start = sets.starts[set];
      for (let i = 0; i < this.#prefix(set); i++) this.#listStart[sets.ranks[start + i] + 1]++;
    }
    for (let rank = 0; rank < sets.nShingles; rank++) this.#listStart[rank + 1] += this.#listStart[rank];
    this.#listEnd = this.#listStart.slice();
    this.#listFrom = this.#listStart.slice();
    this.#listSets = new Int32Array(this.#listStart[sets.nShingles]);
    this.#listPlaces = new Int32Array(this.#listStart[sets.nShingles]);
    this.#shared = new Int32Array(sets.n);
  }

  /** Sets in order of size: the order in which `add` and `find` must be given them. */
  static bySize(sets: ShingleSets, from = 0, to = sets.n): Int32Array {
    const size = (set: number) => sets.starts[set + 1] - sets.starts[set];
    const order = Float64Array.from({ length: to - from }, (_, i) => size(from + i) * 2 ** 32 + from + i).sort();
    return Int32Array.from(order, (entry) => entry % 2 ** 32);
  }

  /** Lets later calls of `find` find a set, which must be at least as large as the last one. */
  add(set: number): void {
    const start = this.#sets.starts[set];
    for (let place = 0; place < this.#prefix(set); place++) {
      const at = this.#listEnd[this.#sets.ranks[start + place]]++;
      this.#listSets[at] = set;
      this.#listPlaces[at] = place;
    }
  }

  /** Visits the sets added so far that are alike to a set, which must be at least as large as the last one looked up. */
  find(set: number, visit: Visit): void {
    const { starts, ranks } = this.#sets;
    const size = starts[set + 1] - starts[set];
    const smallest = this.#threshold * size - ROUNDING;
    const largest = size / this.#threshold + ROUNDING;
    const candidates: number[] = [];
    for (let place = 0; place < this.#prefix(set); place++) {
      const rank = ranks[starts[set] + place];
      const end = this.#listEnd[rank];
      let at = this.#listFrom[rank];
      while (at < end && this.#size(this.#listSets[at]) < smallest) at++;
      this.#listFrom[rank] = at;
      for (; at < end; at++) {
        const other = this.#listSets[at];
        const otherSize = this.#size(other);
        if (otherSize > largest) break;
        if (this.#shared[other] < 0) continue;
        if (this.#shared[other] === 0) candidates.push(other);
        const possible = this.#shared[other] + Math.min(size - place, otherSize - this.#listPlaces[at]);
        this.#shared[other] = possible >= this.#needed(size, otherSize) ? this.#shared[other] + 1 : -1;
      }
    }
    for (const other of candidates) {
      if (this.#shared[other] > 0) {
        const similarity = this.#similarity(set, other);
        if (similarity >= this.#threshold - ROUNDING) visit(set, other, similarity);
      }
      this.#shared[other] = 0;
    }
  }

  #size(set: number): number {
    return this.#sets.starts[set + 1] - this.#sets.starts[set];
  }

  /** Number of rarest members of which an alike set must share one. */
  #prefix(set: number): number {
    const size = this.#size(set);
    return size === 0 ? 0 : size - Math.ceil(this.#threshold * size - ROUNDING) + 1;
  }

  /** Members that two sets of these sizes must share. */
  #needed(size: number, otherSize: number): number {
    return Math.ceil((this.#threshold / (1 + this.#threshold)) * (size + otherSize) - ROUNDING);
  }

  /** Jaccard similarity, or 0 as soon as it cannot reach the threshold. */
  #similarity(a: number, b: number): number {
    const { starts, ranks } = this.#sets;
    const [endA, endB] = [starts[a + 1], starts[b + 1]];
    const needed = this.#needed(endA - starts[a], endB - starts[b]);
    let i = starts[a];
    let j = starts[b];
    let shared = 0;
    while (i < endA && j < endB) {
      if (shared + Math.min(endA - i, endB - j) < needed) return 0;
      const difference = ranks[i] - ranks[j];
      if (difference === 0) shared++;
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    return shared / (this.#size(a) + this.#size(b) - shared);
  }
}
