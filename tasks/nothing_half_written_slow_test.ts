import assert from "node:assert/strict";
import { runTaskProcess, scratchFolder, scratchSettings } from "../lib/testing/task_process.ts";
import { trainTwoLabels, TWO_LABEL_HEADER, TWO_LABEL_ROWS } from "../lib/testing/two_labels.ts";

const setup = await scratchFolder();
Deno.test.afterAll(async () => await setup[Symbol.asyncDispose]());
const { file: good, models, env: ENV, version } = await trainTwoLabels(setup);

/** How a process gets a small disk of its own that is gone with it: as root, or as anyone where the system allows it. */
const SMALL_DISK = [["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]].find(
  ([program, ...args]) => {
    try {
      return new Deno.Command(program, { args: [...args, "mount", "-t", "tmpfs", "tmpfs", setup.path] }).outputSync()
        .success;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return false; // no such program on this system
      throw error;
    }
  },
);

Deno.test({
  name: "a full disk ends in one line and leaves nothing half-written",
  ignore: SMALL_DISK === undefined, // no rights to mount a disk here
  fn: async () => {
    const disk = `${setup.path}/disk`;
    await Deno.mkdir(disk);
    const texts = Array.from({ length: 3000 }, (_, i) => `${i},,Bug,2026-01-01`).join("\n");
    const empty = await setup.file("texts-missing.csv", `${TWO_LABEL_HEADER}${texts}\n`);
    const runs: [full: string, args: string[]][] = [
      ["versions/full", ["train", "--data", good, "--name", "full", "--model", "linear-svm", "--folds", "2"]],
      ...["csv", "tsv", "json", "jsonl", "parquet", "xlsx"].map((format): [string, string[]] => [
        `answers.${format}`,
        ["predict", "data/sample/tickets.csv", "--version", version.version, "--out", `${disk}/answers.${format}`],
      ]),
      ["texts-missing.quarantine.jsonl", ["validate", empty, "--quarantine", disk]],
      ["report.html", [
        "pipeline",
        "--data",
        good,
        "--name",
        "reported",
        "--model",
        "majority",
        "--split-by",
        "stratified",
        "--report",
        `${disk}/report.html`,
      ]],
      ["sample", ["sample", "--to", `${disk}/sample`]],
    ];
    const script =
      'mount -t tmpfs -o size=16k tmpfs "$0" && "$@"; code=$?; find "$0" -type f -not -name "*.lock"; exit $code';
    for (const [full, args] of runs) {
      const [program, ...rest] = SMALL_DISK!;
      const { code, stdout, stderr } = await new Deno.Command(program, {
        args: [...rest, "bash", "-c", script, disk, Deno.execPath(), "task", "--quiet", ...args, "--quiet"],
        env: { NO_COLOR: "1", ...scratchSettings(models), ...(args[0] === "train" ? { TICKETLAB_MODELS: disk } : {}) },
      }).output();
      const message = new TextDecoder().decode(stderr);
      assert.equal(code, 1, `${args.join(" ")}: ${message}`);
      assert.match(message, new RegExp(`^${args[0]}: .*${full}.*: the disk is full; .*nothing was left behind.*\n$`));
      assert.equal(new TextDecoder().decode(stdout), "");
    }
  },
});

async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    found.push(...(entry.isDirectory ? await filesBelow(path) : [path]));
  }
  return found.sort();
}

/** Runs a task and interrupts it; on a busy machine it may not have begun to listen by then, so that it is tried again, later. */
async function interrupted(task: string, args: string[], after: number): ReturnType<typeof runTaskProcess> {
  for (let interruptAfter = after, tries = 1;; interruptAfter *= 2, tries++) {
    const run = await runTaskProcess(task, args, { env: ENV, interruptAfter });
    if (run.code !== 130 || run.stderr !== "" || tries === 4) return run;
  }
}

Deno.test("Ctrl-C in the middle ends with 130 and leaves nothing half-written", async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, i) => `${i},The app crashes on page ${i} of ${i * 7},${i % 3 ? "Bug" : "Refund"},2026-01-01`,
  );
  const big = await setup.file("big.csv", `${TWO_LABEL_HEADER}${rows.join("\n")}\n`);
  const before = await filesBelow(setup.path);
  for (const interruptAfter of [600, 1500]) {
    const run = await interrupted("pipeline", ["--data", big, "--report", `${setup.path}/big.html`], interruptAfter);
    assert.equal(run.code, 130, run.stderr);
    assert.match(run.stderr, /interrupted: nothing half-written was left\n$/);
    assert.equal(run.stdout, "");
    assert.deepEqual(await filesBelow(setup.path), before);
  }
  const out = `${setup.path}/answers.csv`;
  const run = await interrupted("predict", [big, "--text", "body", "--out", out], 700);
  assert.equal(run.code, 130, run.stderr);
  assert.deepEqual(await filesBelow(setup.path), before);
});

Deno.test("no task writes over a file that it reads, under any name", async () => {
  const table = await setup.file(
    "table.csv",
    `${TWO_LABEL_HEADER}${TWO_LABEL_ROWS.join("\n")}\n1,twice,Bug,2026-01-01\n`,
  );
  const quarantine = await setup.file("table.quarantine.jsonl", '{"id":1,"body":""}\n');
  const before = [await Deno.readTextFile(table), await Deno.readTextFile(quarantine)];
  await Deno.symlink(table, `${setup.path}/link.csv`);
  for (
    const args of [
      ["predict", table, "--out", table],
      ["predict", table, "--out", `${setup.path}/../${setup.path.split("/").at(-1)}/table.csv`],
      ["predict", `${setup.path}/link.csv`, "--out", table],
      ["predict", table, "--out", `${setup.path}/link.csv`],
      ["pipeline", "--data", table, "--report", table],
      ["pipeline", "--data", good, "--test", table, "--report", table],
      ["validate", quarantine, "--quarantine", setup.path],
    ]
  ) {
    const { code, stderr } = await runTaskProcess(args[0], [...args.slice(1), "--quiet"], { env: ENV });
    assert.equal(code, 1, stderr);
    assert.match(stderr, /: this is the file that is read, and would be lost; name another (file|folder) with --/);
    assert.deepEqual([await Deno.readTextFile(table), await Deno.readTextFile(quarantine)], before);
  }
});

Deno.test("a place that cannot be written to is refused before the work", async () => {
  for (
    const [message, args, place] of [
      [/good\.csv: this is a file, not a folder/, ["train", "--data", good], good],
      [
        /good\.csv\/q: .*good\.csv is a file, not a folder/,
        ["train", "--data", good, "--quarantine", `${good}/q`],
        models,
      ],
      [/good\.csv: this is a file/, ["pipeline", "--data", good, "--report", `${good}/r.html`], models],
      [/good\.csv: this is a file, not a folder of models/, ["predict", "--text", "hello"], good],
    ] as const
  ) {
    const [task, ...rest] = args;
    const { code, stderr } = await runTaskProcess(task, [...rest, "--quiet"], { env: { TICKETLAB_MODELS: place } });
    assert.equal(code, 1, stderr);
    assert.match(stderr, message);
    assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
  }
});
