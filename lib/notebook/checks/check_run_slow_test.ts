import assert from "node:assert/strict";
import { scratchFolder } from "../../testing/task_process.ts";
import { serialiseNotebook } from "../serialise_notebook.ts";
import { cleanNotebookWith, HELPER, withCells } from "../../testing/clean_notebook.ts";
import { checkNotebooks, examineNotebooks } from "./check_notebooks.ts";
import { describeFault } from "./fault.ts";

const folder = await scratchFolder();
Deno.test.afterAll(async () => await folder[Symbol.asyncDispose]());
await folder.file("helper.ts", HELPER);

/** What a run of the clean notebook with these cells behind it is told of. */
async function told(sources: string[], timeout = 30): Promise<string[]> {
  const path = await folder.file("it.ipynb", withCells(...sources));
  return (await checkNotebooks([path], { timeout })).map((fault) => describeFault(fault).slice(path.length + 2));
}

Deno.test("a clean notebook runs clean, and the time of each of its cells is told", async () => {
  const path = await folder.file("clean.ipynb", serialiseNotebook(cleanNotebookWith()));
  const { faults, runs } = await examineNotebooks([path]);
  assert.deepEqual(faults, []);
  assert.deepEqual(runs.map(({ notebook, cellSeconds }) => [notebook, cellSeconds.length]), [[path, 3]]);
  assert.ok(runs[0].seconds > 0 && runs[0].seconds < 30);
});

Deno.test("a cell that throws is named with its line, what was thrown, and what it printed", async () => {
  const source = 'console.log("reading");\nconst parsed = JSON.parse("{");\nawait show(parsed);';
  assert.deepEqual(await told([source, "await show(2);"]), [
    "cell 4, line 2: the run failed: SyntaxError: Expected property name or '}' in JSON at position 1 (line 1 column 2) (it " +
    'last printed "reading"): `const parsed = JSON.parse("{");`',
  ]);
});

Deno.test("a cell that hangs is ended at the limit", async () => {
  const cells = ['import { wordsInVain } from "./helper.ts";', "await show(1);\nawait wordsInVain();"];
  const [fault, ...more] = await told(cells, 2);
  assert.deepEqual(more, []);
  assert.match(fault, /^cell 5(, line 2)?: the run failed: TimeLimit: the (cell|notebook) took longer than 2 s/);
});

Deno.test("the value of an awaited call that ends a cell is found when the notebook runs", async () => {
  assert.deepEqual(await told(['await words("a b");']), [
    'cell 4, line 1: a last value is left as output: `await words("a b");`; show it: await show(…)',
  ]);
});

Deno.test("an awaited call that gives nothing may end a cell", async () => {
  assert.deepEqual(await told(["await Promise.resolve();"]), []);
});

Deno.test("a run keeps away from the models and the database of the workspace", async () => {
  const cell = 'const places = [Deno.env.get("TICKETLAB_MODELS"), Deno.env.get("DATABASE_URL")];\n' +
    'if (!places.every((place) => place?.includes("ticketlab-notebooks-"))) throw new Error(`${places}`);\nawait show(places);';
  assert.deepEqual(await told([cell]), []);
});

Deno.test("a notebook whose types do not fit is not run", async () => {
  const path = await folder.file("types.ipynb", withCells("await show(await words(7));"));
  const { faults, runs } = await examineNotebooks([path]);
  assert.deepEqual([faults.map(({ rule }) => rule), runs], [["types"], []]);
});
