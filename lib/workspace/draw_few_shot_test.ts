import assert from "node:assert/strict";
import { memoryStore } from "../testing/memory_store.ts";
import { QUICK_TRAINING } from "../testing/quick_training.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { drawFewShot } from "./draw_few_shot.ts";
import { runPipeline } from "./pipeline.ts";
import { trainVersion } from "./train_version.ts";

/** 0, 1 … 99 with the labels "0" (60 tickets), "1" (30) and "2" (10). */
const LABELS = Array.from({ length: 100 }, (_, i) => (i % 10 < 6 ? "0" : i % 10 < 9 ? "1" : "2"));
const PART = { texts: LABELS.map((_, i) => `ticket ${i}`), labels: LABELS };

Deno.test("drawFewShot() draws as many of each label, in their order, others with another seed", () => {
  const { texts, labels, notes } = drawFewShot(PART, { perLabel: 7, seed: 0 });
  assert.deepEqual(["0", "1", "2"].map((label) => labels.filter((own) => own === label).length), [7, 7, 7]);
  const places = texts.map((text) => PART.texts.indexOf(text));
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
  assert.deepEqual(labels, places.map((i) => LABELS[i]));
  assert.deepEqual(notes, ["Learning from 21 of 100 tickets: 7 of each of 3 labels, drawn by chance with seed 0."]);
  assert.deepEqual(drawFewShot(PART, { perLabel: 7, seed: 0 }).texts, texts);
  assert.notDeepEqual(drawFewShot(PART, { perLabel: 7, seed: 1 }).texts, texts);
});

Deno.test("drawFewShot() takes every ticket of a label as often as any other", () => {
  const often = new Map<string, number>();
  for (let seed = 0; seed < 600; seed++) {
    for (const text of drawFewShot(PART, { perLabel: 1, seed }).texts) often.set(text, (often.get(text) ?? 0) + 1);
  }
  // Binomial with n = 600: 5 standard deviations around 600 / 60, 600 / 30 and 600 / 10.
  PART.texts.forEach((text, i) => {
    const share = { "0": 1 / 60, "1": 1 / 30, "2": 1 / 10 }[LABELS[i]]!;
    const far = 5 * Math.sqrt(600 * share * (1 - share));
    assert.ok(Math.abs((often.get(text) ?? 0) - 600 * share) < far, `${text}: ${often.get(text)}`);
  });
});

Deno.test("drawFewShot() takes all of a label that has fewer, and says so", () => {
  const { labels, notes, description } = drawFewShot(PART, { perLabel: 20, seed: 0 });
  assert.deepEqual(["0", "1", "2"].map((label) => labels.filter((own) => own === label).length), [20, 20, 10]);
  assert.equal(notes[1], 'One label has fewer tickets than 20 and gave all: "2" (10).');
  assert.deepEqual([description.perLabel, description.tickets, description.of], [20, 50, 100]);
  const many = { texts: ["a", "b", "c", "d", "e"], labels: ["v", "w", "x", "y", "z"] };
  assert.equal(
    drawFewShot(many, { perLabel: 2, seed: 0 }).notes[1],
    '5 labels have fewer tickets than 2 and gave all: "v" (1), "w" (1), "x" (1) and 2 more.',
  );
  assert.throws(() => drawFewShot(PART, { perLabel: 0, seed: 0 }), { name: "RangeError" });
});

Deno.test("a run with few shots learns from the drawn tickets alone, and says so in a note, the manifest and the card", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const rows = (n: number, word = "") =>
    Array.from({ length: n }, (_, i) => `${i % 2 ? "the app crashes" : "money back please"} ${word}${i},${i % 2}`);
  const path = await scratch.file("tickets.csv", `text,label\n${rows(200).join("\n")}\n`);
  const test = await scratch.file("test.csv", `text,label\n${rows(30, "x").join("\n")}\n`);
  const notes: string[] = [];
  const options = {
    ...QUICK_TRAINING,
    source: { path },
    name: "few",
    models: `${scratch.path}/models`,
    store,
    fewShot: 8,
    onNote: (note: string) => notes.push(note),
  };
  const said = "Learning from 16 of 200 tickets: 8 of each of 2 labels, drawn by chance with seed 0.";
  const { version, evaluation } = await trainVersion({ ...options, test });
  assert.ok(notes.includes(said), notes.join("\n"));
  const { config } = version.manifest;
  const split = version.manifest.split as Record<string, number>;
  const { perLabel, tickets, of } = config.fewShot as Record<string, number>;
  assert.deepEqual([perLabel, tickets, of, split.nTrain, split.nTest, evaluation.n], [8, 16, 200, 16, 30, 30]);
  const card = await Deno.readTextFile(`${version.path}/model_card.md`);
  assert.ok(card.includes(said) && card.includes("Tickets: 16."), card);

  const unseen = await trainVersion({ ...options, name: "unseen" });
  assert.deepEqual([unseen.evaluation.n, (unseen.version.manifest.split as Record<string, number>).nTrain], [16, 16]);

  const piped = await runPipeline({ ...options, name: "piped", splitBy: "stratified", testShare: 0.2 });
  assert.deepEqual([piped.evaluation.n, piped.split.train.texts.length, piped.split.description.nTrain], [40, 16, 16]);
  const heldOut = new Set(piped.split.test.texts);
  assert.ok(piped.split.train.texts.every((text) => !heldOut.has(text)));
});
