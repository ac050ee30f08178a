import assert from "node:assert/strict";
import type { ErasureReceipt } from "../lib/gdpr/erasure/mod.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";
import { testStores } from "../lib/testing/test_stores.ts";

/** Tickets of 30 customers, one of whom writes a word of her own. */
function tickets(): string {
  const kinds = [["Refund", "I want my money back for the parcel"], ["Login", "cannot log in, the password fails"]];
  const rows = Array.from({ length: 120 }, (_, i) => {
    const [label, text] = kinds[i % 2];
    return `T-${i},C-${i % 30},${
      JSON.stringify(`${text} ${i % 30 === 7 ? "zqkestrel" : ["today", "again", "please"][i % 3]} ${i}`)
    },${label}`;
  });
  return ["ticket_id,customer_id,customer_message,category", ...rows, ""].join("\n");
}

testStores("deno task gdpr erase takes a customer out of what train and predict have written", async (_, url) => {
  await using scratch = await scratchFolder();
  const { path: folder } = scratch;
  const env = {
    DATABASE_URL: url,
    ENABLE_GDPR: "true",
    TICKETLAB_ACTOR: "ann",
    TICKETLAB_CHECKPOINTS: `${folder}/checkpoints.jsonl`,
    TICKETLAB_KEY: "correct horse battery staple",
    TICKETLAB_MODELS: `${folder}/models`,
  };
  const train = await scratch.file("train.csv", tickets());
  const answers = `${folder}/answers.csv`;
  const run = async (task: string, args: string[]) => {
    const result = await runTaskProcess(task, args, { env });
    assert.equal(result.code, 0, result.stderr);
    return result;
  };
  await run("train", ["--data", train, "--quarantine", folder, "--model", "linear-svm", "--json"]);
  await run("predict", [train, "--out", answers, "--json"]);
  const before = await Deno.readTextFile(train);
  const places = ["--exports", `${folder}/exports`, "--receipts", `${folder}/receipts`, "--json"];

  const plan = (await run("gdpr", ["erase", "C-7", "--dry-run", ...places])).json<
    { dryRun: boolean; files: unknown[] }
  >();
  assert.equal(plan.dryRun, true);
  assert.equal(await Deno.readTextFile(train), before);
  const { receipts: [receipt] } = (await run("gdpr", ["erase", "C-7", ...places])).json<
    { receipts: ErasureReceipt[] }
  >();
  assert.deepEqual(receipt.files, plan.files);
  assert.deepEqual(receipt.versions.map(({ outcome }) => outcome), ["superseded"]);
  const others = before.split("\n").filter((line) => !line.includes(",C-7,"));
  assert.equal(await Deno.readTextFile(train), others.join("\n"));
  assert.ok(!/C-7,|zqkestrel/.test(await Deno.readTextFile(answers)));
  assert.equal((await run("gdpr", ["erase", "C-7", ...places])).json<{ person: null }>().person, null);
  assert.deepEqual((await run("gdpr", ["erase", "--resume", ...places])).json(), { receipts: [] });
  assert.equal((await run("audit", ["verify", "--json"])).json<{ findings: unknown[] }>().findings.length, 0);
  assert.equal((await runTaskProcess("gdpr", ["erase"], { env })).code, 2);
});
