import assert from "node:assert/strict";
import fc from "fast-check";
import { Resvg } from "@resvg/resvg-js";
import { DEFAULT_CATEGORIES, matrix } from "../core/mod.ts";
import { type Evaluation, examineDoubt, type LearningCurve } from "../evaluate/mod.ts";
import { distinctiveTerms } from "../features/mod.ts";
import { chooseThreshold } from "../models/calibration/mod.ts";
import { crosstab, ticketVolume } from "../stats/mod.ts";
import {
  blockOrder,
  type Chart,
  chartFigure,
  chartFile,
  chartPng,
  confusionChart,
  costChart,
  crosstabChart,
  doubtChart,
  hourWeekdayChart,
  labelBalanceChart,
  labelShareChart,
  languageChart,
  learningCurveChart,
  lengthChart,
  perClassForest,
  rateChart,
  reliabilityChart,
  riskCoverageChart,
  topTermsChart,
  trainingCurveChart,
  volumeChart,
} from "./mod.ts";
import { outside, parseSvg, wordsOf } from "./testdata/read_chart.ts";
import { simulatedEvaluation } from "./testdata/simulated_evaluation.ts";
import { simulatedTickets } from "./testdata/simulated_tickets.ts";

const evaluation = simulatedEvaluation(DEFAULT_CATEGORIES);
const many = simulatedEvaluation(Array.from({ length: 77 }, (_, i) => `a_rather_long_intent_of_a_customer_${i}`), {
  n: 2000,
});
const two = simulatedEvaluation(["bug", "refund"], { n: 50 });
const choice = chooseThreshold(
  matrix(3, 2, Float32Array.of(0.9, 0.1, 0.8, 0.2, 0.6, 0.4)),
  Int32Array.of(0, 0, 1),
  { misroute: 10, reviewMinute: 1, reviewMinutes: 2 },
);

const curve: LearningCurve = {
  points: [0.62, 0.7, 0.74].map((accuracy, i) => ({
    size: 100 * 2 ** i,
    accuracy,
    low: accuracy - 0.03,
    high: accuracy + 0.03,
    macroF1: accuracy - 0.05,
    scores: [accuracy - 0.01, accuracy + 0.01],
  })),
  gains: [{ from: 100, to: 200, value: 0.08, low: 0.04, high: 0.12 }, {
    from: 200,
    to: 400,
    value: 0.04,
    low: 0.01,
    high: 0.07,
  }],
  n: 500,
  classes: 3,
  folds: 2,
  seed: 0,
  level: 0.95,
};

const charts: Record<string, (evaluation: Evaluation) => Promise<Chart>> = {
  confusionChart,
  reliabilityChart,
  riskCoverageChart,
  perClassForest,
  labelBalanceChart: ({ perClass }) =>
    labelBalanceChart(Object.fromEntries(perClass.map(({ label, support }) => [label, support]))),
  costChart: () => costChart(choice),
  volumeChart: ({ classes }) => volumeChart(ticketVolume(simulatedTickets(classes).times)),
  hourWeekdayChart: ({ classes }) => hourWeekdayChart(simulatedTickets(classes).times),
  crosstabChart: ({ classes }) => {
    const { labels, priorities } = simulatedTickets(classes);
    return crosstabChart(crosstab(labels, priorities), { rowName: "category", columnName: "priority" });
  },
  "crosstabChart, the other way round": ({ classes }) => {
    const { labels, priorities } = simulatedTickets(classes);
    return crosstabChart(crosstab(priorities, labels));
  },
  lengthChart: ({ classes }) => {
    const { labels, texts } = simulatedTickets(classes);
    return lengthChart(texts.map((text) => text.length), labels);
  },
  languageChart: ({ classes }) => {
    const { labels, languages } = simulatedTickets(classes);
    return languageChart(languages, labels);
  },
  "languageChart without labels": ({ classes }) => languageChart(simulatedTickets(classes).labels),
  topTermsChart: ({ classes }) => {
    const { labels, texts } = simulatedTickets(classes);
    return topTermsChart(distinctiveTerms(texts.map((text, i) => `${text} ${labels[i]}`), labels));
  },
  labelShareChart: ({ classes }) => {
    const { labels, times } = simulatedTickets(classes);
    return labelShareChart(times, labels);
  },
  rateChart: ({ perClass }) =>
    rateChart(
      perClass.map(({ label, support, recall }) => ({
        group: label,
        n: support,
        hits: Math.round(support * recall.value),
      })),
      { that: "are labelled right" },
    ),
  learningCurveChart: () => learningCurveChart(curve),
  doubtChart: ({ n, perClass }) => {
    const hits = perClass.flatMap(({ recall, support }, c) =>
      Array.from({ length: support }, (_, i) => ({ right: i < support * recall.value, doubt: (i % 10) + c / 100 }))
    );
    assert.equal(hits.length, n);
    const report = examineDoubt(hits.map(({ doubt }) => doubt), hits.map(({ right }) => right));
    return doubtChart(report, { of: "disagreement of the members" });
  },
  trainingCurveChart: ({ classes, perClass }) =>
    trainingCurveChart(
      perClass.slice(0, 3).map(({ label }, i) => ({
        name: label,
        history: Array.from({ length: 2 + classes.length }, (_, epoch) => ({
          epoch: epoch + 1,
          loss: 2 / (1 + epoch),
          ...(i < 2 && { validation: { loss: 2 / Math.sqrt(1 + epoch), accuracy: 1 - 1 / (2 + epoch) } }),
          seconds: 1,
          tokensPerSecond: 1,
        })),
      })),
    ),
};

