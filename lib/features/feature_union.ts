import type { Snapshot } from "../core/mod.ts";
import type { CsrMatrix } from "./csr_matrix.ts";
import { stackColumns } from "./csr_operations.ts";
import type { Vectorizer } from "./vectorizer.ts";

/**
 * Several vectorisers side by side: a row is the rows of all, one after the other.
 *
 * A column's name is that of its vectoriser, a colon, and its name there, such as `word:charged twice`.
 *
 * @example
 * ```ts
 * import { FeatureUnion } from "./feature_union.ts";
 * import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
 * import assert from "node:assert/strict";
 *
 * const union = new FeatureUnion({
 *   word: new TfidfVectorizer(),
 *   char: new TfidfVectorizer({ analyzer: "char_wb", ngramRange: [3, 3] }),
 * }).fit(["no refund"]);
 * assert.deepEqual(union.featureNames().slice(0, 4), ["word:no", "word:refund", "char: no", "char: re"]);
 * ```
 */
export class FeatureUnion implements Vectorizer {
  readonly #parts: ReadonlyMap<string, Vectorizer>;

  /**
   * @param parts Vectorisers by name, in the order of their columns.
   * @throws {RangeError} If there are none.
   */
  constructor(parts: Readonly<Record<string, Vectorizer>>) {
    this.#parts = new Map(Object.entries(parts));
    if (this.#parts.size === 0) throw new RangeError("Cannot make a FeatureUnion: there must be at least one part");
  }

  get nFeatures(): number {
    return this.#all().reduce((sum, part) => sum + part.nFeatures, 0);
  }

  fit(texts: readonly string[]): this {
    for (const part of this.#all()) part.fit(texts);
    return this;
  }

  fitTransform(texts: readonly string[]): CsrMatrix {
    return stackColumns(this.#all().map((part) => part.fitTransform(texts)));
  }

  transform(texts: readonly string[]): CsrMatrix {
    return stackColumns(this.#all().map((part) => part.transform(texts)));
  }

  featureNames(): string[] {
    return [...this.#parts].flatMap(([name, part]) => part.featureNames().map((column) => `${name}:${column}`));
  }

  toSnapshot(): Snapshot {
    const parts = [...this.#parts].map(([name, part]) => [name, part.toSnapshot()] as const);
    return {
      kind: "FeatureUnion",
      config: { order: [...this.#parts.keys()] },
      tensors: {},
      parts: Object.fromEntries(parts),
    };
  }

  /**
   * Reads back what `toSnapshot` gave.
   *
   * @param restore Reads back a part; see {@linkcode restoreVectorizer}.
   * @throws {TypeError} If a part is missing.
   */
  static fromSnapshot(snapshot: Snapshot, restore: (part: Snapshot) => Vectorizer): FeatureUnion {
    const order = snapshot.config.order as readonly string[];
    return new FeatureUnion(Object.fromEntries(order.map((name) => {
      const part = snapshot.parts?.[name];
      if (part === undefined) throw new TypeError(`Cannot restore FeatureUnion: its part "${name}" is missing`);
      return [name, restore(part)];
    })));
  }

  #all(): Vectorizer[] {
    return [...this.#parts.values()];
  }
}
