import assert from "node:assert/strict";
import { InputError } from "../core/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { notebooksIn } from "./notebook_reports.ts";

Deno.test("notebooksIn() lists the notebooks of a folder by name, hidden ones and folders left out", async () => {
  await using scratch = await scratchFolder();
  for (const name of ["10_b.ipynb", "01_a.ipynb", ".hidden.ipynb", "a.txt"]) await scratch.file(name, "{}");
  await Deno.mkdir(`${scratch.path}/.ipynb_checkpoints`);
  await Deno.mkdir(`${scratch.path}/folder.ipynb`);
  assert.deepEqual(await notebooksIn(scratch.path), [`${scratch.path}/01_a.ipynb`, `${scratch.path}/10_b.ipynb`]);
});

Deno.test("notebooksIn() says that a folder has no notebooks", async () => {
  await using scratch = await scratchFolder();
  await assert.rejects(
    notebooksIn(scratch.path),
    new InputError("there are no notebooks here", { place: { file: scratch.path } }),
  );
  await assert.rejects(notebooksIn(`${scratch.path}/none`), /there are no notebooks here/);
});
