import assert from "node:assert/strict";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";
import { testPostgres } from "../lib/testing/test_stores.ts";

/** Runs the notebook in a store of its own, and returns what its last cell and all of them say. */
async function compliance(env: Record<string, string> = {}): Promise<{ answer: string; whole: string }> {
  await using scratch = await scratchFolder();
  const run = await runTaskProcess("report", ["notebooks/17_compliance.ipynb", "--to", scratch.path, "--quiet"], {
    env: {
      TICKETLAB_MODELS: `${scratch.path}/models`,
      TICKETLAB_CHECKPOINTS: `${scratch.path}/checkpoints.jsonl`,
      ...env,
    },
  });
  assert.equal(run.code, 0, run.stderr);
  const { cells } = JSON.parse(await Deno.readTextFile(`${scratch.path}/17_compliance.ipynb`));
  const texts: string[] = cells.map(({ outputs = [] }) =>
    outputs.map(({ data }: { data: Record<string, string | string[]> }) => [data["text/plain"]].flat().join(""))
      .join("\n")
  );
  return { answer: texts.at(-1)!, whole: texts.join("\n") };
}

Deno.test("17_compliance trains a small version in an empty store, proves who put it there, and says what is open", async () => {
  const { answer, whole } = await compliance();
  assert.match(whole, /No version decided yet, so sample@[0-9a-f]{12} was trained on 1,000 tickets/);
  assert.match(whole, /Proved: entry 2 is part of the trail/);
  assert.match(answer, /^In part: /);
  assert.match(answer, /No signature vouches for the checkpoints, as TICKETLAB_KEY is not set/);
  assert.match(answer, /Persons are not kept, as ENABLE_GDPR is false/);
});

Deno.test("17_compliance runs with ENABLE_GDPR: without a key it says that persons are not kept, with one how many", async () => {
  const locked = await compliance({ ENABLE_GDPR: "true" });
  assert.match(locked.answer, /No version decides\./);
  assert.match(locked.answer, /Persons are not kept: ENABLE_GDPR is true, but TICKETLAB_KEY is not set\./);
  const open = await compliance({ ENABLE_GDPR: "true", TICKETLAB_KEY: "correct horse battery" });
  assert.match(open.answer, /Records and ids of [\d,]+ persons are encrypted with a key each\./);
  assert.match(open.answer, /(\d+) of \1 (checkpoint carries|checkpoints carry) a signature that fits\./);
});

Deno.test("17_compliance says aloud that there is no trail", async () => {
  const { answer, whole } = await compliance({ ENABLE_AUDIT_LOGGING: "false" });
  assert.match(answer, /Not in order, gravest first:\s+• THE AUDIT TRAIL IS OFF/);
  assert.match(whole, /The trail has no entry of how the champion became it, so there is nothing to prove\./);
});

testPostgres("17_compliance runs on PostgreSQL", async (_, url) => {
  const { answer, whole } = await compliance({ DATABASE_URL: url });
  assert.match(whole, /Proved: entry 2 is part of the trail/);
  assert.match(answer, /The record was not changed: 4 entries, each of which fits its hash/);
});
