import assert from "node:assert/strict";
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
