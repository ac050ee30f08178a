import assert from "node:assert/strict";
import { statIfThere } from "../lib/storage/mod.ts";
import { runTaskProcess, scratchFolder, scratchSettings } from "../lib/testing/task_process.ts";
import { testStores } from "../lib/testing/test_stores.ts";
import { TWO_LABEL_ROWS } from "../lib/testing/two_labels.ts";

interface Given {
  answers: { ticketId: string; decision: string }[];
  datasets: { tickets: number; versions: { id: string }[] }[];
}

testStores(
  "whoever objects is answered by a human, and is told of answers, files and versions with their tickets",
  async (_, url) => {
    await using scratch = await scratchFolder();
    const env = {
      ...scratchSettings(`${scratch.path}/models`),
      DATABASE_URL: url,
      ENABLE_GDPR: "true",
      TICKETLAB_KEY: "correct horse battery staple",
    };
    const task = async (name: string, ...args: string[]) => {
      const run = await runTaskProcess(name, [...args, "--json"], { env });
      assert.equal(run.code, 0, `${name}: ${run.stderr}`);
      return run;
    };
    const rows = TWO_LABEL_ROWS.map((row, i) => `${row},C-${i % 20}`);
    const data = await scratch.file("tickets.csv", `id,body,queue,created,customer_id\n${rows.join("\n")}\n`);
    const trained = await task(
      "train",
      "--data",
      data,
      "--model",
      "linear-svm",
      "--folds",
      "2",
      "--quarantine",
      scratch.path,
    );
    const { version } = trained.json<{ version: string }>();
    await task("gdpr", "object", "C-7");
    const out = `${scratch.path}/answers.jsonl`;
    await task("predict", data, "--text", "body", "--out", out);
    const answers = (await Deno.readTextFile(out)).trim().split("\n").map((line) => JSON.parse(line));
    const mine = answers.filter((answer) => answer.customer_id === "C-7");
    assert.deepEqual(mine.map(({ decision }) => decision), ["human", "human", "human"]);
    assert.ok(answers.filter(({ decision }) => decision === "route").length > 40);

    const given = (await task("gdpr", "access", "C-7")).json<Given>();
    assert.deepEqual(given.answers.map(({ ticketId, decision }) => [ticketId, decision]), [
      ["27", "human"],
      ["47", "human"],
      ["7", "human"],
    ]);
    const sets = given.datasets.map(({ tickets, versions }) => [tickets, ...versions.map(({ id }) => id)]);
    assert.deepEqual(sets.sort((a, b) => b.length - a.length), [[60, version], [60]]);

    const killed = `${scratch.path}/killed.jsonl`;
    await killOnceThere(killed, ["tasks/predict.ts", data, "--text", "body", "--out", killed], env);
    assert.match(await Deno.readTextFile(killed), /"C-7"/);
    await task("gdpr", "erase", "C-7", "--receipts", scratch.path, "--exports", scratch.path);
    assert.doesNotMatch(await Deno.readTextFile(killed), /"C-7"/, "a file whose writer was killed is known to erasure");
  },
);

/** Runs a program, and kills it as soon as a file is there. */
async function killOnceThere(path: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", ...args],
    env: { NO_COLOR: "1", ...env },
    stdout: "null",
    stderr: "null",
  }).spawn();
  let ended = false;
  const status = child.status.finally(() => ended = true);
  while (!ended && !await statIfThere(path)) await new Promise((resolve) => setTimeout(resolve, 1));
  if (!ended) child.kill("SIGKILL");
  assert.equal((await status).signal, "SIGKILL");
}
