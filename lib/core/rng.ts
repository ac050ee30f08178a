/**
 * Seeded random numbers: the same seed gives the same numbers on every machine.
 *
 * The generator is xoshiro128** (Blackman and Vigna, https://doi.org/10.1145/3460772), its state filled from the seed by
 * splitmix32. It is handed down to whoever draws; nothing in `lib` calls `Math.random`.
 *
 * @example
 * ```ts
 * import { Rng } from "./rng.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(new Rng(7).shuffle([1, 2, 3, 4]), new Rng(7).shuffle([1, 2, 3, 4]));
 * ```
 */
export class Rng {
  readonly seed: number;
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** @param seed Any integer; its low 32 bits are used. */
  constructor(seed: number) {
    if (!Number.isInteger(seed)) {
      throw new RangeError(`Cannot make an Rng: seed must be an integer: current value is ${seed}`);
    }
    this.seed = seed;
    let state = seed >>> 0;
    const splitmix = () => {
      state = (state + 0x9e3779b9) >>> 0;
      let z = state;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return (z ^ (z >>> 15)) >>> 0;
    };
    [this.#a, this.#b, this.#c, this.#d] = [splitmix(), splitmix(), splitmix(), splitmix()];
  }

  /** An integer, uniform in [0, 2³²). */
  uint32(): number {
    const x = Math.imul(this.#b, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= t;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /** A number, uniform in [0, 1), with 53 random bits. */
  next(): number {
    return ((this.uint32() >>> 5) * 67108864 + (this.uint32() >>> 6)) / 9007199254740992;
  }

  /** An integer, uniform in [0, n), without modulo bias. */
  int(n: number): number {
    if (!(n >= 1 && n <= 2 ** 32)) {
      throw new RangeError(`Cannot draw an integer: n must be in [1, 2^32]: current value is ${n}`);
    }
    const limit = 2 ** 32 - (2 ** 32 % n);
    for (;;) {
      const x = this.uint32();
      if (x < limit) return x % n;
    }
  }

  /** A standard normal number (Box and Muller, https://doi.org/10.1214/aoms/1177706645). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** One of the items, each as likely as its weight, or all alike. */
  pick<T>(items: readonly T[], weights?: readonly number[]): T {
    if (items.length === 0) throw new RangeError("Cannot pick: there are no items");
    if (!weights) return items[this.int(items.length)];
    let left = this.next() * weights.reduce((sum, w) => sum + w, 0);
    for (let i = 0; i < items.length; i++) if ((left -= weights[i]) < 0) return items[i];
    return items[items.length - 1];
  }

  /** Shuffles an array or typed array in place and returns it. */
  shuffle<T extends { length: number; [i: number]: unknown }>(items: T): T {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      [items[i], items[j]] = [items[j], items[i]];
    }
    return items;
  }

  /** A generator of its own for a named part of the work, so that adding draws in one part does not move another. */
  fork(name: string): Rng {
    let hash = this.seed | 0;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    return new Rng(hash ^ (hash >>> 15));
  }
}
