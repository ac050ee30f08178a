import assert from "node:assert/strict";
import type { Clock } from "../core/mod.ts";
import { fingerprint } from "../core/mod.ts";
import { memoryStore } from "../testing/memory_store.ts";
import { smallVersion } from "../testing/small_version.ts";
import { scratchFolder } from "../testing/task_process.ts";
import type { RowToPredict } from "./answer_rows.ts";
import { predictTable } from "./predict_table.ts";
import { PredictionRecord } from "./record_predictions.ts";
import { rowsOfFile } from "./rows_to_predict.ts";
import { openServingModel } from "./serving_model.ts";

const small = await smallVersion();
Deno.test.afterAll(async () => await small[Symbol.asyncDispose]());
const serving = await openServingModel(small.registry, "small");
const version = serving.version.id;

async function* batchesOf(...texts: string[][]) {
  for (const batch of texts) yield batch.map((text): RowToPredict => ({ values: [text], text }));
}

Deno.test("predictTable() tells the audit trail once of a file: what was asked, of what, and what was decided", async () => {
  await using store = await memoryStore();
  const out = `${small.models}/told.jsonl`;
  const texts = ["I want my money back", "the app crashes", ""];
  const rows = { columns: ["text"], batches: batchesOf(texts.slice(0, 1), texts.slice(1)) };
  const { decisions, errors } = await predictTable(rows, serving, {
    out,
    store,
    source: "in.csv",
    askedAs: "champion",
  });
  assert.deepEqual(await store.told(), [{
    actor: "ann",
    action: "answer.predict",
    subject: version,
    details: { askedAs: "champion", source: "in.csv", rows: 3, errors, ...decisions, input: fingerprint(texts) },
  }]);
  assert.equal(errors, 1);
});

Deno.test("predictTable() gives the tickets of whoever objects to a human, and no others", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const text = "I want my money back, I was charged twice";
  const path = await scratch.file("in.csv", `id,customer_id,text\n1,C-1,"${text}"\n2,C-2,"${text}"\n3,,"${text}"\n`);
  const rows = await rowsOfFile({ path });
  assert.deepEqual(rows.ids, { ticket: "id", customer: "customer_id" });
  const out = `${scratch.path}/out.jsonl`;
  const objects = (customer?: string | null) => customer === "C-2";
  await predictTable(rows, serving, { out, store, source: path, objects });
  const answers = (await Deno.readTextFile(out)).trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(answers[1].decision, "human");
  assert.equal(answers[0].label, answers[1].label);
  assert.notEqual(answers[0].decision, "human");
  assert.deepEqual(answers[2], { ...answers[0], id: answers[2].id, customer_id: answers[2].customer_id });
  assert.equal((await store.told())[0].details?.human, 1);
});

Deno.test("predictTable() tells nothing of a file that came to nothing", async () => {
  await using store = await memoryStore();
  const failing = async function* () {
    yield* batchesOf(["hello"]);
    throw new Error("the disk was pulled out");
  };
  const out = `${small.models}/never.csv`;
  const broken = predictTable({ columns: ["t"], batches: failing() }, serving, { out, store, source: "in.csv" });
  await assert.rejects(broken, /pulled out/);
  assert.deepEqual(await store.told(), []);
});

Deno.test("PredictionRecord tells of a stream once a minute, and at its end of the rest, broken off or not", async () => {
  const time = { now: 0 };
  const clock: Clock = { now: () => new Date(time.now), monotonic: () => time.now, cpuSeconds: () => 0 };
  await using store = await memoryStore(clock);
  const run = { version, askedAs: "champion", source: "-", streams: true };
  const record = new PredictionRecord(store, run);
  const add = async (text: string, ms: number) => {
    time.now += ms;
    await record.add({ batch: [{ values: [text], text }], answers: [{ error: "there is no text" }] });
  };
  for (let i = 0; i < 10; i++) await add("hello", 20_000);
  await record.tell({ broken: true });
  const told = (await store.told()).map(({ details }) => details!);
  assert.deepEqual(told.map(({ rows }) => rows), [3, 3, 3, 1]);
  assert.deepEqual(told.map(({ continued }) => continued), [undefined, 1, 2, 3]);
  assert.deepEqual(told.map(({ broken }) => broken), [undefined, undefined, undefined, true]);
  assert.equal(told[0].input, fingerprint(["hello", "hello", "hello"]));
  await record.tell();
  assert.equal((await store.told()).length, 4);
});

Deno.test("PredictionRecord writes down no hash of a single text", async () => {
  await using store = await memoryStore();
  const record = new PredictionRecord(store, { version, askedAs: "champion", source: "text", streams: false });
  await record.add({ batch: [{ values: [], text: "Ann is ill" }], answers: [{ error: "x" }] });
  await record.tell();
  const [{ details }] = await store.told();
  assert.deepEqual(details, { askedAs: "champion", source: "text", rows: 1, errors: 1, route: 0, choose: 0, human: 0 });
});
