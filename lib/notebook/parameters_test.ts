import assert from "node:assert/strict";
import fc from "fast-check";
import { code, notebookOf, prose } from "./_test_notebook.ts";
import { notebookParameters, parameterValues, withParameters } from "./parameters.ts";

function declaring(source: string) {
  return notebookOf(prose("# Why?"), code(source, "parameters"), "1");
}

const example = declaring([
  'let data = "../data/sample/tickets.csv"; // file of tickets',
  "// of the permutation test",
  "let seed: number = 0",
  "let label: string | null = null; // column with the label",
  "let limit: null|number = null;",
  "",
  "let quick = true; // fewer rounds",
  "let share = -1_000.5e-3;",
  "let quote = 'it\\'s \"so\"';",
].join("\n"));

Deno.test("notebookParameters() reads names, types, defaults and help", () => {
  const parameters = notebookParameters(example);
  assert.deepEqual(parameters.map(({ name, type, nullable, value, help }) => [name, type, nullable, value, help]), [
    ["data", "string", false, "../data/sample/tickets.csv", "file of tickets"],
    ["seed", "number", false, 0, ""],
    ["label", "string", true, null, "column with the label"],
    ["limit", "number", true, null, ""],
    ["quick", "boolean", false, true, "fewer rounds"],
    ["share", "number", false, -1.0005, ""],
    ["quote", "string", false, 'it\'s "so"', ""],
  ]);
  assert.deepEqual(notebookParameters(notebookOf("let a = 1;")), []);
});

Deno.test("notebookParameters() names a line that it cannot read", () => {
  const lines = [
    "const a = 1;",
    "let a = 1 + 1;",
    "let a = [1];",
    "let a: string = 1;",
    "let a: number = null;",
    "let a: number | string = 1;",
    "let a: object = null;",
    "let a = 1, b = 2;",
    'let a = "open;',
    "let a = 1e999;",
    "let a;",
    "console.log(1)",
    "let b = 2;",
  ];
  for (const line of lines) {
    assert.throws(() => notebookParameters(declaring(`let b = 1;\n\n${line}`)), {
      name: "InputError",
      message: `line 3 of the cell tagged "parameters" cannot be read: ${line}; ` +
        'write each parameter once and on a line of its own, such as let data = "tickets.csv"; // file of tickets',
    }, line);
  }
  assert.throws(
    () => notebookParameters(notebookOf(code("let a = 1;", "parameters"), code("let b = 1;", "parameters"))),
    {
      message: '2 cells are tagged "parameters"; leave the tag on one of them',
    },
  );
});

Deno.test("notebookParameters() reads back every string, number and boolean that is written as JSON", () => {
  const values = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", '"', "\\", "\n", "\u2028", "\x00", "é", "🙂", "//", ";", "'") }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  fc.assert(fc.property(values, fc.string(), (value, comment) => {
    const line = `let x = ${JSON.stringify(value)}; // ${comment.replaceAll(/[\n\r]/g, "")}`;
    const [parameter] = notebookParameters(declaring(line));
    assert.equal(parameter.value, value === 0 ? JSON.parse(JSON.stringify(value)) : value);
  }));
});

Deno.test("parameterValues() gives what is given its type and leaves the rest", () => {
  const given = { seed: "7", label: "queue", limit: " 100 ", quick: "false", data: "my file.csv" };
  assert.deepEqual(parameterValues(example, given), {
    data: "my file.csv",
    seed: 7,
    label: "queue",
    limit: 100,
    quick: false,
    share: -1.0005,
    quote: 'it\'s "so"',
  });
  assert.equal(parameterValues(example, { label: "null" }).label, null);
  assert.equal(parameterValues(example, { limit: "" }).limit, null);
});

Deno.test("parameterValues() says in one line what is wrong with a parameter", () => {
  const wrong: readonly (readonly [Record<string, string>, string])[] = [
    [{ seed: "x" }, 'seed must be a number, got "x"'],
    [{ seed: "" }, 'seed must be a number, got ""'],
    [{ seed: "0x10" }, 'seed must be a number, got "0x10"'],
    [{ seed: "Infinity" }, 'seed must be a number, got "Infinity"'],
    [{ limit: "many" }, 'limit must be a number or null, got "many"'],
    [{ quick: "yes" }, 'quick must be true or false, got "yes"'],
    [
      { sed: "1" },
      "the notebook has no parameter sed; did you mean seed? it has data, seed, label, limit, quick, share, quote",
    ],
    [
      { constructor: "1" },
      "the notebook has no parameter constructor; it has data, seed, label, limit, quick, share, quote",
    ],
  ];
  for (const [given, message] of wrong) {
    assert.throws(() => parameterValues(example, given), { name: "InputError", message });
  }
  assert.throws(() => parameterValues(notebookOf("1"), { seed: "1" }), {
    message:
      'the notebook has no parameters, so seed cannot be set; tag a cell "parameters" and declare it there: let seed = …;',
  });
});

Deno.test("withParameters() sets the given values in a cell behind the declared ones, in place of an earlier run's", () => {
  const once = withParameters(example, { seed: "7", label: 'a"b\nc' });
  assert.equal(once.cells.length, 4);
  assert.equal(once.cells[2].source, 'seed = 7;\nlabel = "a\\"b\\nc";');
  assert.deepEqual(once.cells[2].metadata.tags, ["injected-parameters"]);
  const twice = withParameters(once, { seed: "8" });
  assert.deepEqual(twice.cells.map(({ source }) => source), [
    "# Why?",
    example.cells[1].source,
    "seed = 8;",
    "1",
  ]);
  assert.deepEqual(withParameters(twice, {}), example);
});
