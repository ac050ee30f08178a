import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

const DENO = { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } };

/** The text of a notebook; a cell that begins with # is prose, the first of code holds the parameters. */
function notebook(cells: readonly string[], change: Record<string, unknown> = {}): string {
  let tagged = false;
  const written = cells.map((source, i) => {
    if (source.startsWith("#")) return { cell_type: "markdown", id: `c${i}`, metadata: {}, source };
    const metadata = tagged ? {} : { tags: ["parameters"] };
    tagged = true;
    return { cell_type: "code", id: `c${i}`, metadata, source, execution_count: null, outputs: [] };
  });
  return JSON.stringify({ cells: written, metadata: DENO, nbformat: 4, nbformat_minor: 5, ...change });
}

const GREETING = [
  "# Who is greeted?\n\nA question of manners.",
  `let data = "tickets.csv"; // file of tickets\nlet times = 2; // greetings`,
  `console.log("hello ".repeat(times) + data);`,
];

const FAILING = [
  "# Does it stop?",
  "let x = 1; // x",
  `console.log("before");\nthrow new RangeError("x <b>must</b> be > 1");`,
  `console.log("after");`,
];

/** Runs the task, and says what stands in the folder it wrote to. */
async function report(text: string, ...args: string[]) {
  await using scratch = await scratchFolder();
  await scratch.file("tickets.csv", "abc");
  const path = await scratch.file("a.ipynb", text);
  const to = `${scratch.path}/out`;
  const run = await runTaskProcess("report", [path, "--to", to, ...args]);
  const read = (name: string) => Deno.readTextFile(`${to}/${name}`).catch(() => "");
  return { ...run, path, to, html: await read("a.html"), ipynb: await read("a.ipynb") };
}

Deno.test("report runs a notebook with its parameters, and writes it down twice, stamped", async () => {
  const { code, stdout, stderr, html, ipynb, to } = await report(notebook(GREETING), "--param", "times=3", "--quiet");
  assert.equal(code, 0, stderr);
  assert.equal(stderr, "");
  assert.match(stdout, new RegExp(`^${to}/a\\.html\n${to}/a\\.ipynb\n2 cells in \\d+\\.\\d s\n$`));
  const executed = JSON.parse(ipynb);
  const { ticketlab } = executed.metadata;
  assert.deepEqual(executed.cells.at(-1).outputs[0].text, ["hello hello hello tickets.csv\n"]);
  assert.deepEqual(ticketlab.parameters, {
    data: { given: false, value: "tickets.csv" },
    times: { given: true, value: 3 },
  });
  assert.equal(ticketlab.inputs[0].bytes, 3);
  const { document } = parseHTML(html);
  assert.equal(document.querySelector("h1")!.textContent, "Who is greeted?");
  assert.equal(document.querySelector(".nb-print")!.textContent, "hello hello hello tickets.csv");
  // The digest of "abc" is the test vector of FIPS 180-4.
  assert.match(document.querySelector("#provenance")!.textContent!, /SHA-256 ba7816bf8f01cfea.*times = 3 given/);
});

Deno.test("report --png: charts of the notebook are PNG below their titles, those of the page are SVG", async () => {
  await using scratch = await scratchFolder();
  const run = await runTaskProcess("report", ["notebooks/01_eda.ipynb", "--to", scratch.path, "--png", "--quiet"]);
  assert.equal(run.code, 0, run.stderr);
  const page = parseHTML(await Deno.readTextFile(`${scratch.path}/01_eda.html`)).document;
  const titles = [...page.querySelectorAll("figure.tl-chart:has(svg) figcaption")].map((title) => title.textContent);
  assert.ok(titles.length >= 5, `${titles.length} charts`);
  assert.equal(page.querySelectorAll("img").length, 0);
  const { cells } = JSON.parse(await Deno.readTextFile(`${scratch.path}/01_eda.ipynb`));
  const outputs: Record<string, string | string[]>[] = cells
    .flatMap(({ outputs = [] }) => outputs).map(({ data }: { data: unknown }) => data);
  const text = (value: string | string[]) => [value].flat().join("");
  const pictured = [...outputs.keys()].filter((i) => outputs[i]["image/png"] !== undefined);
  assert.deepEqual(pictured.map((i) => text(outputs[i - 1]["text/plain"])), titles);
  for (const i of pictured) {
    assert.deepEqual(Object.keys(outputs[i]).sort(), ["image/png", "text/plain"]);
    // The eight bytes that every PNG begins with (https://www.w3.org/TR/png-3/#5PNG-file-signature).
    const bytes = Uint8Array.fromBase64(text(outputs[i]["image/png"]));
    assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
  }
  assert.ok(!outputs.some((data) => text(data["text/html"] ?? "").includes("<svg")), "an SVG was left in the notebook");
});

