import assert from "node:assert/strict";
import { assertClose } from "../testing/equality.ts";
import { measureGroups, NO_VALUE, widestGap } from "./mod.ts";

// From fairlearn's MetricFrame, scikit-learn and statsmodels; made by testdata/make_groups.py, the versions stand in the file.
const outside = JSON.parse(await Deno.readTextFile(new URL("testdata/groups.json", import.meta.url)));
const { labels, answers, group } = outside as Record<string, string[]>;

Deno.test("measureGroups() finds the figures of fairlearn, with statsmodels' Wilson intervals", () => {
  const [{ groups, gaps, small }] = measureGroups({ labels, answers, groups: new Map([["language", group]]) });
  assert.deepEqual(groups.map(({ group }) => group), ["en", "de", "fr"]);
  for (const { group: name, n, accuracy, recall } of groups) {
    assert.equal(n, group.filter((value) => value === name).length);
    assertClose(accuracy.value, outside.accuracy[name]);
    assertClose(recall.value, outside.recall[name]);
    assertClose(accuracy.low, outside.wilson[name][0]);
    assertClose(accuracy.high, outside.wilson[name][1]);
    assert.ok(recall.low < recall.value && recall.value < recall.high);
  }
  const few = group.filter((value) => value === "pt").length;
  assert.deepEqual(small, { groups: 1, tickets: few }); // not named, and in no gap, though worst served
  const [accuracy, recall] = gaps;
  assert.deepEqual([accuracy.better, accuracy.worse], [outside.better, outside.worse]);
  assertClose(accuracy.value, outside.difference.accuracy);
  assertClose(recall.value, outside.difference.recall);
  assertClose(accuracy.low, outside.newcombe[0], { absolute: 1e-6 });
  assertClose(accuracy.high, outside.newcombe[1], { absolute: 1e-6 });
});

Deno.test("measureGroups() has no gap to tell where fewer than two groups are large enough", () => {
  const tier = labels.map((_, i) => i < 580 ? "basic" : NO_VALUE);
  const reports = measureGroups({ labels, answers, groups: new Map([["tier", tier]]) });
  assert.deepEqual([reports[0].groups.length, reports[0].small, reports[0].gaps], [1, { groups: 1, tickets: 20 }, []]);
  assert.equal(widestGap(reports), undefined);
  const judged = measureGroups({ labels, answers, groups: new Map([["tier", tier]]) }, { minTickets: 20 });
  assert.match(widestGap(judged)!.between, /^tier .*\(none\)/);
});

Deno.test("measureGroups() refuses values of another number of tickets", () => {
  const groups = new Map([["tier", ["gold"]]]);
  assert.throws(() => measureGroups({ labels, answers, groups }), {
    name: "RangeError",
    message: "Cannot measure groups: there must be one tier a ticket: 1 for 600 tickets",
  });
});
