import assert from "node:assert/strict";
import type { ProgressEvent } from "../core/mod.ts";
import { code, notebookOf, prose } from "./_test_notebook.ts";
import type { CodeCell, Notebook } from "./nbformat.ts";
import type { NotebookRun, RunNotebookOptions } from "./notebook_run.ts";
import { runNotebook } from "./run_notebook.ts";

const cwd = import.meta.dirname!;

function run(notebook: Notebook, options: Partial<RunNotebookOptions> = {}): Promise<NotebookRun> {
  return runNotebook(notebook, { cwd, ...options });
}

function outputsOf({ notebook }: NotebookRun) {
  return notebook.cells.flatMap((cell) => cell.cell_type === "code" ? [cell.outputs] : []);
}

Deno.test("runNotebook() fills in the outputs of every cell, in order, and leaves the given notebook alone", async () => {
  const notebook = notebookOf(
    prose("# A question\n\nWhy?"),
    code("let seed = 7; // of the split\nlet name: string | null = null;", "parameters"),
    "console.log(seed, name);\nconsole.log('again');\nconsole.error('oh');",
    "",
    'await Deno.jupyter.display({ "text/plain": "one" }, { raw: true, display_id: "d" });',
    'await Deno.jupyter.display({ "text/plain": "two" }, { raw: true, display_id: "d", update: true });\n6 * 7',
  );
  const before = structuredClone(notebook);
  const events: ProgressEvent[] = [];
  const result = await run(notebook, {
    parameters: { seed: "11", name: 'A"n' },
    name: "a.ipynb",
    progress: (event) => events.push(event),
  });
  assert.deepEqual(notebook, before);
  assert.equal(result.failure, undefined);
  assert(result.ok);
  assert.deepEqual(result.parameters, { seed: 11, name: 'A"n' });
  assert.deepEqual(outputsOf(result), [
    [],
    [],
    [
      { output_type: "stream", name: "stdout", text: '11 A"n\nagain\n' },
      { output_type: "stream", name: "stderr", text: "oh\n" },
    ],
    [],
    [{ output_type: "display_data", data: { "text/plain": "two" }, metadata: {} }],
    [{ output_type: "execute_result", data: { "text/plain": "42" }, metadata: {}, execution_count: 5 }],
  ]);
  const counts = (result.notebook.cells as CodeCell[]).slice(1).map((cell) => cell.execution_count);
  assert.deepEqual(counts, [1, 1, 2, null, 4, 5]);
  assert.deepEqual(events[0], { stage: "run a.ipynb", done: 0, total: 6, note: "A question" });
  assert.deepEqual(events[events.length - 1], { stage: "run a.ipynb", done: 6, total: 6 });
  assert.equal(result.cellSeconds.length, 6);
  assert(result.seconds >= result.startSeconds && result.startSeconds > 0);
});

Deno.test("runNotebook() stops at a cell that throws, names line and source, and strips the cells after it", async () => {
  const result = await run(notebookOf(
    'import { join } from "node:path";\n\n// a comment\nlet path: string = join("a", "b");',
    'console.log("before");\n\nconst point: { x: number } | null = null;\n\n// here\npoint!.x.toFixed(\n  2,\n);',
    { ...code("console.log('never')"), outputs: [{ output_type: "stream", name: "stdout", text: "old" }] } as CodeCell,
  ));
  assert(!result.ok);
  assert.deepEqual(result.failure, {
    cell: 2,
    cellId: "c1",
    name: "TypeError",
    message: "Cannot read properties of null (reading 'x')",
    line: 6,
    source: "point!.x.toFixed(",
    printed: "before",
  });
  const [, failed, after] = outputsOf(result);
  assert.deepEqual(failed.map((output) => output.output_type), ["stream", "error"]);
  assert.deepEqual(after, []);
  assert.equal(result.cellSeconds.length, 2);
});

Deno.test("runNotebook() names the line of a cell that does not parse, which the kernel keeps to itself", async () => {
  const { failure } = await run(notebookOf("const a = 1;", "const b = 2;\nconst list = [1, 2;\n"));
  assert.deepEqual(
    { ...failure },
    {
      cell: 2,
      cellId: "c1",
      name: "SyntaxError",
      message: "Expected ',', got ';'",
      line: 2,
      source: "const list = [1, 2;",
      printed: "",
    },
  );
});

Deno.test("runNotebook() makes an error in a timer a failure, also one after the last cell", async () => {
  const { failure } = await run(
    notebookOf('console.log("x"); setTimeout(() => { throw new RangeError("later"); }, 100);'),
  );
  assert.equal(failure?.name, "StrayError");
  assert.equal(failure?.message, "an error outside the cell, such as in a timer: RangeError: later");
  assert.equal(failure?.printed, "x");
});
