import assert from "node:assert/strict";
import { UNKNOWN, WordVocabulary } from "./word_vocabulary.ts";

const TEXTS = ["my card is lost", "my card is stolen", "is it lost"];
const VECTORS = {
  words: ["stolen", "bank", "my"],
  dimensions: 2,
  data: Float32Array.of(1, 2, 3, 4, 5, 6),
};

Deno.test("a vocabulary knows what stands in the texts twice, most frequent first", () => {
  assert.deepEqual(WordVocabulary.learn(TEXTS).words, ["is", "card", "lost", "my"]);
  assert.equal(WordVocabulary.learn(TEXTS, { minCount: 1 }).size, 6 + 2);
});

Deno.test("a vocabulary knows each word that has a vector, those of no text last", () => {
  const vocabulary = WordVocabulary.learn(TEXTS, { vectors: VECTORS });
  assert.deepEqual(vocabulary.words, ["is", "card", "lost", "my", "stolen", "bank"]);
  const table = new Float32Array(vocabulary.size * 2).fill(-1);
  assert.equal(vocabulary.fill(table, VECTORS), 3);
  const unset = Array.from({ length: 10 }, () => -1);
  assert.deepEqual([...table], [...unset, 5, 6, 1, 2, 3, 4]);
});

Deno.test("encode() gives unknown words one number, cuts long texts, and never gives nothing", () => {
  const vocabulary = new WordVocabulary(["card", "is"]);
  assert.deepEqual([...vocabulary.encode("Is CARD burnt is", { maxLength: 3 })], [3, 2, UNKNOWN]);
  assert.deepEqual([...vocabulary.encode(" \n", { maxLength: 3 })], [UNKNOWN]);
  assert.deepEqual([...vocabulary.encode("constructor __proto__", { maxLength: 3 })], [1, 1, 1]);
});
