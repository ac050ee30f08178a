import assert from "node:assert/strict";
import type { LearningCurve } from "../evaluate/mod.ts";
import { distinctiveTerms } from "../features/mod.ts";
import { type Crosstab, crosstab, ticketVolume } from "../stats/mod.ts";
import {
  crosstabChart,
  hourWeekdayChart,
  labelShareChart,
  languageChart,
  learningCurveChart,
  lengthChart,
  topTermsChart,
  volumeChart,
} from "./mod.ts";
import { parseSvg, wordsOf } from "./testdata/read_chart.ts";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5); // a Monday
const WEEK = [15, 14, 13, 12, 11, 5, 2];

function ticketsOf(days: number, count: (day: number) => number): number[] {
  return Array.from({ length: days }, (_, day) => day)
    .flatMap((day) => Array.from({ length: count(day) }, (_, i) => START + DAY * day + 60_000 * i));
}

Deno.test("volumeChart() names a break, a burst and a gap, and marks each", async () => {
  const times = ticketsOf(140, (day) => {
    if (day === 30) return 60;
    if (day >= 100 && day < 105) return 0;
    return day < 70 ? WEEK[day % 7] : 2 * WEEK[day % 7];
  });
  const { title, alt, svg } = await volumeChart(ticketVolume(times));
  assert.equal(
    title,
    "The level rose from 10 to 21 tickets a day on 16 March 2026; 4 February 2026 brought 60 tickets where 13 were expected; " +
      "no tickets on 15–19 April 2026 (n = 2,121, 5 January – 24 May 2026)",
  );
  const words = wordsOf(svg);
  for (const note of ["16 Mar: 10 → 21 a day", "4 Feb: 60, 13 expected", "15 Apr – 19 Apr: none"]) {
    assert.ok(words.includes(note), words.join(" | "));
  }
  assert.match(alt, /Gaps: 15–19 April 2026, \d+ expected\./);
  assert.equal(
    [...parseSvg(svg).querySelectorAll("rect")].filter((rect) => rect.getAttribute("fill")?.includes("--tl-bad"))
      .length,
    1,
  );
});

Deno.test("volumeChart() says when there is nothing to report, or too little to tell", async () => {
  const titleOf = async (times: (number | undefined)[]) => (await volumeChart(ticketVolume(times))).title;
  assert.equal(
    await titleOf(ticketsOf(140, (day) => WEEK[day % 7])),
    "About 10 tickets a day, without a break, burst or gap (n = 1,440, 5 January – 24 May 2026)",
  );
  assert.equal(
    await titleOf([...ticketsOf(3, () => 4), undefined]),
    "About 4.0 tickets a day, too few days to tell breaks and bursts from chance (n = 12, 5–7 January 2026; 1 without a usable time)",
  );
  assert.equal(await titleOf(ticketsOf(1, () => 1)), "The only ticket came on one day (n = 1, 5 January 2026)");
});

Deno.test("volumeChart() draws counts from zero: bars are as high as their counts", async () => {
  const { svg } = await volumeChart(ticketVolume(ticketsOf(3, (day) => 10 * (day + 1))));
  const heights = [...parseSvg(svg).querySelectorAll("[aria-label=rect] rect")].map((rect) =>
    Number(rect.getAttribute("height"))
  );
  assert.equal(heights.length, 3);
  assert.ok(wordsOf(svg).includes("0"), "the axis begins at 0");
  assert.ok(Math.abs(heights[1] / heights[0] - 2) < 0.01 && Math.abs(heights[2] / heights[0] - 3) < 0.01, `${heights}`);
});

Deno.test("hourWeekdayChart() names the busiest hour in UTC, and refuses tickets without times", async () => {
  const { title, svg } = await hourWeekdayChart([
    "2026-03-02T10:15:00+01:00",
    "2026-03-09T09:50:00Z",
    "2026-03-10T17:00:00Z",
    undefined,
  ]);
  assert.equal(
    title,
    "Busiest is Monday 09:00–10:00 UTC with 2 tickets (66.7%); the busiest quarter of the week’s hours brings 100% " +
      "(n = 3; 1 without a time)",
  );
  assert.ok(wordsOf(svg).includes("hour, UTC"));
  assert.throws(() => hourWeekdayChart([undefined]), /no ticket has a readable time: there are 1 tickets/);
});

Deno.test("crosstabChart() names the cell that departs most from chance, and marks those that are sure", async () => {
  const table: Crosstab = {
    rows: ["bug", "wish"],
    columns: ["low", "high"],
    counts: [[20, 80], [70, 30]],
    n: 200,
    missing: 5,
  };
  const { title, svg } = await crosstabChart(table, { rowName: "category", columnName: "priority" });
  // By hand: χ² = 200 (20·30 − 80·70)² / (100·100·90·110) = 50.5, V = √(50.5 / 200) = 0.50.
  assert.equal(
    title,
    "80.0% of “bug” are “high”, against 55.0% of all (Cramér’s V 0.50, p < 0.001, n = 200; 5 lack one of the two)",
  );
  const words = wordsOf(svg);
  for (const cell of ["20.0% ▼", "80.0% ▲", "70.0% ▲", "30.0% ▼", "45.0%", "55.0%"]) {
    assert.ok(words.includes(cell), cell);
  }
});

