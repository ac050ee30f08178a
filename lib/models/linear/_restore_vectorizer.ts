import { InputError, type Snapshot } from "../../core/mod.ts";
import { TfidfVectorizer } from "../../features/tfidf_vectorizer.ts";
import type { Vectorizer } from "../../features/vectorizer.ts";
import { WordCharTfidf } from "../../features/word_char_tfidf.ts";

const KINDS = new Map<string, (snapshot: Snapshot) => Vectorizer>([
  ["TfidfVectorizer", TfidfVectorizer.fromSnapshot],
  ["WordCharTfidf", WordCharTfidf.fromSnapshot],
]);

/** Reads back a vectoriser of any kind. */
export function restoreVectorizer(snapshot: Snapshot): Vectorizer {
  const restore = KINDS.get(snapshot.kind);
  if (!restore) {
    throw new InputError(`there is no vectoriser of kind "${snapshot.kind}"`, {
      hint: `the kinds are ${[...KINDS.keys()].join(", ")}`,
    });
  }
  return restore(snapshot);
}
