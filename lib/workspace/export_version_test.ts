import assert from "node:assert/strict";
import { InputError } from "../core/mod.ts";
import type { Parity } from "../models/export/mod.ts";
import { LstmClassifier } from "../models/neural/lstm/lstm_classifier.ts";
import { memoryStore } from "../testing/memory_store.ts";
import { QUICK_TRAINING } from "../testing/quick_training.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { exportVersion } from "./export_version.ts";
import { trainVersion } from "./train_version.ts";

Deno.test("exportVersion() writes a linear model as ONNX, tells the audit trail, and overwrites nothing", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "the app crashes" : "money back please"} ${i},${i % 2}`);
  const path = await scratch.file("tickets.csv", `text,label\n${rows.join("\n")}\n`);
  const registry = { models: `${scratch.path}/models`, store };
  const { version } = await trainVersion({ ...QUICK_TRAINING, source: { path }, name: "linear", ...registry });

  const folder = `${scratch.path}/exported`;
  const exported = await exportVersion(registry, "linear", folder);
  assert.equal(exported.version.id, version.id);
  assert.equal(exported.parity[0].changedLabels, 0);
  const { size } = await Deno.stat(`${folder}/onnx/model.onnx`);
  assert.equal(size, exported.files["onnx/model.onnx"]);
  assert.deepEqual(JSON.parse(await Deno.readTextFile(`${folder}/labels.json`)), ["0", "1"]);
  const entry = await store.database.db.selectFrom("audit_entry").select(["action", "subject"])
    .orderBy("seq", "desc").executeTakeFirstOrThrow();
  assert.deepEqual(entry, { action: "model.export", subject: version.id });

  await assert.rejects(
    exportVersion(registry, "linear", folder),
    /exported: there is something already; name a new folder/,
  );
});

Deno.test("a neural version says how its export answers beside it, and one whose export answers otherwise is not saved", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "the app crashes" : "money back please"} ${i},${i % 2}`);
  const path = await scratch.file("tickets.csv", `text,label\n${rows.join("\n")}\n`);
  const registry = { models: `${scratch.path}/models`, store };
  const modelOptions = { units: 4, embedding: 4, epochs: 3, batchSize: 8 };
  const train = (name: string) =>
    trainVersion({ ...QUICK_TRAINING, model: "lstm", modelOptions, source: { path }, name, ...registry });

  const { version } = await train("lstm");
  const parity = version.manifest.config.parity as unknown as Parity[];
  assert.deepEqual(parity.map(({ file, n }) => [file, n]), [["onnx/model.onnx", 40], [
    "onnx/model_quantized.onnx",
    40,
  ]]);
  assert.ok(parity[0].largestDifference < 1e-5);
  const { files } = await exportVersion(registry, "lstm", `${scratch.path}/exported`);
  assert.ok(files["tokenizer.json"] > 0);

  const { exportModel } = LstmClassifier.prototype;
  LstmClassifier.prototype.exportModel = () => {
    throw new InputError("the exported onnx/model.onnx does not answer as the trained model does");
  };
  try {
    await assert.rejects(train("other"), { name: "InputError", message: /does not answer as the trained model does/ });
  } finally {
    LstmClassifier.prototype.exportModel = exportModel;
  }
  assert.deepEqual([...Deno.readDirSync(`${registry.models}/versions`)].map(({ name }) => name), ["lstm"]);
});
