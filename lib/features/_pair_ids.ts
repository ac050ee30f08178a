import { IntList } from "./_int_list.ts";

/**
 * Numbers pairs of integers 0, 1, 2, … in the order of their first sight.
 *
 * With pairs of (number of the beginning, next item) it is a prefix tree: each n-gram is one pair, found without a string,
 * and its text is read back by walking from pair to pair. Keys are compared whole, so that two n-grams never share a
 * number; the seed only decides where in the table they lie (open addressing, at most half full).
 */
export class PairIds {
  readonly #first: IntList;
  readonly #second: IntList;
  readonly #seed: number;
  /** Number of the pair, plus one; 0 is an empty slot. */
  #slots: Int32Array;

  constructor(seed: number, first = new IntList(), second = new IntList()) {
    this.#seed = seed;
    this.#first = first;
    this.#second = second;
    this.#slots = new Int32Array(slotsFor(first.length));
    this.#fill();
  }

  get size(): number {
    return this.#first.length;
  }

  /** Number of a pair, or -1. */
  get(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const a = this.#first.items;
    const b = this.#second.items;
    for (let slot = this.#hash(first, second) & mask;; slot = (slot + 1) & mask) {
      const id = slots[slot] - 1;
      if (id < 0 || (a[id] === first && b[id] === second)) return id;
    }
  }

  /** Number of a pair, given now if it has none yet. */
  add(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const a = this.#first.items;
    const b = this.#second.items;
    let slot = this.#hash(first, second) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = slots[slot] - 1;
      if (a[id] === first && b[id] === second) return id;
    }
    this.#first.push(first);
    this.#second.push(second);
    slots[slot] = this.size;
    if (this.size * 2 > slots.length) {
      this.#slots = new Int32Array(slots.length * 2);
      this.#fill();
    }
    return this.size - 1;
  }

  /** First half of pair `id`. */
  first(id: number): number {
    return this.#first.items[id];
  }

  /** Second half of pair `id`. */
  second(id: number): number {
    return this.#second.items[id];
  }

  /** All pairs in the order of their numbers, shape `(2, size)`. */
  toArray(): Int32Array {
    const pairs = new Int32Array(2 * this.size);
    pairs.set(this.#first.items.subarray(0, this.size));
    pairs.set(this.#second.items.subarray(0, this.size), this.size);
    return pairs;
  }

  /** Reads `toArray` back. */
  static from(pairs: Int32Array, seed: number): PairIds {
    const size = pairs.length / 2;
    return new PairIds(seed, IntList.from(pairs.subarray(0, size)), IntList.from(pairs.subarray(size)));
  }

  #fill(): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const a = this.#first.items;
    const b = this.#second.items;
    for (let id = 0; id < this.size; id++) {
      let slot = this.#hash(a[id], b[id]) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
  }

  #hash(first: number, second: number): number {
    let hash = Math.imul(first ^ this.#seed, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  }
}

function slotsFor(size: number): number {
  let slots = 1024;
  while (slots < size * 2) slots *= 2;
  return slots;
}
