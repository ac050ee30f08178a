import assert from "node:assert/strict";
import fc from "fast-check";
import { copyGroups, findLeakage, groupedSplit } from "./mod.ts";

Deno.test("copyGroups() follows chains of copies and leaves other texts alone", () => {
  const texts = [
    "My card was charged twice for order 1234",
    "Hello",
    "my card was charged TWICE for order 1235",
    "👍",
    "👍",
  ];
  assert.deepEqual([...copyGroups(texts)], [0, 1, 0, 3, 3]);
});

Deno.test("a split by copyGroups() leaks nothing through the gate", () => {
  const words = ["refund", "card", "order", "app", "crash", "please", "money", "7", "!"];
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((w) => w.join(" "));
  fc.assert(
    fc.property(fc.array(text, { minLength: 30, maxLength: 80 }), fc.nat(99), (texts, seed) => {
      const groups = copyGroups(texts);
      fc.pre(new Set(groups).size > 9);
      const { train, test } = groupedSplit(groups, texts.map(() => "a"), { testShare: 0.3, seed });
      const pick = (indices: Int32Array) => Array.from(indices, (i) => texts[i]);
      assert.equal(findLeakage(pick(train), pick(test)).leaked, 0);
    }),
    { numRuns: 50 },
  );
});
