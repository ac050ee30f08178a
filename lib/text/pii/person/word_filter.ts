/**
 * Says of most words at once that they are not in a set, by some of their letters: a table of one bit a hash, small enough
 * for the processor's fastest cache, where a look-up in a map of thousands of strings is not.
 *
 * @see Bloom (1970), https://doi.org/10.1145/362686.362692
 */
export class WordFilter {
  readonly #table: Uint32Array;
  readonly #shift: number;

  /** @param bits Logarithm to base 2 of the table's size in bits. */
  constructor(bits: number) {
    this.#table = new Uint32Array(1 << (bits - 5));
    this.#shift = 32 - bits;
  }

  add(word: string): void {
    const bit = hashOf(word) >>> this.#shift;
    this.#table[bit >>> 5] |= 1 << (bit & 31);
  }

  /**
   * False only for words that were not added.
   *
   * @param hash Of the word, by {@linkcode hashOf}: found once for all filters.
   */
  mayHave(hash: number): boolean {
    const bit = hash >>> this.#shift;
    return (this.#table[bit >>> 5] & (1 << (bit & 31))) !== 0;
  }
}

/** 32 bits of the length, the first three letters and the last three, whose places may be the same ones. */
export function hashOf(word: string): number {
  const last = word.length - 1;
  let hash = word.length;
  hash = Math.imul(hash, 31) + word.charCodeAt(0) | 0;
  hash = Math.imul(hash, 31) + word.charCodeAt(last) | 0;
  if (last > 0) hash = Math.imul(hash, 31) + word.charCodeAt(1) | 0;
  if (last > 1) hash = Math.imul(hash, 31) + word.charCodeAt(2) | 0;
  if (last > 2) hash = Math.imul(hash, 31) + word.charCodeAt(last - 1) | 0;
  if (last > 3) hash = Math.imul(hash, 31) + word.charCodeAt(last - 2) | 0;
  return Math.imul(hash, 0x9e3779b1) >>> 0;
}