Deno.test("report says in one line why a notebook failed, and writes it down to that cell", async () => {
  const { code, stdout, stderr, html, ipynb, path, to } = await report(notebook(FAILING), "--quiet");
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.equal(
    stderr,
    `report: ${path}, cell 2, line 2 (throw new RangeError("x <b>must</b> be > 1");): RangeError: x <b>must</b> be > 1; ` +
      `written as far as it went: ${to}/a.html\n`,
  );
  assert.deepEqual(JSON.parse(ipynb).cells.slice(2).map((cell: { outputs: unknown[] }) => cell.outputs.length), [2, 0]);
  assert.match(
    parseHTML(html).document.querySelector("header .tl-warn")!.textContent!,
    /stopped in cell 2, line 2.*x <b>must<\/b> be > 1/,
  );
});

Deno.test("report --json prints one object, also of a run that failed", async () => {
  const good = await report(notebook(GREETING), "--json", "--quiet");
  assert.equal(good.code, 0);
  const { ok, cells, stamp, cellSeconds } = good.json<
    { ok: boolean; cells: number; stamp: { deno: string }; cellSeconds: number[] }
  >();
  assert.deepEqual([ok, cells, stamp.deno, cellSeconds.length], [true, 2, Deno.version.deno, 2]);
  const bad = await report(notebook(FAILING), "--json", "--quiet");
  assert.equal(bad.code, 1);
  const { failure } = bad.json<{ failure: { cell: number; line: number; name: string; printed: string } }>();
  assert.deepEqual([failure.cell, failure.line, failure.name, failure.printed], [2, 2, "RangeError", "before"]);
});

Deno.test("report --list-params tells what can be set, and runs nothing", async () => {
  const { code, stdout, html } = await report(notebook(GREETING), "--list-params");
  assert.equal(code, 0);
  assert.equal(
    stdout,
    `parameter  type    default\ndata       string  "tickets.csv"  file of tickets\ntimes      number  2              greetings\n`,
  );
  assert.equal(html, "");
});

const BAD: readonly (readonly [what: string, text: string, args: readonly string[], code: number, message: RegExp])[] =
  [
    ["no JSON", "{", [], 1, /a\.ipynb: not a notebook: it is not JSON/],
    ["no notebook", "[]", [], 1, /a\.ipynb: not a notebook/],
    ["an old format", notebook(GREETING, { nbformat: 3 }), [], 1, /a\.ipynb: a notebook of the old format 3/],
    [
      "Python",
      notebook(GREETING, { metadata: { kernelspec: { name: "python3", language: "python" } } }),
      [],
      1,
      /a\.ipynb: a notebook for the kernel "python3"/,
    ],
    [
      "an unknown parameter",
      notebook(GREETING),
      ["--param", "time=3"],
      1,
      /a\.ipynb: the notebook has no parameter time; did you mean times\?/,
    ],
    [
      "a parameter of a wrong type",
      notebook(GREETING),
      ["--param", "times=often"],
      1,
      /a\.ipynb: times must be a number, got "often"/,
    ],
    [
      "a parameter without a value",
      notebook(GREETING),
      ["--param", "times"],
      2,
      /--param must be NAME=VALUE: current value is "times"/,
    ],
    ["a limit that is no time", notebook(GREETING), ["--cell-timeout", "0"], 2, /--cell-timeout must be >= 0\.1/],
    [
      "a file as its folder",
      notebook(GREETING),
      ["--to", "deno.json"],
      1,
      /deno\.json: this is a file, not a folder; choose another folder/,
    ],
    [
      "a folder that cannot be made",
      notebook(GREETING),
      ["--to", "deno.json/x"],
      1,
      /deno\.json\/x: .*deno\.json is a file, not a folder/,
    ],
  ];

