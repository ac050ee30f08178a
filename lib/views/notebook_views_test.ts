import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { assessQuality, type Finding } from "../quality/mod.ts";
import { answerTable } from "./answer_table.ts";
import { describeQuality } from "./describe_quality.ts";
import { describeTickets } from "./describe_tickets.ts";
import { findingsView, findingViews, openFindings } from "./finding_view.ts";
import { rateChart } from "./rate_chart.ts";
import { sentences } from "./sentences.ts";
import { ticketOverview } from "./ticket_overview.ts";
import { ticketTable } from "./ticket_table.ts";

const finding = (check: string, status: Finding["status"], count = 1, rest: Partial<Finding> = {}): Finding => ({
  check,
  status,
  count,
  title: `Title of ${check}`,
  summary: `summary of ${check}`,
  n: 10,
  advice: status === "SUCCESS" ? "" : `mend ${check}`,
  examples: [],
  rows: [],
  details: {},
  ...rest,
});

Deno.test("openFindings() puts what fails first, then labels, then copies, then what concerns most tickets", () => {
  const findings = [
    finding("volume-breaks", "WARNING", 3),
    finding("bursts", "WARNING", 30),
    finding("duplicates", "WARNING", 1),
    finding("label-noise", "WARNING", 1),
    finding("missing", "FAIL", 1),
    finding("spam", "SUCCESS"),
    finding("leakage", "SKIPPED"),
  ];
  assert.deepEqual(openFindings({ findings }).map(({ check }) => check), [
    "missing",
    "label-noise",
    "duplicates",
    "bursts",
    "volume-breaks",
  ]);
  const { text } = findingsView({ findings });
  assert.match(text, /^5 findings of 6 ask for something to be done\n/);
  assert.match(text, /In order: Title of spam\.\nNothing to look at: Title of leakage\.$/);
  assert.match(findingsView({ findings: findings.slice(-3) }).text, /^1 finding of 2 asks for something/);
});

Deno.test("describeQuality() gives the verdict that the findings allow, and what to mend in which order", () => {
  const verdict = (...findings: Finding[]) => describeQuality({ findings, n: 10 });
  assert.deepEqual(verdict(finding("spam", "SUCCESS")), ["Yes: no check found anything to mend in 10 tickets."]);
  assert.deepEqual(verdict(finding("missing", "WARNING"), finding("label-noise", "WARNING", 2)), [
    "Yes, with care: nothing forbids it, and 2 findings ask for something to be done.",
    "First, title of label-noise (2 tickets): mend label-noise",
    "Then, title of missing (1 ticket): mend missing",
  ]);
  assert.equal(verdict(finding("missing", "FAIL"))[0], "Not yet: 1 finding must be dealt with first.");
  assert.deepEqual(verdict(finding("signal", "FAIL"), finding("spam", "FAIL")), [
    "No. summary of signal",
    "mend signal",
  ]);
  const unlabelled = { ...finding("signal", "SKIPPED"), summary: "Not looked at: there are no labels." };
  assert.equal(
    verdict(unlabelled)[0],
    "Not as it is: whether labels depend on the texts could not be tested, as there are no labels.",
  );
});

Deno.test("findingViews() shows hostile tickets as text, passes over checks that were not made, and folds what is in order", async () => {
  const hostile = "<script>x</script> money back";
  const report = await assessQuality({ texts: [hostile, hostile, "b"], rawTexts: ["", "", ""], rows: [1, 2, 3] });
  const [view, ...others] = await findingViews(report, ["duplicates", "no-such-check"]);
  assert.equal(others.length, 0);
  const { document } = parseHTML(`<body>${view.html}</body>`);
  assert.equal(document.querySelectorAll("script").length, 0);
  assert.ok(view.html.includes("&lt;script&gt;x&lt;/script&gt; money back"));
  assert.match(view.text, /rows 1, 2/);
  const [fine] = await findingViews({ findings: [finding("spam", "SUCCESS")] }, ["spam"]);
  assert.equal(fine.text, "SUCCESS Title of spam. summary of spam");
  const escapes = { ...finding("spam", "SUCCESS"), summary: "\u001b[31mred" };
  const [told] = await findingViews({ findings: [escapes] }, ["spam"]);
  assert.ok([told.label, told.html, told.text].every((words) => words.includes("␛[31mred")));
  assert.ok([told.label, told.html, told.text].every((words) => !words.includes("\u001b")));
});

Deno.test("describeTickets() tells of time, labels, changes, languages and lengths, and of nothing that is not there", () => {
  const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + Math.floor(i / 10))).toISOString();
  const n = 1000;
  const rows = Array.from({ length: n }, (_, i) => i);
  const told = describeTickets({
    texts: rows.map((i) => "x".repeat(i < 900 ? 100 : 400)),
    labels: rows.map((i) => (i < 500 ? (i % 2 ? "Bug" : "Refund") : i % 10 ? "Bug" : "Refund")),
    timestamps: rows.map(day),
    languages: rows.map((i) => (i % 4 ? "en" : "de")),
  });
  assert.deepEqual(told, [
    "1,000 tickets came from 1 January 2026 to 10 April 2026, 10.0 a day.",
    "Their number a day shows no lasting change of level.",
    "Of 2 labels “Bug” is the most frequent with 70.0%, “Refund” the rarest with 30.0%: 2.3 to 1.",
    told[3],
    "They are in 2 languages: English 75.0%, German 25.0%.",
    "Half of them have at most 100 characters, and one in twenty more than 400.",
  ]);
  assert.match(
    told[3],
    /^The mix of labels moved .*“Bug” went from 50\.0% to 90\.0%.*“Refund” went from 50\.0% to 10\.0%\.$/,
  );
  assert.deepEqual(describeTickets({ texts: ["abc"] }), [
    "There is 1 ticket; the file does not say when they came.",
    "They carry no labels.",
    "Half of them have at most 3 characters, and one in twenty more than 3.",
  ]);
});

