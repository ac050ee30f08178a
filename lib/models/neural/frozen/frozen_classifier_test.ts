import assert from "node:assert/strict";
import { type Matrix, matrix, Rng, type Snapshot } from "../../../core/mod.ts";
import type { Embedder } from "../../../features/embedder.ts";
import { checkClassifier } from "../../../testing/check_classifier.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { CalibratedClassifier } from "../../calibration/mod.ts";
import { FrozenClassifier } from "./frozen_classifier.ts";

const DIMENSIONS = 32;

/** A random direction for each word, summed: an encoder that knows words but not their order. */
class WordSum implements Embedder {
  readonly dimensions = DIMENSIONS;

  embed(texts: readonly string[]): Matrix {
    const out = matrix(texts.length, DIMENSIONS);
    texts.forEach((text, i) => {
      out.data[i * DIMENSIONS] = 0.01; // no vector is all zeros
      for (const word of text.toLowerCase().split(/\W+/).filter(Boolean)) {
        const rng = new Rng(0).fork(word);
        for (let d = 0; d < DIMENSIONS; d++) out.data[i * DIMENSIONS + d] += rng.normal();
      }
    });
    return out;
  }

  toSnapshot(): Snapshot {
    return { kind: "WordSum", config: {}, tensors: {} };
  }
}

const make = (tfidf = true) => new FrozenClassifier({ encoder: () => new WordSum(), tfidf, threads: 1 });
const restore = (snapshot: Snapshot) => FrozenClassifier.fromSnapshot(snapshot, () => new WordSum());
const { texts, labels } = smallTickets();

for (const tfidf of [true, false]) {
  Deno.test(`FrozenClassifier ${tfidf ? "with" : "without"} TF-IDF keeps the rules of a classifier`, async (t) => {
    await checkClassifier(t, { make: () => make(tfidf), restore, batchTolerance: 1e-5 });
  });
}

Deno.test("FrozenClassifier scores unseen tickets as one trained without them would", async () => {
  // Without TF-IDF, whose weights all tickets decide.
  const { rows, scores, method } = await make(false).fitAndScore(texts, labels, { seed: 0 });
  assert.deepEqual([rows.length, scores.rows, method], [texts.length, texts.length, "leave-one-out"]);
  for (const left of [0, 7]) {
    const rest = [...texts.keys()].filter((i) => texts[i] !== texts[left]);
    const other = await make(false).fit(rest.map((i) => texts[i]), rest.map((i) => labels[i]));
    const own = other.decisionFunction([texts[left]]).data;
    // One class fewer tickets moves the centre of the targets by less than this.
    own.forEach((score, c) => assert.ok(Math.abs(score - scores.data[left * 3 + c]) < 2e-3, `${score}`));
  }
});

Deno.test("FrozenClassifier is calibrated by its own leave-one-out scores, and trained once", async () => {
  let opened = 0;
  const base = () =>
    new FrozenClassifier({
      encoder: () => {
        opened++;
        return new WordSum();
      },
      threads: 1,
    });
  const model = await new CalibratedClassifier({ base, folds: 3 }).fit(texts, labels);
  assert.equal(opened, 1);
  assert.equal(model.outOfFold!.method, "leave-one-out");
  assert.deepEqual(model.predict(["please refund my money"]), ["Refund"]);
});

Deno.test("FrozenClassifier refuses what does not fit in memory before it embeds a text", async () => {
  let embedded = 0;
  const encoder = new WordSum();
  encoder.embed = (texts) => matrix(embedded += texts.length, DIMENSIONS);
  const model = new FrozenClassifier({ encoder: () => encoder, memory: 100_000, threads: 1 });
  await assert.rejects(model.fit(texts, labels), { name: "InputError", message: /needs about \d\.\d\d GiB of memory/ });
  assert.equal(embedded, 0);
});

Deno.test("FrozenClassifier goes over to landmarks by itself where there are more tickets than are compared with one another", async () => {
  const fit = (exactUpTo: number) =>
    new FrozenClassifier({ encoder: () => new WordSum(), exactUpTo, landmarks: 8, threads: 1 })
      .fitAndScore(texts, labels, { seed: 0 });
  for (const [exactUpTo, supports] of [[texts.length, texts.length], [texts.length - 1, 8]]) {
    const model = new FrozenClassifier({ encoder: () => new WordSum(), exactUpTo, landmarks: 8, threads: 1 });
    await model.fit(texts, labels);
    assert.equal(model.toSnapshot().parts!.ridge.tensors.weights.shape[0], supports);
  }
  const { rows, method } = await fit(10);
  // Those that are no landmarks: scores of landmarks are worse than those of new tickets.
  assert.deepEqual([rows.length, method], [texts.length - 8, "leave-one-out"]);
});

Deno.test("FrozenClassifier learns from a teacher beside labels, or from nothing else", async () => {
  const classes = [...new Set(labels)].sort();
  // One who takes every ticket for a refund, and says which label it would be else.
  const answers = (own: readonly string[]) => {
    const out = matrix(own.length, 3);
    own.forEach((text, i) => {
      out.data[i * 3 + classes.indexOf("Refund")] = 0.6;
      out.data[i * 3 + classes.indexOf(labels[texts.indexOf(text)])] += 0.4;
    });
    return out;
  };
  const fit = async (share: number) => {
    const options = { lessons: { teacher: { classes, answers }, share }, threads: 1, lambda: 0.01 };
    return (await new FrozenClassifier({ encoder: () => new WordSum(), ...options }).fit(texts, labels)).predict(texts);
  };
  assert.ok((await fit(1)).every((label) => label === "Refund"));
  assert.deepEqual(await fit(0), await make().fit(texts, labels).then((model) => model.predict(texts)));
  assert.deepEqual(await fit(0.5), labels);
});
