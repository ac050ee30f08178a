import assert from "node:assert/strict";
import { runTaskProcess, scratchFolder, type TaskRun, type TaskRunOptions } from "../lib/testing/task_process.ts";
import { trainTwoLabels, TWO_LABEL_HEADER, TWO_LABEL_ROWS } from "../lib/testing/two_labels.ts";

const setup = await scratchFolder();
Deno.test.afterAll(async () => await setup[Symbol.asyncDispose]());
const { file: good, env: ENV, version } = await trainTwoLabels(setup);
const quarantine = `${setup.path}/quarantine`;
const GOOD = TWO_LABEL_ROWS.join("\n");

/** Ends with 1, one line on standard error that says so, and nothing on standard output. */
async function refused(task: string, args: string[], message: RegExp, options: TaskRunOptions = {}): Promise<TaskRun> {
  const run = await runTaskProcess(task, [...args, "--quiet"], { ...options, env: { ...ENV, ...options.env } });
  assert.equal(run.code, 1, `${run.code}: ${run.stderr}${run.stdout}`);
  assert.match(run.stderr, message);
  assert.equal(run.stderr.trimEnd().split("\n").length, 1, run.stderr);
  assert.ok(!/\bat .+:\d+:\d+/.test(run.stderr), run.stderr);
  assert.equal(run.stdout, "");
  return run;
}

const validate = (file: string, message: RegExp, ...more: string[]) =>
  refused("validate", [file, "--quarantine", quarantine, ...more], message);

Deno.test("a file that is missing, a folder, empty, or only a header is refused", async () => {
  await validate(`${setup.path}/nowhere.csv`, /^validate: .*nowhere\.csv: .*(not there|no such file|does not exist)/i);
  await validate(setup.path, /^validate: .*folder/);
  await validate(await setup.file("empty.csv", ""), /empty\.csv: it is empty; give a file with at least one ticket/);
  await validate(await setup.file("header.csv", TWO_LABEL_HEADER), /header\.csv: .*(no rows|header)/);
});

Deno.test("a column that is not there is refused, with the nearest one", async () => {
  await validate(
    good,
    /there is no column "boddy" \(--text\); the columns are id, body, queue, created; did you mean body\?/,
    "--text",
    "boddy",
  );
});

Deno.test("an unknown encoding and a binary file are refused", async () => {
  await validate(good, /klingon/, "--encoding", "klingon");
  const png = Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
  ]);
  await validate(await setup.file("photo.csv", png), /photo\.csv: .*(binary|picture|image|not a table)/i);
});

Deno.test("a line of 100 MB is refused", async () => {
  const path = `${setup.path}/long.csv`;
  const file = await Deno.open(path, { create: true, write: true });
  await file.write(new TextEncoder().encode(`${TWO_LABEL_HEADER}1,`));
  const chunk = new Uint8Array(1 << 20).fill(0x61);
  for (let i = 0; i < 101; i++) await file.write(chunk);
  file.close();
  await validate(path, /long\.csv.*(longer|more than|too long|100)/i);
  await Deno.remove(path);
});

Deno.test("rows with NUL bytes, duplicate ids and bad timestamps are quarantined with their rule, and none vanishes", async () => {
  const file = await setup.file(
    "faults.csv",
    `${TWO_LABEL_HEADER}${GOOD}\n1,twice the id,Bug,2026-01-01\n901,a \0 byte,Bug,2026-01-01\n902,no such day,Bug,2026-02-31\n903,,Bug,2026-01-01\n`,
  );
  const run = await runTaskProcess("validate", [file, "--quarantine", quarantine, "--json"], { env: ENV });
  const found = run.json<{
    rowsRead: number;
    accepted: number;
    quarantined: number;
    rules: Record<string, number>;
    quarantine: string;
  }>();
  const { rowsRead, accepted, quarantined, rules } = found;
  assert.equal(rowsRead, accepted + quarantined);
  assert.deepEqual(rules, { TL106: 1, TL110: 1, TL120: 1, TL130: 1 });
  const lines = (await Deno.readTextFile(found.quarantine)).trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(found.quarantine, `${quarantine}/faults.quarantine.jsonl`);
  assert.deepEqual(lines.map(({ row, code }) => [row, code]), [[61, "TL120"], [62, "TL106"], [63, "TL130"], [
    64,
    "TL110",
  ]]);
});

Deno.test("a label that looks like a slip is named with what was probably meant", async () => {
  const file = await setup.file("slip.csv", `${TWO_LABEL_HEADER}${GOOD}\n900,money back,Refnud,2026-01-01\n`);
  const run = await runTaskProcess("validate", [file], { env: ENV });
  assert.match(run.stdout, /the label "Refnud" \(1\) looks like a slip of "Refund"/);
});

Deno.test("labels of one class are refused by training and told by validation", async () => {
  const file = await setup.file("one.csv", `${TWO_LABEL_HEADER}${GOOD.replaceAll("Refund", "Bug")}\n`);
  await refused(
    "pipeline",
    ["--data", file],
    /one\.csv, column "queue": all 60 tickets have the label "Bug", and a model needs at least two; name another column with --label/,
  );
  const run = await runTaskProcess("validate", [file], { env: ENV });
  assert.match(run.stdout, /signal: not tested, all labelled tickets are "Bug"/);
});

Deno.test("no version, an unknown version, and names that lead out of the folder are refused", async () => {
  await refused("predict", ["--text", "hello"], /there is no saved version in .*; train one: deno task pipeline/, {
    env: { TICKETLAB_MODELS: `${setup.path}/none` },
  });
  await refused(
    "predict",
    ["--text", "hello", "--version", "tickts"],
    /there is no version "tickts".*did you mean "tickets"\?/,
  );
  for (const name of ["../x", "..\\x", "%2e%2e", "a/../../x", "x".repeat(4000), "C:\\x"]) {
    await refused("predict", ["--text", "hello", "--version", name], /version/);
    await refused("train", ["--data", good, "--model", "majority", "--name", name], /name/);
  }
});

Deno.test("a version that was damaged or edited is refused by name, and says which file", async () => {
  for (const file of ["weights.safetensors", "snapshot.json", "manifest.json", "model_card.md"]) {
    const path = `${version.path}/${file}`;
    const bytes = await Deno.readFile(path);
    const damaged = bytes.slice();
    damaged[damaged.length >> 1] ^= 1;
    await Deno.writeFile(path, damaged);
    await refused(
      "predict",
      ["--text", "hello"],
      new RegExp(`${version.version}.*${file.replace(".", "\\.")}|${file.replace(".", "\\.")}.*${version.version}`),
    );
    await Deno.writeFile(path, bytes);
  }
  await Deno.writeTextFile(`${version.path}/extra.js`, "alert(1)");
  await refused("predict", ["--text", "hello"], /extra\.js/);
  await Deno.remove(`${version.path}/extra.js`);
  assert.equal((await runTaskProcess("predict", ["--text", "hello"], { env: ENV })).code, 0);
});
