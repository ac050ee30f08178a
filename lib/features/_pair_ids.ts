import { IntList } from "./_int_list.ts";

/**
 * Numbers pairs of integers 0, 1, 2, … in the order of their first sight.
 *
 * With pairs of (number of the beginning, next item) it is a prefix tree: each n-gram is one pair, found without a string,
 * and its text is read back by walking from pair to pair. Keys are compared whole, so that two n-grams never share a
 * number; the seed only decides where in the table they lie (open addressing, at most half full).
 */
export class PairIds {
  /** The pairs in the order of their numbers, both halves side by side. */
  readonly pairs = new IntList();
  readonly #seed: number;
  /** Number of the pair, plus one; 0 is an empty slot. */
  #slots = new Int32Array(1024);

  constructor(seed: number) {
    this.#seed = seed;
  }

  get size(): number {
    return this.pairs.length >> 1;
  }

  /** Number of a pair, given now if it has none yet. */
  add(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const pairs = this.pairs.items;
    let slot = this.#hash(first, second) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = slots[slot] - 1;
      if (pairs[2 * id] === first && pairs[2 * id + 1] === second) return id;
    }
    this.pairs.push(first);
    this.pairs.push(second);
    slots[slot] = this.size;
    if (this.size * 2 > slots.length) this.#grow();
    return this.size - 1;
  }

  /** Number of a pair, or -1. */
  find(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const pairs = this.pairs.items;
    for (let slot = this.#hash(first, second) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = slots[slot] - 1;
      if (pairs[2 * id] === first && pairs[2 * id + 1] === second) return id;
    }
    return -1;
  }

  #grow(): void {
    const slots = this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    const pairs = this.pairs.items;
    for (let id = 0; id < this.size; id++) {
      let slot = this.#hash(pairs[2 * id], pairs[2 * id + 1]) & mask;
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
