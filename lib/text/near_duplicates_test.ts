import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../core/mod.ts";
import { duplicateKey } from "./duplicate_key.ts";
import { nearDuplicates } from "./near_duplicates.ts";
import { nearDuplicatesBetween } from "./near_duplicates_between.ts";

/** The set of character 5-grams of a text. */
function shinglesOf(text: string): Set<string> {
  const key = duplicateKey(text);
  return new Set(Array.from({ length: Math.max(1, key.length - 4) }, (_, i) => key.slice(i, i + 5)));
}

/** Jaccard similarity of two sets, as Broder defines the resemblance of texts. */
function resemblance(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of x) if (y.has(shingle)) shared++;
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
  const texts = corruptedTexts(250, 1);
  const sets = texts.map(shinglesOf);
  const all: { a: number; b: number; similarity: number }[] = [];
  for (let a = 0; a < texts.length; a++) {
    for (let b = a + 1; b < texts.length; b++) all.push({ a, b, similarity: resemblance(sets[a], sets[b]) });
  }
  const line = ({ a, b, similarity }: (typeof all)[number]) => `${a} ${b} ${similarity.toFixed(12)}`;
  for (const threshold of [0.5, 0.7, 0.8, 0.9, 1]) {
    const expected = all.filter((pair) => pair.similarity >= threshold);
    const { pairs, pairCount } = nearDuplicates(texts, { threshold });
    assert.deepEqual(pairs.map(line), expected.map(line));
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

Deno.test("nearDuplicates() counts the pairs of very many copies without making them", () => {
  const { pairCount, pairs, clusters } = nearDuplicates(new Array(200_000).fill("ok thanks"), { maxPairs: 10 });
  assert.equal(pairCount, 200_000 * 199_999 / 2);
  assert.equal(pairs.length, 10);
  assert.equal(clusters[0].length, 200_000);
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
  const [trainSets, testSets] = [train.map(shinglesOf), test.map(shinglesOf)];
  const expected = testSets.flatMap((set, i) => {
    const best = Math.max(...trainSets.map((other) => resemblance(set, other)));
    return best >= 0.7 ? [`${i} ${best.toFixed(12)}`] : [];
  });
  assert.deepEqual(matches.map((m) => `${m.test} ${m.similarity.toFixed(12)}`), expected);
  for (const m of matches) {
    assert.ok(Math.abs(resemblance(trainSets[m.train], testSets[m.test]) - m.similarity) < 1e-12);
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
