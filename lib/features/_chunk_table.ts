import { SPACE, writePoints } from "./_characters.ts";
import { IntList } from "./_int_list.ts";

/**
 * Numbers chunks, the stretches of text between white space, 0, 1, 2, … in the order of their first sight.
 *
 * Most chunks of a text have been seen before, so that whatever is worked out of a chunk is worked out once. The chunks
 * are kept and compared: the hash (FNV-1a from a seed) only decides where to look.
 */
export class ChunkTable {
  /** All chunks in a row, as code points with flags. */
  readonly points = new IntList();
  /** Where chunk i starts in `points`; one more entry than there are chunks. */
  readonly starts = IntList.from([0]);
  /** Numbers of the chunks of the last text. */
  readonly ids = new IntList();
  readonly #seed: number;
  /** Hash and number plus one of the chunk in each slot; a 0 number is an empty slot. At most half full. */
  #slots = new Int32Array(2048);
  #text = new Int32Array(1024);

  constructor(seed: number) {
    this.#seed = seed;
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** Finds the chunks of a text and gives those that are new a number. */
  learn(text: string): void {
    if (this.#text.length < text.length) this.#text = new Int32Array(2 * text.length);
    const points = this.#text;
    const length = writePoints(text, points, 0);
    this.ids.length = 0;
    let from = 0;
    while (from < length) {
      if ((points[from] & SPACE) !== 0) {
        from++;
        continue;
      }
      let hash = this.#seed;
      let to = from;
      for (; to < length && (points[to] & SPACE) === 0; to++) hash = Math.imul(hash ^ points[to], 0x01000193);
      this.ids.push(this.#number(from, to, hash ^ (hash >>> 15)));
      from = to + 1;
    }
  }

  #number(from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let slot = hash & mask;
    for (; slots[2 * slot + 1] !== 0; slot = (slot + 1) & mask) {
      const id = slots[2 * slot + 1] - 1;
      if (slots[2 * slot] === hash && this.#equals(id, from, to)) return id;
    }
    const id = this.size;
    this.points.pushAll(this.#text, from, to);
    this.starts.push(this.points.length);
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = id + 1;
    if (this.size * 4 > slots.length) this.#grow();
    return id;
  }

  #equals(id: number, from: number, to: number): boolean {
    const start = this.starts.items[id];
    if (this.starts.items[id + 1] - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.points.items[start + i - from] !== this.#text[i]) return false;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = this.#slots = new Int32Array(old.length * 2);
    const mask = slots.length / 2 - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let slot = old[i] & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[i];
      slots[2 * slot + 1] = old[i + 1];
    }
  }
}
