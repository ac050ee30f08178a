import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng, type Snapshot } from "../core/mod.ts";
import { FeatureUnion, HashingVectorizer, TfidfVectorizer, type Vectorizer, WordCharTfidf } from "../features/mod.ts";
import { CalibratedClassifier } from "./calibration/calibrated_classifier.ts";
import { TermForgetter } from "./forget_terms.ts";
import { LinearSvm } from "./linear/linear_svm.ts";
import { TransformerClassifier } from "./neural/transformer/transformer_classifier.ts";
import { restoreClassifier } from "./restore.ts";

const VECTORIZERS: Readonly<Record<string, () => Vectorizer>> = {
  WordCharTfidf: () => new WordCharTfidf(),
  "WordCharTfidf with minDf 2": () => new WordCharTfidf({ minDfWord: 2, minDfChar: 2 }),
  TfidfVectorizer: () => new TfidfVectorizer({ ngramRange: [1, 2] }),
  FeatureUnion: () =>
    new FeatureUnion({
      word: new TfidfVectorizer(),
      char: new TfidfVectorizer({ analyzer: "char_wb", ngramRange: [2, 4] }),
    }),
};

const THEIRS = ["my name is Xylophanes, order qz-7731", "where is the refund? Xylophanes"];
const OTHERS = ["where is my refund", "the order is late", "cannot log in", "login fails, name unknown", "my order"];
const LABELS = ["R", "R", "R", "R", "L", "L", "R"];

async function forget(snapshot: Snapshot, theirs: readonly string[], others: readonly string[]) {
  const forgetter = new TermForgetter(snapshot);
  forgetter.see("theirs", theirs);
  for (const text of others) forgetter.see("others", [text]);
  return await forgetter.finish();
}

/** All bytes of a snapshot, each as it may spell a text: one, two or four bytes a character. */
function spelledOut(snapshot: Snapshot): string {
  const own = Object.values(snapshot.tensors).map(({ data }) => {
    const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    return new TextDecoder("latin1").decode(bytes) + new TextDecoder("utf-16le").decode(bytes) +
      (data instanceof Int32Array ? Array.from(data, (n) => String.fromCodePoint(n & 0xffff)).join("") : "");
  });
  return JSON.stringify(snapshot.config) + own.join("\n") +
    Object.values(snapshot.parts ?? {}).map(spelledOut).join("\n");
}

for (const [name, features] of Object.entries(VECTORIZERS)) {
  Deno.test(`TermForgetter takes a word that only some wrote out of a model with ${name}`, async () => {
    const svm = await new LinearSvm({ features }).fit([...THEIRS, ...OTHERS], LABELS);
    const { snapshot, terms } = await forget(svm.toSnapshot(), THEIRS, OTHERS);
    const again = LinearSvm.fromSnapshot(snapshot);
    const names = again.vectorizer.featureNames();

    assert.ok(terms > 0);
    assert.deepEqual(names.filter((term) => /xyl|qz|7731/.test(term)), []);
    assert.ok(names.some((term) => term.endsWith("refund")), "what others wrote too stays");
    assert.ok(names.length === again.vectorizer.nFeatures && again.weights.nFeatures === names.length);
    const others = new Set(svm.vectorizer.featureNames().filter((_, column) => used(svm.vectorizer, OTHERS, column)));
    assert.deepEqual(new Set(names), others);
    // Chunks and trees hold whole words even where they are no columns.
    assert.ok(spelledOut(svm.toSnapshot()).includes("xylophanes"), "the search finds what is there");
    assert.ok(!spelledOut(snapshot).includes("xylophanes"));
    assert.deepEqual(again.decisionFunction(OTHERS).data, svm.decisionFunction(OTHERS).data);
  });

  Deno.test(`a model with ${name} that forgot terms reads texts as if they had not been there`, async () => {
    const svm = await new LinearSvm({ features }).fit([...THEIRS, ...OTHERS], LABELS);
    const { snapshot } = await forget(svm.toSnapshot(), THEIRS, OTHERS);
    const again = LinearSvm.fromSnapshot(snapshot);
    const known = new Set(again.vectorizer.featureNames());
    for (const text of [...THEIRS, "Xylophanes xylophanes", "refund, qz-7731 ORDER name"]) {
      const [full] = rowsOf(svm.vectorizer, [text]);
      const [row] = rowsOf(again.vectorizer, [text]);
      const masked = [...full].filter(([term]) => known.has(term));
      assert.deepEqual(new Set(row.keys()), new Set(masked.map(([term]) => term)));
      // Each block's ratios are as before: only the length that a row is scaled to knows of what was left out.
      for (const block of ["word:", "char:", ""]) {
        const terms = masked.filter(([term]) => block === "" || term.startsWith(block));
        if (block === "" && name !== "TfidfVectorizer") continue;
        for (const [term, value] of terms.slice(1)) {
          const before = value / terms[0][1];
          assert.ok(Math.abs(row.get(term)! / row.get(terms[0][0])! - before) < 1e-5 * Math.abs(before), term);
        }
      }
    }
  });
}

