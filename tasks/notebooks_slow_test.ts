import assert from "node:assert/strict";
import { cleanNotebookWith, HELPER, withCells } from "../lib/testing/clean_notebook.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";
import { serialiseNotebook } from "../lib/notebook/serialise_notebook.ts";

const folder = await scratchFolder();
Deno.test.afterAll(async () => await folder[Symbol.asyncDispose]());
await folder.file("helper.ts", HELPER);
const clean = await folder.file("clean.ipynb", serialiseNotebook(cleanNotebookWith()));

/** Names of what stands beside the notebooks and has no business there. */
async function leftovers(): Promise<string[]> {
  const names = (await Array.fromAsync(Deno.readDir(folder.path))).map(({ name }) => name);
  return names.filter((name) => !/^(helper\.ts|\w+\.ipynb)$/.test(name));
}

Deno.test("a clean notebook passes, with the time of its run", async () => {
  const { code, stdout, stderr } = await runTaskProcess("notebooks", ["--quiet", clean]);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(
    stdout,
    /^\S+clean\.ipynb: ran in \d+\.\d s\n1 notebook clean; checked in \d+\.\d s, ran in \d+\.\d s\n$/,
  );
});

Deno.test("every notebook that is wrong gets one line on standard output, and the task exits with 1", async () => {
  const bad: readonly (readonly [name: string, text: string, line: string])[] = [
    ["json", "# no notebook", "not a notebook: it is not JSON "],
    ["old", '{"worksheets":[],"metadata":{},"nbformat":3}', "a notebook of the old format 3; "],
    [
      "python",
      '{"cells":[],"metadata":{"kernelspec":{"name":"python3"}},"nbformat":4,"nbformat_minor":5}',
      'a notebook for the kernel "python3", not for Deno; ',
    ],
    ["loop", withCells("for (const word of found) await show(word);"), "cell 4, line 1: a loop stands in a cell: "],
    ["throws", withCells('throw new Error("No \\u001b[31mwords.");'), "cell 4, line 1: the run failed: Error: No "],
  ];
  const paths = await Promise.all(bad.map(([name, text]) => folder.file(`${name}.ipynb`, text)));
  const missing = `${folder.path}/missing.ipynb`;
  const { code, stdout, stderr } = await runTaskProcess("notebooks", ["--quiet", ...paths, missing]);
  assert.deepEqual([code, stderr], [1, ""]);
  const lines = stdout.trimEnd().split("\n").filter((line) => !/: ran in /.test(line));
  assert.equal(lines.length, bad.length + 2);
  bad.forEach(([, , line], i) => assert.ok(lines[i].startsWith(`${paths[i]}: ${line}`), lines[i]));
  assert.equal(lines.at(-2), `${missing}: there is no such notebook`);
  assert.match(lines.at(-1)!, /^6 faults in 6 of 6 notebooks; /);
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(stdout, /\x1b/);
});

Deno.test("--json prints faults, times and what --fix changed", async () => {
  const path = await folder.file("rough.ipynb", withCells("await   show( found )", "found;"));
  const run = await runTaskProcess("notebooks", ["--json", "--fix", "--no-run", path]);
  const { ok, faults, fixes, runs } = run.json<Record<string, unknown[]>>();
  assert.deepEqual([run.code, ok, runs], [1, false, []]);
  assert.deepEqual(fixes, [{ notebook: path, changes: ["1 cell formatted"] }]);
  assert.deepEqual(faults.map((fault) => (fault as { rule: string }).rule), ["last-value"]);
});

Deno.test("Ctrl-C ends the check and the kernel, and nothing is left beside the notebook", async () => {
  const cells = ['import { wordsInVain } from "./helper.ts";', "await wordsInVain();"];
  const path = await folder.file("hangs.ipynb", withCells(...cells));
  for (const interruptAfter of [700, 6000]) {
    const { code, stderr } = await runTaskProcess("notebooks", ["--quiet", path], { interruptAfter });
    assert.deepEqual([code, stderr], [130, "interrupted: nothing half-written was left\n"]);
    assert.deepEqual(await leftovers(), []);
  }
});

Deno.test("a folder without notebooks is an error: a check of nothing would always pass", async () => {
  await using empty = await scratchFolder();
  const { code, stderr } = await runTaskProcess("notebooks", [empty.path]);
  assert.deepEqual([code, stderr], [1, `notebooks: ${empty.path}: there is no notebook in this folder\n`]);
});
