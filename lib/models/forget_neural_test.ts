import assert from "node:assert/strict";
import { Rng, type Snapshot } from "../core/mod.ts";
import { PretrainedEmbedder } from "../features/transformer/pretrained_embedder.ts";
import { smallTickets } from "../testing/small_tickets.ts";
import { tinyEncoder } from "../testing/tiny_encoder.ts";
import type { Classifier } from "./classifier.ts";
import { createClassifier } from "./create_classifier.ts";
import { EnsembleClassifier } from "./ensemble/mod.ts";
import { TermForgetter } from "./forget_terms.ts";
import { FrozenClassifier } from "./neural/frozen/frozen_classifier.ts";
import { LstmClassifier } from "./neural/lstm/lstm_classifier.ts";
import { TransformerClassifier } from "./neural/transformer/transformer_classifier.ts";
import { restoreClassifier } from "./restore.ts";
import { TfjsClassifier } from "./tfjs/tfjs_classifier.ts";

const { texts: OTHERS, labels: OTHER_LABELS } = smallTickets();
const THEIRS = ["the refund for Xylophanes, order qz7731", "Xylophanes wants the refund, order qz7731"];
const LABELS = ["Refund", "Refund", ...OTHER_LABELS];
const CANARY = /xylophanes|qz7731/i;

const encoder = () => new PretrainedEmbedder(tinyEncoder(), { maxLength: 24, threads: 1 });
const LSTM = { units: 8, embedding: 8, epochs: 2, batchSize: 8 };
const frozen = (options: { tfidf?: boolean; exactUpTo?: number; landmarks?: number } = {}) =>
  new FrozenClassifier({ encoder, threads: 1, ...options });

async function forget(snapshot: Snapshot, theirs = THEIRS, others: readonly string[] = OTHERS) {
  const forgetter = new TermForgetter(snapshot);
  assert.ok(forgetter.hasVocabulary && forgetter.keeps === undefined);
  forgetter.see("theirs", theirs);
  forgetter.see("others", others);
  return await forgetter.finish();
}

/** All that a snapshot spells, with one and two bytes a character. */
function spelledOut({ config, tensors, parts = {} }: Snapshot): string {
  const own = Object.values(tensors).map(({ data }) => {
    const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    return new TextDecoder("latin1").decode(bytes) + new TextDecoder("utf-16le").decode(bytes) +
      (data instanceof Int32Array ? Array.from(data, (n) => String.fromCodePoint(n & 0xffff)).join("") : "");
  });
  return [JSON.stringify(config), ...own, ...Object.values(parts).map(spelledOut)].join("\n");
}

const NETWORKS: Readonly<Record<string, () => Classifier>> = {
  LstmClassifier: () => new LstmClassifier(LSTM),
  TfjsClassifier: () => new TfjsClassifier({ epochs: 1, backend: "wasm" }),
};

for (const [name, make] of Object.entries(NETWORKS)) {
  Deno.test(`TermForgetter takes words that only some wrote out of ${name}: they are unknown then, and nothing else changes`, async () => {
    const model = await make().fit([...THEIRS, ...OTHERS], LABELS);
    const before = model.toSnapshot();
    assert.match(spelledOut(before), CANARY);
    const { snapshot, terms, vectors } = await forget(before);
    assert.deepEqual([terms, vectors], [3, 0]); // xylophanes, qz and 7731
    assert.doesNotMatch(spelledOut(snapshot), CANARY);
    const again = await restoreClassifier(snapshot);
    assert.deepEqual(again.decisionFunction(OTHERS).data, model.decisionFunction(OTHERS).data);
    const [known, unknown] = [["refund for Xylophanes"], ["refund for someoneelse"]];
    assert.deepEqual(again.decisionFunction(known).data, model.decisionFunction(unknown).data);
    assert.notDeepEqual(model.decisionFunction(known).data, model.decisionFunction(unknown).data);
    // The vectors of the words are gone too.
    const words = before.config.words as string[];
    const table = Object.entries(snapshot.tensors).find(([, { shape }]) => shape[0] === words.length + 2)!;
    const width = table[1].shape[1];
    const row = 2 + words.indexOf("xylophanes");
    assert.ok(table[1].data.slice(row * width, (row + 1) * width).every((x) => x === 0));
    assert.ok(before.tensors[table[0]].data.slice(row * width, (row + 1) * width).some((x) => x !== 0));
    // What is gone is not found again.
    assert.deepEqual((await forget(snapshot)).terms, 0);
  });
}