function used(vectorizer: Vectorizer, texts: readonly string[], column: number): boolean {
  return vectorizer.transform(texts).indices.includes(column);
}

function rowsOf(vectorizer: Vectorizer, texts: readonly string[]): Map<string, number>[] {
  const names = vectorizer.featureNames();
  const { indptr, indices, data } = vectorizer.transform(texts);
  return texts.map((_, i) => {
    const entries: [string, number][] = [];
    for (let j = indptr[i]; j < indptr[i + 1]; j++) entries.push([names[indices[j]], data[j]]);
    return new Map(entries);
  });
}

Deno.test("TermForgetter leaves exactly the vocabulary of the others, whatever the texts", async () => {
  const word = fc.constantFrom("a", "ab", "abc", "b", "bc", "Ça", "x-y", "7", "né!", "ab,ab", "😀k");
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
  const texts = fc.array(text, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(texts, texts, async (theirs, others) => {
      const labels = [...theirs, ...others].map((_, i) => `${i % 2}`);
      const svm = await new LinearSvm().fit([...theirs, ...others], labels);
      const again = LinearSvm.fromSnapshot((await forget(svm.toSnapshot(), theirs, others)).snapshot);
      const alone = new WordCharTfidf().fit(others);
      const sizes = (vectorizer: Vectorizer) =>
        Object.entries(vectorizer.toSnapshot().tensors).map(([name, { shape }]) => [name, ...shape]);
      assert.deepEqual(sizes(again.vectorizer), sizes(alone)); // chunks and trees too
      assert.deepEqual(again.vectorizer.featureNames().sort(), alone.featureNames().sort());
      assert.deepEqual(again.decisionFunction(others).data, svm.decisionFunction(others).data);
    }),
    { numRuns: 150 },
  );
});

Deno.test("TermForgetter finds the model inside a calibrated one, and leaves one that hashes as it is", async () => {
  const rng = new Rng(3);
  const others = Array.from({ length: 60 }, (_, i) => `${i % 2 ? "refund money" : "login password"} ${rng.int(9)}${i}`);
  const labels = ["R", ...others.map((_, i) => (i % 2 ? "R" : "L"))];
  const theirs = ["refund for Xylophanes"];
  for (const features of [() => new WordCharTfidf(), () => new HashingVectorizer({ nFeatures: 1024 })]) {
    const model = await new CalibratedClassifier({ base: () => new LinearSvm({ features }), folds: 3, method: "platt" })
      .fit([...theirs, ...others], labels);
    const before = model.toSnapshot();
    const { snapshot, terms } = await forget(before, theirs, others);
    assert.equal(terms > 0, features() instanceof WordCharTfidf);
    assert.equal(snapshot === before, terms === 0);
    assert.deepEqual((await restoreClassifier(snapshot)).predictProba(others).data, model.predictProba(others).data);
  }
});

Deno.test("TermForgetter knows what a model keeps that it cannot part with, however deep inside", async () => {
  const part = (kind: string, parts?: Snapshot["parts"]): Snapshot => ({ kind, config: {}, tensors: {}, parts });
  const ensemble = (member: Snapshot) =>
    part("CalibratedClassifier", { base: part("EnsembleClassifier", { member_0: member }) });
  const other = part("NewClassifier", { ridge: part("KernelRidge") });
  assert.match(new TermForgetter(ensemble(other)).keeps!, /vectors of its training tickets/);
  assert.equal(new TermForgetter(part("CalibratedClassifier", { base: part("LinearSvm") })).keeps, undefined);
  const options = { scratch: { hiddenSize: 8, layers: 1, heads: 1 }, epochs: 1, threads: 1 };
  const fromScratch = await new TransformerClassifier(options).fit([...THEIRS, ...OTHERS], LABELS);
  assert.match(new TermForgetter(fromScratch.toSnapshot()).keeps!, /pieces of words of its training tickets/);
});
