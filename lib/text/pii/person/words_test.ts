import assert from "node:assert/strict";
import fc from "fast-check";
import { words } from "./words.ts";

Deno.test("words() are what a regular expression of letters, marks and joints finds, in any text", () => {
  const pattern = /\p{L}[\p{L}\p{M}]*(?:['’.\-/]\p{L}[\p{L}\p{M}]*){0,4}/gu;
  const unit = fc.constantFrom(..."aZé’'.-/ 1\n", "\u0301", "𝒜", "\u{1d165}", "\ud800", "\udc00", "ß", "漢", "😀");
  const text = fc.oneof(fc.string({ unit, maxLength: 40 }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(text, (text) => {
      assert.deepEqual(
        words(text).map(({ start, end }) => text.slice(start, end)),
        [...text.matchAll(pattern)].map(([word]) => word),
      );
    }),
    { numRuns: 2000 },
  );
});

Deno.test("words() tell capitals, shouting, initials and lost vowels", () => {
  const [j, lee, darcy, dupont] = words("J. Lee d’Arcy DUPONT");
  assert.deepEqual([j.capital, lee.gap, darcy.noble, darcy.lower, dupont.shouted], [
    true,
    "blank",
    true,
    "d'arcy",
    true,
  ]);
});
