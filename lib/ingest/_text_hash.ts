/**
 * A 64-bit hash of a text as two 32-bit halves, `low` and `high`, to tell texts apart in bounded memory. Two different
 * texts share it with probability 2⁻⁶⁴: of files with a million texts, one in 37 million holds such a pair.
 *
 * Each half is the mixing of MurmurHash3 (Appleby, https://github.com/aappleby/smhasher) on UTF-16 code units.
 */
export class TextHash {
  low = 0;
  high = 0;

  /** Hashes a text as it stands. */
  exact(text: string): this {
    let a = 0x9747b28c;
    let b = 0x5bd1e995;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      a = Math.imul(a ^ Math.imul(c, 0xcc9e2d51), 0x85ebca6b);
      a ^= a >>> 15;
      b = Math.imul((b << 13) | (b >>> 19), 5) + Math.imul(c + 0x1b873593, 0xc2b2ae35) | 0;
    }
    return this.#finish(a, b, text.length);
  }

  /** Hashes a text without regard to case and to the amount of white space. */
  folded(text: string): this {
    let a = 0x9747b28c;
    let b = 0x5bd1e995;
    let length = 0;
    let space = false;
    for (let i = 0; i < text.length; i++) {
      let c = text.charCodeAt(i);
      if (c > 127) return this.exact(text.toLowerCase().replace(/\s+/g, " ").trim());
      if (c === 32 || (c >= 9 && c <= 13)) {
        space = length > 0;
        continue;
      }
      if (space) {
        c = 32; // one space for all that stood before this letter, which comes next
        space = false;
        i--;
      } else if (c >= 65 && c <= 90) c += 32;
      a = Math.imul(a ^ Math.imul(c, 0xcc9e2d51), 0x85ebca6b);
      a ^= a >>> 15;
      b = Math.imul((b << 13) | (b >>> 19), 5) + Math.imul(c + 0x1b873593, 0xc2b2ae35) | 0;
      length++;
    }
    return this.#finish(a, b, length);
  }

  #finish(a: number, b: number, length: number): this {
    this.low = mix(a ^ length) >>> 0;
    this.high = mix(b ^ Math.imul(length, 0x27d4eb2f)) >>> 0;
    return this;
  }
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
