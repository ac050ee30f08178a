import assert from "node:assert/strict";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

interface Report {
  ok: boolean;
  findings: { name: string; status: string; found: string; get?: string }[];
}

Deno.test("deno task doctor names everything it looked for and how to get what is missing", async () => {
  const run = await runTaskProcess("doctor", ["--json"]);
  const { findings } = run.json<Report>();
  for (
    const name of [
      "Deno",
      "memory",
      "database",
      "audit trail",
      "key",
      "JupyterLab",
      "Chromium",
      "Kafka library",
      "model versions",
      "settings",
    ]
  ) {
    assert.ok(findings.some((finding) => finding.name === name), name);
  }
  for (const { name, status, get } of findings) assert.equal(status === "ok", get === undefined, name);
});

Deno.test("deno task doctor exits with 1 and names a setting that is wrong", async () => {
  const run = await runTaskProcess("doctor", ["--json"], { env: { DRIFT_THRESHOLD: "high" } });
  assert.equal(run.code, 1);
  const finding = run.json<Report>().findings.find(({ name }) => name === "settings")!;
  assert.equal(finding.status, "wrong");
  assert.match(finding.found, /DRIFT_THRESHOLD must be a number/);
});

Deno.test("deno task doctor exits with 2 on a flag it does not know", async () => {
  const run = await runTaskProcess("doctor", ["--setings"]);
  assert.equal(run.code, 2);
  assert.equal(run.stderr, "doctor: unknown flag --setings; did you mean --settings?; see deno task doctor --help\n");
});

Deno.test("deno task doctor tells of the store of record without making one, and what is off or lacks a key", async () => {
  await using scratch = await scratchFolder();
  const env = { DATABASE_URL: `sqlite:${scratch.path}/store.db` };
  const found = async (more: Record<string, string> = {}) => {
    const { findings } = (await runTaskProcess("doctor", ["--json"], { env: { ...env, ...more } })).json<Report>();
    return Object.fromEntries(findings.map(({ name, status, found }) => [name, `${status}: ${found}`]));
  };
  const before = await found({ ENABLE_AUDIT_LOGGING: "false", ENABLE_GDPR: "true" });
  assert.equal(before.database, `ok: ${scratch.path}/store.db will be made on first use`);
  assert.equal(before["audit trail"], "missing: OFF (ENABLE_AUDIT_LOGGING=false)");
  assert.equal(before.key, "wrong: TICKETLAB_KEY is not set, but ENABLE_GDPR is true");
  assert.deepEqual(await Array.fromAsync(Deno.readDir(scratch.path)), []);

  assert.equal((await runTaskProcess("token", ["create", "ci"], { env })).code, 0);
  const after = await found({ TICKETLAB_KEY: "correct horse battery" });
  assert.match(after.database, /^ok: SQLite 3[.\d]+, .*store\.db: schema up to date, \d+ steps$/);
  assert.equal(after["audit trail"], "ok: on, 1 entry");
  assert.equal(after.key, "ok: TICKETLAB_KEY is set");
});
