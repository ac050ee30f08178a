import assert from "node:assert/strict";
import fc from "fast-check";
import { duplicateGroups } from "./duplicate_groups.ts";
import { findLeakage } from "./leakage.ts";
import { groupedSplit, kFold } from "./splits.ts";

const word = fc.constantFrom("refund", "Refund!", "order", "late", "my", "app", "crash", "#12", "#13", "👍", "");
const ticket = fc.array(word, { maxLength: 9 }).map((words) => words.join(" "));

Deno.test("duplicateGroups() leaves no leak between parts that keep its groups whole", () => {
  const lists = fc.array(ticket, { minLength: 12, maxLength: 60 })
    .filter((texts) => new Set(duplicateGroups(texts)).size >= 3);
  fc.assert(fc.property(lists, fc.nat(), (texts, seed) => {
    const groups = duplicateGroups(texts);
    for (const { train, test } of kFold(texts.map(() => "label"), { folds: 3, groups, seed })) {
      assert.equal(findLeakage([...train].map((i) => texts[i]), [...test].map((i) => texts[i])).leaked, 0);
    }
  }));
});

Deno.test("duplicateGroups() links texts by way of a third, and names a group by its first member", () => {
  const long = "the printer on the third floor does not print any more since this morning";
  const texts = ["hello", `${long} please help us`, `${long} please`, long, `${long}!!!`, "", ""];
  assert.deepEqual([...duplicateGroups(texts)], [0, 1, 1, 1, 1, 5, 6]);
});

Deno.test("groupedSplit() by duplicateGroups() does not tear apart near-copies that a stratified split would", () => {
  const texts = Array.from(
    { length: 200 },
    (_, i) => `order ${"abcdefghij"[i % 10].repeat(30)} ${i} is late and I want to know why`,
  );
  const { train, test } = groupedSplit(duplicateGroups(texts), texts.map((_, i) => `${i % 2}`), { seed: 1 });
  assert.equal(findLeakage([...train].map((i) => texts[i]), [...test].map((i) => texts[i])).leaked, 0);
  assert.equal(test.length, 40);
});