for (const [name, draw] of Object.entries(charts)) {
  Deno.test(`${name}() is a picture with words, in the page's colours, for 2, 7 and 77 classes`, async () => {
    for (const some of [two, evaluation, many]) {
      const chart = await draw(some);
      const svg = parseSvg(chart.svg);
      assert.equal(svg.getAttribute("role"), "img");
      assert.ok(svg.getAttribute("aria-label")!.startsWith(chart.title.slice(0, 20)));
      assert.match(chart.title, /\d/, "the title states the finding and its n");
      assert.ok(!/NaN|undefined|Infinity/.test(chart.svg), "no broken number");
      assert.ok(!/(fill|stroke)="(black|white|#[0-9a-f]+)"/.test(chart.svg), "no colour that one theme cannot show");
      assert.deepEqual(outside(chart.svg), []);
    }
  });

  Deno.test(`${name}() draws the same picture every time`, async () => {
    assert.equal((await draw(evaluation)).svg, (await draw(evaluation)).svg);
  });
}

Deno.test("confusionChart() has a cell for every pair that occurs, and names every class twice", async () => {
  for (const some of [two, evaluation, many]) {
    const { svg } = await confusionChart(some);
    const pairs = some.confusion.flat().filter((n) => n > 0).length;
    assert.equal(parseSvg(svg).querySelectorAll("[aria-label=cell] rect").length, pairs);
    const texts = wordsOf(svg);
    for (const label of some.classes) {
      // A name may be broken into lines, so white space does not count.
      assert.equal(texts.filter((text) => bare(text) === bare(label)).length, 2, label);
    }
  }
});

Deno.test("confusionChart() writes the counts into the cells while there is room", async () => {
  const texts = wordsOf((await confusionChart({ n: 20, classes: ["bug", "refund"], confusion: [[8, 2], [1, 9]] })).svg);
  for (const n of ["8", "2", "1", "9"]) assert.ok(texts.includes(n), `${texts}`);
});

Deno.test("reliabilityChart() says whether the model is too sure, and has a dot a bin", async () => {
  const bins = [{ from: 0.8, to: 0.9, n: 60, confidence: 0.85, accuracy: 0.6 }, {
    from: 0.9,
    to: 1,
    n: 40,
    confidence: 0.95,
    accuracy: 0.7,
  }];
  const words = async (accuracies: number[]) =>
    await reliabilityChart({
      ...evaluation,
      n: 100,
      reliability: bins.map((bin, i) => ({ ...bin, accuracy: accuracies[i] })),
    });
  // By hand: 0.6 · 0.85 + 0.4 · 0.95 = 0.89 is claimed; 0.6 · 0.6 + 0.4 · 0.7 = 0.64 is right.
  const chart = await words([0.6, 0.7]);
  assert.match(chart.title, /^The model is too sure: it says 89\.0% on average and is right in 64\.0%/);
  assert.equal(parseSvg(chart.svg).querySelectorAll("[aria-label=dot] circle").length, 2);
  assert.match((await words([0.85, 0.95])).title, /^Confidence can be taken at its word/);
  assert.match((await words([1, 1])).title, /^The model is too modest/);
});

