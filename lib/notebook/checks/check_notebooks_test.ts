import assert from "node:assert/strict";
import { scratchFolder } from "../../testing/task_process.ts";
import type { CodeCell, Notebook } from "../nbformat.ts";
import { serialiseNotebook } from "../serialise_notebook.ts";
import { cleanNotebookWith, code, HELPER, markdown, withCells } from "../../testing/clean_notebook.ts";
import { CELL_RULES } from "./cell_rules.ts";
import { checkNotebooks } from "./check_notebooks.ts";
import { describeFault } from "./fault.ts";

/** The clean notebook with a change, as it stands on disk. */
function changed(change: (notebook: Notebook & { cells: CodeCell[] }) => void): string {
  const notebook = cleanNotebookWith();
  change(notebook as Notebook & { cells: CodeCell[] });
  return serialiseNotebook(notebook);
}

/** The clean notebook with its JSON changed; this is what older or other programs write. */
function changedOnDisk(change: (json: { cells: Record<string, unknown>[]; [key: string]: unknown }) => void): string {
  const json = JSON.parse(serialiseNotebook(cleanNotebookWith()));
  change(json);
  return `${JSON.stringify(json, null, 1)}\n`;
}

const FIX = "deno task notebooks --fix puts it right";
const STRIP = "deno task notebooks --fix takes it out";
const SHOW = "show it: await show(…)";
const LIB = "put it into lib, with a test, and call it from here";
const RELATIVE = "write it relative to the notebook, or make it a parameter";

