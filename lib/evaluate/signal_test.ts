import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import { signalTest } from "./signal.ts";
import { randomText as text } from "./testdata/random_text.ts";

Deno.test("signalTest() finds a weak signal among a few hundred tickets, and is surer of a strong one", async () => {
  const rng = new Rng(1);
  const topics = Array.from({ length: 400 }, () => rng.int(4));
  const run = (strength: number) =>
    signalTest(topics.map((topic) => text(rng, { topic, strength })), topics.map((topic) => `label ${topic}`));
  const [weak, strong] = [await run(0.06), await run(0.3)];
  assert.ok(weak.signal && weak.pValue === 1 / 200);
  assert.ok(strong.skill > weak.skill && strong.skill > 0.8);
  assert.match(
    strong.summary,
    /^the labels depend on the texts: .* chance 25\.0% \(p = 0\.005, 199 permutations, 400 tickets, 4 labels\)$/,
  );
});

Deno.test("signalTest() finds signal about a rare label that accuracy cannot show", async () => {
  const rng = new Rng(2);
  const topics = Array.from({ length: 600 }, () => (rng.next() < 0.06 ? 1 : 0));
  const result = await signalTest(
    topics.map((topic) => text(rng, { topic, strength: 0.15 * topic })),
    topics.map(String),
  );
  assert.ok(result.signal);
  assert.ok(result.majorityAccuracy > 0.92 && result.accuracy < result.majorityAccuracy);
});

Deno.test("signalTest() does not call a trace signal, however certain", async () => {
  const rng = new Rng(3);
  const topics = Array.from({ length: 3000 }, () => rng.int(2));
  const texts = topics.map((topic) => text(rng, { topic, strength: 0.02 }));
  const result = await signalTest(texts, topics.map(String), { minSkill: 0.5 });
  assert.ok(result.pValue <= 0.01 && result.skill < 0.5);
  assert.equal(result.signal, false);
});

Deno.test("signalTest() takes many nearly equal texts for a template, whose label is signal", async () => {
  const texts = Array.from(
    { length: 60 },
    (_, i) => `${["refund my order now please", "cannot log in to my account"][i % 2]} ${i}`,
  );
  assert.equal((await signalTest(texts, texts.map((t) => t.slice(0, 6)))).signal, true);
});

Deno.test("signalTest() accounts for every ticket", async () => {
  const rng = new Rng(4);
  const texts = Array.from({ length: 300 }, () => text(rng));
  const labels = texts.map((_, i) => (i < 3 ? "rare" : `label ${i % 2}`));
  texts.push(texts[10], ` ${texts[11].toUpperCase()}.`);
  labels.push("label 0", "label 1");
  const { n, leftOut, classes } = await signalTest(texts, labels, { maxTickets: 100 });
  assert.deepEqual(leftOut, { duplicates: 2, rareLabels: 3, sampled: 302 - 2 - 3 - n });
  assert.ok(Math.abs(n - 100) <= 1);
  assert.equal(classes, 2);
});

Deno.test("signalTest() says when it cannot tell", async () => {
  const one = await signalTest(["a b", "b c", "c d", "d e", "e f", "f g"], Array(6).fill("only"));
  assert.deepEqual([one.signal, one.pValue, one.permutations], [false, 1, 0]);
  assert.equal(
    one.summary,
    "cannot tell whether the labels depend on the texts: only one label has at least 5 different texts",
  );
  const none = await signalTest([], []);
  assert.match(none.summary, /no label has at least 5 different texts/);
  const copies = await signalTest(Array(50).fill("the same"), Array.from({ length: 50 }, (_, i) => `${i % 2}`));
  assert.equal(copies.signal, false);
});

Deno.test("signalTest() is decided by its seed, changes no input, and stops when told", async () => {
  const rng = new Rng(5);
  const texts = Object.freeze(Array.from({ length: 100 }, () => text(rng))) as string[];
  const labels = Object.freeze(texts.map((_, i) => `${i % 3}`)) as string[];
  assert.deepEqual(await signalTest(texts, labels, { seed: 1 }), await signalTest(texts, labels, { seed: 1 }));
  assert.notEqual(
    (await signalTest(texts, labels, { seed: 1 })).permutedMean,
    (await signalTest(texts, labels, { seed: 2 })).permutedMean,
  );
  const stop = new AbortController();
  const progress = () => stop.abort(new Error("stopped"));
  await assert.rejects(signalTest(texts, labels, { signal: stop.signal, progress }), /stopped/);
});

Deno.test("signalTest() says which rule a bad call breaks", async () => {
  await assert.rejects(signalTest(["a"], []), /one label a text: there are 1 texts and 0 labels/);
  await assert.rejects(signalTest([], [], { permutations: 98 }), {
    name: "RangeError",
    message:
      "Cannot test for signal: permutations must be an integer >= 99, or no p-value can reach 0.01: current value is 98",
  });
  await assert.rejects(signalTest([], [], { alpha: 0 }), /alpha must be in \(0, 1\): current value is 0/);
  await assert.rejects(signalTest([], [], { minSkill: -1 }), /minSkill must be in \[0, 1\)/);
  await assert.rejects(signalTest([], [], { maxTickets: 3 }), /maxTickets must be >= 10/);
});
