import assert from "node:assert/strict";
import type { Clock } from "../core/mod.ts";
import { fingerprint } from "../core/mod.ts";
import { filesOf } from "../gdpr/erasure/personal_file.ts";
import { DEFAULT_POLICY, exportPersonalData } from "../gdpr/mod.ts";
import { memoryStore } from "../testing/memory_store.ts";
import { testPersons } from "../testing/test_persons.ts";
import { smallVersion } from "../testing/small_version.ts";
import { scratchFolder } from "../testing/task_process.ts";
import type { RowToPredict } from "./answer_rows.ts";
import { PersonalDuties } from "./personal_duties.ts";
import { predictTable } from "./predict_table.ts";
import { PredictionRecord } from "./record_predictions.ts";
import { rowsOfFile } from "./rows_to_predict.ts";
import { openServingModel } from "./serving_model.ts";

const small = await smallVersion();
Deno.test.afterAll(async () => await small[Symbol.asyncDispose]());
const serving = await openServingModel(small.registry, "small");
const { version } = serving;

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
    subject: version.id,
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
  const persons = await testPersons(store);
  await persons.setObjection(await persons.personOf("C-2", { create: true }), true);
  const duties = new PersonalDuties(persons, DEFAULT_POLICY);
  await predictTable(rows, serving, { out, store, source: path, duties });
  const answers = (await Deno.readTextFile(out)).trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(answers[1].decision, "human");
  assert.equal(answers[0].label, answers[1].label);
  assert.notEqual(answers[0].decision, "human");
  assert.deepEqual(answers[2], { ...answers[0], id: answers[2].id, customer_id: answers[2].customer_id });
  const told = (await store.told()).filter(({ action }) => action === "answer.predict");
  assert.deepEqual(told.map(({ details }) => details?.human), [1]);
  const given = await exportPersonalData(persons, (await persons.personOf("C-2"))!, {
    policy: DEFAULT_POLICY,
    purpose: "access",
  });
  assert.deepEqual(given.answers.map(({ ticketId, decision }) => [ticketId, decision]), [["2", "human"]]);
  const holding = await filesOf(store.database.db, [(await persons.personOf("C-1"))!]);
  assert.deepEqual(holding.map(({ path, kind }) => [path, kind]), [[`${scratch.path}/in.csv`, "tickets"], [
    out,
    "answers",
  ]]);
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
  const run = { version, askedAs: "champion", source: "-", keep: true, streams: true };
  const record = new PredictionRecord(store, run);
  const add = async (text: string, ms: number) => {
    time.now += ms;
    await record.add({ batch: [{ values: [text], text }], answers: [{ error: "there is no text" }] });
  };
  for (let i = 0; i < 10; i++) await add("hello", 20_000);
  await record.breakOff();
  const told = (await store.told()).map(({ details }) => details!);
  assert.deepEqual(told.map(({ rows }) => rows), [3, 3, 3, 1]);
  assert.deepEqual(told.map(({ continued }) => continued), [undefined, 1, 2, 3]);
  assert.deepEqual(told.map(({ broken }) => broken), [undefined, undefined, undefined, true]);
  assert.equal(told[0].input, fingerprint(["hello", "hello", "hello"]));
  await record.finish();
  assert.equal((await store.told()).length, 4);
});

Deno.test("PredictionRecord writes down no hash of a single text", async () => {
  await using store = await memoryStore();
  const record = new PredictionRecord(store, {
    version,
    askedAs: "champion",
    source: "text",
    keep: false,
    streams: false,
  });
  await record.add({ batch: [{ values: [], text: "Ann is ill" }], answers: [{ error: "x" }] });
  await record.finish();
  const [{ details }] = await store.told();
  assert.deepEqual(details, { askedAs: "champion", source: "text", rows: 1, errors: 1, route: 0, choose: 0, human: 0 });
});

Deno.test("predictTable() keeps the answer under each ticket's id, with the entry that tells of it, unless told not to", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const path = await scratch.file("in.csv", "ticket_id,text\nT-1,I want my money back\n,the app crashes\nT-3,\n");
  const options = { out: `${scratch.path}/out.csv`, store, source: path, askedAs: "champion" };
  const { kept } = await predictTable(await rowsOfFile({ path }), serving, options);
  assert.equal(kept, 2);
  const rows = () => store.database.db.selectFrom("answer").selectAll().orderBy("ticket_id").execute();
  const [first, second, ...rest] = await rows();
  assert.deepEqual(rest, []);
  const { ticket_id, digest, asked_as, at, label } = first;
  assert.deepEqual([ticket_id, digest, asked_as, at], [
    "T-1",
    version.digest,
    "champion",
    store.clock.now().toISOString(),
  ]);
  assert.ok(serving.model.classes.includes(label!));
  assert.deepEqual([second.ticket_id, second.label, second.confidence, second.decision], ["T-3", null, null, "human"]);
  assert.equal((await store.told())[0].details?.kept, 2);

  const without = await predictTable(await rowsOfFile({ path }), serving, { ...options, keep: false });
  assert.equal(without.kept, 0);
  assert.equal((await rows()).length, 2);
  assert.deepEqual((await store.told()).map(({ details }) => details?.kept), [2, undefined]);
});

Deno.test("PredictionRecord keeps nothing of a file that comes to nothing, but what was told of already", async () => {
  await using store = await memoryStore();
  const run = { version, askedAs: "champion", source: "in.csv", keep: true, streams: false };
  const add = (record: PredictionRecord, n: number) =>
    record.add({
      batch: Array.from({ length: n }, (_, i) => ({ values: [], text: "x", ticketId: `T-${i}` })),
      answers: Array.from({ length: n }, () => ({ error: "x" })),
    });
  const short = new PredictionRecord(store, run);
  await add(short, 1000);
  await short.breakOff();
  assert.deepEqual(await store.told(), []);
  const long = new PredictionRecord(store, run);
  for (let i = 0; i < 11; i++) await add(long, 10_000);
  await long.breakOff();
  const told = (await store.told()).map(({ details }) => [details?.rows, details?.kept, details?.broken]);
  assert.deepEqual(told, [[100_000, 100_000, undefined], [0, undefined, true]]);
  const { n } = await store.database.db.selectFrom("answer").select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  assert.equal(n, 100_000);
});
