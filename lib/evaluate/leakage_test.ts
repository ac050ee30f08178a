import assert from "node:assert/strict";
import fc from "fast-check";
import { findLeakage } from "./leakage.ts";

const TRAIN = ["Where is my refund?", "The app crashes when I open the settings page", "Hello there"];

Deno.test("findLeakage() counts a test ticket once, by its closest kind", () => {
  const test = [
    "where is  MY refund?",
    "Where is my refund!!",
    "The app crashes when I open the settings pages",
    "I need an invoice for March",
    "hello there",
  ];
  const report = findLeakage(TRAIN, test);
  assert.deepEqual([report.exact, report.loose, report.near, report.leaked], [2, 3, 2, 4]);
  assert.equal(report.share, 0.8);
  assert.deepEqual([...report.leakedTest], [0, 1, 2, 4]);
  assert.deepEqual(report.examples.map(({ test, train, kind }) => [test, train, kind]), [
    [0, 0, "exact"],
    [1, 0, "loose"],
    [2, 1, "near"],
    [4, 2, "exact"],
  ]);
  const { similarity } = report.examples[2];
  assert.ok(similarity >= 0.8 && similarity < 1);
});

Deno.test("findLeakage() finds everything where the parts are the same, nothing where they share nothing", () => {
  const texts = fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(fc.property(texts, (list) => {
    const same = findLeakage(list, list, { maxExamples: 100 });
    assert.deepEqual([same.exact, same.loose, same.near, same.share], [list.length, list.length, 0, 1]);
    for (const { test, train } of same.examples) {
      assert.equal(
        list[test].toLowerCase().split(/\s+/).join(" ").trim(),
        list[train].toLowerCase().split(/\s+/).join(" ").trim(),
      );
    }
    const none = findLeakage(list.map((text) => `α${text}ω`), list.map((text) => `Ж${text}Я`), { threshold: 1 });
    assert.equal(none.leaked, 0);
  }));
});

Deno.test("findLeakage() does not take texts without letters for the same, nor empty ones for leaks", () => {
  assert.equal(findLeakage(["???", "👍", ""], ["!!!", "👎", "", "  "]).leaked, 0);
  assert.equal(findLeakage(["???"], ["???"]).exact, 1);
});

Deno.test("findLeakage() shows as many pairs as asked, by seed", () => {
  const texts = Array.from({ length: 100 }, (_, i) => `ticket number ${i} is about something else`);
  const shown = (seed: number) => findLeakage(texts, texts, { maxExamples: 5, seed }).examples.map(({ test }) => test);
  assert.equal(shown(1).length, 5);
  assert.deepEqual(shown(1), shown(1));
  assert.notDeepEqual(shown(1), shown(2));
});

Deno.test("findLeakage() says which rule a bad call breaks, and can do without a test part", () => {
  assert.throws(() => findLeakage(["a"], ["a"], { threshold: 0 }), RangeError);
  assert.equal(findLeakage(["a"], []).share, 0);
});
