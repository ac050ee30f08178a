import assert from "node:assert/strict";
import type { ErasureReceipt } from "../lib/gdpr/erasure/mod.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";
import { testStores } from "../lib/testing/test_stores.ts";

/** Tickets of 30 customers; everything about C-7 holds a word of theirs, the mail address and a refused row too. */
function tickets(): string {
  const kinds = [["Refund", "I want my money back for the parcel"], ["Login", "cannot log in, the password fails"]];
  const rows = Array.from({ length: 120 }, (_, i) => {
    const [label, text] = kinds[i % 2];
    const own = i % 30 === 7 ? "zqkestrel, write to zqkestrel@example.com" : ["today", "again", "please"][i % 3];
    return `T-${i},C-${i % 30},${JSON.stringify(`${text} ${own} ${i}`)},${label}`;
  });
  return ["ticket_id,customer_id,customer_message,category", ...rows, "T-zqkestrel,C-7,,Refund", ""].join("\n");
}

async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    found.push(...(isDirectory ? await filesBelow(path) : [path]));
  }
  return found;
}

/** Names of files with the word. */
async function filesWith(word: RegExp, folder: string): Promise<string[]> {
  const paths = await filesBelow(folder);
  const texts = await Promise.all(
    paths.map(async (path) => new TextDecoder("latin1").decode(await Deno.readFile(path))),
  );
  return paths.filter((_, i) => word.test(texts[i])).map((path) => path.slice(folder.length + 1)).sort();
}

testStores("deno task gdpr erase reaches every file that any task wrote of a customer", async (_, url) => {
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
  const run = async (task: string, args: string[], stdin?: string) => {
    const result = await runTaskProcess(task, args, { env, stdin });
    assert.equal(result.code, 0, `${task} ${args.join(" ")}: ${result.stderr}`);
    return result;
  };
  const at = (name: string) => `${folder}/${name}`;
  const data = await scratch.file("tickets.csv", tickets());
  const split = await scratch.file(
    "split.csv",
    `row,split\n${Array.from({ length: 120 }, (_, i) => `${i},${i % 4 < 2 ? "train" : "test"}`).join("\n")}\n`,
  );
  const model = ["--model", "linear-svm", "--folds", "2", "--quarantine", at("refused")];
  await run("pipeline", ["--data", data, "--split", split, "--report", at("pipeline.html"), ...model, "--json"]);
  await run("validate", [data, "--report", at("quality.html"), "--quarantine", at("refused"), "--json"]);
  await run("predict", ["-", "--customer", "customer_id", "--no-keep"], tickets());
  await run("pii", ["redact", data, "--out", at("clean.csv"), "--json"]);
  const vault = ["--vault", at("tokens.vault")];
  await run("pii", ["redact", data, "--mode", "tokenise", ...vault, "--out", at("tokens.jsonl"), "--json"]);
  await run("pii", ["restore", at("tokens.jsonl"), ...vault, "--out", at("restored.csv"), "--json"]);
  const policy = ["--policy", await scratch.file("gdpr.json", "{}")];
  const access = await run("gdpr", ["access", "C-7", "--html", at("access.html"), ...policy]);
  assert.match(access.stdout, /Persons are kept since \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
  assert.match(await Deno.readTextFile(at("access.html")), /Persons are kept since/);
  await run("gdpr", ["export", "C-7", "--out", at("export"), ...policy]);
  const word = /zqkestrel|C-7\b/;
  const before = (await filesWith(word, folder)).filter((name) => !name.startsWith("models/"));
  for (
    const name of ["clean.csv", "restored.csv", "refused/tickets.quarantine.jsonl", "access.html", "export/data.json"]
  ) {
    assert.ok(before.includes(name), `${name} among ${before.join(" ")}`);
  }

  const places = ["--exports", at("exports"), "--receipts", at("receipts"), "--json"];
  const plan = (await run("gdpr", ["erase", "C-7", "--dry-run", ...places])).json<ErasureReceipt>();
  const { receipts: [receipt] } = (await run("gdpr", ["erase", "C-7", ...places])).json<
    { receipts: ErasureReceipt[] }
  >();
  assert.deepEqual(receipt.files, plan.files);
  const outcomes = receipt.files.map(({ path, outcome }) => [path.replace(`${folder}/`, ""), outcome]);
  assert.deepEqual(Object.fromEntries(outcomes), {
    "-": "elsewhere",
    "access.html": "deleted",
    "clean.csv": "rewritten",
    export: "deleted",
    "pipeline.html": "deleted",
    "quality.html": "deleted",
    "refused/tickets.quarantine.jsonl": "rewritten",
    "restored.csv": "rewritten",
    "split.csv": "renumbered",
    "tickets.csv": "rewritten",
    "tokens.jsonl": "rewritten",
    "tokens.vault": "rewritten",
  });
  assert.deepEqual(await filesWith(word, folder), []);
  // The others are where they were: in their part, and to be restored.
  const parts = new Map(
    (await Deno.readTextFile(split)).trim().split("\n").slice(1).map((line) => line.split(",") as [string, string]),
  );
  const left = (await Deno.readTextFile(data)).trim().split("\n").slice(1).map((line) => line.split(",")[0]);
  assert.equal(left.length, 116);
  for (const [row, id] of left.entries()) {
    assert.equal(parts.get(`${row}`), Number(id.slice(2)) % 4 < 2 ? "train" : "test", id);
  }
  await run("pii", ["restore", at("tokens.jsonl"), ...vault, "--out", at("again.csv"), "--json"]);
  assert.match(
    (await run("gdpr", ["access", "C-7"])).stdout,
    /nothing is kept on this customer\nPersons are kept since/,
  );
  const found = (await run("audit", ["verify", "--json"])).json<{ findings: unknown[] }>();
  assert.deepEqual(found.findings, []);
  console.log(`${before.length} files with words of the customer before, 0 after`);
});

testStores(
  "with ENABLE_GDPR=false nothing is registered, and who is handed a page is told so",
  async (database, url) => {
    await using scratch = await scratchFolder();
    const env = {
      DATABASE_URL: url,
      TICKETLAB_CHECKPOINTS: `${scratch.path}/checkpoints.jsonl`,
      TICKETLAB_KEY: "correct horse battery staple",
    };
    const data = await scratch.file("tickets.csv", tickets());
    const policy = ["--policy", await scratch.file("gdpr.json", "{}")];
    const at = (name: string) => `${scratch.path}/${name}`;
    for (
      const [task, ...args] of [
        ["pii", "redact", data, "--out", at("clean.csv")],
        ["validate", data, "--report", at("quality.html")],
        ["gdpr", "object", "C-7"],
        ["gdpr", "access", "C-7", "--html", at("access.html"), ...policy],
      ]
    ) {
      const { code, stderr } = await runTaskProcess(task, args, { env });
      assert.equal(code, 0, stderr);
      if (args.includes("--html")) {
        assert.match(
          stderr,
          /ENABLE_GDPR is false, so an erasure will not know of .*access/,
        );
      }
    }
    for (const table of ["personal_file", "dataset_person", "vault_value", "keeping"] as const) {
      assert.deepEqual(await database.db.selectFrom(table).selectAll().execute(), [], table);
    }
  },
);
