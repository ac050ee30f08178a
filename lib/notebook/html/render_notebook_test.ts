import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import type { CodeCell, Notebook, Output, TextCell } from "../nbformat.ts";
import type { CellFailure, NotebookRun } from "../notebook_run.ts";
import type { NotebookStamp } from "../stamp.ts";
import { renderNotebook, type RenderNotebookOptions } from "./mod.ts";

let ids = 0;

function text(source: string, ...tags: string[]): TextCell {
  return { cell_type: "markdown", id: `t${ids++}`, metadata: { tags }, source };
}

function code(source: string, outputs: Output[] = [], ...tags: string[]): CodeCell {
  return { cell_type: "code", id: `c${ids++}`, metadata: { tags }, source, execution_count: 1, outputs };
}

function shown(data: Record<string, unknown>, metadata: Record<string, unknown> = {}): Output {
  return { output_type: "display_data", data, metadata };
}

function notebook(...cells: (TextCell | CodeCell)[]): Notebook {
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

function runOf(cells: (TextCell | CodeCell)[], failure?: CellFailure): NotebookRun {
  return {
    notebook: notebook(...cells),
    ok: !failure,
    failure,
    parameters: {},
    cellSeconds: [0.2],
    startSeconds: 0.1,
    seconds: 1.5,
  };
}

function page(source: Notebook | NotebookRun, options: RenderNotebookOptions = {}) {
  return parseHTML(renderNotebook(source, options)).document;
}

/** The first output of a notebook of one cell. */
function outputOf(output: Output) {
  return page(notebook(code("x", [output]))).querySelector(".nb-cell")!.children[1];
}

Deno.test("renderNotebook() forbids scripts and everything from outside, and has neither", () => {
  const html = renderNotebook(
    notebook(text("# A"), code("1", [shown({ "text/html": "<script src=x></script><p>a</p>" })])),
  );
  assert.match(
    html,
    /http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/,
  );
  assert.ok(!/<script|<link|<iframe|@import|url\(/.test(html));
});

Deno.test("renderNotebook() takes its title from the first heading, which then stands on the page once", () => {
  const cells = [text("# What is *it*?\n\nA question."), text("## Part one\n\n### Detail"), text("## Part two")];
  const document = page(notebook(...cells));
  assert.equal(document.title, "What is it?");
  assert.deepEqual([...document.querySelectorAll("h1")].map((h) => h.textContent), ["What is it?"]);
  assert.deepEqual([...document.querySelectorAll("nav a")].map((a) => [a.getAttribute("href"), a.textContent]), [
    ["#part-one", "Part one"],
    ["#detail", "Detail"],
    ["#part-two", "Part two"],
  ]);
  for (const link of document.querySelectorAll("nav a")) {
    assert.ok(document.getElementById(link.getAttribute("href")!.slice(1)), link.textContent!);
  }
  assert.equal(page(notebook(...cells), { title: "Other" }).querySelector("main h2")!.textContent, "What is it?");
});

Deno.test("renderNotebook() folds code away unless it is asked for", () => {
  const source = notebook(code("const a = 1;"), code("const b = 2;", [], "hide-input"));
  const open = (options: RenderNotebookOptions) =>
    [...page(source, options).querySelectorAll("details")].map((fold) => fold.hasAttribute("open"));
  assert.deepEqual(open({}), [false, false]);
  assert.deepEqual(open({ showCode: true }), [true, false]);
});

Deno.test("renderNotebook() honours the tags of Jupyter Book", () => {
  const out = () => [shown({ "text/plain": "result" })];
  const of = (tag: string) => page(notebook(code("source", out(), tag), text("end"))).querySelector(".nb-cell");
  assert.equal(of("remove-cell"), null);
  assert.equal(of("remove-input")!.textContent, "result");
  assert.equal(of("remove-output")!.textContent!.includes("result"), false);
  assert.equal(of("hide-output")!.querySelectorAll("details")[1].querySelector("summary")!.textContent, "Output");
  assert.equal(of("hide-cell")!.querySelectorAll("details details").length, 1);
  assert.equal(page(notebook(text("gone", "remove-cell"))).querySelector("main")!.textContent!.trim(), "");
});

Deno.test("renderNotebook() shows the richest kind of an output that has something to show", () => {
  const png = "iVBORw0KGgo=";
  const all = { "text/html": "<b>rich</b>", "image/png": png, "text/plain": "plain" };
  assert.equal(outputOf(shown(all)).innerHTML, "<b>rich</b>");
  assert.equal(
    outputOf(shown({ ...all, "text/html": "<script>x()</script>" })).querySelector("img")!.getAttribute("src"),
    `data:image/png;base64,${png}`,
  );
  assert.equal(outputOf(shown({ "image/png": `"><script>`, "text/plain": "plain" })).textContent, "plain");
  assert.equal(
    outputOf(shown({ "application/json": { a: [1, "<b>"] } })).textContent,
    `{\n  "a": [\n    1,\n    "<b>"\n  ]\n}`,
  );
  assert.equal(outputOf(shown({ "text/markdown": "*a* <b>" })).innerHTML, "<p><em>a</em> &lt;b&gt;</p>\n");
  assert.match(
    outputOf(shown({ "application/vnd.x+json": {} })).textContent!,
    /cannot show \(application\/vnd\.x\+json\)/,
  );
});

Deno.test("renderNotebook() names pictures by the words that came with them", () => {
  const alt = { ticketlab: { alt: `Balance of "labels"` } };
  assert.equal(
    outputOf(shown({ "image/png": "AA==" }, alt)).querySelector("img")!.getAttribute("alt"),
    `Balance of "labels"`,
  );
  assert.equal(
    outputOf(shown({ "image/png": "AA==" })).querySelector("img")!.getAttribute("alt"),
    "Picture from cell 1",
  );
  const svg = `<?xml version="1.0"?><svg><text>a</text></svg>`;
  assert.equal(
    outputOf(shown({ "image/svg+xml": svg }, alt)).querySelector("[role=img]")!.getAttribute("aria-label"),
    `Balance of "labels"`,
  );
});

Deno.test("renderNotebook() puts paper under a picture that would be black on a dark page", () => {
  const paper = (fill: string) =>
    outputOf(shown({ "image/svg+xml": `<svg><rect fill="${fill}"/></svg>` })).querySelector(".nb-paper");
  assert.ok(paper("black"));
  assert.equal(paper("currentColor"), null);
  assert.equal(paper("var(--tl-good, #0072b2)"), null);
});

Deno.test("renderNotebook() shows printed text as text, without colours, and marks what went to standard error", () => {
  const html = renderNotebook(notebook(code("x", [
    { output_type: "stream", name: "stdout", text: "\u001b[31mred\u001b[0m </style><script>x()</script>\n" },
    { output_type: "stream", name: "stderr", text: "warned\n" },
  ])));
  const { document } = parseHTML(html);
  const [out, error] = document.querySelectorAll("pre.nb-print");
  assert.equal(out.textContent, "red </style><script>x()</script>");
  assert.equal(error.textContent, "stderrwarned");
});

Deno.test("renderNotebook() leaves the middle out of text that nobody would read", () => {
  const { textContent } = outputOf({ output_type: "stream", name: "stdout", text: `first ${"x".repeat(1e6)} last` });
  assert.ok(textContent!.length < 70_000);
  assert.match(
    textContent!,
    /^first .*… 940,011 characters left out here; the executed notebook holds them ….* last$/s,
  );
});

Deno.test("renderNotebook() says on top and in its place why a notebook stopped, and what was not run", () => {
  const failing = code("const a = 1;\nthrow new Error(`<b>`);", [
    { output_type: "stream", name: "stdout", text: "printed before" },
    {
      output_type: "error",
      ename: "Error",
      evalue: "<b>",
      traceback: ["\u001b[31mError: <b>", "  at <anonymous>:2:7"],
    },
  ], "remove-output");
  const failure = {
    cell: 1,
    cellId: failing.id,
    line: 2,
    source: "throw new Error(`<b>`);",
    name: "Error",
    message: "<b>",
    printed: "",
  };
  const document = page(runOf([failing, code("after")], failure));
  const banner = document.querySelector("header .tl-warn")!;
  assert.match(
    banner.textContent!,
    /^This notebook stopped in cell 1, line 2\. What comes after was not run\.Error: <b>$/,
  );
  assert.ok(document.querySelector(banner.querySelector("a")!.getAttribute("href")!));
  const box = document.querySelector("#cell-1 .nb-error")!;
  assert.equal(box.querySelector(".nb-where")!.textContent, "Cell 1, line 2: Error");
  assert.equal(box.querySelector(".nb-line")!.textContent, "2throw new Error(`<b>`);");
  assert.equal(box.querySelector("details pre")!.textContent, "Error: <b>\n  at <anonymous>:2:7");
  assert.ok(document.querySelector("#cell-1 details")!.hasAttribute("open"), "the code that failed is in sight");
  assert.equal(document.querySelector("#cell-2 summary")!.textContent, "Code 2 · not run");
});

Deno.test("renderNotebook() tells of a kernel that died, though it put out no error, or never began", () => {
  const cell = code("Deno.exit()");
  const died = { cell: 1, cellId: cell.id, name: "KernelDied", message: "the cell ended the kernel", printed: "" };
  assert.equal(page(runOf([cell], died)).querySelector(".nb-error .nb-where")!.textContent, "Cell 1: KernelDied");
  const unborn = { cell: 0, name: "KernelDied", message: "no kernel", printed: "" };
  assert.match(
    page(runOf([cell], unborn)).querySelector("header .tl-warn")!.textContent!,
    /stopped before its first cell/,
  );
});

Deno.test("renderNotebook() does not count the cell that sets the given parameters", () => {
  const cells = [code("let a = 1;", [], "parameters"), code("a = 2;", [], "injected-parameters"), code("show(a)")];
  const summaries = [...page(notebook(...cells)).querySelectorAll("summary")].map((s) => s.textContent);
  assert.deepEqual(summaries, ["Parameters 1", "Given parameters", "Code 2"]);
});

Deno.test("renderNotebook() ends with where its numbers come from", () => {
  const stamp: NotebookStamp = {
    notebook: "notebooks/01_eda.ipynb",
    created: "2026-03-01T09:30:12.000Z",
    commit: "0123456789abcdef",
    uncommitted: true,
    lockHash: "ab".repeat(32),
    inputs: [{ parameter: "data", path: "../<b>.csv", sha256: "cd".repeat(32), bytes: 1_234_567 }],
    seed: 7,
    parameters: { data: { value: "../<b>.csv", given: true }, seed: { value: 7, given: false } },
    seconds: 75.2,
    deno: "2.9.6",
  };
  const document = page(runOf([text("# A")]), { stamp, index: "index.html" });
  const facts = [...document.querySelectorAll("#provenance dt")].map((
    dt,
  ) => [dt.textContent, dt.nextElementSibling!.textContent]);
  assert.deepEqual(facts, [
    ["Notebook", "notebooks/01_eda.ipynb"],
    ["Run on", "2026-03-01 09:30 UTC, in 1 min 15 s, with Deno 2.9.6"],
    ["Commit", "0123456789abcdef with uncommitted changes"],
    ["Lock file", "abababababababab (SHA-256)"],
    ["Data", "data ../<b>.csv · 1.2 MB · SHA-256 cdcdcdcdcdcdcdcd"],
    ["Seed", "7"],
    ["Parameters", `data = "../<b>.csv" givenseed = 7 default`],
  ]);
  const bare: NotebookStamp = {
    ...stamp,
    commit: undefined,
    lockHash: undefined,
    inputs: [],
    seed: undefined,
    parameters: {},
  };
  const unknown = [...page(runOf([]), { stamp: bare }).querySelectorAll("#provenance dd")].map((dd) => dd.textContent);
  assert.deepEqual(unknown.slice(2), ["unknown", "unknown", "none", "none", "none"]);
  assert.equal(document.querySelector(".nb-kicker a")!.getAttribute("href"), "index.html");
});
