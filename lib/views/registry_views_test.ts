import assert from "node:assert/strict";
import { planTest, replayOnTickets, simulatePeeking } from "../abtest/mod.ts";
import { type AliasChange, compareAnswers, type GateReport, type ListedVersion } from "../registry/mod.ts";
import { aliasHistoryTable } from "./alias_history_table.ts";
import { describePromotion } from "./describe_promotion.ts";
import { flipsTable } from "./flips_table.ts";
import { gatesTable } from "./gates_table.ts";
import { peekingTable } from "./peeking_table.ts";
import { planTable } from "./plan_table.ts";
import { versionComparisonTable } from "./version_comparison_table.ts";
import { versionsTable } from "./versions_table.ts";

const version = (id: string, rest: Partial<ListedVersion> = {}): ListedVersion => ({
  id,
  name: "queues",
  digest: "0".repeat(64),
  path: "",
  created: "2026-03-01T09:30:00.000Z",
  kind: "LinearSvm",
  parent: null,
  dataFingerprint: "",
  figures: { labels: 2, testTickets: 100, accuracy: null, macroF1: { value: 0.8, low: 0.75, high: 0.85 } },
  state: "kept",
  aliases: [],
  ...rest,
});

Deno.test("versionsTable() shows the newest versions, what they are, and whose files are gone", () => {
  const list = [
    version("queues@a", { state: "pruned" }),
    version("queues@b", { aliases: ["champion", "queues@champion"], parent: "queues@a" }),
    version("queues@c"),
  ];
  const { text } = versionsTable(list);
  assert.match(text, /^3 versions; queues@b is the champion\n/);
  assert.match(text, /queues@a .*0\.800 \(0\.750–0\.850\).*pruned/);
  assert.match(text, /queues@b +2026-03-01 09:30 UTC .*champion, queues@champion.*queues@a/);
  const few = versionsTable(list.slice(1), { limit: 1 }).text;
  assert.match(few, /queues@c/);
  assert.match(few, /1 of 2 rows/);
  assert.doesNotMatch(few, /Files|queues@a/);
});

const gate = (name: GateReport["gate"], outcome: GateReport["outcome"]): GateReport => ({
  gate: name,
  outcome,
  figure: null,
  limit: null,
  because: `${name} was asked`,
});

Deno.test("gatesTable() says in its title who refuses, or how many could not be asked", () => {
  assert.match(gatesTable([gate("quality", "fail"), gate("reload", "pass")]).text, /^Refused by quality\n/);
  const passed = gatesTable([gate("quality", "pass"), gate("latency", "not measured")]).text;
  assert.match(passed, /^Nothing speaks against it; 1 gate had nothing to measure\n/);
  assert.match(passed, /latency +not measured +latency was asked/);
});

const labels = ["a", "b", "a", "b", "a", "b", "a", "b"];
const answers = compareAnswers(labels, {
  first: ["a", "b", "a", "b", "a", "a", "b", "a"],
  second: ["a", "b", "b", "b", "a", "b", "a", "c"],
}, { resamples: 50 });

Deno.test("flipsTable() shows what gets worse before what gets better, and masks personal data", () => {
  const texts = labels.map((_, i) => (i === 2 ? "write to ann.lee@example.com" : `ticket ${i}`));
  const { text } = flipsTable(answers, texts);
  assert.match(text, /^4 tickets would be answered otherwise\n/);
  assert.deepEqual(text.match(/^(broken|repaired|other)\b/gm), ["broken", "repaired", "repaired", "other"]);
  assert.match(text, /write to a…@…/);
  assert.doesNotMatch(text, /ann\.lee/);
});

