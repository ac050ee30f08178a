import type { Json, Snapshot } from "../core/mod.ts";
import { packStrings, unpackStrings } from "./_packed_strings.ts";
import { type Norm, RowBuilder } from "./_row_builder.ts";
import { type Analyzer, type AnalyzerOptions, createAnalyzer } from "./analyzer.ts";
import type { CsrMatrix } from "./csr_matrix.ts";
import type { Vectorizer } from "./vectorizer.ts";

/** Options of {@linkcode TfidfVectorizer}. */
export interface TfidfVectorizerOptions extends AnalyzerOptions {
  /**
   * Terms in fewer texts are left out: a count from 1 on, below 1 a share of the texts.
   *
   * @default {1}
   */
  minDf?: number;
  /**
   * Terms in more texts are left out: a share of the texts up to 1, above 1 a count.
   *
   * @default {1}
   */
  maxDf?: number;
  /**
   * Keeps the terms that occur most often in all texts together; of equals, the first in code-point order. 0 keeps all.
   *
   * @default {0}
   */
  maxFeatures?: number;
  /**
   * Replaces a term's count tf by 1 + ln(tf).
   *
   * @default {false}
   */
  sublinearTf?: boolean;
  /**
   * Counts a term once a text.
   *
   * @default {false}
   */
  binary?: boolean;
  /**
   * Weighs terms by their inverse document frequency; false leaves the counts.
   *
   * @default {true}
   */
  useIdf?: boolean;
  /**
   * Adds one text that holds every term once, so that no weight divides by 0.
   *
   * @default {true}
   */
  smoothIdf?: boolean;
  /**
   * Length of each row.
   *
   * @default {"l2"}
   */
  norm?: Norm;
}

/**
 * Term frequency times inverse document frequency (Spärck Jones, https://doi.org/10.1108/eb026526), column for column and
 * number for number as scikit-learn's `TfidfVectorizer` computes it:
 *
 * x_ij = tf_ij · (ln((1 + n) / (1 + df_j)) + 1), each row divided by its norm,
 *
 * where tf_ij counts term j in text i, df_j counts the texts that hold it, and n counts the texts. Without smoothing the
 * weight is ln(n / df_j) + 1. Columns are in code-point order of their terms. Where no term is left, there are no columns:
 * scikit-learn refuses such texts.
 *
 * @example
 * ```ts
 * import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
 * import assert from "node:assert/strict";
 *
 * const vectorizer = new TfidfVectorizer({ norm: "none" });
 * const rows = vectorizer.fitTransform(["refund please", "refund refund"]);
 *
 * assert.deepEqual(vectorizer.featureNames(), ["please", "refund"]);
 * assert.deepEqual([...rows.data], [Math.fround(Math.log(3 / 2) + 1), 1, 2]);
 * ```
 */
export class TfidfVectorizer implements Vectorizer {
  readonly options: Readonly<TfidfVectorizerOptions>;
  #vocabulary: ReadonlyMap<string, number> = new Map();
  #idf = new Float64Array(0);
  #analyze: Analyzer | undefined;

  constructor(options: TfidfVectorizerOptions = {}) {
    this.options = { ...options };
  }

  get nFeatures(): number {
    return this.#vocabulary.size;
  }

  /** Inverse document frequency of each column, shape `(nFeatures,)`; all 1 without `useIdf`. */
  get idf(): Float64Array {
    return this.#idf.slice();
  }

