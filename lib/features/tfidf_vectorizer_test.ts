import assert from "node:assert/strict";
import sklearn from "./testdata/tfidf_sklearn.json" with { type: "json" };
import { assertAllClose, checkVectorizer } from "../testing/mod.ts";
import { denseRow } from "./csr_operations.ts";
import { FeatureUnion } from "./feature_union.ts";
import { TfidfVectorizer, type TfidfVectorizerOptions } from "./tfidf_vectorizer.ts";
import { WordCharTfidf } from "./word_char_tfidf.ts";

for (const { options, names, rows } of sklearn.tfidf) {
  Deno.test(`TfidfVectorizer has scikit-learn's columns and numbers with ${JSON.stringify(options)}`, () => {
    const vectorizer = new TfidfVectorizer(options as TfidfVectorizerOptions).fit(sklearn.texts);
    assert.deepEqual(vectorizer.featureNames(), names);
    const all = [...sklearn.texts, ...sklearn.probe];
    const found = vectorizer.transform(all.slice(-rows.length));
    rows.forEach(([columns, values], i) => {
      const [from, to] = [found.indptr[i], found.indptr[i + 1]];
      assert.deepEqual([...found.indices.subarray(from, to)], columns);
      assertAllClose(found.data.subarray(from, to), values, { absolute: 1e-6 });
    });
  });
}

for (const analyzer of ["word", "char", "char_wb", "tokens"] as const) {
  Deno.test(`TfidfVectorizer keeps the rules of vectorisers with analyzer ${analyzer}`, async (t) => {
    await checkVectorizer(t, {
      make: () => new TfidfVectorizer({ analyzer, ngramRange: [2, 3], sublinearTf: true }),
      restore: TfidfVectorizer.fromSnapshot,
    });
  });
}

Deno.test("WordCharTfidf has the columns and numbers of two TfidfVectorizers side by side", () => {
  const texts = [...sklearn.texts, ...sklearn.probe];
  const plain = new FeatureUnion({
    word: new TfidfVectorizer({ ngramRange: [1, 2], sublinearTf: true }),
    char: new TfidfVectorizer({ analyzer: "char_wb", ngramRange: [2, 5], sublinearTf: true }),
  });
  const fast = new WordCharTfidf();
  const [plainRows, fastRows] = [plain.fitTransform(texts), fast.fitTransform(texts)];
  const [plainNames, fastNames] = [plain.featureNames(), fast.featureNames()];
  assert.deepEqual([...fastNames].sort(), [...plainNames].sort());
  const column = new Map(plainNames.map((name, i) => [name, i]));
  texts.forEach((_, i) => {
    const expected = denseRow(plainRows, i);
    const found = denseRow(fastRows, i);
    assertAllClose(found, fastNames.map((name) => expected[column.get(name)!]), { absolute: 1e-6 });
  });
});

Deno.test("TfidfVectorizer with analyzer tokens keeps ids, contractions and emoji as terms", () => {
  const vectorizer = new TfidfVectorizer({ analyzer: "tokens" }).fit(["Don't lose ORD-12345 👍🏽 E_FAIL A1B2C3D4"]);
  assert.deepEqual(vectorizer.featureNames(), ["a1b2c3d4", "don't", "e_fail", "lose", "ord-12345", "👍🏽"]);
});

Deno.test("TfidfVectorizer of which no term is left has no columns", () => {
  const vectorizer = new TfidfVectorizer({ minDf: 2 });
  assert.deepEqual(vectorizer.fitTransform(["one", "two"]), {
    rows: 2,
    columns: 0,
    indptr: new Uint32Array(3),
    indices: new Int32Array(0),
    data: new Float32Array(0),
  });
});

Deno.test("TfidfVectorizer says which rule a bad option breaks", () => {
  const message = (options: TfidfVectorizerOptions) => {
    try {
      new TfidfVectorizer(options).fit(["a b"]);
    } catch (error) {
      assert.ok(error instanceof RangeError);
      return error.message.replace("Cannot fit TfidfVectorizer: ", "");
    }
  };
  assert.equal(message({ minDf: 1.5 }), "minDf must be a share below 1 or a count: current value is 1.5");
  assert.equal(message({ maxDf: -1 }), "maxDf must be a share up to 1 or a count above 1: current value is -1");
  assert.equal(message({ maxFeatures: 0.5 }), "maxFeatures must be a count: current value is 0.5");
  assert.equal(message({ norm: "l3" as "l2" }), "norm must be l2, l1 or none: current value is l3");
  assert.equal(
    message({ ngramRange: [2, 1] }),
    "ngramRange must be two integers, 1 <= min <= max: current value is [2,1]",
  );
  assert.equal(
    message({ analyzer: "toString" as "word" }),
    "analyzer must be one of word, char, char_wb, tokens: current value is toString",
  );
  assert.throws(() => new TfidfVectorizer().fit([]), /there are no texts/);
});

Deno.test("TfidfVectorizer refuses a snapshot whose parts do not fit together", () => {
  const { tensors, ...rest } = new TfidfVectorizer().fit(["aa bb"]).toSnapshot();
  const short = { ...rest, tensors: { ...tensors, idf: { shape: [1], data: new Float64Array(1) } } };
  assert.throws(() => TfidfVectorizer.fromSnapshot(short), TypeError);
  const { terms: _, ...others } = tensors;
  assert.throws(() => TfidfVectorizer.fromSnapshot({ ...rest, tensors: others }), TypeError);
});
