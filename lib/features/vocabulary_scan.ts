import { InputError, type Snapshot } from "../core/mod.ts";
import { TermListScan } from "./_term_list_scan.ts";
import { HashingVectorizer } from "./hashing_vectorizer.ts";
import { WordCharScan } from "./_word_char_scan.ts";

/** Whose texts a scan is shown: of those whose words are to go, or of all others. */
export type Whose = "theirs" | "others";

/** A vectoriser without some of its vocabulary. */
export interface ScannedVocabulary {
  readonly snapshot: Snapshot;
  /** Columns that stay, as they were numbered before, in order; shape `(nKept,)`. */
  readonly kept: Int32Array;
  /** Columns that went, and what else was spelled out without being a column. */
  readonly gone: { readonly columns: number; readonly others: number };
}

/** Finds out what a vectoriser knows from some texts and from no others, and leaves it out. */
export interface VocabularyScan {
  /** Notes what of the vocabulary is in texts; call it with all of `theirs` and all of `others`, in any order. */
  see(whose: Whose, texts: readonly string[]): void;

  /** The vocabulary without what was seen in `theirs` and not in `others`; what was seen in neither stays. */
  finish(): ScannedVocabulary;
}

/**
 * Looks for what a vectoriser knows from some texts alone, so that it can be forgotten. The order of the columns that stay, and their
 * weights, do not change: rows of texts without the forgotten terms are the same to the last bit.
 *
 * @param snapshot Of a vectoriser of any kind. One that hashes knows no words: nothing of it goes.
 * @throws {InputError} If there is no such kind.
 *
 * @example
 * ```ts
 * import { scanVocabulary } from "./vocabulary_scan.ts";
 * import { restoreVectorizer } from "./restore_vectorizer.ts";
 * import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
 * import assert from "node:assert/strict";
 *
 * const fitted = new TfidfVectorizer().fit(["my name is Zebulon", "my refund"]);
 * const scan = scanVocabulary(fitted.toSnapshot());
 * scan.see("theirs", ["my name is Zebulon"]);
 * scan.see("others", ["my refund"]);
 * const { snapshot, kept } = scan.finish();
 *
 * assert.deepEqual(restoreVectorizer(snapshot).featureNames(), ["my", "refund"]);
 * assert.deepEqual([...kept], [1, 3]); // of is, my, name, refund, zebulon
 * ```
 */
export function scanVocabulary(snapshot: Snapshot): VocabularyScan {
  switch (snapshot.kind) {
    case "WordCharTfidf":
      return new WordCharScan(snapshot);
    case "TfidfVectorizer":
      return new TermListScan(snapshot);
    case "FeatureUnion":
      return new UnionScan(snapshot);
    case "HashingVectorizer":
      return new NoScan(snapshot);
    default:
      throw new InputError(`there is no vectoriser of kind "${snapshot.kind}"`);
  }
}

/** Several vocabularies side by side. */
class UnionScan implements VocabularyScan {
  readonly #snapshot: Snapshot;
  readonly #parts: ReadonlyMap<string, VocabularyScan>;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const order = snapshot.config.order as readonly string[];
    this.#parts = new Map(order.map((name) => [name, scanVocabulary(snapshot.parts![name])]));
  }

  see(whose: Whose, texts: readonly string[]): void {
    for (const part of this.#parts.values()) part.see(whose, texts);
  }

  finish(): ScannedVocabulary {
    const done = [...this.#parts].map(([name, part]) => [name, part.finish()] as const);
    const kept: number[] = [];
    let offset = 0;
    for (const [, part] of done) {
      for (const column of part.kept) kept.push(offset + column);
      offset += part.kept.length + part.gone.columns;
    }
    return {
      snapshot: {
        ...this.#snapshot,
        parts: Object.fromEntries(done.map(([name, { snapshot }]) => [name, snapshot])),
      },
      kept: Int32Array.from(kept),
      gone: {
        columns: done.reduce((sum, [, { gone }]) => sum + gone.columns, 0),
        others: done.reduce((sum, [, { gone }]) => sum + gone.others, 0),
      },
    };
  }
}

/** A vectoriser without words. */
class NoScan implements VocabularyScan {
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  see(): void {}

  finish(): ScannedVocabulary {
    const { nFeatures } = HashingVectorizer.fromSnapshot(this.#snapshot);
    const kept = Int32Array.from({ length: nFeatures }, (_, column) => column);
    return { snapshot: this.#snapshot, kept, gone: { columns: 0, others: 0 } };
  }
}
