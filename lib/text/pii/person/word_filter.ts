const BITS = 18;

/**
 * Says of most words at once that they are not in a set, by some of their letters: a table of one bit a hash, small enough
 * for the processor's fastest cache, where a look-up in a map of thousands of strings is not.
 *
 * @see Bloom (1970), https://doi.org/10.1145/362686.362692
 */
export class WordFilter {
  readonly #table = new Uint32Array(1 << (BITS - 5));

  add(word: string): void {
    const hash = hashOf(word);
    this.#table[hash >>> 5] |= 1 << (hash & 31);
  }

  /** False only for words that were not added. */
  mayHave(word: string): boolean {
    const hash = hashOf(word);
    return (this.#table[hash >>> 5] & (1 << (hash & 31))) !== 0;
  }
}

/** Of the length, the first three letters and the last three, whose places may be the same ones. */
function hashOf(word: string): number {
  const last = word.length - 1;
  let hash = word.length;
  hash = Math.imul(hash, 31) + word.charCodeAt(0) | 0;
  hash = Math.imul(hash, 31) + word.charCodeAt(last) | 0;
  if (last > 0) hash = Math.imul(hash, 31) + word.charCodeAt(1) | 0;
  if (last > 1) hash = Math.imul(hash, 31) + word.charCodeAt(2) | 0;
  if (last > 2) hash = Math.imul(hash, 31) + word.charCodeAt(last - 1) | 0;
  if (last > 3) hash = Math.imul(hash, 31) + word.charCodeAt(last - 2) | 0;
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);
}