/** By rule: a notebook with just one fault, and what is said of it after the notebook's name. */
const FAULTS: readonly (readonly [rule: string, text: string, said: string])[] = [
  [
    "readable",
    "# no notebook",
    "not a notebook: it is not JSON (Unexpected token '#', \"# no notebook\" is not valid JSON)",
  ],
  ["readable", "[]", "not a notebook: it is JSON, but no object"],
  [
    "readable",
    '{"worksheets":[],"metadata":{},"nbformat":3,"nbformat_minor":0}',
    "a notebook of the old format 3; open and save it in JupyterLab, which writes format 4",
  ],
  [
    "readable",
    changed(({ metadata }) => {
      metadata.kernelspec = { display_name: "Python 3", language: "python", name: "python3" };
      metadata.language_info = { name: "python" };
    }),
    'a notebook for the kernel "python3" (python), not for Deno; write it in TypeScript, or choose the kernel Deno in JupyterLab',
  ],
  [
    "nbformat",
    changedOnDisk((json) => json.nbformat_minor = 4),
    `the notebook is of format 4.4: at least 4.5, where cells have ids; ${FIX}`,
  ],
  [
    "kernel",
    changed(({ metadata }) => delete metadata.kernelspec),
    `the metadata do not name the kernel Deno: kernelspec.display_name, kernelspec.language, kernelspec.name; ${FIX}`,
  ],
  [
    "noise",
    changed(({ metadata }) => metadata.language_info = { name: "typescript", version: "6.0.3" }),
    `an editor left metadata: language_info.version; ${STRIP}`,
  ],
  [
    "noise",
    changed(({ cells }) => cells[3].metadata.collapsed = true),
    `cell 3: an editor left metadata on the cell: collapsed; ${STRIP}`,
  ],
  ["canonical", changed(() => {}).trimEnd(), `the file is not written as JupyterLab would write it; ${FIX}`],
  ["id", changedOnDisk(({ cells }) => delete cells[0].id), `markdown cell 1: the cell has no id; ${FIX}`],
  ["id", changed(({ cells }) => cells[3].id = cells[2].id), `cell 3: the id imports stands on two cells; ${FIX}`],
  [
    "output",
    changed(({ cells }) => cells[3].outputs.push({ output_type: "stream", name: "stdout", text: "2\n" })),
    `cell 3: output is left in; ${STRIP}`,
  ],
  ["count", changed(({ cells }) => cells[3].execution_count = 7), `cell 3: an execution count is left in; ${STRIP}`],
  [
    "title",
    changed(({ cells }) => cells.shift()),
    "the notebook does not begin with a title; begin with a markdown cell such as `# Which labels are confused?`",
  ],
  [
    "title",
    changed(({ cells }) => cells[0].source = "# Words"),
    "markdown cell 1, line 1: the title is not a question: `# Words`; begin with a markdown cell such as `# Which labels are confused?`",
  ],
  [
    "parameters",
    changed(({ cells }) => cells.push(code("again", "let most = 2;\nawait show(most);", ["parameters"]))),
    "cell 4: a second cell is tagged parameters; keep all parameters in one cell",
  ],
  [
    "parameters",
    changed(({ cells }) => cells[1].source = "let data: string | null = words();\nlet least = 1;"),
    'cell 1: line 1 of the cell tagged "parameters" cannot be read: let data: string | null = words();; write each parameter ' +
    'once and on a line of its own, such as let data = "tickets.csv"; // file of tickets',
  ],
  ["empty", withCells(""), "cell 4: the cell is empty; delete it"],
  [
    "length",
    withCells(`// Nine lines, a blank one not counted.\n\n${"await show(1);\n".repeat(7)}await show(2);`),
    "cell 4: the cell has 9 lines: at most 8; split it, or move the work into lib",
  ],
  [
    "absolute-path",
    changed(({ cells }) => cells.push(markdown("m", "See\n\n[it](/files/a.md).") as unknown as CodeCell)),
    `markdown cell 2, line 3: an absolute path stands in the cell: \`[it](/files/a.md).\`; ${RELATIVE}`,
  ],
  ...["/home/me/a.csv", "C:\\a.csv", "file:///a.csv"].map((path) =>
    [
      "absolute-path",
      changed(({ cells }) => cells.push(markdown("m", `Data: ${path}`) as unknown as CodeCell)),
      `markdown cell 2, line 1: an absolute path stands in the cell: \`Data: ${path}\`; ${RELATIVE}`,
    ] as const
  ),
  [
    "absolute-path",
    withCells("// From /tmp/a.csv\nawait show(1);"),
    `cell 4, line 1: an absolute path stands in the cell: \`// From /tmp/a.csv\`; ${RELATIVE}`,
  ],
  [
    "absolute-path",
    withCells('await show("/data/a.csv");'),
    `cell 4, line 1: an absolute path stands in the cell: \`await show("/data/a.csv");\`; ${RELATIVE}`,
  ],
  [
    "silenced",
    withCells("// deno-lint-ignore no-explicit-any\nawait show(1 as any);"),
    "cell 4, line 1: a comment silences a check: `// deno-lint-ignore no-explicit-any`; mend what the check finds",
  ],
  [
    "syntax",
    withCells("await show(1);\nawait show(;"),
    "cell 4, line 2: the cell does not parse: Expression expected: `await show(;`",
  ],
  [
    "function",
    withCells("const double = (x: number) => 2 * x;\nawait show(double(1));"),
    `cell 4, line 1: a function stands in a cell: \`const double = (x: number) => 2 * x;\`; ${LIB}`,
  ],
  [
    "class",
    withCells("class Word {}\nawait show(new Word());"),
    `cell 4, line 1: a class stands in a cell: \`class Word {}\`; ${LIB}`,
  ],
  [
    "loop",
    withCells("for (const word of found) await show(word);"),
    `cell 4, line 1: a loop stands in a cell: \`for (const word of found) await show(word);\`; ${LIB}`,
  ],
  ["last-value", withCells("found;"), `cell 4, line 1: a last value is left as output: \`found;\`; ${SHOW}`],
  [
    "print",
    withCells("console.log(found);"),
    "cell 4, line 1: what is printed here can be lost: `console.log(found);`; show it instead: await show(…)",
  ],
  [
    "await-show",
    withCells("show(found);"),
    "cell 4, line 1: show() is not awaited: `show(found);`; write await show(…), or its output lands under another cell",
  ],
  [
    "jupyter",
    withCells('await Deno.jupyter.broadcast("display_data", {});'),
    'cell 4, line 1: Deno.jupyter is used in a cell: `await Deno.jupyter.broadcast("display_data", {});`; use show() of ' +
    "lib/notebook, which waits until the output is out",
  ],
  [
    "import-meta",
    withCells("await show(import.meta.url);"),
    "cell 4, line 1: import.meta breaks the kernel: `await show(import.meta.url);`; write the path relative to the notebook",
  ],
  [
    "exit",
    withCells("Deno.exit();"),
    "cell 4, line 1: the cell ends the kernel: `Deno.exit();`; throw an error instead",
  ],
  [
    "import-apart",
    withCells('import { HELP } from "./help.ts";\nawait show(HELP);'),
    'cell 4, line 1: an import stands among other code: `import { HELP } from "./help.ts";`; move it to the import cell, ' +
    "which holds only imports",
  ],
  [
    "import-private",
    withCells('import { HELP } from "./_help.ts";', "await show(HELP);"),
    'cell 4, line 1: a private file of a room is imported: `import { HELP } from "./_help.ts";`; import from the room\'s mod.ts',
  ],
  [
    "import-package",
    withCells('import help from "npm:help@1";', "await show(help);"),
    'cell 4, line 1: a package is imported past deno.json: `import help from "npm:help@1";`; add it to imports in deno.json ' +
    "and use its bare name",
  ],
  [
    "no-unused-vars",
    withCells('import { HELP } from "./help.ts";'),
    'cell 4, line 1: `HELP` is never used: `import { HELP } from "./help.ts";`; take it out, or use it',
  ],
  [
    "no-unused-vars",
    changed(({ cells }) => cells[1].source += "\nlet most = 2;"),
    "cell 1, line 3: `most` is never used: `let most = 2;`; take it out, or use it",
  ],
  [
    "prefer-const",
    withCells("let long = found.length;\nawait show(long);"),
    "cell 4, line 1: `long` is never reassigned: `let long = found.length;`; use `const` instead",
  ],
  [
    "no-redeclare",
    withCells("const found = 1;\nawait show(found);"),
    "cell 4, line 1: redeclaration is not allowed: `const found = 1;`; give it a name of its own: the cells share one scope",
  ],
  [
    "format",
    withCells("await show(1);\nawait show( 2 );"),
    "cell 4, line 2: the cell is not formatted: `await show( 2 );`; deno task notebooks --fix formats it",
  ],
  [
    "format",
    changed(({ cells }) => cells[0].source += "\n\n*  Words."),
    "markdown cell 1, line 3: the cell is not formatted: `*  Words.`; deno task notebooks --fix formats it",
  ],
  [
    "types",
    withCells("await show(await words(7));"),
    "cell 4, line 1: Argument of type 'number' is not assignable to parameter of type 'string': `await show(await words(7));`",
  ],
  [
    "types",
    withCells('import { GONE } from "./help.ts";', "await show(GONE);"),
    "cell 4, line 1: Module '\"FOLDER/help.ts\"' has no exported member 'GONE': `import { GONE } from \"./help.ts\";`",
  ],
  [
    "types",
    withCells('import { HELP } from "./gone.ts";', "await show(HELP);"),
    "cell 4, line 1: Cannot find module 'FOLDER/gone.ts': `import { HELP } from \"./gone.ts\";`; put the path right; it is " +
    "relative to the notebook",
  ],
  [
    "types",
    withCells('import help from "help-that-is-not-there";', "await show(help);"),
    'cell 4, line 1: Import "help-that-is-not-there" not a dependency and not in import map: ' +
    '`import help from "help-that-is-not-there";`; put it right, or add the package to imports in deno.json',
  ],
];

