import assert from "node:assert/strict";
import { checkVectorizer } from "../testing/mod.ts";
import { restoreVectorizer } from "./restore_vectorizer.ts";
import { WordCharTfidf } from "./word_char_tfidf.ts";

Deno.test("restoreVectorizer() reads back a WordCharTfidf, which keeps the rules of vectorisers", async (t) => {
  await checkVectorizer(t, { make: () => new WordCharTfidf(), restore: restoreVectorizer });
});

Deno.test("restoreVectorizer() names the kinds that there are", () => {
  for (const kind of ["Word2Vec", "toString"]) {
    assert.throws(() => restoreVectorizer({ kind, config: {}, tensors: {} }), {
      name: "InputError",
      message:
        `there is no vectoriser of kind "${kind}"; the kinds are FeatureUnion, HashingVectorizer, TfidfVectorizer, WordCharTfidf`,
    });
  }
});
