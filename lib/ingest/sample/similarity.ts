/** Letters and digits only, in lower case; what two texts must share to be loosely the same. */
export function looseText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Finds texts that repeat an earlier one, by the Jaccard index of their runs of three words. */
export class NearCopies {
  readonly #byShingle = new Map<string, number[]>();
  readonly #sizes: number[] = [];
  readonly #exact = new Set<string>();

  /** The largest Jaccard index that the text has with one remembered before, in [0, 1]. */
  closest(text: string): number {
    const loose = looseText(text);
    if (this.#exact.has(loose)) return 1;
    const own = shingles(loose);
    const shared = new Map<number, number>();
    for (const shingle of own) {
      for (const i of this.#byShingle.get(shingle) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    let best = 0;
    for (const [i, n] of shared) best = Math.max(best, n / (own.size + this.#sizes[i] - n));
    return best;
  }

  /** Whether a text with the same letters and digits was remembered before. */
  has(text: string): boolean {
    return this.#exact.has(looseText(text));
  }

  /** Remembers a text; without its shingles only `has` finds it. */
  add(text: string, withShingles = true): void {
    const loose = looseText(text);
    this.#exact.add(loose);
    if (!withShingles) return;
    const own = shingles(loose);
    const i = this.#sizes.push(own.size) - 1;
    for (const shingle of own) {
      const list = this.#byShingle.get(shingle);
      if (list) list.push(i);
      else this.#byShingle.set(shingle, [i]);
    }
  }
}

function shingles(loose: string): Set<string> {
  const words = loose.replace(/\d+/g, "0").split(" ");
  const out = new Set<string>();
  for (let i = 0; i + 3 <= words.length; i++) out.add(words.slice(i, i + 3).join(" "));
  return out;
}