Deno.test("trainingCurveChart() marks the epoch with the most right answers to tickets held back, the first one of equals", async () => {
  const history = [0.5, 0.8, 0.7, 0.8].map((accuracy, i) => ({
    epoch: i + 1,
    loss: 1 / (i + 1),
    validation: { loss: 1, accuracy },
    seconds: 1,
    tokensPerSecond: 1,
  }));
  const { title, svg } = await trainingCurveChart([{ name: "LSTM", history }, { name: "Linear" }]);
  assert.equal(title, "Best epochs, judged by tickets held back: LSTM 2 of 4 (80.0% right)");
  assert.ok(wordsOf(svg).includes("best: 2") && !wordsOf(svg).includes("Linear"));
  assert.throws(() => trainingCurveChart([{ name: "Linear" }]), /no model has learnt in epochs/);
});

Deno.test("doubtChart() says whether doubt tells wrong answers, and has a dot a bin", async () => {
  const right = Array.from({ length: 100 }, (_, i) => i < 50);
  const told = await doubtChart(examineDoubt(right.map((_, i) => i), right), { of: "disagreement" });
  assert.match(
    told.title,
    /^Disagreement tells when answers are wrong: 100\.0% are right where it is least, 0\.0% where/,
  );
  assert.equal(parseSvg(told.svg).querySelectorAll("[aria-label=dot] circle").length, 5);
  const mixed = await doubtChart(examineDoubt(right.map((_, i) => (i * 37) % 100), right), { of: "disagreement" });
  assert.match(mixed.title, /^Disagreement hardly tells/);
  assert.match((await doubtChart(examineDoubt(right.map(() => 0), right), { of: "doubt" })).title, /the same for all/);
});

Deno.test("riskCoverageChart() marks what is routed, where something is", async () => {
  const dots = async (some: Evaluation) =>
    parseSvg((await riskCoverageChart(some)).svg).querySelectorAll("circle").length;
  assert.equal(await dots(evaluation), 1);
  assert.equal(await dots({ ...evaluation, sets: undefined }), 0);
});

Deno.test("perClassForest() puts the weakest class first, and a class without tickets is not called weakest", async () => {
  const sorted = evaluation.perClass.toSorted((a, b) => a.f1.value - b.f1.value);
  const chart = await perClassForest(evaluation);
  assert.ok(chart.title.startsWith(`Weakest is “${sorted[0].label}” with F1 ${sorted[0].f1.value.toFixed(3)}`));
  const zero = { value: 0, low: 0, high: 0 };
  const absent = { label: "absent", precision: zero, recall: zero, f1: zero, support: 0 };
  const more = await perClassForest({ ...evaluation, perClass: [...evaluation.perClass, absent] });
  assert.ok(more.title.startsWith(`Weakest is “${sorted[0].label}”`));
});

Deno.test("labelBalanceChart() orders the labels by their tickets", async () => {
  const { title, svg } = await labelBalanceChart({ rare: 5, common: 75, middle: 20 });
  assert.equal(title, "“common” leads with 75.0% of 100 tickets; the rarest of 3 labels, “rare”, has 5.0%");
  const texts = wordsOf(svg);
  assert.deepEqual(texts.filter((text) => /^[a-z]+$/.test(text)), ["common", "middle", "rare"]);
  assert.ok(texts.includes("75 · 75.0%"));
  assert.equal((await labelBalanceChart({ only: 3 })).title, "All of 3 tickets have one label, “only”");
  assert.equal((await labelBalanceChart({ a: 2, b: 2 })).title, "Each of 2 labels has 50.0% of 4 tickets");
  const { alt } = await labelBalanceChart({ "\u001b[31mred": 2, b: 1 });
  assert.ok(alt.includes("␛[31mred") && !alt.includes("\u001b")); // stands as plain text in notebooks
  await assert.rejects((async () => await labelBalanceChart({}))(), RangeError);
});

