import assert from "node:assert/strict";
import { Rng, systemClock } from "../../core/mod.ts";
import { testStores } from "../../testing/test_stores.ts";
import { openDatabase } from "../db/mod.ts";
import { openVault } from "./open_vault.ts";

const PERSONS = 3000;
const KILLS = 12;

/** Rotates there and back until it is killed, and says each time that it was done. */
const ROTATE = `
  import { openDatabase } from "./lib/storage/db/mod.ts";
  import { rotateKey } from "./lib/storage/vault/mod.ts";
  let [url, oldKey, newKey] = Deno.args;
  await using database = await openDatabase(url);
  console.log("open");
  while (true) {
    await rotateKey(database, { oldKey, newKey, cost: { N: 16, r: 8, p: 1 } });
    console.log("rotated");
    [oldKey, newKey] = [newKey, oldKey];
  }`;

testStores("rotateKey() that is killed leaves all persons under one key, the old or the new", async (database, url) => {
  const options = { clock: systemClock, cost: { N: 16, r: 8, p: 1 } };
  const keys = ["correct horse battery", "another key for all of it"];
  const vault = await openVault(database, keys[0], options);
  const wrapped = Array.from({ length: PERSONS }, (_, i) => ({
    id: `p_${i}`,
    lookup: vault.lookup(`${i}`),
    wrapped_key: vault.newPersonKey(`p_${i}`).wrapped,
    created: "2026",
    objects: 0,
    consent: "{}",
  }));
  await database.db.insertInto("person").values(wrapped).execute();
  const rng = new Rng(7);
  let current = keys[0];
  let finished = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const other = keys.find((key) => key !== current)!;
    const child = new Deno.Command(Deno.execPath(), {
      args: ["eval", "--no-check", ROTATE, url, current, other],
      stdin: "null",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const output = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    await output.read();
    // The last one may end, so that a slow machine shows an end too.
    if (kill === KILLS - 1) finished += Number(await untilRotated(output));
    else await new Promise((resolve) => setTimeout(resolve, 30 + 400 * rng.next()));
    child.kill("SIGKILL");
    await child.status;
    for (;;) {
      const { value, done } = await output.read();
      if (done) break;
      finished += value.match(/rotated/g)?.length ?? 0;
    }
    await using again = await openDatabase(url);
    const opened = await Promise.allSettled(keys.map((key) => openVault(again, key, options)));
    const right = opened.findIndex(({ status }) => status === "fulfilled");
    assert.equal(opened.filter(({ status }) => status === "fulfilled").length, 1);
    current = keys[right];
    const now = (opened[right] as PromiseFulfilledResult<typeof vault>).value;
    const rows = await again.db.selectFrom("person").select(["id", "wrapped_key"]).execute();
    assert.equal(rows.length, PERSONS);
    for (const { id, wrapped_key } of rows) now.unwrap(wrapped_key!, id);
  }
  assert.ok(finished > 0, "no rotation came to its end: the kills come too early to say anything");
});

/** Reads until the process has said that a rotation is done. */
async function untilRotated(output: ReadableStreamDefaultReader<string>): Promise<boolean> {
  for (;;) {
    const { value, done } = await output.read();
    if (done || value.includes("rotated")) return !done;
  }
}
