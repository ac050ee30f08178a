/**
 * Every chart of one small case, as it was when last looked at. After a change that is meant, look at the pictures, then run
 * `deno test -A --update-snapshots lib/views/snapshots_test.ts`.
 */
import assert from "node:assert/strict";
import { SequentialTest, simulatePeeking } from "../abtest/mod.ts";
import { matrix } from "../core/mod.ts";
import { evaluate, examineDoubt, type LearningCurve } from "../evaluate/mod.ts";
import { distinctiveTerms } from "../features/mod.ts";
import { chooseThreshold } from "../models/calibration/mod.ts";
import { crosstab, ticketVolume } from "../stats/mod.ts";
import * as views from "./mod.ts";

const labels = ["bug", "bug", "bug", "refund", "refund", "bug"];
const texts = labels.map((label, i) => `${label === "bug" ? "the printer jams" : "money back"} ${"please ".repeat(i)}`);
const times = labels.map((_, i) => Date.UTC(2026, 2, 2 + Math.floor(i / 2), 9 + i));
const evaluation = evaluate({
  texts,
  labels,
  classes: ["bug", "refund"],
  probabilities: matrix(6, 2, Float32Array.of(0.9, 0.1, 0.8, 0.2, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6, 0.7, 0.3)),
  trainLabels: labels,
}, { resamples: 20, seed: 1 });
const threshold = chooseThreshold(
  matrix(3, 2, Float32Array.of(0.9, 0.1, 0.8, 0.2, 0.6, 0.4)),
  Int32Array.of(0, 0, 1),
  { misroute: 10, reviewMinute: 1, reviewMinutes: 2 },
);
const curve: LearningCurve = {
  points: [
    { size: 100, accuracy: 0.62, low: 0.58, high: 0.66, macroF1: 0.55, scores: [0.61, 0.63] },
    { size: 200, accuracy: 0.7, low: 0.67, high: 0.73, macroF1: 0.66, scores: [0.69, 0.71] },
  ],
  gains: [{ from: 100, to: 200, value: 0.08, low: 0.04, high: 0.12 }],
  n: 300,
  classes: 2,
  folds: 2,
  seed: 0,
  level: 0.95,
};
const history = [[1.9, 1.8, 0.3], [1.2, 1.3, 0.6], [0.7, 1.1, 0.75], [0.5, 1.2, 0.7]].map((
  [loss, held, accuracy],
  i,
) => ({
  epoch: i + 1,
  loss,
  validation: { loss: held, accuracy },
  seconds: 1,
  tokensPerSecond: 1000,
}));
const many = Array.from({ length: 60 }, (_, i) => i);

/** Five weeks with a break, a burst and two days missing. */
const weeks = Array.from({ length: 35 }, (_, day) => day).flatMap((day) => {
  const tickets = day === 9 ? 40 : day === 25 || day === 26 ? 0 : day < 18 ? 8 : 20;
  return new Array(tickets).fill(Date.UTC(2026, 2, 2 + day, 12));
});

/** A new version that is accepted more often, 200 tickets an arm and day. */
const accepted = { name: "accepted", kind: "proportion", better: "higher" } as const;
const daily = new SequentialTest({ metric: accepted, tau: 0.05, baseline: 0.6 });
const looks = many.slice(0, 12).map((day) =>
  daily.update({ control: { n: 200, sum: 118 + day % 5 }, treatment: { n: 200, sum: 134 - day % 4 } }).result()
);
const changes = [
  { at: "2026-01-05T09:00:00.000Z", version: "queues@0a1b2c3d4e5f", actor: "ann", kind: "save" },
  { at: "2026-02-02T10:00:00.000Z", version: "queues@77aa99bb00cc", actor: "ann", kind: "promote" },
  { at: "2026-02-06T17:30:00.000Z", version: "queues@0a1b2c3d4e5f", actor: "bob", kind: "rollback" },
];

const cases: Record<string, () => views.Chart | Promise<views.Chart>> = {
  confusionChart: () => views.confusionChart(evaluation),
  reliabilityChart: () => views.reliabilityChart(evaluation),
  riskCoverageChart: () => views.riskCoverageChart(evaluation),
  perClassForest: () => views.perClassForest(evaluation),
  labelBalanceChart: () => views.labelBalanceChart({ bug: 4, refund: 2 }),
  costChart: () => views.costChart(threshold),
  volumeChart: () => views.volumeChart(ticketVolume(weeks)),
  hourWeekdayChart: () => views.hourWeekdayChart(times),
  crosstabChart: () => views.crosstabChart(crosstab(labels, ["high", "high", "low", "low", "low", "high"])),
  lengthChart: () => views.lengthChart(texts.map((text) => text.length), labels),
  languageChart: () => views.languageChart(["en", "en", "de", "en", "en", undefined]),
  topTermsChart: () =>
    views.topTermsChart(
      distinctiveTerms(
        many.map((i) => (i % 2 ? "printer jams" : "money back")),
        many.map((i) => (i % 2 ? "bug" : "refund")),
      ),
    ),
  labelShareChart: () => views.labelShareChart(times, labels),
  rateChart: () =>
    views.rateChart([{ group: "bug", n: 40, hits: 10 }, { group: "refund", n: 20, hits: 15 }], {
      that: "ask a question",
    }),
  learningCurveChart: () => views.learningCurveChart(curve),
  peekingChart: () => views.peekingChart(simulatePeeking({ looks: 20, runs: 200 })),
  evidenceChart: () => views.evidenceChart(looks, { kind: "proportion" }),
  doubtChart: () =>
    views.doubtChart(
      examineDoubt(many.map((i) => i / 60), many.map((i) => (i * 7) % 60 > i - 10)),
      { of: "disagreement", unit: "bits" },
    ),
  trainingCurveChart: () =>
    views.trainingCurveChart([{ name: "LSTM", history }, {
      name: "Encoder",
      history: history.slice(0, 2).map(({ validation: _none, ...report }) => report),
    }, { name: "Linear" }]),
  servingTimelineChart: () =>
    views.servingTimelineChart(changes, { alias: "champion", until: "2026-03-01T00:00:00.000Z" }),
};

for (const [name, draw] of Object.entries(cases)) {
  Deno.test(`${name}() draws its small case as it did when last looked at`, async (t) => {
    const { title, alt, width, svg } = await draw();
    // A line an element, so that a change shows where it is.
    await t.assertSnapshot({ title, alt, width, svg: svg.replaceAll("><", ">\n<") });
  });
}

Deno.test("metricTable() writes its small case as it did when last looked at", async (t) => {
  const { html, text } = views.metricTable(evaluation);
  await t.assertSnapshot({ html: html.replaceAll("><", ">\n<"), text });
});

Deno.test("attentionView() writes its small case as it did when last looked at", async (t) => {
  const words = [["where", 0.1], ["is", 0.05], ["my", 0.05], ["refund", 0.6], ["<b>", 0.2]] as const;
  const { html, text } = views.attentionView([{
    text: "where is my refund <b>",
    words: words.map(([word, weight]) => ({ word, weight })),
    answer: "Refund",
    label: "Billing",
  }], { title: "Attention" });
  await t.assertSnapshot({ html: html.replaceAll("><", ">\n<"), text });
});

Deno.test("every chart has a snapshot", () => {
  const charts = Object.keys(views).filter((name) => /Chart$|Forest$/.test(name));
  assert.deepEqual(charts.sort(), Object.keys(cases).sort());
});
