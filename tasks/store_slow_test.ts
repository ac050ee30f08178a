import assert from "node:assert/strict";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";
import { testPostgres } from "../lib/testing/test_stores.ts";

/** Settings of a workspace in a folder; the trail is told nothing by opening the store, so that a new one is empty. */
function settings(folder: string, url = `sqlite:${folder}/store.db`) {
  return {
    DATABASE_URL: url,
    TICKETLAB_MODELS: `${folder}/models`,
    TICKETLAB_CHECKPOINTS: `${folder}/checkpoints.jsonl`,
  };
}

interface Status {
  exists: boolean;
  upToDate: boolean;
  kind: string;
  where: string;
  postgresSchema: string | null;
  tables: Record<string, number>;
  bytes: number;
}

Deno.test("deno task db makes no store by looking for it, and says what it holds once it is there", async () => {
  await using scratch = await scratchFolder();
  const env = settings(scratch.path);
  const none = await runTaskProcess("db", ["status", "--json"], { env });
  assert.deepEqual([none.code, none.json()], [0, { exists: false }]);
  assert.deepEqual([...Deno.readDirSync(scratch.path)], []);
  const made = (await runTaskProcess("db", ["migrate", "--json"], { env })).json<{ steps: string[] }>();
  assert.equal(made.steps[0], "0001_audit");
  const { json, code } = await runTaskProcess("db", ["status", "--json"], { env });
  const status = json() as unknown as Status;
  assert.deepEqual([code, status.exists, status.upToDate, status.kind, status.where], [
    0,
    true,
    true,
    "sqlite",
    `${scratch.path}/store.db`,
  ]);
  assert.equal(status.postgresSchema, null);
  assert.equal(status.tables.audit_head, 1);
  const text = await runTaskProcess("db", ["status"], { env });
  assert.match(text.stdout, /^kind +SQLite 3\.\d+/m);
  assert.match(text.stdout, /^schema +up to date: \d{4}_\w+$/m);
});

Deno.test("deno task backup, --verify and restore answer in one line what went wrong, and exit with 1", async () => {
  await using scratch = await scratchFolder();
  const env = settings(scratch.path);
  const backup = `${scratch.path}/monday`;
  const fails = async (task: string, args: string[], message: RegExp) => {
    const { code, stdout, stderr } = await runTaskProcess(task, args, { env });
    assert.deepEqual([code, stdout, stderr.trim().split("\n").length], [1, "", 1], stderr);
    assert.match(stderr, message);
  };
  assert.equal((await runTaskProcess("backup", [backup, "--quiet"], { env })).code, 0);
  await fails("backup", [backup], /^backup: .*monday: this is there already; name a folder that is not there yet$/m);
  await fails(
    "restore",
    [backup],
    /^restore: .*store\.db: this store is not empty: it has rows in the table audit_entry; --replace/m,
  );
  await fails("restore", [`${scratch.path}/sunday`], /this is not a backup: it has no manifest\.json/);
  const file = `${backup}/tables/audit_head.jsonl.gz`;
  await Deno.truncate(file, 10);
  await fails(
    "backup",
    ["--verify", backup],
    /audit_head\.jsonl\.gz: the backup is damaged and was refused: this file was changed/,
  );
  await fails("restore", [backup, "--replace"], /audit_head\.jsonl\.gz: the backup is damaged/);
  assert.equal((await runTaskProcess("restore", [], { env })).code, 2);
});

testPostgres("deno task backup and restore move a store from SQLite to PostgreSQL and back", async (_database, url) => {
  await using scratch = await scratchFolder();
  const [a, b, c] = ["a", "b", "c"].map((name) => `${scratch.path}/${name}`);
  const run = async (task: string, args: string[], env: Record<string, string>) => {
    const { code, stderr, json } = await runTaskProcess(task, [...args, "--json", "--quiet"], { env });
    assert.equal(code, 0, stderr);
    return json();
  };
  const sample = ["--data", "data/sample/tickets.csv", "--model", "linear-svm"];
  await run("train", sample, settings(a));
  const first = await run("backup", [`${scratch.path}/1`], settings(a));
  assert.ok(Number(first.files) >= 3, JSON.stringify(first));
  const moved = await run("restore", [`${scratch.path}/1`], settings(b, url));
  assert.deepEqual([moved.rows, moved.versionsRestored, moved.personsErasedAgain], [first.rows, 1, 0]);
  const schema = /search_path=(\w+)/.exec(new URL(url).searchParams.get("options")!)![1];
  assert.equal(moved.postgresSchema, schema);
  const status = await runTaskProcess("db", ["status"], { env: settings(b, url) });
  assert.match(status.stdout, new RegExp(`^PostgreSQL schema +${schema}$`, "m"));
  const answer = await run("predict", ["--text", "I was charged twice"], settings(b, url));
  assert.equal(typeof answer.label, "string", JSON.stringify(answer));
  const second = await run("backup", [`${scratch.path}/2`], settings(b, url));
  assert.ok(Number(second.rows) > Number(first.rows));
  await run("restore", [`${scratch.path}/2`], settings(c));
  const { stdout } = await runTaskProcess("audit", ["verify", "--json"], { env: settings(c) });
  assert.equal(JSON.parse(stdout).ok, true, stdout);
});
