import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../../core/mod.ts";
import { expand, readBlocks } from "./grammar.ts";

const echo = (name: string) => `<${name}>`;

Deno.test("expand() writes alternatives, nested ones and slots", () => {
  const texts = new Set(
    Array.from({ length: 200 }, (_, i) => expand("[I [was|got] charged|you took] {amount}[ again|]", new Rng(i), echo)),
  );
  assert.deepEqual(
    [...texts].sort(),
    ["I got charged", "I was charged", "you took"]
      .flatMap((start) => [`${start} <amount>`, `${start} <amount> again`]).sort(),
  );
});

Deno.test("expand() keeps one form of address within a text", () => {
  const familiar = (name: string) => (name === "address form" ? "familiar" : name);
  const line = "können <Sie|ihr> [<Ihre|eure> Seite|das] prüfen";
  for (let seed = 0; seed < 20; seed++) {
    assert.doesNotMatch(expand(line, new Rng(seed), familiar), /Sie|Ihre/);
    assert.doesNotMatch(expand(line, new Rng(seed), echo), /ihr|eure/);
  }
});

Deno.test("expand() closes the gap that an empty alternative leaves", () => {
  assert.equal(expand("paid [|] today [|].", new Rng(1), echo), "paid today.");
});

Deno.test("expand() refuses a bracket that is not closed", () => {
  assert.throws(() => expand("[a|b", new Rng(1), echo), SyntaxError);
  assert.throws(() => expand("{amount", new Rng(1), echo), SyntaxError);
});

Deno.test("expand() leaves no bracket of any well-formed grammar behind", () => {
  const { source } = fc.letrec((tie) => ({
    word: fc.constantFrom("pay", "bill", "was", "été", "{x}", "ß?"),
    choice: fc.array(tie("source") as fc.Arbitrary<string>, { minLength: 1, maxLength: 3 }).map((parts) =>
      `[${parts.join("|")}]`
    ),
    source: fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie("word"), tie("choice")), { maxLength: 4 })
      .map((parts) => parts.join(" ")),
  }));
  fc.assert(fc.property(source, fc.integer(), (grammar, seed) => {
    assert.doesNotMatch(expand(grammar as string, new Rng(seed), () => "y"), /[[\]{}|]/);
  }));
});

Deno.test("readBlocks() gathers lines by their mark, and refuses a line without one", () => {
  assert.deepEqual(readBlocks("# late wave\n= paid\n= owed\n? when\n\n# other\n= x"), [
    { name: "late", flags: ["wave"], lines: { "=": ["paid", "owed"], "?": ["when"] } },
    { name: "other", flags: [], lines: { "=": ["x"] } },
  ]);
  assert.throws(() => readBlocks("# a\nno mark"), SyntaxError);
  assert.throws(() => readBlocks("= too early"), SyntaxError);
});