const folder = await scratchFolder();
Deno.test.afterAll(async () => await folder[Symbol.asyncDispose]());
await folder.file("helper.ts", HELPER);
for (const name of ["help.ts", "_help.ts"]) await folder.file(name, 'export const HELP = "Help.";\n');
const clean = await folder.file("clean base.ipynb", serialiseNotebook(cleanNotebookWith()));
const paths = await Promise.all(FAULTS.map(([rule, text], i) => folder.file(`${i}_${rule}.ipynb`, text)));
const faults = await checkNotebooks([clean, ...paths, `${folder.path}/missing.ipynb`], { run: false });

for (const [i, [rule, , said]] of FAULTS.entries()) {
  Deno.test(`a notebook with the fault ${rule} has that fault alone, told in one line (${i})`, () => {
    const own = faults.filter(({ notebook }) => notebook === paths[i]);
    const near = own.map((fault) => describeFault(fault).replaceAll(`file://${folder.path}`, "FOLDER"));
    assert.deepEqual(near, [`${paths[i]}: ${said}`]);
    assert.equal(own[0].rule, rule);
  });
}

Deno.test("a clean notebook has no fault, wherever it stands among faulty ones", () => {
  assert.deepEqual(faults.filter(({ notebook }) => notebook === clean), []);
});

Deno.test("a notebook that is missing is told in one line", () => {
  assert.equal(describeFault(faults.at(-1)!), `${folder.path}/missing.ipynb: there is no such notebook`);
});

Deno.test("faults come in the order of the notebooks, and none is told of anything else", () => {
  assert.deepEqual([...new Set(faults.map(({ notebook }) => notebook))], [...paths, `${folder.path}/missing.ipynb`]);
});

Deno.test("every rule on the syntax of a cell has a notebook with its fault", () => {
  const shown = new Set(FAULTS.map(([rule]) => rule));
  assert.deepEqual(Object.keys(CELL_RULES).filter((rule) => !shown.has(rule)), []);
});

Deno.test("a check leaves no file beside the notebooks", async () => {
  const names = (await Array.fromAsync(Deno.readDir(folder.path))).map(({ name }) => name);
  assert.deepEqual(names.filter((name) => name.startsWith(".")), []);
});