Deno.test("costChart() names the threshold and what it brings", async () => {
  assert.match(
    (await costChart(choice)).title,
    /^Routing from a confidence of 80\.0% on costs least: 0\.67 a ticket, 67% routed, 0\.0% misrouted \(n = 3\)$/,
  );
});

Deno.test("chartFigure() and every chart keep hostile labels inert", async () => {
  const hostile = [
    `<script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `</style></title>\u001b[31m`,
    "javascript:x",
  ];
  const some = simulatedEvaluation(hostile, { n: 200, texts: hostile });
  for (const draw of Object.values(charts)) {
    const html = chartFigure(await draw(some));
    assert.ok(!html.includes("\u001b"));
    assert.deepEqual(outside(html), []);
  }
});

Deno.test("chartFile() is an image that programs without style sheets can draw, in either theme", async () => {
  const chart = await confusionChart({ n: 20, classes: ['<a> & "b"', "refund"], confusion: [[8, 2], [1, 9]] });
  const corner = (theme: "light" | "dark") => {
    const file = chartFile(chart, theme);
    assert.ok(!file.includes("var(--tl"));
    const image = new Resvg(file, { font: { loadSystemFonts: false } }).render(); // throws unless it is XML
    assert.equal(image.width, chart.width);
    return [...image.pixels.subarray(0, 3)];
  };
  assert.deepEqual(corner("light"), [255, 255, 255]);
  assert.deepEqual(corner("dark"), [15, 22, 31]);
});

Deno.test("chartFile() tells the size of its letters in a way that programs without style sheets read", async () => {
  const file = chartFile(await labelBalanceChart({ bug: 30, refund: 10 })).replace(/<rect width="100%"[^>]*>/, "");
  const heightAt = (size: string) => new Resvg(file.replaceAll("13px", size)).getBBox()!.height;
  assert.ok(heightAt("40px") > heightAt("13px"));
});

Deno.test("every chart keeps its words inside its frame, for 2, 7 and 77 classes", async () => {
  for (const [name, draw] of Object.entries(charts)) {
    for (const some of [two, evaluation, many]) {
      const chart = await draw(some);
      const image = new Resvg(chartFile(chart).replace(/<rect width="100%" height="100%"[^>]*>/, ""));
      const box = image.getBBox()!;
      assert.ok(
        box.x >= -1 && box.y >= -1 && box.x + box.width <= image.width + 1 && box.y + box.height <= image.height + 1,
        `${name} of ${some.classes.length} classes: ${box.x}, ${box.y}, ${box.x + box.width}, ${
          box.y + box.height
        } in ` +
          `${image.width} x ${image.height}`,
      );
    }
  }
});

Deno.test("chartPng() draws a chart in the colours of a theme at the scale asked for, and says when it found no font", async () => {
  const chart = await labelBalanceChart({ bug: 30, refund: 10 });
  const large = await chartPng(chart, { theme: "dark", scale: 3 });
  assert.equal(large.width, 3 * chart.width);
  const header = new DataView(large.png.buffer);
  assert.deepEqual([header.getUint32(16), header.getUint32(20)], [large.width, large.height]);
  assert.notDeepEqual((await chartPng(chart, { theme: "light", scale: 3 })).png, large.png);
  const mute = await chartPng(chart, { systemFonts: false });
  assert.match(mute.note!, /^no font was found/);
  await assert.rejects(chartPng(chart, { scale: 0 }), /scale must be in \(0, 8\]: current value is 0/);
});

Deno.test("blockOrder() keeps every class, and brings planted groups together", () => {
  const groups = [[0, 3, 6], [1, 4, 7], [2, 5, 8]];
  const confusion = Array.from(
    { length: 9 },
    (_, i) => Array.from({ length: 9 }, (_, j) => (i === j ? 50 : i % 3 === j % 3 ? 5 : 0)),
  );
  const order = blockOrder(confusion);
  const blocks = [order.slice(0, 3), order.slice(3, 6), order.slice(6)].map((block) => block.toSorted().join());
  assert.deepEqual(blocks.sort(), groups.map((group) => group.join()).sort());
  fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat(9)), (k, stream) => {
    const counts = Array.from({ length: k }, () => [...stream.take(k)]);
    assert.deepEqual(blockOrder(counts).toSorted((a, b) => a - b), Array.from({ length: k }, (_, i) => i));
  }));
});

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
