import assert from "node:assert/strict";
import { readConfig } from "../core/config.ts";
import { memoryStore } from "../testing/memory_store.ts";
import { noteSettings } from "./note_settings.ts";
import { openStore } from "./store_of_record.ts";
import { systemClock } from "../core/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";

Deno.test("noteSettings() tells the trail of what differs from the last run, and of the defaults nothing", async () => {
  await using store = await memoryStore();
  const note = (environment: Record<string, string>) => noteSettings(store, readConfig(environment));
  assert.deepEqual(await note({}), []);
  assert.deepEqual(await note({ DRIFT_THRESHOLD: "0.1", TICKETLAB_RATE: "1,2" }), [
    "TICKETLAB_RATE",
    "DRIFT_THRESHOLD",
  ]);
  assert.deepEqual(await note({ DRIFT_THRESHOLD: "0.1", TICKETLAB_RATE: "1,2" }), []);
  assert.deepEqual(await note({ DRIFT_THRESHOLD: "0.1" }), ["TICKETLAB_RATE"]);
  const [first, second, ...rest] = await store.told();
  assert.deepEqual([first.action, first.subject, rest], ["config.change", "settings", []]);
  assert.deepEqual(first.details?.changed, {
    DRIFT_THRESHOLD: { from: 0.25, to: 0.1 },
    TICKETLAB_RATE: { from: { perSecond: 10, burst: 50 }, to: { perSecond: 1, burst: 2 } },
  });
  assert.deepEqual(second.details?.changed, {
    TICKETLAB_RATE: { from: { perSecond: 1, burst: 2 }, to: { perSecond: 10, burst: 50 } },
  });
});

Deno.test("noteSettings() writes down no secret, nor what differs from one process to the next", async () => {
  await using store = await memoryStore();
  const secrets = {
    TICKETLAB_KEY: "correct horse battery",
    HF_TOKEN: "hf_staple",
    LLM_BASE_URL: "http://me:pass@llm.test/v1",
  };
  const places = { TICKETLAB_MODELS: "/somewhere", DATABASE_URL: "sqlite:/elsewhere", TICKETLAB_ACTOR: "bob" };
  assert.deepEqual(await noteSettings(store, readConfig(places)), []);
  assert.deepEqual(await noteSettings(store, readConfig({ ...secrets, ...places })), [
    "HF_TOKEN",
    "LLM_BASE_URL",
    "TICKETLAB_KEY",
  ]);
  const text = JSON.stringify(await store.told());
  assert.doesNotMatch(text, /battery|staple|pass@|somewhere|elsewhere/);
  assert.match(text, /"TICKETLAB_KEY":\{"from":"not set","to":"set"\}/);
});

Deno.test("openStore() tells of changed settings once, whichever process comes first", async () => {
  await using scratch = await scratchFolder();
  const open = async (environment: Record<string, string>) => {
    await using store = await openStore(readConfig(environment), `sqlite:${scratch.path}/store.db`, {
      clock: systemClock,
    });
    return (await store.database.db.selectFrom("audit_entry").select("action").execute()).map(({ action }) => action);
  };
  assert.deepEqual(await open({}), []);
  assert.deepEqual(await open({ ENABLE_BIAS_MONITORING: "false" }), ["config.change"]);
  assert.deepEqual(await open({ ENABLE_BIAS_MONITORING: "false", TICKETLAB_ACTOR: "bob" }), ["config.change"]);
});
