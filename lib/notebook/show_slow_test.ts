import assert from "node:assert/strict";
import { notebookOf } from "./_test_notebook.ts";
import type { DisplayOutput, Output } from "./nbformat.ts";
import { runNotebook } from "./run_notebook.ts";

const CWD = new URL(".", import.meta.url).pathname;

Deno.test("show() in a kernel: every output under its own cell, progress gone, alt text and PNG where asked for", async () => {
  const { notebook, ok, failure } = await runNotebook(
    notebookOf(
      'import { notebookProgress, show, showWithPng } from "./show.ts";\nimport { labelBalanceChart } from "../views/mod.ts";',
      'await show("first", "<b>second</b>");',
      'const progress = notebookProgress();\nprogress({ stage: "fit", done: 1, total: 2 });\nawait show([{ n: 1 }]);',
      "const chart = await labelBalanceChart({ a: 2, b: 1 });\nawait show(chart);\nawait showWithPng(chart);",
      "await show();",
    ),
    { cwd: CWD },
  );
  assert.ok(ok, failure?.message ?? "it failed");
  const outputs = notebook.cells.map((cell) => (cell.cell_type === "code" ? cell.outputs : []) as Output[]);
  const bundle = (cell: number, i: number) => outputs[cell][i] as DisplayOutput;
  assert.deepEqual(outputs.map((list) => list.length), [0, 1, 2, 2, 0]);
  assert.equal(bundle(1, 0).data["text/plain"], "first\n\n<b>second</b>");
  assert.deepEqual(bundle(2, 0).data, {});
  assert.equal(bundle(2, 1).data["text/plain"], "n\n1");
  const { alt } = bundle(3, 0).metadata.ticketlab as { alt: string };
  assert.match(alt, /“a” leads with 66\.7% of 3 tickets/);
  const png = String(bundle(3, 1).data["image/png"]);
  assert.deepEqual([bundle(3, 0).data["image/png"], png.slice(0, 11)], [undefined, "iVBORw0KGgo"]);
});

Deno.test("show() where the environment asks for PNG: each chart by itself with its picture, all else as it is", async () => {
  const { notebook, ok, failure } = await runNotebook(
    notebookOf(
      'import { show } from "./show.ts";\nimport { labelBalanceChart } from "../views/mod.ts";',
      'const chart = await labelBalanceChart({ a: 2, b: 1 });\nawait show("before", [{ n: 1 }], chart, chart, "after");',
      'await show("no chart");',
      "await show();",
    ),
    { cwd: CWD, env: { TICKETLAB_PNG: "true" } },
  );
  assert.ok(ok, failure?.message ?? "it failed");
  const kinds = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? cell.outputs.map((output) => Object.keys((output as DisplayOutput).data).sort()) : []
  );
  const [words, chart] = [["text/html", "text/plain"], ["image/png", "text/html", "text/plain"]];
  assert.deepEqual(kinds, [[], [words, chart, chart, words], [words], []]);
});
