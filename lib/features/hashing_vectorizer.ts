import type { Json, Snapshot } from "../core/mod.ts";
import { murmur3 } from "./_murmur3.ts";
import { type Norm, RowBuilder } from "./_row_builder.ts";
import { type Analyzer, type AnalyzerOptions, createAnalyzer } from "./analyzer.ts";
import type { CsrMatrix } from "./csr_matrix.ts";
import type { Vectorizer } from "./vectorizer.ts";

/** Options of {@linkcode HashingVectorizer}. */
export interface HashingVectorizerOptions extends AnalyzerOptions {
  /**
   * Number of columns: the more, the fewer terms share one.
   *
   * @default {262144}
   */
  nFeatures?: number;
  /**
   * Lets half of the terms count negatively, so that those that share a column cancel out on average.
   *
   * @default {true}
   */
  alternateSign?: boolean;
  /**
   * Sets every column that a text touches to 1.
   *
   * @default {false}
   */
  binary?: boolean;
  /**
   * Length of each row.
   *
   * @default {"l2"}
   */
  norm?: Norm;
  /**
   * Seed of the hash; 0 gives scikit-learn's columns. A secret one keeps people from writing terms that collide.
   *
   * @default {0}
   */
  seed?: number;
}

/**
 * The hashing trick (Weinberger et al., https://doi.org/10.1145/1553374.1553516): a term's column and sign are its hash,
 *
 * x_j = Σ_{terms t with |h(t)| mod m = j} sign(h(t)) · tf_t.
 *
 * There is no vocabulary: memory does not grow with the texts, `fit` has nothing to learn, and models can learn from a
 * stream. With seed 0 the numbers are those of scikit-learn's `HashingVectorizer`.
 *
 * @example
 * ```ts
 * import { HashingVectorizer } from "./hashing_vectorizer.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = new HashingVectorizer({ nFeatures: 16, norm: "none" }).transform(["refund refund please"]);
 * assert.deepEqual([...rows.data].map(Math.abs).sort(), [1, 2]);
 * ```
 */
export class HashingVectorizer implements Vectorizer {
  readonly options: Readonly<HashingVectorizerOptions>;
  #analyze: Analyzer | undefined;
  #bytes = new Uint8Array(256);
  readonly #encoder = new TextEncoder();

  constructor(options: HashingVectorizerOptions = {}) {
    this.options = { ...options };
  }

  /** Number of columns; known without `fit`. */
  get nFeatures(): number {
    return this.options.nFeatures ?? 2 ** 18;
  }

  /**
   * Checks the options; there is nothing to learn.
   *
   * @throws {RangeError} If an option has no meaning.
   */
  fit(_texts: readonly string[]): this {
    this.#analyze = this.#checked();
    return this;
  }

  fitTransform(texts: readonly string[]): CsrMatrix {
    return this.fit(texts).transform(texts);
  }

  /**
   * @throws {RangeError} If an option has no meaning.
   */
  transform(texts: readonly string[]): CsrMatrix {
    const { alternateSign = true, binary = false, norm = "l2", seed = 0 } = this.options;
    const analyze = this.#analyze ??= this.#checked();
    const builder = new RowBuilder(this.nFeatures);
    for (const text of texts) {
      const row = new Map<number, number>();
      for (const term of analyze(text)) {
        const hash = this.#hash(term, seed);
        const column = Math.abs(hash) % this.nFeatures;
        const sign = alternateSign && hash < 0 ? -1 : 1;
        row.set(column, binary ? 1 : (row.get(column) ?? 0) + sign);
      }
      builder.add(row, norm);
    }
    return builder.finish();
  }

  /** `#0`, `#1`, …: which terms a column stands for cannot be told. */
  featureNames(): string[] {
    return Array.from({ length: this.nFeatures }, (_, column) => `#${column}`);
  }

  toSnapshot(): Snapshot {
    return { kind: "HashingVectorizer", config: this.options as { [key: string]: Json }, tensors: {} };
  }

  /** Reads back what `toSnapshot` gave. */
  static fromSnapshot(snapshot: Snapshot): HashingVectorizer {
    return new HashingVectorizer(snapshot.config as HashingVectorizerOptions).fit([]);
  }

  #hash(term: string, seed: number): number {
    // A UTF-16 code unit takes at most three bytes in UTF-8.
    if (term.length * 3 > this.#bytes.length) this.#bytes = new Uint8Array(term.length * 6);
    return murmur3(this.#bytes, this.#encoder.encodeInto(term, this.#bytes).written, seed);
  }

  #checked(): Analyzer {
    const { norm = "l2", seed = 0 } = this.options;
    const n = this.nFeatures;
    const rules: [name: string, ok: boolean, rule: string, value: unknown][] = [
      ["nFeatures", Number.isInteger(n) && n >= 1 && n < 2 ** 31, "be an integer in [1, 2^31)", n],
      ["norm", ["l1", "l2", "none"].includes(norm), "be l2, l1 or none", norm],
      ["seed", Number.isInteger(seed), "be an integer", seed],
    ];
    for (const [name, ok, rule, value] of rules) {
      if (!ok) throw new RangeError(`Cannot fit HashingVectorizer: ${name} must ${rule}: current value is ${value}`);
    }
    return createAnalyzer("HashingVectorizer", this.options);
  }
}