for (const [what, text, args, code, message] of BAD) {
  Deno.test(`report says in one line what is wrong with ${what}, and writes nothing`, async () => {
    const run = await report(text, ...args);
    assert.equal(run.code, code, run.stderr);
    assert.match(run.stderr, message);
    assert.equal(run.stderr.trim().split("\n").length, 1, run.stderr);
    assert.equal(run.html + run.ipynb + run.stdout, "");
  });
}

Deno.test("report names a notebook that is not there, and one that it would overwrite", async () => {
  const missing = await runTaskProcess("report", ["no/such.ipynb"]);
  assert.deepEqual([missing.code, missing.stderr], [1, "report: no/such.ipynb: there is no such notebook\n"]);
  await using scratch = await scratchFolder();
  const path = await scratch.file("a.ipynb", notebook(GREETING));
  const { code, stderr } = await runTaskProcess("report", [path, "--to", scratch.path]);
  assert.equal(code, 1);
  assert.match(stderr, /a\.ipynb: the executed notebook would replace the notebook; name another folder with --to/);
});

Deno.test("report ends a cell that hangs, and keeps what it printed", async () => {
  const { code, stderr, html } = await report(
    notebook([...GREETING, `console.log("hangs");\nwhile (true);`]),
    "--cell-timeout",
    "1",
    "--quiet",
  );
  assert.equal(code, 1);
  assert.match(stderr, /cell 3.*TimeLimit: the cell took longer than 1 s/);
  assert.match(html, /hangs/);
});

Deno.test("an interrupted report leaves neither a kernel nor anything half-written", async () => {
  await using scratch = await scratchFolder();
  const cell =
    `Deno.writeTextFileSync("pid", String(Deno.pid));\nawait new Promise((done) => setTimeout(done, 60_000));`;
  const path = await scratch.file("a.ipynb", notebook([...GREETING, cell]));
  const run = runTaskProcess("report", [path, "--to", `${scratch.path}/out`], { interruptAfter: 5000 });
  const { code, stderr } = await run;
  const pid = await Deno.readTextFile(`${scratch.path}/pid`);
  assert.equal(code, 130, stderr);
  assert.match(stderr, /interrupted: nothing half-written was left\n$/);
  assert.deepEqual([...Deno.readDirSync(scratch.path)].map(({ name }) => name).sort(), ["a.ipynb", "pid"]);
  await assert.rejects(Deno.stat(`/proc/${pid}`), Deno.errors.NotFound);
});

Deno.test("reports runs every notebook, whatever becomes of the others, and lists them", async () => {
  await using scratch = await scratchFolder();
  const paths = [
    await scratch.file("00_bad.ipynb", "{"),
    await scratch.file("01_fails.ipynb", notebook(FAILING)),
    await scratch.file("02_good.ipynb", notebook([...GREETING, "# See [the one before](01_fails.ipynb)"])),
  ];
  const to = `${scratch.path}/out`;
  const { code, stdout } = await runTaskProcess("reports", [...paths, "--to", to, "--quiet"]);
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^notebook +outcome +time\n00_bad.ipynb +stopped .*\n01_fails.ipynb +stopped .*\n02_good.ipynb +complete /,
  );
  assert.match(
    stdout,
    new RegExp(
      `\n3 notebooks in [\\d.]+ s: ${to}/index.html\nstopped: ${paths[0]}: not a notebook.*\nstopped: ${
        paths[1]
      }, cell 2, `,
    ),
  );
  assert.deepEqual([...Deno.readDirSync(to)].map(({ name }) => name).sort(), [
    "01_fails.html",
    "01_fails.ipynb",
    "02_good.html",
    "02_good.ipynb",
    "index.html",
  ]);
  const { document } = parseHTML(await Deno.readTextFile(`${to}/index.html`));
  assert.deepEqual([...document.querySelectorAll("article h2 a")].map((a) => a.getAttribute("href")), [
    "01_fails.html",
    "02_good.html",
  ]);
  assert.match(await Deno.readTextFile(`${to}/02_good.html`), /<a href="01_fails.html">the one before<\/a>/);
});

Deno.test("reports says in one line that two notebooks have one name", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file("a.ipynb", notebook(GREETING));
  const { code, stderr } = await runTaskProcess("reports", [path, path, "--to", `${scratch.path}/out`]);
  assert.deepEqual([code, stderr], [
    1,
    "reports: two notebooks are called a.ipynb; their reports would overwrite each other\n",
  ]);
});