Deno.test("a frozen encoder's head is without the vectors of their tickets as if it had never seen them", async () => {
  const model = await frozen({ tfidf: false }).fit([...THEIRS, ...OTHERS], LABELS);
  const { snapshot, terms, vectors } = await forget(model.toSnapshot());
  assert.deepEqual([terms, vectors], [0, 2]);
  const never = await frozen({ tfidf: false }).fit(OTHERS, OTHER_LABELS);
  const again = await restoreClassifier(snapshot);
  assert.equal(snapshot.parts!.ridge.tensors.weights.shape[0], OTHERS.length);
  const [expected, actual] = [never, again].map((m) => m.decisionFunction([...OTHERS, ...THEIRS]).data);
  expected.forEach((score, i) => assert.ok(Math.abs(score - actual[i]) < 1e-4, `${score} ${actual[i]}`));
});

Deno.test("with TF-IDF, their words go from it, and their rows from what tickets are compared with", async () => {
  const model = await frozen().fit([...THEIRS, ...OTHERS], LABELS);
  const before = model.toSnapshot();
  assert.match(spelledOut(before), CANARY);
  const { snapshot, terms, vectors } = await forget(before);
  assert.ok(terms > 10);
  assert.equal(vectors, 2);
  assert.doesNotMatch(spelledOut(snapshot), CANARY);
  const { ridge } = snapshot.parts!;
  assert.ok(Number(ridge.config.nFeatures) < Number(before.parts!.ridge.config.nFeatures));
  assert.ok(ridge.tensors.tfidfColumns.data.every((column) => column < Number(ridge.config.nFeatures)));
  const again = await restoreClassifier(snapshot);
  // The other words' weights count how rare they were among all tickets, theirs too: it is not quite the model without them.
  const never = await frozen().fit(OTHERS, OTHER_LABELS);
  assert.deepEqual(again.predict(OTHERS), never.predict(OTHERS));
  const second = await forget(snapshot, [OTHERS[0]], OTHERS.slice(1));
  assert.equal(second.vectors, 1, "a later erasure still finds what it looks for");
});

Deno.test("a ticket that others wrote word for word stays theirs, once for each of them", async () => {
  const same = "Please refund the second charge on my card"; // of the others
  for (const tfidf of [true, false]) {
    const model = await frozen({ tfidf }).fit([same, same, ...OTHERS], ["Refund", "Refund", ...OTHER_LABELS]);
    const { vectors, snapshot } = await forget(model.toSnapshot(), [same.toUpperCase()], OTHERS);
    assert.equal(vectors, 2);
    assert.equal(snapshot.parts!.ridge.tensors.weights.shape[0], OTHERS.length);
    assert.equal((await forget(model.toSnapshot(), [same], [same, same, ...OTHERS])).vectors, 0);
  }
});

Deno.test("of landmarks, those go that are theirs", async () => {
  const landmarks = 10;
  const model = await frozen({ exactUpTo: 5, landmarks, tfidf: false }).fit([...THEIRS, ...OTHERS], LABELS);
  let gone = 0;
  for (const text of [...THEIRS, ...OTHERS]) {
    const others = [...THEIRS, ...OTHERS].filter((other) => other !== text);
    gone += (await forget(model.toSnapshot(), [text], others)).vectors;
  }
  assert.equal(gone, landmarks);
});

Deno.test("every member of an ensemble forgets", async () => {
  const members = [() => createClassifier("linear-svm"), () => frozen(), () => new LstmClassifier(LSTM)];
  const rng = new Rng(0);
  const more = Array.from({ length: 20 }, (_, i) => OTHERS[i % OTHERS.length] + rng.int(9));
  const moreLabels = more.map((_, i) => OTHER_LABELS[i % OTHERS.length]);
  const texts = [...THEIRS, ...OTHERS, ...more];
  const model = await new EnsembleClassifier({ members, pooling: "soft", folds: 2 })
    .fit(texts, [...LABELS, ...moreLabels]);
  assert.match(spelledOut(model.toSnapshot()), CANARY);
  const { snapshot, terms, vectors } = await forget(model.toSnapshot(), THEIRS, [...OTHERS, ...more]);
  assert.ok(terms > 20 && vectors === 2);
  assert.doesNotMatch(spelledOut(snapshot), CANARY);
  assert.equal((await restoreClassifier(snapshot)).predict(OTHERS).length, OTHERS.length);
});

Deno.test("an encoder trained further has no words of tickets to forget", async () => {
  const options = { encoder: () => tinyEncoder(), epochs: 1, batchSize: 8, threads: 1 };
  const model = await new TransformerClassifier(options).fit([...THEIRS, ...OTHERS], LABELS);
  const forgetter = new TermForgetter(model.toSnapshot());
  assert.deepEqual([forgetter.hasVocabulary, forgetter.keeps], [false, undefined]);
});

Deno.test("a model that compares with nothing but their tickets is not left empty", async () => {
  const model = await frozen({ tfidf: false }).fit(THEIRS, ["Refund", "Login"]);
  await assert.rejects(forget(model.toSnapshot(), THEIRS, []), {
    name: "InputError",
    message: /all tickets that it compares with are theirs; prune it/,
  });
});
