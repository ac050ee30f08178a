import assert from "node:assert/strict";
import { cleanNotebookWith, code } from "../../testing/clean_notebook.ts";
import { FaultList } from "./_fault_list.ts";
import type { NotebookFault } from "./fault.ts";

const subject = { path: "a.ipynb", notebook: cleanNotebookWith(code("more", "1;\n2;")) };

function fault(rule: string, place: Partial<NotebookFault> = {}): NotebookFault {
  return { notebook: "a.ipynb", rule, message: rule, ...place };
}

Deno.test("faults are told in the order in which the notebooks are read", () => {
  const list = new FaultList();
  list.add([
    fault("late", { kind: "code", cell: 4, line: 2 }),
    fault("early", { kind: "code", cell: 4, line: 1 }),
    fault("title", { kind: "markdown", cell: 1, line: 1 }),
    fault("other", { notebook: "b.ipynb" }),
    fault("lib", { notebook: "lib/x.ts", line: 1 }),
    fault("first", { kind: "code", cell: 1 }),
    fault("whole"),
  ]);
  const order = list.inOrder(["b.ipynb", "a.ipynb"], [subject]).map(({ rule }) => rule);
  assert.deepEqual(order, ["other", "whole", "title", "first", "early", "late", "lib"]);
});

Deno.test("a line that one check has found fault with is left alone by those after it", () => {
  const list = new FaultList();
  const line = { kind: "code", cell: 4, line: 1 } as const;
  list.add([fault("loop", line), fault("print", line), fault("loop", line)]);
  list.add([fault("types", line), fault("types", { ...line, line: 2 })]);
  list.add([fault("cell", { kind: "code", cell: 4 }), fault("cell", { kind: "code", cell: 4 })]);
  list.add([fault("run", { kind: "code", cell: 4 })]);
  assert.deepEqual(list.inOrder(["a.ipynb"], [subject]).map(({ rule }) => rule), [
    "cell",
    "run",
    "loop",
    "print",
    "types",
  ]);
  assert.equal(list.has("a.ipynb", new Set(["print"])), true);
  assert.equal(list.has("b.ipynb", new Set(["print"])), false);
});