Deno.test("rateChart() names the ends only where their intervals lie apart", async () => {
  const apart = await rateChart([{ group: "a", n: 100, hits: 90 }, { group: "b", n: 100, hits: 10 }], { that: "ask" });
  assert.equal(apart.title, "50.0% of 200 tickets ask: 90.0% of “a”, 10.0% of “b”");
  // Wilson's interval of 90 of 100 by scipy 1.17.1: binomtest(90, 100).proportion_ci(method="wilson").
  assert.match(apart.alt, /a 90\.0% \(82\.6–94\.5%\) of 100/);
  const alike = await rateChart([{ group: "a", n: 10, hits: 5 }, { group: "b", n: 10, hits: 4 }], { that: "ask" });
  assert.equal(alike.title, "45.0% of 20 tickets ask, much the same share in every group");
  const never = await rateChart([{ group: "a", n: 10, hits: 0 }, { group: "b", n: 10, hits: 0 }], { that: "ask" });
  assert.equal(never.title, "0.0% of 20 tickets ask");
  const many = await rateChart(Array.from({ length: 77 }, (_, i) => ({ group: `g${i}`, n: 50, hits: i % 50 })), {
    that: "ask",
  });
  assert.match(many.alt, /53 groups between them are not shown/);
  assert.throws(() => rateChart([{ group: "a", n: 0, hits: 0 }], { that: "ask" }), RangeError);
});

Deno.test("answerTable() says what was decided, and of a text without an answer why", () => {
  const answer = {
    label: "Bug",
    confidence: 0.9234,
    probabilities: [0.9234, 0.0766],
    set: ["Bug", "Refund"],
    decision: "choose" as const,
    version: "v@1",
  };
  const { text } = answerTable([{ text: "it crashes", label: "Bug", answer }, {
    text: " ",
    answer: { error: "the text is empty" },
  }]);
  const [head, first, second] = text.split("\n").map((line) => line.split(/\s{2,}/));
  assert.deepEqual(head, ["Text", "Decision", "Label", "Confidence", "Still possible", "People said"]);
  assert.deepEqual(first, ["it crashes", "choose", "Bug", "92.3%", "Bug, Refund", "Bug"]);
  assert.ok(second.includes("the text is empty"));
});

Deno.test("ticketTable() spreads its rows over the file, and ticketOverview() says what was refused and why", () => {
  const texts = Array.from({ length: 100 }, (_, i) => `text ${i}`);
  const { text } = ticketTable({ texts, rows: texts.map((_, i) => i + 1) });
  assert.deepEqual(text.split("\n").slice(1).map((line) => line.trim().split(/\s{2,}/)[0]), [
    "text 0",
    "text 20",
    "text 40",
    "text 60",
    "text 80",
    "… 5 of 100 rows",
  ]);
  const profile = {
    rowsRead: 12,
    accepted: 10,
    quarantined: 2,
    rules: { TL110: 2 },
    labels: {},
    unlabelled: 0,
    tooManyLabels: false,
    languages: {},
    duplicates: 1,
    conflicts: 0,
    labelTypos: [],
    textLength: null,
    time: null,
    examples: { rules: {}, duplicates: [], conflicts: [] },
  };
  const rules = { TL110: { meaning: "The text is empty." } };
  const overview = ticketOverview(
    { source: "a/b.csv", mapping: { text: "body" }, profile, notes: ["Guessed so."] },
    rules,
  );
  assert.deepEqual(overview.text.split("\n").map((line) => line.split(/\s{2,}/)), [
    ["File", "b.csv"],
    ["Tickets", "10 of 12 rows"],
    ["Refused", "2 rows: The text is empty"],
    ["Columns", "text is “body”"],
    ["Repeated", "1 ticket repeats an earlier text (10.0%), case and white space aside"],
    ["Guessed", "Guessed so."],
  ]);
});

Deno.test("a draw from a larger file is said wherever the tickets are", () => {
  const profile = { rowsRead: 9, accepted: 9, quarantined: 0, rules: {}, duplicates: 0, conflicts: 0, unlabelled: 0 };
  const read = { source: "b.csv", mapping: { text: "body" }, profile, notes: [], texts: ["a", "b"], drawnFrom: 9 };
  const { text } = ticketOverview(read as unknown as Parameters<typeof ticketOverview>[0]);
  assert.match(text, /Tickets +9 of 9 rows\nDrawn +2 of these tickets, evenly by chance\n/);
});

Deno.test("sentences() of one is a paragraph", () => {
  assert.equal(sentences(["<b> all is well"]).html, "<p>&lt;b&gt; all is well.</p>");
  assert.equal(sentences(["a", "b?"]).html, "<ul><li>A.</li><li>B?</li></ul>");
});
