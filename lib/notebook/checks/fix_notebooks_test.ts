import assert from "node:assert/strict";
import { scratchFolder } from "../../testing/task_process.ts";
import { serialiseNotebook } from "../serialise_notebook.ts";
import { cleanNotebookWith, code, HELPER, withCells } from "../../testing/clean_notebook.ts";
import { checkNotebooks } from "./check_notebooks.ts";
import { fixNotebooks } from "./fix_notebooks.ts";

const folder = await scratchFolder();
Deno.test.afterAll(async () => await folder[Symbol.asyncDispose]());
await folder.file("helper.ts", HELPER);

/** What a notebook becomes, and what is said of it. */
async function fixed(text: string): Promise<{ text: string; changes: readonly string[]; path: string }> {
  const path = await folder.file("it.ipynb", text);
  const [fix] = await fixNotebooks([path]);
  return { text: await Deno.readTextFile(path), changes: fix?.changes ?? [], path };
}

const clean = withCells("await show(found);");

const FIXES: readonly (readonly [title: string, text: string, changes: readonly string[]])[] = [
  ["a clean notebook stays as it is", clean, []],
  ["cells are formatted", withCells("await   show( found )"), ["1 cell formatted"]],
  [
    "outputs and execution counts are taken out",
    serialiseNotebook(cleanNotebookWith({
      ...code("more-0", "await show(found);"),
      execution_count: 5,
      outputs: [{ output_type: "stream", name: "stdout", text: "1" }, {
        output_type: "display_data",
        data: {},
        metadata: {},
      }],
    })),
    ["2 outputs taken out", "1 execution count taken out"],
  ],
  [
    "metadata of editors are taken out, tags stay",
    serialiseNotebook({
      ...cleanNotebookWith({ ...code("more-0", "await show(found);"), metadata: { scrolled: true, collapsed: false } }),
      metadata: { ...cleanNotebookWith().metadata, toc: {} },
    }),
    ["3 entries of metadata taken out"],
  ],
  ["keys are put in order", `${JSON.stringify(JSON.parse(clean))}`, ["written as JupyterLab would write it"]],
];

for (const [title, text, changes] of FIXES) {
  Deno.test(`fixNotebooks(): ${title}`, async () => {
    const after = await fixed(text);
    assert.deepEqual(after.changes, changes);
    assert.equal(after.text, clean);
  });
}

Deno.test("fixNotebooks() gives a cell that has the id of another one a new one", async () => {
  const cells = [code("count", "await show(found);"), code("count", "await show(least);")];
  const { text, changes, path } = await fixed(serialiseNotebook(cleanNotebookWith(...cells)));
  assert.deepEqual(JSON.parse(text).cells.map(({ id }: { id: string }) => id).slice(3), [
    "count",
    "count-2",
    "count-2-2",
  ]);
  assert.deepEqual(changes, ["2 ids given anew"]);
  assert.deepEqual(await checkNotebooks([path], { run: false }), []);
});

Deno.test("fixNotebooks() leaves what does not parse, and what is no notebook for Deno, as it is", async () => {
  const broken = withCells("await show(;", "await show(1);");
  assert.deepEqual(await fixed(broken), { text: broken, changes: [], path: `${folder.path}/it.ipynb` });
  const python = JSON.stringify({
    cells: [],
    metadata: { kernelspec: { name: "python3" } },
    nbformat: 4,
    nbformat_minor: 4,
  });
  for (const text of ["no notebook", python]) assert.equal((await fixed(text)).text, text);
  assert.deepEqual(await fixNotebooks([`${folder.path}/missing.ipynb`]), []);
});

Deno.test("fixNotebooks() changes nothing the second time", async () => {
  const { text, path } = await fixed(withCells("await   show( found )"));
  assert.deepEqual(await fixNotebooks([path]), [{ notebook: path, changes: [] }]);
  assert.equal(await Deno.readTextFile(path), text);
});
