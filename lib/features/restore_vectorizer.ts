import { InputError, type Snapshot } from "../core/mod.ts";
import { FeatureUnion } from "./feature_union.ts";
import { HashingVectorizer } from "./hashing_vectorizer.ts";
import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
import type { Vectorizer } from "./vectorizer.ts";
import { WordCharTfidf } from "./word_char_tfidf.ts";

const KINDS: ReadonlyMap<string, (snapshot: Snapshot) => Vectorizer> = new Map([
  ["FeatureUnion", (snapshot: Snapshot): Vectorizer => FeatureUnion.fromSnapshot(snapshot, restoreVectorizer)],
  ["HashingVectorizer", HashingVectorizer.fromSnapshot],
  ["TfidfVectorizer", TfidfVectorizer.fromSnapshot],
  ["WordCharTfidf", WordCharTfidf.fromSnapshot],
]);

/**
 * Reads back a vectoriser of any kind.
 *
 * @throws {InputError} If there is no such kind.
 *
 * @example
 * ```ts
 * import { restoreVectorizer } from "./restore_vectorizer.ts";
 * import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
 * import assert from "node:assert/strict";
 *
 * const fitted = new TfidfVectorizer().fit(["where is my refund"]);
 * const again = restoreVectorizer(fitted.toSnapshot());
 * assert.deepEqual(again.transform(["my refund"]), fitted.transform(["my refund"]));
 * ```
 */
export function restoreVectorizer(snapshot: Snapshot): Vectorizer {
  const restore = KINDS.get(snapshot.kind);
  if (restore === undefined) {
    throw new InputError(`there is no vectoriser of kind "${snapshot.kind}"`, {
      hint: `the kinds are ${[...KINDS.keys()].join(", ")}`,
    });
  }
  return restore(snapshot);
}
