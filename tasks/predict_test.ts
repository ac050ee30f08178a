import assert from "node:assert/strict";
import { openTable } from "../lib/ingest/mod.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

const setup = await scratchFolder();
Deno.test.afterAll(async () => await setup[Symbol.asyncDispose]());
const env = { TICKETLAB_MODELS: `${setup.path}/models` };
const trained = await runTaskProcess("train", ["--model", "linear-svm", "--folds", "2", "--json"], { env });
const { version } = trained.json<{ version: string }>();

const rows = [
  ["7", "I was charged twice, please give me my money back", "gold"],
  ["8", "", "silver"],
  ["9", '=HYPERLINK("http://example.com") The app crashes when I open the settings', ""],
  ["10", "???", "gold"],
  ["11", "Wie kann ich mein Passwort zurücksetzen?", "gold"],
];
const csv =
  ["id,body,tier", ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))].join("\n") +
  "\n";
const file = await setup.file("tickets.csv", csv);

async function read(path: string) {
  const table = await openTable(path);
  return { columns: table.columns, rows: (await Array.fromAsync(table.rows)).map(({ values }) => values) };
}

Deno.test("predict --text answers with label, confidence, set, decision and version", async () => {
  const run = await runTaskProcess("predict", ["--text", "I was charged twice and want my money back", "--json"], {
    env,
  });
  const answer = run.json<
    {
      label: string;
      confidence: number;
      set: string[];
      decision: string;
      version: string;
      probabilities: Record<string, number>;
    }
  >();
  assert.ok(["Billing & Payment", "Refund & Return"].includes(answer.label), answer.label);
  assert.ok(answer.confidence > 1 / 7 && answer.confidence <= 1);
  assert.ok(["route", "choose", "human"].includes(answer.decision));
  assert.equal(answer.version, version);
  assert.equal(Object.keys(answer.probabilities)[0], answer.label);
  assert.ok(Math.abs(Object.values(answer.probabilities).reduce((a, b) => a + b) - 1) < 0.001);
});

Deno.test("predict FILE writes one row for each row, in order, the input's columns first, and says why a row has no answer", async () => {
  const out = `${setup.path}/answers.csv`;
  const run = await runTaskProcess("predict", [file, "--text", "body", "--out", out], { env });
  assert.equal(run.code, 0, run.stderr);
  assert.match(run.stdout, /^5 rows answered by .*; 2 could not be classified\n/);
  assert.match(run.stderr, /apostrophe in front: 1 in "body"/);
  const answers = await read(out);
  assert.deepEqual(answers.columns, [
    "id",
    "body",
    "tier",
    "label",
    "confidence",
    "set",
    "decision",
    "version",
    "error",
  ]);
  assert.deepEqual(answers.rows.map(([id]) => id), rows.map(([id]) => id));
  assert.deepEqual(answers.rows.map((row) => row[2] ?? ""), rows.map((row) => row[2]));
  assert.equal(answers.rows[2][1], `'${rows[2][1]}`);
  assert.match(String(answers.rows[1][8]), /^TL110 /);
  assert.match(String(answers.rows[3][8]), /no letter, digit or emoji/);
  assert.deepEqual(answers.rows.map((row) => row[8] === null || row[8] === ""), [true, false, true, false, true]);
});

Deno.test("predict FILE gives the same answers in every format, and with threads", async () => {
  const labels: unknown[][] = [];
  for (const [ending, ...more] of [["jsonl"], ["json"], ["tsv"], ["parquet"], ["csv", "--workers", "2"]]) {
    const out = `${setup.path}/answers2.${ending}`;
    const run = await runTaskProcess("predict", [file, "--text", "body", "--out", out, ...more], { env });
    assert.equal(run.code, 0, run.stderr);
    const { columns, rows } = await read(out);
    labels.push(rows.map((row) => row[columns.indexOf("label")] || null));
  }
  for (const other of labels.slice(1)) assert.deepEqual(other, labels[0]);
  const run = await runTaskProcess("predict", [file, "--text", "body", "--out", `${setup.path}/answers.xlsx`], { env });
  assert.equal(run.code, 0, run.stderr);
  assert.deepEqual([...(await Deno.readFile(`${setup.path}/answers.xlsx`)).subarray(0, 2)], [0x50, 0x4b]);
});

Deno.test("predict answers lines on standard input as JSON Lines, one for each", async () => {
  const run = await runTaskProcess("predict", [], { env, stdin: "The app crashes\n\nWhere is my refund?" });
  assert.equal(run.code, 0, run.stderr);
  const answers = run.stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(answers.map(({ text }) => text), ["The app crashes", "", "Where is my refund?"]);
  assert.deepEqual(answers.map(({ error }) => error), [null, "the text is empty", null]);
});

Deno.test("predict names its columns otherwise where the input has them already", async () => {
  const clash = await setup.file("clash.csv", 'text,label\n"Where is my parcel?",old\n');
  const run = await runTaskProcess("predict", [clash, "--to", "csv"], { env });
  assert.match(run.stdout, /^text,label,predicted_label,predicted_confidence,/);
  assert.match(run.stderr, /--prefix names them otherwise/);
  const named = await runTaskProcess("predict", [clash, "--to", "csv", "--prefix", "ai_"], { env });
  assert.match(named.stdout, /^text,label,ai_label,/);
});

Deno.test("predict says what is wrong with a command line and exits with 2", async () => {
  const run = await runTaskProcess("predict", ["--text", "   "], { env });
  assert.equal(run.code, 2);
  assert.match(run.stderr, /cannot classify --text: the text is empty/);
  assert.equal((await runTaskProcess("predict", [file, "--json"], { env })).code, 2);
});

Deno.test("evaluate refuses the tickets that the version learned from, and counts leakage of others", async () => {
  const refused = await runTaskProcess("evaluate", ["data/sample/tickets.csv"], { env });
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /these are the tickets that tickets@[0-9a-f]{12} learned from/);
  const [header, ...lines] = (await Deno.readTextFile("data/sample/tickets.csv")).split(/\n(?=TL-)/);
  const part = await setup.file("part.csv", [header, ...lines.slice(0, 300)].join("\n"));
  const run = await runTaskProcess("evaluate", [part, "--json"], { env });
  const { leakedTest, n } = run.json<{ leakedTest: number; n: number }>();
  assert.equal(leakedTest, n);
});