  /**
   * @throws {RangeError} If an option has no meaning, or there are no texts.
   */
  fit(texts: readonly string[]): this {
    const { useIdf = true, smoothIdf = true } = this.options;
    const { min, max } = this.#documentLimits(texts.length);
    const analyze = createAnalyzer("TfidfVectorizer", this.options);
    const { documents, occurrences } = countTerms(texts, analyze);
    let terms = [...documents.keys()].filter((term) => documents.get(term)! >= min && documents.get(term)! <= max);
    terms.sort(compareCodePoints);
    terms = this.#mostFrequent(terms, occurrences);
    const smooth = smoothIdf ? 1 : 0;
    this.#analyze = analyze;
    this.#vocabulary = new Map(terms.map((term, column) => [term, column]));
    this.#idf = Float64Array.from(
      terms,
      (term) => useIdf ? Math.log((texts.length + smooth) / (documents.get(term)! + smooth)) + 1 : 1,
    );
    return this;
  }

  fitTransform(texts: readonly string[]): CsrMatrix {
    return this.fit(texts).transform(texts);
  }

  /**
   * @throws {TypeError} If the vectoriser is not fitted.
   */
  transform(texts: readonly string[]): CsrMatrix {
    const { sublinearTf = false, binary = false, norm = "l2" } = this.options;
    if (this.#analyze === undefined) throw new TypeError("Cannot transform: TfidfVectorizer is not fitted");
    const builder = new RowBuilder(this.nFeatures);
    for (const text of texts) {
      const row = new Map<number, number>();
      for (const term of this.#analyze(text)) {
        const column = this.#vocabulary.get(term);
        if (column !== undefined) row.set(column, binary ? 1 : (row.get(column) ?? 0) + 1);
      }
      for (const [column, tf] of row) row.set(column, (sublinearTf ? 1 + Math.log(tf) : tf) * this.#idf[column]);
      builder.add(row, norm);
    }
    return builder.finish();
  }

  featureNames(): string[] {
    return [...this.#vocabulary.keys()];
  }

  /**
   * @throws {TypeError} If the vectoriser is not fitted.
   */
  toSnapshot(): Snapshot {
    if (this.#analyze === undefined) throw new TypeError("Cannot snapshot TfidfVectorizer: it is not fitted");
    return {
      kind: "TfidfVectorizer",
      config: this.options as { [key: string]: Json },
      tensors: {
        idf: { shape: [this.nFeatures], data: this.#idf.slice() },
        ...packStrings("terms", this.featureNames()),
      },
    };
  }

  /**
   * Reads back what `toSnapshot` gave.
   *
   * @throws {TypeError} If the snapshot's parts do not fit together.
   */
  static fromSnapshot(snapshot: Snapshot): TfidfVectorizer {
    const terms = unpackStrings("terms", snapshot);
    const idf = snapshot.tensors.idf?.data;
    if (!(idf instanceof Float64Array) || idf.length !== terms.length) {
      throw new TypeError('Cannot restore TfidfVectorizer: the tensors "idf" and "terms" do not fit together');
    }
    const vectorizer = new TfidfVectorizer(snapshot.config as TfidfVectorizerOptions);
    vectorizer.#analyze = createAnalyzer("TfidfVectorizer", vectorizer.options);
    vectorizer.#vocabulary = new Map(terms.map((term, column) => [term, column]));
    vectorizer.#idf = idf.slice();
    return vectorizer;
  }

  /** Least and greatest number of texts that a term may be in. */
  #documentLimits(nTexts: number): { min: number; max: number } {
    const { minDf = 1, maxDf = 1, maxFeatures = 0, norm = "l2" } = this.options;
    const rules: [name: string, ok: boolean, rule: string, value: unknown][] = [
      ["minDf", minDf >= 0 && (minDf < 1 || Number.isInteger(minDf)), "be a share below 1 or a count", minDf],
      ["maxDf", maxDf >= 0 && (maxDf <= 1 || Number.isInteger(maxDf)), "be a share up to 1 or a count above 1", maxDf],
      ["maxFeatures", Number.isInteger(maxFeatures) && maxFeatures >= 0, "be a count", maxFeatures],
      ["norm", ["l1", "l2", "none"].includes(norm), "be l2, l1 or none", norm],
    ];
    for (const [name, ok, rule, value] of rules) {
      if (!ok) throw new RangeError(`Cannot fit TfidfVectorizer: ${name} must ${rule}: current value is ${value}`);
    }
    if (nTexts === 0) throw new RangeError("Cannot fit TfidfVectorizer: there are no texts");
    return { min: minDf < 1 ? minDf * nTexts : minDf, max: maxDf <= 1 ? maxDf * nTexts : maxDf };
  }

  /** The most frequent terms, in the order given; all of them where there is no limit. */
  #mostFrequent(terms: string[], occurrences: ReadonlyMap<string, number>): string[] {
    const { maxFeatures = 0 } = this.options;
    if (maxFeatures === 0 || terms.length <= maxFeatures) return terms;
    const byFrequency = terms.toSorted((a, b) => occurrences.get(b)! - occurrences.get(a)!);
    const kept = new Set(byFrequency.slice(0, maxFeatures));
    return terms.filter((term) => kept.has(term));
  }
}

/** In how many texts each term is, and how often it is there in all. */
function countTerms(texts: readonly string[], analyze: Analyzer) {
  const documents = new Map<string, number>();
  const occurrences = new Map<string, number>();
  for (const text of texts) {
    const terms = analyze(text);
    for (const term of terms) occurrences.set(term, (occurrences.get(term) ?? 0) + 1);
    for (const term of new Set(terms)) documents.set(term, (documents.get(term) ?? 0) + 1);
  }
  return { documents, occurrences };
}

/** Order of code points, as Python sorts; JavaScript's own order of code units differs beyond U+FFFF. */
function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
  const [xHigh, yHigh] = [isSurrogate(x), isSurrogate(y)];
  if (xHigh !== yHigh) return xHigh ? 1 : -1;
  return Number.isNaN(x) ? -1 : Number.isNaN(y) ? 1 : x - y;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