Deno.test("crosstabChart() marks no cell that chance explains", async () => {
  const table: Crosstab = { rows: ["a", "b"], columns: ["x", "y"], counts: [[60, 40], [50, 50]], n: 200, missing: 0 };
  // χ² = 200 (60·50 − 40·50)² / (100·100·110·90) = 2.02: p = 0.16.
  const { title, svg } = await crosstabChart(table);
  assert.equal(title, "No sign that label and value are related (Cramér’s V 0.10, p = 0.16, n = 200)");
  assert.ok(!wordsOf(svg).some((words) => /% [▲▼]/.test(words)));
});

Deno.test("crosstabChart() says when two fields are not related, hardly related, or one of them says nothing", async () => {
  const titleOf = async (counts: number[][]) => {
    const n = counts.flat().reduce((a, b) => a + b, 0);
    const names = (prefix: string, k: number) => Array.from({ length: k }, (_, i) => `${prefix}${i}`);
    return (await crosstabChart({
      rows: names("r", counts.length),
      columns: names("c", counts[0].length),
      counts,
      n,
      missing: 0,
    }))
      .title;
  };
  assert.match(
    await titleOf([[50, 51], [49, 50]]),
    /^No sign that label and value are related \(Cramér’s V 0\.00, p = 1\.00/,
  );
  assert.match(await titleOf([[5200, 4800], [4800, 5200]]), /^Label and value are hardly related; most: 52\.0% of/);
  assert.equal(await titleOf([[3, 4]]), "All 7 tickets have one label, “r0”");
  assert.equal(await titleOf([[3], [4]]), "All 7 tickets have one value, “c0”");
  assert.match(await titleOf([[1, 0], [0, 1], [1, 1]]), /rough: many small cells/);
  assert.throws(() => crosstabChart(crosstab(["a"], [undefined])), /no ticket has both: 1 tickets/);
});

Deno.test("crosstabChart() says what it leaves out of a table with many rows and columns", async () => {
  const many = Array.from({ length: 3000 }, (_, i) => i);
  const { alt, svg } = await crosstabChart(
    crosstab(many.map((i) => `row ${i % 100}`), many.map((i) => `column ${i % 30}`)),
  );
  assert.match(alt, /Not shown: 20 more labels, 18 more values\.$/);
  assert.ok(wordsOf(svg).some((words) => words.includes("20 more labels, 18 more values")));
});

Deno.test("lengthChart() gives NumPy's quartiles, by label too, and counts empty texts apart", async () => {
  // numpy.quantile([10, 20, 30, 40, 100], [0.25, 0.5, 0.75]) is 20, 30, 40 (NumPy 2.4.6).
  const { title } = await lengthChart([10, 0, 20, 30, 40, 100]);
  assert.equal(title, "Half of the tickets have between 20 and 40 characters, median 30 (n = 5; 1 empty)");
  const by = await lengthChart([10, 20, 30, 40, 100, 7], ["a", "a", "b", "b", "b", undefined], { unit: "word" });
  assert.match(by.title, /medians run from 15 in “a” to 40 in “b” \(n = 6\)$/);
  const bars = [...parseSvg(by.svg).querySelectorAll("rect title")].map((bar) => bar.textContent ?? "");
  const counted = bars.map((bar) => Number(/: ([\d,]+) ticket/.exec(bar)![1]));
  assert.equal(counted.reduce((a, b) => a + b, 0), 6, "the histogram holds every text once");
  assert.throws(() => lengthChart([0, 0]), /no text is longer than 0: there are 2 texts/);
  assert.throws(() => lengthChart([1], []), RangeError);
});

Deno.test("lengthChart() holds lengths from one character to a million", async () => {
  for (const lengths of [[1], [1, 1, 1], [1, 1e6], [1e6], [2, 3, 999_999]]) {
    const { svg } = await lengthChart(lengths);
    const counts = [...parseSvg(svg).querySelectorAll("rect title")].map((bar) =>
      Number(/: ([\d,]+) ticket/.exec(bar.textContent!)![1])
    );
    assert.equal(counts.reduce((a, b) => a + b, 0), lengths.length, `${lengths}`);
  }
});

Deno.test("languageChart() names languages in English, and what is unknown", async () => {
  const { title, svg } = await languageChart(["en", "en", "de", undefined, "tlh-x"]);
  assert.equal(
    title,
    "50.0% of 4 tickets are in English (en); 2 other languages bring 50.0% (1 ticket of unknown language)",
  );
  for (const name of ["English (en)", "German (de)", "tlh-x"]) assert.ok(wordsOf(svg).includes(name), name);
  assert.equal((await languageChart(["de", "de"])).title, "All 2 tickets are in German (de)");
  const mix = await languageChart(["en", "en", "de", "de"], ["a", "a", "b", "b"]);
  assert.ok(wordsOf(mix.svg).includes("German (de)"));
  assert.throws(() => languageChart([undefined]), /no ticket has one: there are 1 tickets/);
});

Deno.test("topTermsChart() shows each class's terms, says which classes have none, and how many it leaves out", async () => {
  const texts = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? "refund my order" : "hello friend"));
  const found = distinctiveTerms(texts, texts.map((_, i) => ["money", "talk", "chat"][i % 3]));
  const { title, svg } = await topTermsChart(found);
  assert.match(title, /^Most telling is “order” for “money”: in 100\.0% of its tickets, 0\.0% of others/);
  for (const word of ["refund", "order", "money"]) assert.ok(wordsOf(svg).includes(word), word);
  const none = await topTermsChart(distinctiveTerms(texts, texts.map((_, i) => (i % 2 ? "a" : "b"))));
  assert.match(none.title, /^No term sets one of 2 classes apart by more than chance \(n = 300, \d+ terms\)$/);
  const many = await topTermsChart(distinctiveTerms(texts, texts.map((_, i) => `class ${i % 20}`)));
  assert.match(many.title, /8 smaller classes not shown\)$/);
  assert.throws(() => topTermsChart(distinctiveTerms([], [])), /there are no classes/);
});

