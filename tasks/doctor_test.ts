import assert from "node:assert/strict";
import { runTaskProcess } from "../lib/testing/task_process.ts";

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
