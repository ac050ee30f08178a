import assert from "node:assert/strict";
import type { Database } from "../lib/storage/db/mod.ts";
import { runTaskProcess, scratchFolder, scratchSettings } from "../lib/testing/task_process.ts";
import { testStores } from "../lib/testing/test_stores.ts";

/** The trail as the database holds it. */
async function trailOf({ db }: Database) {
  const rows = await db.selectFrom("audit_entry").selectAll().orderBy("seq").execute();
  return rows.map(({ actor, action, subject, details }) => ({ actor, action, subject, details: JSON.parse(details) }));
}

testStores("each act of a model's life is in the trail once, in order, with who did it", async (database, url) => {
  await using scratch = await scratchFolder();
  const models = `${scratch.path}/models`;
  const as = async (actor: string, name: string, ...args: string[]) => {
    const env = { ...scratchSettings(models), DATABASE_URL: url, TICKETLAB_ACTOR: actor };
    const run = await runTaskProcess(name, [...args, "--json"], { env });
    assert.equal(run.code, 0, `${name}: ${run.stderr}`);
    return run.json<Record<string, string> & { ok?: boolean; entries?: number; findings?: unknown[] }>();
  };
  const quick = ["--model", "linear-svm", "--folds", "2", "--max-tickets", "800", "--name", "walk"];
  await as("ann", "sample", "--n", "1200", "--to", `${scratch.path}/sample`);
  const data = `${scratch.path}/sample/tickets.csv`;
  const report = `${scratch.path}/report.html`;
  const first = await as("ann", "pipeline", "--data", data, ...quick, "--report", report, "--quarantine", scratch.path);
  const second = await as("ann", "train", "--data", data, ...quick, "--seed", "1", "--quarantine", scratch.path);
  const out = `${scratch.path}/answers.csv`;
  await as("bob", "predict", data, "--out", out, "--version", "walk@latest");
  await as("bob", "predict", "--text", "I was charged twice");
  await as("eve", "registry", "promote", first.version, "--reason", "looked at", "--override", "a test");
  await as("eve", "registry", "promote", second.version, "--reason", "looked at", "--override", "a test");
  await as("eve", "registry", "rollback", "--reason", "complaints");
  const verified = await as("zoe", "audit", "verify");

  assert.deepEqual([verified.ok, verified.findings], [true, []]);
  const trail = await trailOf(database);
  assert.equal(trail.length, verified.entries);
  const [one, two] = [first.version, second.version];
  const ofAliases = (details: { alias?: string }) => details.alias ?? null;
  assert.deepEqual(
    trail.map(({ actor, action, subject, details }) => [actor, action, subject, ofAliases(details)]),
    [
      ["ann", "data.ingest", trail[0].subject, null],
      ["ann", "model.save", one, null],
      ["ann", "model.promote", one, "champion"], // the first version of its name, and the first of all
      ["ann", "model.promote", one, "walk@champion"],
      ["ann", "data.ingest", trail[4].subject, null],
      ["ann", "model.save", two, null],
      ["bob", "answer.predict", two, null],
      ["bob", "answer.predict", one, null],
      ["eve", "model.promote", two, "champion"],
      ["eve", "model.promote", two, "walk@champion"],
      ["eve", "model.rollback", one, "champion"],
      ["eve", "model.rollback", one, "walk@champion"],
    ],
  );
  for (const at of [0, 4]) {
    const { use, source, rows, refused, tickets } = trail[at].details;
    assert.deepEqual([use, source, rows, refused, tickets], ["train", data, 1200, 0, 800]);
  }
  assert.equal(trail[0].subject, trail[1].details.data ?? trail[1].details.dataFingerprint);
  const { askedAs, source, rows: answered, kept, input } = trail[6].details;
  assert.deepEqual([askedAs, source, answered, kept, input.length], ["walk@latest", data, 1200, 1200, 64]);
  assert.deepEqual([trail[7].details.askedAs, trail[7].details.input], ["champion", undefined]);
  const { digest } = await database.db.selectFrom("answer").select("digest").distinct().executeTakeFirstOrThrow();
  assert.equal(digest.slice(0, 12), two.split("@")[1]);
  // Not a word of any ticket.
  const texts = (await Deno.readTextFile(data)).split("\n").slice(1, 500).flatMap((line) =>
    line.match(/[^,"]{40,}/g) ?? []
  );
  assert.ok(texts.length > 20);
  const everything = JSON.stringify(trail);
  assert.deepEqual(texts.filter((text) => everything.includes(text)), []);
});