Deno.test("labelShareChart() names the label that moved most surely, and none where none moved", async () => {
  const times = ticketsOf(120, () => 10);
  const moved = await labelShareChart(times, times.map((_, i) => (i % 10 < (i < 600 ? 2 : 5) ? "bug" : "wish")));
  assert.equal(
    moved.title,
    "“bug” grew from 20.0% to 50.0% of the tickets between the first and the last quarter of the time; 1 other label moved too (n = 1,200)",
  );
  const still = await labelShareChart(times, times.map((_, i) => (i % 10 < 3 ? "bug" : "wish")));
  assert.match(still.title, /^No label’s share moved by more than chance/);
});

Deno.test("labelShareChart() draws one day, one label and many labels, and says what it leaves out", async () => {
  const one = await labelShareChart(ticketsOf(1, () => 5), ["a", "a", "a", "b", undefined]);
  assert.ok(!/NaN|undefined/.test(one.svg));
  assert.match(one.title, /\(n = 4; 1 without time or label\)$/);
  const times = ticketsOf(90, () => 4);
  assert.equal(
    (await labelShareChart(times, times.map(() => "bug"))).title,
    "All dated tickets have one label, “bug” (n = 360)",
  );
  const many = await labelShareChart(times, times.map((_, i) => `label ${i % 20}`));
  assert.match(many.title, /8 other labels not shown\)$/);
  assert.throws(() => labelShareChart([undefined], ["a"]), /no ticket has both a time and a label/);
});

Deno.test("learningCurveChart() says what the last step brought, and whether more would help", async () => {
  const curve = (steps: [value: number, low: number, high: number][]): LearningCurve => ({
    points: [0, ...steps].map((_, i) => {
      const accuracy = 0.6 + steps.slice(0, i).reduce((sum, [value]) => sum + value, 0);
      return {
        size: 100 * 2 ** i,
        accuracy,
        low: accuracy - 0.02,
        high: accuracy + 0.02,
        macroF1: accuracy,
        scores: [accuracy],
      };
    }),
    gains: steps.map(([value, low, high], i) => ({ from: 100 * 2 ** i, to: 200 * 2 ** i, value, low, high })),
    n: 1000,
    classes: 4,
    folds: 5,
    seed: 0,
    level: 0.95,
  });
  const titleOf = async (steps: [number, number, number][]) => (await learningCurveChart(curve(steps))).title;
  assert.equal(
    await titleOf([[0.08, 0.05, 0.11], [0.03, 0.01, 0.05]]),
    "Doubling the tickets from 200 to 400 brought +3.0 points (+1.0 to +5.0): more tickets still help, less than the step before, " +
      "which brought +8.0 (5 folds, n = 1,000)",
  );
  assert.match(await titleOf([[0.05, 0.02, 0.08]]), /: more tickets still help \(5 folds/);
  assert.match(await titleOf([[0.01, -0.01, 0.03]]), /brought \+1\.0 points \(−1\.0 to \+3\.0\): no gain that is sure/);
  assert.match(await titleOf([[-0.02, -0.04, 0]]), /: more tickets do not help/);
  assert.equal(await titleOf([]), "60.0% are right after 100 tickets (5 folds, n = 1,000)");
  assert.throws(() => learningCurveChart({ ...curve([]), points: [] }), /it has no points/);
});
