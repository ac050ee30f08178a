import assert from "node:assert/strict";
import { join } from "node:path";
import { Rng } from "../../core/mod.ts";
import { PretrainedEmbedder } from "../../features/transformer/mod.ts";
import { createClassifier } from "../../models/create_classifier.ts";
import { type Classifier, EnsembleClassifier } from "../../models/mod.ts";
import { FrozenClassifier } from "../../models/neural/frozen/frozen_classifier.ts";
import { LstmClassifier } from "../../models/neural/lstm/lstm_classifier.ts";
import { TransformerClassifier } from "../../models/neural/transformer/transformer_classifier.ts";
import { loadVersion, saveVersion } from "../../registry/mod.ts";
import { testStores, withSqlite } from "../../testing/test_stores.ts";
import { tinyEncoder } from "../../testing/tiny_encoder.ts";
import { countCanaries, fillScratch } from "./_test_scratch.ts";
import { erasePersons } from "./erase_persons.ts";
import { planErasure } from "./plan_erasure.ts";
import { receiptMarkdown } from "./receipt.ts";

const frozen = () => {
  const encoder = () => new PretrainedEmbedder(tinyEncoder(), { maxLength: 24, threads: 1 });
  return new FrozenClassifier({ encoder, threads: 1 });
};
const lstm = () => new LstmClassifier({ units: 4, embedding: 4, epochs: 1, minCount: 1 });

const MODELS: Readonly<Record<string, () => Classifier>> = {
  frozen,
  lstm,
  tfjs: () => createClassifier("tfjs", { epochs: 1, backend: "wasm", minCount: 1 }),
  ensemble: () => {
    const members = [() => createClassifier("linear-svm"), frozen, lstm];
    return new EnsembleClassifier({ members, pooling: "soft", folds: 2 });
  },
  bert: () => new TransformerClassifier({ encoder: () => tinyEncoder(), epochs: 1, threads: 1 }),
};

testStores("neural versions forget words and tickets, and no file holds a word of the person", async (database) => {
  const folder = await Deno.makeTempDir();
  try {
    const { persons, registry, options, birds } = await fillScratch(database, folder, 8, new Rng(7));
    const { data_fingerprint: dataFingerprint } = await database.db.selectFrom("version").select("data_fingerprint")
      .executeTakeFirstOrThrow();
    const texts = birds.map(({ canaries: [, , text] }, i) =>
      i % 2 === 0 ? `I want my refund, ${text}!\nthe order is late` : `cannot log in as ${text}`
    );
    const labels = birds.map((_, i) => (i % 2 === 0 ? "Refund" : "Login"));
    for (const [name, make] of Object.entries(MODELS)) {
      const model = await make().fit(texts, labels);
      const { classes } = model;
      const facts = { name, classes, dataFingerprint: dataFingerprint!, split: "none", seed: 0, config: {} };
      await saveVersion(registry, { ...facts, snapshot: model.toSnapshot(), clock: persons.store.clock });
    }
    const [bird, other] = birds;
    const word = bird.canaries[2];
    const holders = async () => {
      const found = [];
      for (const name of Object.keys(MODELS)) {
        if ((await countCanaries(database, join(folder, "models", "versions", name))).has(word)) found.push(name);
      }
      return found;
    };
    assert.deepEqual((await holders()).sort(), ["ensemble", "frozen", "lstm", "tfjs"], "the search finds the word");

    const plan = await planErasure(persons, [bird.id], options);
    const { receipts: [receipt] } = await erasePersons(persons, [bird.id], options);
    const what = (versions: typeof plan.versions) =>
      versions.map(({ id, outcome, terms, vectors }) => [id, outcome, terms, vectors]);
    assert.deepEqual(what(receipt.versions), what(plan.versions));
    const of = (name: string) => receipt.versions.find(({ id }) => id.startsWith(`${name}@`))!;
    assert.deepEqual([of("frozen").outcome, of("frozen").vectors], ["superseded", 1]);
    assert.deepEqual([of("lstm").outcome, of("lstm").terms, of("lstm").vectors], ["superseded", 1, undefined]);
    assert.deepEqual([of("tfjs").outcome, of("tfjs").terms], ["superseded", 1]);
    assert.deepEqual([of("ensemble").outcome, of("ensemble").vectors], ["superseded", 1]);
    assert.ok(of("ensemble").terms > of("frozen").terms);
    assert.deepEqual([of("bert").outcome, of("bert").terms], ["kept", 0]);

    const after = await countCanaries(database, folder);
    for (const canary of bird.canaries) assert.ok(!after.has(canary), canary);
    assert.ok(after.has(other.canaries[2]));
    const { snapshot } = await loadVersion(registry, of("frozen").successor!);
    assert.equal(snapshot.parts!.ridge.tensors.weights.shape[0], birds.length - 1);

    const markdown = receiptMarkdown(receipt);
    assert.match(
      markdown,
      /`frozen@[0-9a-f]+`: superseded by `.*`, without \d+ terms that only they used and 1 vector/,
    );
    assert.match(markdown, /`lstm@[0-9a-f]+`: superseded by `.*`, without 1 term that only they used$/m);
    assert.ok(receipt.advice.some((line) => line.includes("neural networks, were still learned from their tickets")));
    assert.ok(!receipt.notReached.some((line) => line.includes("@")), "no version is unreachable");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a version that compares tickets with theirs alone stops an erasure, or is told of in the receipt", () =>
  withSqlite(async (database) => {
    const folder = await Deno.makeTempDir();
    try {
      const { persons, registry, options, birds: [bird] } = await fillScratch(database, folder, 6, new Rng(7));
      const { data_fingerprint: dataFingerprint } = await database.db.selectFrom("version").select("data_fingerprint")
        .executeTakeFirstOrThrow();
      const word = bird.canaries[2];
      const theirs = [`my refund ${word}`, `I want my refund, ${word}!\nthe order is late`];
      const model = await frozen().fit(theirs, ["Refund", "Login"]);
      const facts = { name: "lone", classes: model.classes, dataFingerprint: dataFingerprint!, split: "none", seed: 0 };
      await saveVersion(registry, { ...facts, config: {}, snapshot: model.toSnapshot(), clock: persons.store.clock });
      await assert.rejects(erasePersons(persons, [bird.id], options), {
        name: "InputError",
        message: /lone@[0-9a-f]+ cannot be reached: .*all tickets that it compares with are theirs; prune it/,
      });
      assert.equal(await persons.personOf(bird.customer), bird.id, "no key is destroyed");
      const { receipts: [receipt] } = await erasePersons(persons, [bird.id], { ...options, leaveUnreachable: true });
      const lone = receipt.versions.find(({ id }) => id.startsWith("lone@"))!;
      assert.equal(lone.outcome, "unreachable");
      assert.ok(receipt.notReached.some((line) => line.startsWith(`${lone.id} may hold words or vectors of theirs`)));
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  }));
