import assert from "node:assert/strict";
import type { Notebook } from "../nbformat.ts";
import { notebookQuestion, notebookTitle } from "./mod.ts";

function notebook(...sources: string[]): Notebook {
  const cells = sources.map((source, i) => ({ cell_type: "markdown" as const, id: `${i}`, metadata: {}, source }));
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

Deno.test("notebookTitle() is the heading that the prose begins with", () => {
  assert.deepEqual(notebookTitle(notebook("\n# Who *writes* to `us`? #\n\ntext")), {
    text: "Who writes to us?",
    cell: 0,
  });
  assert.equal(notebookTitle(notebook("## Not this\n\n# Nor this")), undefined);
  assert.equal(notebookTitle(notebook()), undefined);
});

Deno.test("notebookQuestion() is the first paragraph below the title, without marks", () => {
  assert.equal(
    notebookQuestion(notebook("# T", "## Sub\n\n> quote\n\nIs **it** [so](https://x.y)\nreally?\n\nMore.")),
    "Is it so really?",
  );
  assert.equal(notebookQuestion(notebook("# T")), "");
});

Deno.test("notebookQuestion() cuts a long paragraph behind a sentence, or else behind a word", () => {
  assert.equal(
    notebookQuestion(notebook("One sentence here. And another one that is long."), 30),
    "One sentence here.",
  );
  assert.equal(notebookQuestion(notebook("One sentence that goes on and on and on."), 20), "One sentence that …");
});
