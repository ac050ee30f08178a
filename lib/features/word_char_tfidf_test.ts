import assert from "node:assert/strict";
import fc from "fast-check";
import sklearn from "./testdata/word_char_sklearn.json" with { type: "json" };
import type { CsrMatrix } from "./csr_matrix.ts";
import { FeatureUnion } from "./feature_union.ts";
import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
import { WordCharTfidf } from "./word_char_tfidf.ts";

/** A row as column name → value. */
function rowByName(matrix: CsrMatrix, names: readonly string[], i: number): Map<string, number> {
  const row = new Map<string, number>();
  for (let j = matrix.indptr[i]; j < matrix.indptr[i + 1]; j++) row.set(names[matrix.indices[j]], matrix.data[j]);
  assert.equal(row.size, matrix.indptr[i + 1] - matrix.indptr[i], "a column stands twice in a row");
  return row;
}

function assertRow(actual: Map<string, number>, expected: Record<string, number | undefined>): void {
  assert.deepEqual([...actual.keys()].sort(), Object.keys(expected).sort());
  for (const [name, value] of actual) assert.ok(Math.abs(value - expected[name]!) < 1e-6, `${name}: ${value}`);
}

for (const { options, nFeatures, train, trainRows, probe } of sklearn.cases) {
  Deno.test(`WordCharTfidf equals scikit-learn on odd Unicode texts with ${JSON.stringify(options)}`, () => {
    const tfidf = new WordCharTfidf({
      ...options,
      wordRange: options.wordRange as [number, number],
      charRange: options.charRange as [number, number],
    });
    const rows = tfidf.fitTransform(sklearn.texts);
    const names = tfidf.featureNames();
    assert.equal(tfidf.nFeatures, nFeatures);
    assert.equal(new Set(names).size, nFeatures);
    trainRows.forEach((row, i) => assertRow(rowByName(rows, names, row), train[i]));
    const probed = tfidf.transform(sklearn.probe);
    probe.forEach((row, i) => assertRow(rowByName(probed, names, i), row));
  });
}

const texts = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "😀", "\t", "A", "_", "-"), maxLength: 30 }),
    fc.string({ unit: "binary", maxLength: 10 }),
  ),
  { minLength: 1, maxLength: 12 },
);

Deno.test("WordCharTfidf gives training texts the same rows in fitTransform() and in transform()", () => {
  fc.assert(fc.property(texts, fc.nat(2), (texts, min) => {
    const tfidf = new WordCharTfidf({ minDfWord: min, minDfChar: min });
    const rows = tfidf.fitTransform(texts);
    assert.deepEqual(tfidf.transform(texts), rows);
  }));
});

Deno.test("WordCharTfidf equals the union of two TfidfVectorizers, for texts seen and unseen", () => {
  const ranges = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([min, more]) => [min, min + more] as const);
  fc.assert(
    fc.property(texts, texts, ranges, ranges, fc.integer({ min: 1, max: 2 }), (training, others, words, chars, min) => {
      const common = { sublinearTf: true, minDf: min };
      const union = new FeatureUnion({
        word: new TfidfVectorizer({ ...common, ngramRange: words }),
        char: new TfidfVectorizer({ ...common, analyzer: "char_wb", ngramRange: chars }),
      });
      const tfidf = new WordCharTfidf({ wordRange: words, charRange: chars, minDfWord: min, minDfChar: min });
      for (
        const [expected, actual] of [
          [union.fitTransform(training), tfidf.fitTransform(training)],
          [union.transform(others), tfidf.transform(others)],
        ]
      ) {
        for (let i = 0; i < expected.rows; i++) {
          const row = rowByName(expected, union.featureNames(), i);
          assertRow(rowByName(actual, tfidf.featureNames(), i), Object.fromEntries(row));
        }
      }
    }),
  );
});

Deno.test("WordCharTfidf gives the same rows after a snapshot, for texts seen and unseen", () => {
  fc.assert(fc.property(texts, texts, (training, others) => {
    const tfidf = new WordCharTfidf().fit(training);
    const again = WordCharTfidf.fromSnapshot(structuredClone(tfidf.toSnapshot()));
    assert.deepEqual(again.transform([...others, ...training]), tfidf.transform([...others, ...training]));
    assert.deepEqual(again.featureNames(), tfidf.featureNames());
  }));
});

Deno.test("WordCharTfidf scales the word part and the character part of a row to length 1 each", () => {
  fc.assert(fc.property(texts, (texts) => {
    const tfidf = new WordCharTfidf();
    const rows = tfidf.fitTransform(texts);
    const names = tfidf.featureNames();
    for (let i = 0; i < rows.rows; i++) {
      const row = [...rowByName(rows, names, i)];
      for (const part of ["word:", "char:"]) {
        const squares = row.filter(([name]) => name.startsWith(part)).reduce((sum, [, x]) => sum + x * x, 0);
        assert.ok(squares === 0 || Math.abs(squares - 1) < 1e-5, `${part} ${squares}`);
      }
    }
  }));
});

Deno.test("WordCharTfidf orders columns by falling document frequency and learns from scratch", () => {
  const tfidf = new WordCharTfidf().fit(["zebra"]);
  const rows = tfidf.fitTransform(["a card", "a cord", "a card now"]);
  const df = new Int32Array(tfidf.nFeatures);
  rows.indices.forEach((column) => df[column]++);
  assert.deepEqual([...df], [...df].sort((a, b) => b - a));
  assert.ok(!tfidf.featureNames().includes("word:zebra"));
});

Deno.test("WordCharTfidf keeps counting past a thousand, as 1 + ln(count)", () => {
  const tfidf = new WordCharTfidf({ charRange: [1, 1] });
  const rows = tfidf.fitTransform(["a".repeat(5000) + "b"]);
  const row = rowByName(rows, tfidf.featureNames(), 0);
  assert.ok(Math.abs(row.get("char:a")! / row.get("char:b")! - (1 + Math.log(5000))) < 1e-4);
});

Deno.test("WordCharTfidf says which rule a bad option breaks", () => {
  assert.throws(() => new WordCharTfidf({ charRange: [3, 2] }).fit(["x"]), {
    name: "RangeError",
    message: "Cannot fit WordCharTfidf: charRange must be two whole numbers, 1 <= min <= max: current value is 3,2",
  });
  assert.throws(() => new WordCharTfidf({ wordRange: [0, 2] }).fit(["x"]), RangeError);
  assert.throws(() => new WordCharTfidf({ minDfWord: -1 }).fit(["x"]), RangeError);
  assert.throws(() => new WordCharTfidf().transform(["x"]), TypeError);
});