Deno.test("versionComparisonTable() says which is better beyond its interval, and compares nothing that was measured on other tickets", () => {
  const pair = { first: { value: 0.9, low: 0.88, high: 0.92 }, second: { value: 0.8, low: 0.78, high: 0.82 } };
  const comparison = {
    first: "queues@a",
    second: "queues@b",
    sameTest: true,
    measures: [
      { measure: "accuracy", higherIsBetter: true, overlap: false, ...pair },
      { measure: "logLoss", higherIsBetter: false, overlap: false, ...pair },
      { measure: "mcc", higherIsBetter: true, overlap: true, ...pair },
    ],
    perClass: [],
    differences: [],
  } as const;
  const { text } = versionComparisonTable(comparison, answers);
  assert.match(
    text,
    /^Both say the same to 50\.0% of 8 tickets .*; the second repairs 2 and breaks 1 \(McNemar p = 1\.000\)/,
  );
  assert.match(text, /Accuracy .*the first/);
  assert.match(text, /Log loss \(less is better\) .*the second/);
  assert.match(text, /MCC .*within their intervals/);
  const apart = versionComparisonTable({ ...comparison, sameTest: false }).text;
  assert.match(apart, /^queues@a and queues@b were measured on different tickets: their figures cannot be compared\n/);
  assert.match(apart, /Accuracy .*not to be compared/);
});

Deno.test("aliasHistoryTable() says who changed what and why, and shows overrides only where there are some", () => {
  const change = (rest: Partial<AliasChange>): AliasChange => ({
    id: "1",
    alias: "champion",
    revision: 1,
    at: "2026-03-01T09:30:00.000Z",
    actor: "ann",
    reason: "better",
    kind: "promote",
    from: null,
    to: { digest: "0", id: "queues@a" },
    gates: null,
    ...rest,
  });
  const plain = aliasHistoryTable([change({}), change({ actor: "bob", kind: "rollback" })]).text;
  assert.match(plain, /^2 changes by 2 people\n/);
  assert.match(plain, /2026-03-01 09:30:00 UTC +rollback +queues@a +bob +better/);
  assert.doesNotMatch(plain, /overridden/);
  const forced = aliasHistoryTable([change({ gates: { gates: [], override: "the customer insists" } })]).text;
  assert.match(forced, /Gates overridden because/);
  assert.match(forced, /the customer insists/);
});

Deno.test("tables of tests and the words at the end agree with the figures", () => {
  const simulation = simulatePeeking({ looks: 20, runs: 100 });
  const [naive] = simulation.methods;
  const percent = (100 * naive.falsePositives.value).toFixed(1);
  assert.match(peekingTable(simulation).text, new RegExp(`z-test, every look +${percent.replace(".", "\\.")}%`));
  const plan = planTest({ kind: "proportion", baseline: 0.7, minimumEffect: 0.05, unitsPerDay: 200, runs: 100 });
  assert.match(planTable(plan).text, /^2,502 tickets, 13 days, for one look; looking daily takes \d+\.\d days/);
  assert.match(planTable(plan).text, /looked at once, at its end +13\.0 +13$/m);

  const many = Array.from({ length: 600 }, (_, i) => (i % 2 ? "a" : "b"));
  const poor = many.map((label, i) => (i % 5 < 3 ? label : "c"));
  const looks = replayOnTickets(many, { control: poor, treatment: many }, { perLook: 100, tau: 0.3, baseline: 0.6 });
  const better = compareAnswers(many, { first: poor, second: many }, { resamples: 50 });
  const said = describePromotion({ answers: better, champion: "queues@b", looks, simulation }).join("\n");
  assert.match(said, /the champion of its name is queues@b/);
  assert.match(said, /on the same 600 tickets the second version is better beyond chance/);
  assert.match(said, /would have found the treatment better after \d looks?/);
  const same = describePromotion({
    answers: compareAnswers(many, { first: many, second: many }, { resamples: 50 }),
    champion: "queues@b",
    looks: replayOnTickets(many, { control: many, treatment: many }, { perLook: 100, tau: 0.1 }),
    simulation,
  }).join("\n");
  assert.match(same, /neither version is better beyond chance/);
  assert.match(same, /would have ended open/);
});
