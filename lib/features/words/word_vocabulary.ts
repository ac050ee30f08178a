import type { WordVectors } from "./word_vectors.ts";
import { wordTokens } from "./word_tokens.ts";

/** Row of padding, whose vector stays 0. */
export const PADDING = 0;

/** Row of words that are not in the vocabulary. */
export const UNKNOWN = 1;

/** Options of {@linkcode WordVocabulary.learn}. */
export interface WordVocabularyOptions {
  /**
   * A word without a vector is known if it stands in the texts so often.
   *
   * @default {2}
   */
  minCount?: number;
  /**
   * Words of a text that are looked at: as many as a model reads, since of the others it learns nothing.
   *
   * @default {Infinity}
   */
  maxLength?: number;
  /**
   * Vectors learnt elsewhere; all their words are known, also those that the texts don't hold.
   */
  vectors?: WordVectors;
}

/**
 * Numbers of words: 0 is padding, 1 any unknown word.
 *
 * @example
 * ```ts
 * import { WordVocabulary } from "./word_vocabulary.ts";
 * import assert from "node:assert/strict";
 *
 * const vocabulary = WordVocabulary.learn(["my card is lost", "my card is stolen"]);
 * assert.deepEqual([...vocabulary.encode("My card burnt", { maxLength: 10 })], [4, 2, 1]);
 * ```
 */
export class WordVocabulary {
  /** Known words; word `i` has the number `i + 2`. */
  readonly words: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(words: readonly string[]) {
    this.words = words;
    this.#numbers = new Map(words.map((word, i) => [word, i + 2]));
  }

  /** Number of rows that a table for the vocabulary has. */
  get size(): number {
    return this.words.length + 2;
  }

  /** The words of some texts, most frequent first and in code-unit order among equals, then those that only have a vector. */
  static learn(texts: Iterable<string>, options: WordVocabularyOptions = {}): WordVocabulary {
    const { minCount = 2, maxLength, vectors } = options;
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const word of wordTokens(text, maxLength)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const elsewhere = new Set(vectors?.words);
    const own = [...counts].filter(([word, count]) => count >= minCount || elsewhere.has(word))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
    const more = (vectors?.words ?? []).filter((word) => !counts.has(word));
    return new WordVocabulary([...own, ...more]);
  }

  /** Numbers of a text's words, shape `(nWords,)`; at most `maxLength`, and one, the unknown, for a text without any. */
  encode(text: string, { maxLength }: { maxLength: number }): Int32Array {
    const words = wordTokens(text, maxLength);
    return words.length === 0
      ? Int32Array.of(UNKNOWN)
      : Int32Array.from(words, (word) => this.#numbers.get(word) ?? UNKNOWN);
  }

  /**
   * A table of vectors for the vocabulary: given ones where there are, else what `table` holds already.
   *
   * @param table Shape `(size, dimensions)`.
   * @returns How many words have a given vector.
   */
  fill(table: Float32Array, { words, dimensions, data }: WordVectors): number {
    let filled = 0;
    words.forEach((word, i) => {
      const row = this.#numbers.get(word);
      if (row === undefined) return;
      table.set(data.subarray(i * dimensions, (i + 1) * dimensions), row * dimensions);
      filled++;
    });
    return filled;
  }
}
