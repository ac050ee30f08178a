import assert from "node:assert/strict";
import { assertAllClose, checkVectorizer } from "../testing/mod.ts";
import { denseRow } from "./csr_operations.ts";
import { FeatureUnion } from "./feature_union.ts";
import { HashingVectorizer } from "./hashing_vectorizer.ts";
import { restoreVectorizer } from "./restore_vectorizer.ts";
import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
import { WordCharTfidf } from "./word_char_tfidf.ts";

const make = () =>
  new FeatureUnion({
    word: new TfidfVectorizer(),
    10: new TfidfVectorizer({ analyzer: "char", ngramRange: [2, 2] }),
    fast: new WordCharTfidf(),
  });

Deno.test("FeatureUnion keeps the rules of vectorisers", async (t) => {
  await checkVectorizer(t, { make, restore: restoreVectorizer });
});

Deno.test("FeatureUnion puts each part's row after the other, under the part's name", () => {
  const texts = ["where is my refund", "my card"];
  const [word, hash] = [new TfidfVectorizer(), new HashingVectorizer({ nFeatures: 4 })];
  const union = new FeatureUnion({ word, hash });
  const rows = union.fitTransform(texts);
  assert.deepEqual(union.featureNames().slice(-5), ["word:where", "hash:#0", "hash:#1", "hash:#2", "hash:#3"]);
  texts.forEach((_, i) => {
    const parts = [word, hash].flatMap((part) => [...denseRow(part.transform(texts), i)]);
    assertAllClose(denseRow(rows, i), parts, { absolute: 0 });
  });
});

Deno.test("FeatureUnion finds its parts again in their order, whatever the order in the snapshot", () => {
  const union = make().fit(["where is my refund"]);
  const { parts, ...rest } = union.toSnapshot();
  const turned = { ...rest, parts: Object.fromEntries(Object.entries(parts!).reverse()) };
  assert.deepEqual(restoreVectorizer(turned).featureNames(), union.featureNames());
  assert.throws(() => restoreVectorizer({ ...rest, parts: {} }), /its part "10" is missing/);
});

Deno.test("FeatureUnion needs a part", () => {
  assert.throws(() => new FeatureUnion({}), RangeError);
});
