import assert from "node:assert/strict";
import plugin from "./lint_plugin.ts";

/** Names of the rules that a cell breaks, in order. */
function broken(source: string): string[] {
  return Deno.lint.runPlugin(plugin, "cell.ts", source).map(({ id }) => id.replace("notebook/", ""));
}

const FAULTS: Record<string, readonly string[]> = {
  "function": [
    "function f() {}",
    "const f = function () {};",
    "const f = (x: number) => x + 1;",
    "const options = { x: (d: Row) => d.day };",
    "const out = rows.map((row) => {\n  return row.day;\n});",
    "const one = (() => 1)();",
    "const it = { get() {} };",
    "export default () => 1;",
  ],
  "class": ["class A {\n  m() {}\n}", "const A = class {};"],
  "loop": [
    "for (const x of xs) x.go();",
    "for (const x in xs) delete xs[x];",
    "for (let i = 0; i < 3; i++) xs.pop();",
    "while (xs.length > 0) xs.pop();",
    "do xs.pop(); while (xs.length > 0);",
  ],
  "last-value": ["x;", "x = 5;", "rows.map((row) => row.day);", "await x;", '"text";', "x++;", "`${x}`;", "new X();"],
  "print": ["console.log(x);", "console.log(x);\nconst y = 1;", "await show(x);\nconsole.table(rows);"],
  "await-show": ["show(x);", "const shown = show(x);", "void show(x);"],
  "jupyter": ['await Deno.jupyter.broadcast("x", {});', "const { html } = Deno.jupyter;"],
  "import-meta": ["const here = import.meta.url;"],
  "exit": ["Deno.exit(1);", "void process.exit();"],
  "absolute-path": [
    'const a = "/data/tickets.csv";',
    'const a = "C:\\\\tickets.csv";',
    'const a = "file:///tickets.csv";',
    "const a = `/home/me/${name}`;",
    'const a = "\\\\\\\\server\\\\share";',
    'import { a } from "/lib/a.ts";',
  ],
  "import-apart": ['import { a } from "a";\nconst b = a;', 'const { a } = await import("a");'],
  "import-private": [
    'import { a } from "../lib/text/_words.ts";',
    'import { a } from "../lib/_text/words.ts";',
    'import { a } from "./_words.ts";',
  ],
  "import-package": ['import a from "npm:a@1";', 'import a from "https://example.com/a.ts";'],
};

for (const [rule, sources] of Object.entries(FAULTS)) {
  Deno.test(`rule ${rule} finds its fault, and no other rule does`, () => {
    for (const source of sources) assert.deepEqual(broken(source), [rule], source);
  });
}

Deno.test("every rule has a fault in this test", () => {
  assert.deepEqual(Object.keys(FAULTS).sort(), Object.keys(plugin.rules).sort());
});

Deno.test("what notebooks need passes every rule", () => {
  const cells = [
    "",
    "// Only a comment.",
    'import { show } from "../lib/notebook/mod.ts";\nimport * as Plot from "@observablehq/plot";\nimport { join } from "node:path";',
    "const long = tickets.filter((ticket) => ticket.customer_message.length > 900);\nawait show(long.length);",
    "await show(Plot.plot({ marks: [Plot.dot(rows, { x: (row) => row.day, y: wide ? (row) => row.n : undefined })] }));",
    "await show(table.groupby('label').rollup({ n: (d) => op.count(), m: (d) => op.mean(d.length) }));",
    "await show(Plot.plot({ x: { tickFormat: (wide && ((day) => day + 1)) as Format } }));",
    "const grid = rows.map((row) => columns.map((column) => row[column]));",
    "const sums = new Map(rows.map((row) => [row.label, row.n]));\nconsole.log(sums.size);\nawait show(sums);",
    "await workspace.train({ data, seed });",
    "void workspace.close();",
    'const share = "tickets / hour";\nconst root = "/";\nconst per = "/hour";',
    "let seed = 1;\nif (seed > 1) seed = 2;",
  ];
  for (const source of cells) assert.deepEqual(broken(source), [], source);
});
