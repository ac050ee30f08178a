import assert from "node:assert/strict";
import { failingLine, parseFailure } from "./_cell_lines.ts";

Deno.test("parseFailure() names the line and what the parser expected", () => {
  assert.deepEqual(parseFailure("const a = 1;\nconst b = [1, 2;"), { line: 2, message: "Expected ',', got ';'" });
  assert.deepEqual(parseFailure("let s = 'open\n"), { line: 1, message: "Unterminated string constant" });
  assert.equal(parseFailure("const a: number = await f();\nexport {};"), undefined);
});

Deno.test("failingLine() leads from the kernel's reprinted code back to the cell", () => {
  // Cells and the traces that the kernel of Deno 2.9.6 gave for them.
  const cases: readonly (readonly [string, string, number])[] = [
    [
      'let x = 1\nlet y: number = 2\n\nimport { join } from "node:path";\n\n// c\nconst z: any = null;\nz.foo();',
      "    at <anonymous>:6:3",
      8,
    ],
    [
      "interface A { b: number }\n\n\nfunction f(a: A) {\n  throw 1;\n}\nconsole.log(1);\nf({ b: 1 });",
      "    at f (<anonymous>:2:9)\n    at <anonymous>:5:1",
      8,
    ],
    [
      '// hi\nlet x = 1\n\n\nconst z = { a: 1,\n b: [1,\n2] };\nimport { join } from "node:path";\nz.q.foo(1,\n 2);',
      "at <anonymous>:11:5",
      9,
    ],
    ["new Foo()", "    at <anonymous>:1:22", 1],
    ['JSON.parse("{")', "    at JSON.parse (<anonymous>)\n    at <anonymous>:1:27", 1],
    [
      'import { join } from "node:path";\nimport type { Q } from "./q.ts";\nimport * as x from "node:fs";\n' +
      'import def, {\n  a as b,\n  c,\n} from "./z.ts";\nimport "./side.ts"\nlet y: number = 2\n\n// c\n' +
      "class K { constructor(private a: number) {} }\nz.foo({a:1,\n b: await y});",
      "    at <anonymous>:13:1",
      13,
    ],
  ];
  for (const [source, trace, line] of cases) assert.equal(failingLine(source, trace.split("\n")), line, source);
});

Deno.test("failingLine() says nothing where the trace does not tell", () => {
  assert.equal(failingLine("throw 1", [""]), undefined);
  assert.equal(failingLine("f()", ["Error: x", "    at f (file:///lib/x.ts:3:1)"]), undefined);
  assert.equal(failingLine("const a = [", ["    at <anonymous>:1:1"]), undefined);
});
