import assert from "node:assert/strict";
import sklearn from "./testdata/tfidf_sklearn.json" with { type: "json" };
import { assertAllClose, checkVectorizer } from "../testing/mod.ts";
import { murmur3 } from "./_murmur3.ts";
import { denseRow } from "./csr_operations.ts";
import { HashingVectorizer, type HashingVectorizerOptions } from "./hashing_vectorizer.ts";

for (const { options, rows } of sklearn.hashing) {
  Deno.test(`HashingVectorizer has scikit-learn's numbers with ${JSON.stringify(options)}`, () => {
    const vectorizer = new HashingVectorizer(options as HashingVectorizerOptions);
    const found = vectorizer.transform([...sklearn.probe, ...sklearn.texts.slice(0, 3)]);
    rows.forEach(([columns, values], i) => {
      const expected = new Float64Array(vectorizer.nFeatures);
      columns.forEach((column, j) => expected[column] = values[j]);
      assertAllClose(denseRow(found, i), expected, { absolute: 1e-6 });
    });
  });
}

Deno.test("murmur3() gives the published test values", () => {
  // https://github.com/aappleby/smhasher (x86_32); the values stand in many ports' tests.
  const hash = (text: string, seed: number) => {
    const bytes = new TextEncoder().encode(text);
    return murmur3(bytes, bytes.length, seed) >>> 0;
  };
  assert.equal(hash("", 0), 0);
  assert.equal(hash("", 1), 0x514e28b7);
  assert.equal(hash("test", 0), 0xba6bd213);
  assert.equal(hash("Hello, world!", 0x9747b28c), 0x24884cba);
  assert.equal(hash("The quick brown fox jumps over the lazy dog", 0x9747b28c), 0x2fa826cd);
});

Deno.test("HashingVectorizer keeps the rules of vectorisers", async (t) => {
  await checkVectorizer(t, {
    make: () => new HashingVectorizer({ nFeatures: 512, ngramRange: [1, 2], seed: 7 }),
    restore: HashingVectorizer.fromSnapshot,
    stateless: true,
  });
});

Deno.test("HashingVectorizer puts terms elsewhere under another seed", () => {
  const columns = (seed: number) => [...new HashingVectorizer({ seed }).transform(["where is my refund"]).indices];
  assert.notDeepEqual(columns(1), columns(2));
});

Deno.test("HashingVectorizer reads terms of any length to their end", () => {
  const vectorizer = new HashingVectorizer();
  const column = (term: string) => vectorizer.transform([term]).indices[0];
  const long = "é".repeat(3000);
  assert.notEqual(column(`${long}a`), column(`${long}b`));
});

Deno.test("HashingVectorizer says which rule a bad option breaks", () => {
  assert.throws(() => new HashingVectorizer({ nFeatures: 0 }).transform(["a"]), {
    name: "RangeError",
    message: "Cannot fit HashingVectorizer: nFeatures must be an integer in [1, 2^31): current value is 0",
  });
});
