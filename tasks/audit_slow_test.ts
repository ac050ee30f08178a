import assert from "node:assert/strict";
import { fixedClock } from "../lib/core/mod.ts";
import { openStore } from "../lib/workspace/store_of_record.ts";
import { readConfig } from "../lib/core/config.ts";
import { openDatabase } from "../lib/storage/db/mod.ts";
import { runTaskProcess } from "../lib/testing/task_process.ts";
import { testStores } from "../lib/testing/test_stores.ts";

const KEY = "correct horse battery staple";

testStores("audit shows, proves, exports and checks the trail, and verify names what was changed", async (_, url) => {
  const folder = await Deno.makeTempDir();
  try {
    const checkpoints = `${folder}/checkpoints.jsonl`;
    const env = { DATABASE_URL: url, TICKETLAB_CHECKPOINTS: checkpoints, TICKETLAB_KEY: KEY, TICKETLAB_ACTOR: "ann" };
    const audit = (...args: string[]) => runTaskProcess("audit", args, { env });
    {
      // The first entry tells of the settings.
      const options = { clock: fixedClock("2026-01-01"), checkpoints };
      await using store = await openStore(readConfig(env), url, options);
      for (let i = 0; i < 12; i++) {
        await store.trail.record({ action: "model.promote", subject: `v${i}`, details: { i } });
      }
    }
    const tail = await audit("tail", "--lines", "2");
    assert.equal(tail.stdout.split("\n")[0], '    11  2026-01-01T00:00:00.000Z  model.promote    ann  v10  {"i":10}');
    const found = (await audit("search", "--subject", "v3", "--json")).json<{ entries: { seq: number }[] }>();
    assert.deepEqual(found.entries.map(({ seq }) => seq), [4]);

    const whole = await audit("verify", "--json");
    assert.equal(whole.code, 0, whole.stderr);
    assert.deepEqual([whole.json().ok, whole.json().entries], [true, 13]);
    const { publicKey, status } = (await audit("checkpoint", "--json")).json<{ publicKey: string; status: string }>();
    assert.equal(status, "unchanged");
    const byOthers = await audit("verify", "--public-key", publicKey);
    assert.match(byOthers.stdout, /it fits 1 checkpoint, 1 with a signature that fits; the last one saw 13/);

    const proof = `${folder}/proof.json`;
    await Deno.writeTextFile(proof, (await audit("proof", "7", "--json")).stdout);
    assert.equal((await audit("proof", proof)).stdout, "the proof holds\n");
    await Deno.writeTextFile(proof, (await Deno.readTextFile(proof)).replace('"index":7', '"index":6'));
    assert.deepEqual((await audit("proof", proof)).code, 1);
    assert.equal((await audit("proof", "--since", "5", "--json")).json().kind, "consistency");
    assert.match((await audit("proof", "99")).stderr, /^audit proof: Cannot prove inclusion: /);

    const file = `${folder}/trail.jsonl`;
    assert.equal((await audit("export", file)).stdout, `13 entries written to ${file}\n`);
    assert.equal((await audit("verify", file)).code, 0);
    await Deno.writeTextFile(file, (await Deno.readTextFile(file)).replace('"v4"', '"v5"'));
    const edited = await audit("verify", file);
    assert.deepEqual([edited.code, edited.stdout], [
      1,
      "the audit trail was changed (13 entries):\n- entry 5 was edited\n",
    ]);

    {
      await using database = await openDatabase(url);
      await database.transaction((tx) =>
        tx.updateTable("audit_entry").set({ actor: "bob" }).where("seq", "=", 2).execute()
      );
      await database.transaction((tx) => tx.deleteFrom("audit_entry").where("seq", ">=", 9).execute());
    }
    const changed = await audit("verify");
    assert.equal(changed.code, 1);
    assert.equal(
      changed.stdout,
      "the audit trail was changed (9 entries):\n- entry 2 was edited\n- entries 9–13 are missing: the end was cut off\n",
    );
    assert.equal((await audit("verify", "--partial")).code, 2);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("audit tail --follow shows what comes, and ends in peace", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const env = { DATABASE_URL: `sqlite:${folder}/store.db`, TICKETLAB_ACTOR: "ann" };
    const follow = runTaskProcess("audit", ["tail", "--follow", "--json"], { env, interruptAfter: 4000 });
    const clock = { ...fixedClock("2026-01-01") };
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await using store = await openStore(readConfig(env), env.DATABASE_URL, { clock });
      await store.trail.record({ action: "data.ingest", subject: `file ${i}` });
    }
    const { stdout } = await follow;
    const subjects = stdout.trim().split("\n").map((line) => JSON.parse(line).subject);
    assert.deepEqual(subjects, ["file 0", "file 1", "file 2"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
