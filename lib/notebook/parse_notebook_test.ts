import assert from "node:assert/strict";
import fc from "fast-check";
import { parseNotebook } from "./parse_notebook.ts";
import { readNotebook, requireDeno } from "./read_notebook.ts";
import { serialiseNotebook } from "./serialise_notebook.ts";
import { notebookOf } from "./_test_notebook.ts";
import type { Cell, Notebook, Output } from "./nbformat.ts";

/** Written by Python's nbformat 5.11.1 (`nbformat.write`), with every kind of cell and output and every kind of line end. */
const BY_NBFORMAT = new URL("testdata/by_nbformat.ipynb", import.meta.url);

Deno.test("serialiseNotebook() writes byte for byte what Python's nbformat writes", async () => {
  const text = await Deno.readTextFile(BY_NBFORMAT);
  const notebook = parseNotebook(text, "by_nbformat.ipynb");
  assert.equal(serialiseNotebook(notebook), text);
  const [prose, code] = notebook.cells;
  assert.equal(prose.source, "# Title\nline\r\nlast\u2028one");
  assert.equal(code.cell_type === "code" && code.outputs.length, 4);
});

const text = fc.string({
  unit: fc.constantFrom("a", "ß", "🙂", "\n", "\r", "\u2028", "\x0c", '"', "\\", "\x1b", "</script>"),
});
const metadata = fc.dictionary(
  fc.constantFrom("b", "a", "10", "9", "tags_", "__proto__"),
  fc.jsonValue({ maxDepth: 2 }),
);
const output: fc.Arbitrary<Output> = fc.oneof(
  fc.record({
    output_type: fc.constant("stream" as const),
    name: fc.constantFrom("stdout" as const, "stderr" as const),
    text,
  }),
  fc.record({
    output_type: fc.constant("display_data" as const),
    data: fc.record({ "text/html": text, "image/png": fc.base64String(), "application/json": fc.jsonValue() }, {
      requiredKeys: [],
    }),
    metadata,
  }),
  fc.record({ output_type: fc.constant("error" as const), ename: text, evalue: text, traceback: fc.array(text) }),
);
const cell: fc.Arbitrary<Omit<Cell, "id">> = fc.oneof(
  fc.record({ cell_type: fc.constantFrom("markdown" as const, "raw" as const), metadata, source: text }),
  fc.record({
    cell_type: fc.constant("code" as const),
    metadata,
    source: text,
    execution_count: fc.option(fc.nat()),
    outputs: fc.array(output, { maxLength: 3 }),
  }),
);

Deno.test("a notebook that is written and read is the same, and written again gives the same bytes", () => {
  fc.assert(fc.property(fc.array(cell, { maxLength: 4 }), metadata, (cells, metadata) => {
    const withIds = cells.map((cell, i) => ({ ...cell, id: `c${i}` }));
    const notebook = { cells: withIds, metadata, nbformat: 4, nbformat_minor: 5 } as Notebook;
    const written = serialiseNotebook(notebook);
    const read = parseNotebook(written, "a.ipynb");
    assert.equal(serialiseNotebook(read), written);
    assert.equal(
      JSON.stringify(read.cells.map(({ source }) => source)),
      JSON.stringify(cells.map(({ source }) => source)),
    );
    assert.deepEqual(JSON.parse(written).metadata, JSON.parse(JSON.stringify(metadata)));
  }));
});

Deno.test("parseNotebook() gives cells without an id one that is the same on every reading and no other cell's", () => {
  const cells = [{}, { id: "cell-3" }, {}].map((id) => ({ cell_type: "raw", metadata: {}, source: "", ...id }));
  const text = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 2 });
  const notebook = parseNotebook(text, "a.ipynb");
  assert.deepEqual(notebook.cells.map(({ id }) => id), ["cell-1", "cell-3", "cell-3-"]);
  assert.equal(notebook.nbformat_minor, 5);
  assert.deepEqual(parseNotebook(text, "a.ipynb"), notebook);
});

Deno.test("parseNotebook() says in one line what is wrong", () => {
  const cells = (...cells: unknown[]) => JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
  const wrong: readonly (readonly [string, RegExp])[] = [
    ["", /^a\.ipynb: not a notebook: it is not JSON \(.+\)$/],
    ["print(1)", /^a\.ipynb: not a notebook: it is not JSON \(.+\)$/],
    ["[]", /^a\.ipynb: not a notebook: it is JSON, but no object$/],
    ['{"a": 1}', /^a\.ipynb: not a notebook: it has no cells$/],
    [
      '{"worksheets": [], "nbformat": 3}',
      /^a\.ipynb: a notebook of the old format 3; open and save it in JupyterLab, which writes format 4$/,
    ],
    ['{"cells": [], "nbformat": 5}', /^a\.ipynb: a notebook of the unknown format 5$/],
    [cells(7), /^a\.ipynb: damaged notebook: cell 1 is no object$/],
    [
      cells({ cell_type: "raw", source: "" }, { cell_type: "code" }),
      /^a\.ipynb: damaged notebook: cell 2 has no source$/,
    ],
    [cells({ cell_type: "code", source: [1] }), /cell 1 has no source$/],
    [cells({ cell_type: "plot", source: "" }), /cell 1 is of the unknown type "plot"$/],
    [cells({ cell_type: "code", source: "", outputs: {} }), /cell 1 has outputs that are no list$/],
    [cells({ cell_type: "code", source: "", outputs: [{}] }), /cell 1 has an output of the unknown type undefined$/],
  ];
  for (const [text, message] of wrong) {
    assert.throws(() => parseNotebook(text, "a.ipynb"), { name: "InputError", message });
  }
});

Deno.test("readNotebook() says that there is no such file, or that it is a folder", async () => {
  await assert.rejects(readNotebook("no/such.ipynb"), {
    name: "InputError",
    message: "no/such.ipynb: there is no such notebook",
  });
  const folder = import.meta.dirname!;
  await assert.rejects(readNotebook(folder), { name: "InputError", message: `${folder}: a folder, not a notebook` });
});

Deno.test("requireDeno() refuses a notebook for another kernel", () => {
  const of = (metadata: Notebook["metadata"]): Notebook => ({ ...notebookOf(), metadata });
  requireDeno(of({}), "a.ipynb");
  requireDeno(of({ kernelspec: { name: "deno" } }), "a.ipynb");
  requireDeno(of({ language_info: { name: "typescript" } }), "a.ipynb");
  assert.throws(() => requireDeno(of({ kernelspec: { name: "python3", language: "python" } }), "a.ipynb"), {
    name: "InputError",
    message: 'a.ipynb: a notebook for the kernel "python3" (python), not for Deno; ' +
      "write it in TypeScript, or choose the kernel Deno in JupyterLab",
  });
  assert.throws(() => requireDeno(of({ language_info: { name: "julia" } }), "a.ipynb"), { name: "InputError" });
});
