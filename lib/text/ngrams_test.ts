import assert from "node:assert/strict";
import { charNgrams, charNgramsInWords, wordNgrams } from "./ngrams.ts";

// Expected values: scikit-learn 1.9.1, CountVectorizer(analyzer=…, ngram_range=…).build_analyzer().

Deno.test("wordNgrams() gives shorter n-grams first", () => {
  assert.deepEqual(wordNgrams(["a", "b", "c"], [1, 3]), ["a", "b", "c", "a b", "b c", "a b c"]);
  assert.deepEqual(wordNgrams(["a"], [2, 3]), []);
});

Deno.test("charNgrams() makes one blank of a run of white space but keeps a single line break", () => {
  assert.deepEqual(charNgrams("a\n\tb\nc", [2, 2]), ["a ", " b", "b\n", "\nc"]);
  assert.deepEqual(charNgrams("ab", [3, 4]), []);
});

Deno.test("charNgramsInWords() counts a word that is shorter than n once", () => {
  assert.deepEqual(charNgramsInWords("ab c", [3, 5]), [" ab", "ab ", " ab ", " c "]);
});

Deno.test("charNgrams() and charNgramsInWords() count code points", () => {
  assert.deepEqual(charNgrams("a😀b", [2, 2]), ["a😀", "😀b"]);
  assert.deepEqual(charNgramsInWords("😀", [2, 2]), [" 😀", "😀 "]);
});

Deno.test("charNgramsInWords() parts words where Python's str.split() does", () => {
  // U+001F is white space in Python only, U+FEFF in JavaScript only.
  assert.deepEqual(charNgramsInWords("a\x1fb\ufeffc", [1, 1]).join(""), " a  b\ufeffc ");
});
