import assert from "node:assert/strict";
import fc from "fast-check";
import { wordTokens } from "./word_tokens.ts";

Deno.test("wordTokens() parts contractions as the Penn Treebank does", () => {
  assert.deepEqual(wordTokens("don't won't I'm they've she'd we'll"), [
    ..."do n't wo n't i 'm they 've she 'd we 'll".split(" "),
  ]);
  assert.deepEqual(wordTokens("n't natural isn'tx"), ["n't", "natural", "isn", "'", "tx"]);
});

Deno.test("wordTokens() keeps words of any script whole, and marks by themselves", () => {
  assert.deepEqual(wordTokens("Überweisung à São-Paulo, №5!"), [
    "überweisung",
    "à",
    "são",
    "-",
    "paulo",
    ",",
    "№",
    "5",
    "!",
  ]);
});

Deno.test("wordTokens() loses no character but white space, and stops at its limit", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.nat(5), (text, limit) => {
    const all = wordTokens(text);
    assert.equal(all.join(""), text.toLowerCase().replaceAll("’", "'").replaceAll(/\s/gu, ""));
    assert.deepEqual(wordTokens(text, limit), all.slice(0, limit));
  }));
});

Deno.test("wordTokens() of a megabyte without blanks takes no more than its length", () => {
  const start = performance.now();
  assert.equal(wordTokens("n".repeat(1_000_000)).length, 1);
  assert.equal(wordTokens("nn'".repeat(300_000)).length, 600_000);
  assert.ok(performance.now() - start < 3000);
});
