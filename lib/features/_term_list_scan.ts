import type { Snapshot } from "../core/mod.ts";
import { packStrings, unpackStrings } from "./_packed_strings.ts";
import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
import type { ScannedVocabulary, VocabularyScan, Whose } from "./vocabulary_scan.ts";

/** A vocabulary that is a list of terms: what is in a text shows in its row. */
export class TermListScan implements VocabularyScan {
  readonly #snapshot: Snapshot;
  readonly #vectorizer: TfidfVectorizer;
  readonly #seen: Readonly<Record<Whose, Uint8Array>>;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#vectorizer = TfidfVectorizer.fromSnapshot(snapshot);
    const n = this.#vectorizer.nFeatures;
    this.#seen = { theirs: new Uint8Array(n), others: new Uint8Array(n) };
  }

  see(whose: Whose, texts: readonly string[]): void {
    for (const column of this.#vectorizer.transform(texts).indices) this.#seen[whose][column] = 1;
  }

  finish(): ScannedVocabulary {
    const { theirs, others } = this.#seen;
    const columns = Int32Array.from(theirs, (_, column) => column);
    const kept = columns.filter((column) => !theirs[column] || others[column]);
    const terms = unpackStrings("terms", this.#snapshot);
    const idf = this.#snapshot.tensors.idf.data as Float64Array;
    const tensors = {
      idf: { shape: [kept.length], data: Float64Array.from(kept, (column) => idf[column]) },
      ...packStrings("terms", Array.from(kept, (column) => terms[column])),
    };
    const gone = { columns: theirs.length - kept.length, others: 0 };
    return { snapshot: { ...this.#snapshot, tensors }, kept, gone };
  }
}
