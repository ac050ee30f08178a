import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../core/mod.ts";
import { duplicateKey } from "./duplicate_key.ts";
import { nearDuplicates, nearDuplicatesBetween } from "./near_duplicates.ts";

/** Jaccard similarity of the sets of character 5-grams, as Broder defines it. */
function resemblance(a: string, b: string, size = 5): number {
  const [x, y] = [a, b].map((text) => {
    const key = duplicateKey(text);
    return new Set(Array.from({ length: Math.max(1, key.length - size + 1) }, (_, i) => key.slice(i, i + size)));
  });
  const shared = [...x].filter((shingle) => y.has(shingle)).length;
  return shared / (x.size + y.size - shared);
}

const WORDS =
  "refund order card charged twice account login password reset broken screen late delivery invoice cancel please help"
    .split(" ");

/** Texts of random words, half of them an earlier text with a few letters changed. */
function corruptedTexts(n: number, seed: number): string[] {
  const rng = new Rng(seed);
  const texts: string[] = [];
  for (let i = 0; i < n; i++) {
    if (i > 0 && rng.next() < 0.5) {
      const letters = [...rng.pick(texts)];
      for (let change = rng.int(4); change > 0; change--) {
        letters[rng.int(letters.length)] = rng.pick([..."abcxyz 019"]);
      }
      texts.push(letters.join(""));
    } else texts.push(Array.from({ length: 3 + rng.int(20) }, () => rng.pick(WORDS)).join(" "));
  }
  return texts;
}

Deno.test("nearDuplicates() finds exactly the pairs that comparing all texts finds, at every threshold", () => {
  const texts = corruptedTexts(300, 1);
  for (const threshold of [0.5, 0.7, 0.8, 0.9, 1]) {
    const expected: string[] = [];
    for (let a = 0; a < texts.length; a++) {
      for (let b = a + 1; b < texts.length; b++) {
        const similarity = resemblance(texts[a], texts[b]);
        if (similarity >= threshold) expected.push(`${a} ${b} ${similarity.toFixed(12)}`);
      }
    }
    const { pairs, pairCount } = nearDuplicates(texts, { threshold });
    assert.deepEqual(pairs.map((p) => `${p.a} ${p.b} ${p.similarity.toFixed(12)}`), expected);
    assert.equal(pairCount, expected.length);
    assert.ok(expected.length > 20, `the texts hold ${expected.length} pairs at ${threshold}: too few to tell`);
  }
});

Deno.test("nearDuplicates() gives the similarity worked out by hand", () => {
  // "abcdefg" has the 5-grams abcde bcdef cdefg, "abcdefh" abcde bcdef cdefh: 2 of 4 are shared.
  const [pair] = nearDuplicates(["abcdefg", "ABCDEFH"], { threshold: 0.5 }).pairs;
  assert.deepEqual(pair, { a: 0, b: 1, similarity: 0.5 });
  // Pairs of words: "a b", "b c", "c d" against "a b", "b c", "c e": 2 of 4.
  const words = nearDuplicates(["aa bb cc dd", "aa bb cc ee"], { threshold: 0.5, shingle: "word" }).pairs;
  assert.equal(words[0].similarity, 0.5);
});

Deno.test("nearDuplicates() joins chains into one cluster and counts every pair of many copies", () => {
  const base = "the parcel with my new phone has not arrived after three weeks of waiting for it";
  const copies = [base, "where is it", `${base} a`, `${base} ab`, "Where  IS it", base];
  const { clusters, pairCount, pairs } = nearDuplicates(copies, { threshold: 0.95, maxPairs: 2 });
  assert.deepEqual(clusters, [[0, 2, 3, 5], [1, 4]]);
  assert.equal(pairCount, nearDuplicates(copies, { threshold: 0.95 }).pairs.length);
  assert.equal(pairs.length, 2);
});

Deno.test("nearDuplicates() never pairs empty texts", () => {
  assert.deepEqual(nearDuplicates(["", "  ", "\n", "a"]).clusters, []);
});

Deno.test("nearDuplicates() does not depend on the order of the texts", () => {
  const texts = corruptedTexts(120, 2);
  const order = new Rng(3).shuffle(texts.map((_, i) => i));
  const straight = nearDuplicates(texts, { threshold: 0.8 });
  const shuffled = nearDuplicates(order.map((i) => texts[i]), { threshold: 0.8 });
  const named = shuffled.clusters.map((cluster) => cluster.map((i) => order[i]).sort((a, b) => a - b))
    .sort((a, b) => a[0] - b[0]);
  assert.deepEqual(named, straight.clusters);
});

Deno.test("nearDuplicatesBetween() finds each test text's most similar training text", () => {
  const texts = corruptedTexts(400, 4);
  const [train, test] = [texts.slice(0, 250), texts.slice(250)];
  const matches = nearDuplicatesBetween(train, test, { threshold: 0.7 });
  const expected = test.flatMap((text, i) => {
    const best = Math.max(...train.map((other) => resemblance(text, other)));
    return best >= 0.7 ? [`${i} ${best.toFixed(12)}`] : [];
  });
  assert.deepEqual(matches.map((m) => `${m.test} ${m.similarity.toFixed(12)}`), expected);
  for (const m of matches) {
    assert.ok(Math.abs(resemblance(train[m.train], test[m.test]) - m.similarity) < 1e-12);
    assert.equal(m.exact, duplicateKey(train[m.train]) === duplicateKey(test[m.test]));
  }
  assert.ok(matches.some((m) => m.exact) && matches.some((m) => !m.exact));
});

Deno.test("nearDuplicates() holds texts of any characters", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 12 });
  fc.assert(fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
    const { pairs } = nearDuplicates([...texts, ...texts], { threshold: 0.6 });
    texts.forEach((t, i) => {
      const found = pairs.some((p) => p.a === i && p.b === i + texts.length && p.similarity === 1);
      assert.equal(found, duplicateKey(t) !== "");
    });
  }));
});

Deno.test("nearDuplicates() says which rule a bad call breaks", () => {
  assert.throws(() => nearDuplicates(["a"], { threshold: 0 }), {
    name: "RangeError",
    message: "Cannot find near duplicates: threshold must be in (0, 1]: current value is 0",
  });
  assert.throws(() => nearDuplicatesBetween(["a"], ["a"], { size: 0 }), RangeError);
});
