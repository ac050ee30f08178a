import assert from "node:assert/strict";
import { HOSTILE_NAMES } from "../lib/registry/testdata/hostile_names.ts";
import { readAliases } from "../lib/registry/mod.ts";
import { smallVersion } from "../lib/testing/small_version.ts";
import { runTaskProcess, type TaskRun } from "../lib/testing/task_process.ts";
import { testStores } from "../lib/testing/test_stores.ts";

const setup = await smallVersion();
Deno.test.afterAll(async () => await setup[Symbol.asyncDispose]());
const { champion: { id: firstId } } = await readAliases(setup.registry);
const second = (await setup.train(1)).version.id;

type Run = (...args: string[]) => Promise<TaskRun>;
const registryOn = (url: string): Run => {
  const env = { TICKETLAB_MODELS: setup.models, DATABASE_URL: url, TICKETLAB_ACTOR: "ann" };
  return (...args) => runTaskProcess("registry", args, { env });
};

testStores("registry lists, promotes, rolls back, tells the history, compares and prunes", async (_, url) => {
  const registry = registryOn(url);
  const ok = async (...args: string[]) => {
    const run = await registry(...args);
    assert.equal(run.code, 0, run.stderr);
    return run;
  };
  // Both versions are found in the folder: this store has never heard of them.
  const { versions } = (await ok("list", "--json")).json<
    { versions: { id: string; aliases: string[]; state: string }[] }
  >();
  assert.deepEqual(new Set(versions.map(({ id }) => id)), new Set([firstId, second]));
  assert.deepEqual(versions.flatMap(({ aliases }) => aliases), []);

  await ok("promote", firstId, "--reason", "the first");
  const promoted = await ok(
    "promote",
    second,
    "--reason",
    "more seeds",
    "--expect",
    "1",
    "--max-latency",
    "1000",
    "--json",
  );
  const { before, gates } = promoted.json<{ before: string; gates: { gate: string; outcome: string }[] }>();
  assert.equal(before, firstId);
  assert.deepEqual(gates.map(({ gate, outcome }) => `${gate} ${outcome}`), [
    "quality pass",
    "reload pass",
    "fairness not measured",
    "latency pass",
  ]);
  const late = await registry("promote", firstId, "--reason", "mine", "--expect", "1");
  assert.equal(late.code, 1);
  assert.match(
    late.stderr,
    new RegExp(`"champion" was changed by another: ann made it mean ${second} at .* \\(more seeds\\)`),
  );
  const refused = await registry("promote", firstId, "--reason", "mine", "--require", "fairness");
  assert.match(
    refused.stderr,
    /was not made "champion": fairness \(not measured\): no limit was set; .*--override REASON/,
  );

  assert.match(
    (await ok("rollback", "--reason", "worse")).stdout,
    new RegExp(`champion: ${firstId}, before ${second}`),
  );
  await ok("alias", "staging", second, "--reason", "to look at");
  const { changes } = (await ok("history", "--alias", "champion", "--json")).json<
    { changes: { kind: string; reason: string }[] }
  >();
  assert.deepEqual(changes.map(({ kind, reason }) => [kind, reason]), [
    ["rollback", "worse"],
    ["promote", "more seeds"],
    ["promote", "the first"],
  ]);
  assert.match(
    (await ok("history", "--alias", "champion", "--at", "2026-01-01")).stdout,
    /nothing is recorded of that/,
  );
  assert.match((await ok("show", "staging")).stdout, new RegExp(`^version +${second}$`, "m"));

  const file = `${setup.models}/tickets.csv`;
  await Deno.writeTextFile(file, "text,label\nmy card was charged,a\nwhere is my parcel,b\n");
  const compared = await ok("compare", "champion", "staging", file, "--json");
  const json = compared.json<
    { first: string; sameTest: boolean; tickets: { n: number; agreement: { value: number } } }
  >();
  assert.deepEqual([json.first, json.sameTest, json.tickets.n], [firstId, true, 2]);
  assert.match((await ok("compare", firstId, second)).stdout, /^macroF1 /m);
  assert.match((await ok("prune", "--keep", "0", "--days", "0", "--dry-run")).stdout, /stays: "champion" means it/);
  assert.equal(
    (await ok("prune", "--keep", "1", "--days", "36500")).stdout,
    "nothing to prune: none is both older than 36500 days and behind the newest 1 of its name\n",
  );
});

Deno.test("registry refuses hostile names in one line, without a stack trace", async () => {
  const registry = registryOn(`sqlite:${setup.models}/hostile.db`);
  // What the system itself cannot pass to a process, and what reads as a flag, is left out.
  const names = HOSTILE_NAMES.filter((name) => !name.includes("\0") && name.isWellFormed() && !name.startsWith("-"));
  for (const name of names.filter((_, i) => i % 2 === 0)) {
    const { code, stderr, stdout } = await registry("show", name);
    assert.ok(code === 1 || code === 2, `${JSON.stringify(name.slice(0, 40))}: ${code}`);
    assert.equal(stdout, "");
    assert.match(stderr, /^registry show: [^\n]+\n$/);
    assert.doesNotMatch(stderr, /unexpected error/);
  }
});
