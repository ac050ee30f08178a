import type { Rng } from "../core/mod.ts";

/** An even random sample of a stream of unknown length (Vitter's algorithm R, https://doi.org/10.1145/3147.3165). */
export class Reservoir<T> {
  readonly #size: number;
  readonly #rng: Rng;
  readonly #items: { at: number; item: T }[] = [];
  #seen = 0;

  constructor(size: number, rng: Rng) {
    this.#size = size;
    this.#rng = rng;
  }

  add(item: T): void {
    const at = this.#seen++;
    if (this.#items.length < this.#size) this.#items.push({ at, item });
    else {
      const slot = this.#rng.int(this.#seen);
      if (slot < this.#size) this.#items[slot] = { at, item };
    }
  }

  /** What was kept, in the order of the stream. */
  get items(): T[] {
    return this.#items.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
  }
}
