import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { epochMillis, hourWeekdayCounts, labelShares, ticketVolume } from "./mod.ts";
import { simulatedCounts, WEEK } from "./testdata/simulated_counts.ts";
// Made by testdata/make_tables.py with SciPy 1.17.1 and statsmodels 0.15.0.
import expected from "./testdata/tables.json" with { type: "json" };

const DAY = 86_400_000;
const START = Date.UTC(2025, 0, 6); // a Monday

/** So many tickets on each day from the start on. */
function ticketsOf(counts: readonly number[]): number[] {
  return counts.flatMap((count, day) => Array.from({ length: count }, (_, i) => START + DAY * day + 60_000 * i));
}
const year = (seed: number, change: (mean: number, day: number) => number = (mean) => mean) =>
  simulatedCounts(Array.from({ length: 364 }, (_, day) => change(WEEK[day % 7], day)), seed);

Deno.test("ticketVolume() finds the outage that was planted in the sample, and nothing else", async () => {
  const url = new URL("../../data/sample/tickets.csv", import.meta.url);
  const rows: { timestamp: string }[] = parse(await Deno.readTextFile(url), { columns: true });
  const { unit, points, n, breaks, bursts, gaps } = ticketVolume(rows.map(({ timestamp }) => timestamp));
  assert.deepEqual([unit, points.length, n], ["day", 365, 4000]);
  assert.deepEqual(bursts.map(({ start, end, count }) => [start, end, count]), [["2026-04-21", "2026-04-23", 138]]);
  assert.deepEqual([breaks, gaps], [[], []]);
});

Deno.test("ticketVolume() finds days that are missing, but takes no empty weekend or slow start for them", () => {
  const gap = ticketVolume(ticketsOf(year(1, (mean, day) => (day >= 100 && day < 109 ? 0 : mean))));
  assert.deepEqual(gap.gaps.map(({ start, days }) => [start, days]), [["2025-04-16", 9]]);
  assert.deepEqual([gap.breaks, gap.bursts], [[], []]);
  const office = ticketVolume(ticketsOf(year(2, (mean, day) => (day % 7 < 5 ? mean : 0))));
  assert.deepEqual([office.gaps, office.breaks, office.bursts], [[], [], []]);
  const slow = ticketVolume(ticketsOf(year(3, (mean, day) => (day < 90 ? mean / 40 : mean))));
  assert.deepEqual(slow.gaps, []);
  assert.equal(slow.breaks.length, 1);
  assert.ok(Math.abs(Date.parse(slow.breaks[0].at) - START - 90 * DAY) <= 3 * DAY, slow.breaks[0].at);
});

Deno.test("ticketVolume() takes long empty stretches at a low rate for what they are", () => {
  let gaps = 0;
  for (let seed = 0; seed < 50; seed++) {
    gaps += ticketVolume(ticketsOf([1, ...simulatedCounts(new Array(300).fill(0.3), seed), 1])).gaps.length;
  }
  assert.ok(gaps <= 3, `${gaps} gaps in 50 series`);
});

