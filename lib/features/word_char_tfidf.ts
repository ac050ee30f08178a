import type { Json, Snapshot, Tensor } from "../core/mod.ts";
import { learnVocabulary, type VocabularyOptions } from "./_learn_vocabulary.ts";
import { RowKernel } from "./_row_kernel.ts";
import { columnNames, type Range, type Vocabulary } from "./_vocabulary.ts";
import type { CsrMatrix } from "./csr_matrix.ts";
import type { RowAllocator, Vectorizer } from "./vectorizer.ts";

/** Options of {@linkcode WordCharTfidf}. */
export interface WordCharTfidfOptions {
  /**
   * Fewest and most words of a word n-gram.
   *
   * @default {[1, 2]}
   */
  wordRange?: Range;
  /**
   * Fewest and most characters of a character n-gram.
   *
   * @default {[2, 5]}
   */
  charRange?: Range;
  /**
   * Texts that a word n-gram must occur in to become a column.
   *
   * @default {1}
   */
  minDfWord?: number;
  /**
   * Texts that a character n-gram must occur in to become a column.
   *
   * @default {1}
   */
  minDfChar?: number;
}

/**
 * TF-IDF of word n-grams and of character n-grams inside words, side by side: the fast way to the columns that linear
 * models of short texts do best with.
 *
 * Texts are lower-cased. Words are runs of two or more letters, digits or underscores. Character n-grams are taken from
 * each stretch between white space, with a space added at both ends. A column's value is (1 + ln count)·idf with
 * idf = ln((1 + n)/(1 + df)) + 1, and the word part and the character part of a row are each scaled to length 1. These are
 * the numbers of scikit-learn's `make_union(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
 * TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True))`; the columns stand in another order, the most
 * frequent ones first, so that the weights used most lie together in memory.
 *
 * It is fast because stretches of text repeat: the n-grams of each are worked out once. N-grams are nodes of prefix trees,
 * compared exactly: no two share a column, whatever someone writes.
 *
 * @example
 * ```ts
 * import { WordCharTfidf } from "./word_char_tfidf.ts";
 * import assert from "node:assert/strict";
 *
 * const tfidf = new WordCharTfidf().fit(["Refund please", "refund the card"]);
 * assert(tfidf.featureNames().includes("word:the card"));
 * assert(tfidf.featureNames().includes("char: refu"));
 * const row = tfidf.transform(["REFUND!"]);
 * const length = row.data.reduce((sum, x) => sum + x * x, 0);
 * assert(Math.abs(length - 2) < 1e-6); // 1 for the word part, 1 for the character part
 * ```
 */
export class WordCharTfidf implements Vectorizer {
  readonly #options: VocabularyOptions;
  #vocabulary?: Vocabulary;
  #kernel?: RowKernel;

  constructor(options: WordCharTfidfOptions = {}) {
    const { wordRange = [1, 2], charRange = [2, 5], minDfWord = 1, minDfChar = 1 } = options;
    this.#options = { wordRange, charRange, minDfWord, minDfChar };
  }

  get nFeatures(): number {
    return this.#vocabulary?.idf.length ?? 0;
  }

  /** @throws {RangeError} If a range or a least document frequency is not one. */
  fit(texts: readonly string[]): this {
    this.#learn(texts);
    return this;
  }

  /** @throws {RangeError} If a range or a least document frequency is not one. */
  fitTransform(texts: readonly string[], allocate?: RowAllocator): CsrMatrix {
    const { kernel, nnz } = this.#learn(texts);
    return kernel.rows(texts, { nnz, allocate });
  }

  /** @throws {TypeError} If it is not fitted. */
  transform(texts: readonly string[]): CsrMatrix {
    if (!this.#kernel) throw new TypeError("Cannot transform: WordCharTfidf is not fitted");
    return this.#kernel.rows(texts);
  }

  featureNames(): string[] {
    return this.#vocabulary ? columnNames(this.#vocabulary) : [];
  }

  toSnapshot(): Snapshot {
    if (!this.#vocabulary) throw new TypeError("Cannot make a snapshot: WordCharTfidf is not fitted");
    const { seed, ...arrays } = this.#vocabulary;
    return {
      kind: "WordCharTfidf",
      config: { ...this.#options, seed },
      tensors: Object.fromEntries(
        Object.entries(arrays).map(([name, data]): [string, Tensor] => [name, { shape: [data.length], data }]),
      ),
    };
  }

  /** Reads `toSnapshot` back. */
  static fromSnapshot(snapshot: Snapshot): WordCharTfidf {
    const { seed, ...options } = snapshot.config as Record<string, Json> & { seed: number };
    const tfidf = new WordCharTfidf(options as WordCharTfidfOptions);
    const arrays = Object.entries(snapshot.tensors).map(([name, { data }]) => [name, data]);
    tfidf.#use({ seed, ...Object.fromEntries(arrays) } as Vocabulary);
    return tfidf;
  }

  #learn(texts: readonly string[]): { kernel: RowKernel; nnz: number } {
    checkOptions(this.#options);
    const { vocabulary, nnz } = learnVocabulary(texts, this.#options);
    return { kernel: this.#use(vocabulary), nnz };
  }

  #use(vocabulary: Vocabulary): RowKernel {
    this.#vocabulary = vocabulary;
    return this.#kernel = new RowKernel(vocabulary, this.#options);
  }
}

function checkOptions(options: VocabularyOptions): void {
  for (const name of ["wordRange", "charRange"] as const) {
    const [min, max] = options[name];
    if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 1 && max >= min)) {
      throw new RangeError(
        `Cannot fit WordCharTfidf: ${name} must be two whole numbers, 1 <= min <= max: current value is ${
          options[name]
        }`,
      );
    }
  }
  for (const name of ["minDfWord", "minDfChar"] as const) {
    if (!(options[name] >= 0)) {
      throw new RangeError(`Cannot fit WordCharTfidf: ${name} must be >= 0: current value is ${options[name]}`);
    }
  }
}
