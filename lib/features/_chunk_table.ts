import { isSpace } from "./_characters.ts";
import { IntList } from "./_int_list.ts";

/**
 * Numbers chunks, the stretches of text between white space, 0, 1, 2, … in the order of their first sight.
 *
 * Most chunks of a text have been seen before, so that whatever is worked out of a chunk is worked out once. The texts of
 * the chunks are kept and compared: the hash (FNV-1a from a seed) only decides where to look.
 */
export class ChunkTable {
  /** What the last `scan` found. */
  readonly ids = new IntList();
  readonly places = new IntList();
  readonly #seed: number;
  /** All chunks in a row, as UTF-16 code units. */
  #units: Uint16Array;
  /** Where chunk i starts in `#units`; one more entry than there are chunks. */
  readonly #starts: IntList;
  /** Hash and number plus one of the chunk in each slot; a 0 number is an empty slot. At most half full. */
  #slots: Int32Array;

  constructor(seed: number, units = new Uint16Array(1024), starts = IntList.from([0])) {
    this.#seed = seed;
    this.#units = units;
    this.#starts = starts;
    let slots = 1024;
    while (slots < this.size * 2) slots *= 2;
    this.#slots = new Int32Array(slots * 2);
    for (let id = 0; id < this.size; id++) this.#place(this.#hashOf(id), id);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /**
   * Finds the chunks of a text: `ids` then holds the number of each, or ~k where it is unknown; `places[2k]` and
   * `places[2k + 1]` are the beginning and end of the k-th unknown chunk in the text.
   *
   * @param learn Gives unknown chunks a number, so that only `places` tells which are new.
   */
  scan(text: string, learn: boolean): void {
    const { ids, places } = this;
    ids.length = places.length = 0;
    const length = text.length;
    let from = 0;
    while (from < length) {
      if (isSpace(text.charCodeAt(from))) {
        from++;
        continue;
      }
      let hash = this.#seed;
      let to = from;
      for (; to < length; to++) {
        const unit = text.charCodeAt(to);
        if (unit < 0x85 ? unit <= 32 && isSpace(unit) : isSpace(unit)) break;
        hash = Math.imul(hash ^ unit, 0x01000193);
      }
      hash ^= hash >>> 15;
      let id = this.#find(text, from, to, hash);
      if (id < 0) {
        id = learn ? this.#add(text, from, to, hash) : ~(places.length >> 1);
        places.push(from);
        places.push(to);
      }
      ids.push(id);
      from = to + 1;
    }
  }

  /** Texts of the chunks as they lie in memory, and where each starts. */
  toArrays(): { units: Uint16Array; starts: Int32Array } {
    return { units: this.#units.slice(0, this.#starts.items[this.size]), starts: this.#starts.toArray() };
  }

  #find(text: string, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let slot = hash & mask;; slot = (slot + 1) & mask) {
      const id = slots[2 * slot + 1] - 1;
      if (id < 0 || (slots[2 * slot] === hash && this.#equals(id, text, from, to))) return id;
    }
  }

  #equals(id: number, text: string, from: number, to: number): boolean {
    const start = this.#starts.items[id];
    if (this.#starts.items[id + 1] - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.#units[start + i - from] !== text.charCodeAt(i)) return false;
    return true;
  }

  #add(text: string, from: number, to: number, hash: number): number {
    const id = this.size;
    const start = this.#starts.items[id];
    const end = start + to - from;
    if (end > this.#units.length) {
      const units = new Uint16Array(2 * end);
      units.set(this.#units);
      this.#units = units;
    }
    for (let i = from; i < to; i++) this.#units[start + i - from] = text.charCodeAt(i);
    this.#starts.push(end);
    this.#place(hash, id);
    if (this.size * 4 > this.#slots.length) this.#grow();
    return id;
  }

  #place(hash: number, id: number): void {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = id + 1;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) this.#place(old[i], old[i + 1] - 1);
  }

  #hashOf(id: number): number {
    let hash = this.#seed;
    for (let i = this.#starts.items[id]; i < this.#starts.items[id + 1]; i++) {
      hash = Math.imul(hash ^ this.#units[i], 0x01000193);
    }
    return hash ^ (hash >>> 15);
  }
}
