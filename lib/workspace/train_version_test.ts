import assert from "node:assert/strict";
import { memoryStore } from "../testing/memory_store.ts";
import { QUICK_TRAINING } from "../testing/quick_training.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { openServingModel } from "./serving_model.ts";
import { trainVersion } from "./train_version.ts";

Deno.test("trainVersion() takes labels that are named like a property of every object", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const labels = ["constructor", "__proto__"];
  const rows = Array.from(
    { length: 40 },
    (_, i) => `${i % 2 ? "the app crashes" : "money back please"} ${i},${labels[i % 2]}`,
  );
  const path = await scratch.file("tickets.csv", `text,label\n${rows.join("\n")}\n`);
  const models = `${scratch.path}/models`;
  const { version } = await trainVersion({
    ...QUICK_TRAINING,
    source: { path },
    name: "odd",
    models,
    store,
    quarantineTo: `${scratch.path}/quarantine`,
  });
  const { model } = await openServingModel({ models, store }, "odd");
  assert.deepEqual(model.predict(["money back", "it crashes"]), labels);
  assert.match(await Deno.readTextFile(`${version.path}/model_card.md`), /\| constructor \| 20 \|/);
});

Deno.test("trainVersion() of an even draw says so: in a note, in the manifest and on the model card", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const rows = Array.from(
    { length: 200 },
    (_, i) => `${i % 2 ? "the app crashes" : "money back please"} ${i},${i % 2}`,
  );
  const path = await scratch.file("tickets.csv", `text,label\n${rows.join("\n")}\n`);
  const notes: string[] = [];
  const { data, evaluation, version } = await trainVersion({
    ...QUICK_TRAINING,
    source: { path },
    name: "drawn",
    models: `${scratch.path}/models`,
    store,
    maxTickets: 60,
    onNote: (note) => notes.push(note),
  });
  const said = "Only 60 of 200 tickets were used, drawn evenly by chance.";
  assert.deepEqual([evaluation.n, notes.at(-1)], [60, said]);
  const { config, dataFingerprint } = version.manifest;
  assert.deepEqual([config.drawn, config.drawnFrom, dataFingerprint], [60, 200, data.fingerprint]);
  assert.ok((await Deno.readTextFile(`${version.path}/model_card.md`)).includes(said));
});

Deno.test("trainVersion() tells the audit trail what was read, before it learns, and what was saved", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "the app crashes" : "money back please"} ${i},${i % 2}`);
  const path = await scratch.file("tickets.csv", `text,label\n${rows.join("\n")}\n,1\n`);
  const options = {
    ...QUICK_TRAINING,
    source: { path },
    name: "told",
    models: `${scratch.path}/models`,
    store,
    seed: 7,
  } as const;
  const { data, version } = await trainVersion(options);
  const ingest = {
    actor: "ann",
    action: "data.ingest",
    subject: data.fingerprint,
    details: { use: "train", source: path, rows: 41, refused: 1, tickets: 40, labels: 2 },
  };
  const { split, dataFingerprint, testFingerprint } = version.manifest;
  const saved = (await store.told()).filter(({ action }) => action !== "model.promote");
  assert.deepEqual(saved, [ingest, {
    actor: "ann",
    action: "model.save",
    subject: version.id,
    details: {
      digest: version.digest,
      model: "linear-svm",
      parent: null,
      data: dataFingerprint,
      test: testFingerprint,
      split,
      seed: 7,
    },
  }]);

  const one = await scratch.file("one.csv", "text,label\nmoney back,1\nit crashes,1\n");
  await assert.rejects(trainVersion({ ...options, source: { path: one } }), /all 2 tickets have the label/);
  const [last] = (await store.told()).slice(-1);
  assert.deepEqual([last.action, last.details?.tickets], ["data.ingest", 2]);
});

Deno.test("trainVersion() with a file to test on is judged on that file, by the model trained on everything", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const rowsOf = (from: number, n: number) =>
    Array.from({ length: n }, (_, i) => `${i % 2 ? "the app crashes" : "money back please"} ${from + i},${i % 2}`);
  const path = await scratch.file("tickets.csv", `text,label\n${rowsOf(0, 60).join("\n")}\n`);
  const test = await scratch.file("test.csv", `text,label\n${rowsOf(100, 8).join("\n")}\nmoney back please,1\n`);
  const options = {
    ...QUICK_TRAINING,
    source: { path },
    name: "tested",
    models: `${scratch.path}/models`,
    store,
  } as const;
  const { evaluation, judgedOn, version } = await trainVersion({ ...options, test });
  assert.deepEqual([evaluation.n, judgedOn], [9, "test file"]);
  assert.equal(evaluation.accuracy.value, 8 / 9); // the last one says otherwise than its label
  assert.deepEqual(version.manifest.split, { method: "files", train: path, test, nTrain: 60, nTest: 9 });
  await assert.rejects(trainVersion({ ...options, test: path }), /these are the tickets to learn from/);
});

Deno.test("trainVersion() with a teacher names it as parent, and says what was lost on the way where it can be measured", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const file = (name: string, from: number, n: number) => {
    const rows = Array.from({ length: n }, (_, i) => from + i)
      .map((i) => `${i % 2 ? "the app crashes" : "money back please"} ${i},${i % 7 ? i % 2 : 1 - i % 2}`);
    return scratch.file(name, `text,label\n${rows.join("\n")}\n`);
  };
  const [path, test] = [await file("tickets.csv", 0, 60), await file("test.csv", 100, 30)];
  const options = { ...QUICK_TRAINING, source: { path }, models: `${scratch.path}/models`, store };
  const teacher = await trainVersion({ ...options, name: "large", test });
  const lstm = { units: 4, embedding: 4, epochs: 2, learningRate: 0.02 };
  const student = { ...options, model: "lstm", modelOptions: lstm, name: "small", teacherVersion: "large" } as const;
  const { version, distilled } = await trainVersion({ ...student, test });
  assert.equal(distilled?.teacher, teacher.version.id);
  assert.equal(distilled?.comparison?.comparison.n, 30);
  assert.deepEqual([version.manifest.parent, version.manifest.config.teacher], [
    teacher.version.id,
    teacher.version.id,
  ]);
  const card = await Deno.readTextFile(`${version.path}/model_card.md`);
  assert.match(card, /Taught by large@[0-9a-f]{12}\. Of the same 30 test tickets the teacher gets .* right and this/);

  const unmeasured = await trainVersion({ ...student, name: "smaller" });
  assert.match(unmeasured.distilled!.note, /was not measured, .* name a file of them with --test/);
  assert.equal(unmeasured.distilled?.comparison, undefined);
  await assert.rejects(trainVersion({ ...options, name: "other", teacherVersion: "large" }), {
    name: "InputError",
    message: /linear-svm cannot learn from a teacher; with --teacher, take --model bert, frozen, lstm/,
  });
  await assert.rejects(trainVersion({ ...student, source: { path, raw: true } }), /train without --raw as well/);
  await assert.rejects(trainVersion({ ...student, teacherVersion: "nobody" }), { name: "InputError" });
});