Deno.test("ticketVolume() counts every ticket once in days, weeks from Monday and months", () => {
  const times = fc.array(fc.date({ min: new Date("2024-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(fc.property(times, fc.constantFrom("day" as const, "week" as const, "month" as const), (dates, unit) => {
    const { points, n } = ticketVolume(dates.map((date) => date.toISOString()), { unit });
    assert.equal(points.reduce((sum, { count }) => sum + count, 0), dates.length);
    assert.equal(n, dates.length);
    for (const { start } of points) {
      if (unit === "week") assert.equal(new Date(start).getUTCDay(), 1);
      if (unit === "month") assert.ok(start.endsWith("-01"));
    }
    assert.equal(new Set(points.map(({ start }) => start)).size, points.length);
  }));
  const unitOf = (days: number) => ticketVolume([START, START + days * DAY]).unit;
  assert.deepEqual([0, 399, 400, 1463, 1464].map(unitOf), ["day", "day", "week", "week", "month"]);
});

Deno.test("ticketVolume() sets aside missing times and the default dates of broken exports", () => {
  const times = [
    ...ticketsOf(year(4)).map((at) => new Date(at).toISOString()),
    "1970-01-01T00:00:00Z",
    "9999-12-31T00:00:00Z",
  ];
  const { n, astray, undated, first } = ticketVolume([...times, undefined, "", "no time"]);
  assert.deepEqual([n, astray, undated, first], [times.length - 2, 2, 3, "2025-01-06"]);
  assert.throws(() => ticketVolume([undefined, "soon"]), /no ticket has a readable time: there are 2 tickets/);
  assert.throws(() => ticketVolume([]), RangeError);
});

Deno.test("epochMillis() does not depend on the time zone of the machine", async () => {
  const texts = ["2026-03-01T09:30:00.000Z", "2026-03-01T09:30", "2026-03-01 09:30:00", "2026-03-01T10:30:00+01:00"];
  assert.deepEqual([...epochMillis(texts)], new Array(4).fill(Date.UTC(2026, 2, 1, 9, 30)));
  const module = new URL("./epoch_millis.ts", import.meta.url);
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "eval",
      "--no-check",
      `import { epochMillis } from "${module}"; console.log(JSON.stringify([...epochMillis(${
        JSON.stringify(texts)
      })]))`,
    ],
    env: { TZ: "America/New_York" },
  }).output();
  assert.deepEqual(JSON.parse(new TextDecoder().decode(stdout)), [...epochMillis(texts)]);
  assert.deepEqual([...epochMillis(["2026-03-01", null, undefined, "", "x", NaN, 5])], [
    Date.UTC(2026, 2, 1),
    NaN,
    NaN,
    NaN,
    NaN,
    NaN,
    5,
  ]);
});

Deno.test("hourWeekdayCounts() agrees with Date, before 1970 too", () => {
  fc.assert(fc.property(fc.date({ noInvalidDate: true }), (date) => {
    const { counts } = hourWeekdayCounts([date.getTime()]);
    assert.equal(counts[(date.getUTCDay() + 6) % 7][date.getUTCHours()], 1);
  }));
  const { n, undated } = hourWeekdayCounts([undefined, "2026-03-02T09:30:00Z"]);
  assert.deepEqual([n, undated], [1, 1]);
});

Deno.test("labelShares() gives statsmodels' p-values for the change from the first to the last quarter", () => {
  for (const [a, n, b, m, p] of expected.proportions) {
    const [times, labels] = [[] as number[], [] as string[]];
    const put = (count: number, day: number, label: string) => {
      for (let i = 0; i < count; i++) {
        times.push(START + day * DAY);
        labels.push(label);
      }
    };
    put(a, 0, "x");
    put(n - a, 0, "y");
    put(b, 100, "x");
    put(m - b, 100, "y");
    const { changes } = labelShares(times, labels);
    const change = changes.find(({ label }) => label === "x")!;
    assert.ok(Math.abs(change.pValue - Math.min(1, 2 * p)) < 1e-12); // Bonferroni of two labels
    assert.deepEqual([change.first.value, change.last.value], [a / n, b / m]);
  }
});

Deno.test("labelShares() has shares that sum to 1 in every month, and counts what it leaves out", () => {
  const times = ticketsOf(year(5));
  const labels = times.map((_, i) => (i % 50 === 0 ? undefined : ["a", "b", "c"][i % 3]));
  const { unit, periods, labels: found, n, missing } = labelShares(times, labels);
  assert.equal(unit, "month");
  assert.equal(periods.reduce((sum, period) => sum + period.n, 0), n);
  assert.equal(n + missing, times.length);
  periods.forEach((_, p) => {
    assert.ok(Math.abs(found.reduce((sum, { shares }) => sum + shares[p].value, 0) - 1) < 1e-12);
    assert.ok(found.every(({ shares }) => shares[p].low <= shares[p].value && shares[p].value <= shares[p].high));
  });
  assert.throws(() => labelShares([1], []), RangeError);
  assert.throws(() => labelShares([NaN], ["a"]), /no ticket has both a time and a label/);
});
