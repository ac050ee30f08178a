import { countBursts } from "./count_bursts.ts";
import { epochMillis, type Timestamps } from "./epoch_millis.ts";
import { poissonBreaks } from "./poisson_breaks.ts";
import { countGaps } from "./_count_gaps.ts";

const DAY = 86_400_000;
/** Times further from the median than this are taken for the default dates of broken exports: 1970-01-01, 9999-12-31. */
const ASTRAY = 20 * 365.25 * DAY;

/** Unit of time in which tickets are counted; weeks begin on Monday, all in UTC. */
export type VolumeUnit = "day" | "week" | "month";

/** Days that belong together. */
export interface VolumeSpan {
  /** First day, such as `2026-04-21`. */
  readonly start: string;
  /** Last day, included. */
  readonly end: string;
  readonly days: number;
  /** Tickets expected on these days. */
  readonly expected: number;
}

/** Tickets over time. */
export interface Volume {
  readonly unit: VolumeUnit;
  /** Every unit from the first ticket to the last, empty ones too; `start` is a day, such as `2026-04-01`. */
  readonly points: readonly { readonly start: string; readonly count: number }[];
  /** First day with a ticket. */
  readonly first: string;
  /** Last day with a ticket. */
  readonly last: string;
  /** Tickets counted. */
  readonly n: number;
  /** Tickets without a readable time. */
  readonly undated: number;
  /** Tickets left out because their time lies more than 20 years from the median. */
  readonly astray: number;
  /** Stretches of one level between breaks, in tickets a day. */
  readonly levels: readonly { readonly start: string; readonly end: string; readonly perDay: number }[];
  /** Lasting changes of the level; `before` and `after` are tickets a day. */
  readonly breaks: readonly {
    readonly at: string;
    readonly before: number;
    readonly after: number;
    /** After over before, with a 95% interval. */
    readonly ratio: { readonly value: number; readonly low: number; readonly high: number };
  }[];
  /** Days far above the level for their weekday. */
  readonly bursts: readonly (VolumeSpan & { readonly count: number; readonly pValue: number })[];
  /** Days without tickets where there should have been some. */
  readonly gaps: readonly (VolumeSpan & { readonly pValue: number })[];
  /** Variance of the tickets a day around their level, as a multiple of the mean. */
  readonly dispersion: number;
}

/** Options of {@linkcode ticketVolume}. */
export interface TicketVolumeOptions {
  /**
   * Unit of the points; breaks, bursts and gaps are sought in days whatever it is.
   *
   * @default By the span: days up to 400 days, weeks up to 4 years, then months.
   */
  readonly unit?: VolumeUnit;
}

/**
 * Counts tickets over time and says where their level breaks, where days burst and where days are missing; the weekly rhythm is
 * none of these.
 *
 * @param timestamps ISO 8601 or milliseconds since 1970, shape `(n,)`; tickets without a time are counted apart.
 * @throws {RangeError} If no ticket has a readable time.
 *
 * @example
 * ```ts
 * import { ticketVolume } from "./ticket_volume.ts";
 * import assert from "node:assert/strict";
 *
 * const { unit, points, undated } = ticketVolume(["2026-03-01T08:00:00Z", "2026-03-03T09:00:00Z", undefined]);
 * assert.equal(unit, "day");
 * assert.deepEqual(points.map(({ count }) => count), [1, 0, 1]);
 * assert.equal(undated, 1);
 * ```
 */
export function ticketVolume(timestamps: Timestamps, options: TicketVolumeOptions = {}): Volume {
  const all = epochMillis(timestamps).filter((at) => !Number.isNaN(at));
  if (all.length === 0) {
    throw new RangeError(
      `Cannot count tickets over time: no ticket has a readable time: there are ${timestamps.length} tickets`,
    );
  }
  let times = all;
  let [first, last] = ends(all);
  if (last - first > ASTRAY) {
    const middle = Float64Array.from(all).sort()[all.length >> 1];
    times = all.filter((at) => Math.abs(at - middle) <= ASTRAY);
    [first, last] = ends(times);
  }
  const firstDay = Math.floor(first / DAY);
  const counts = new Float64Array(Math.floor(last / DAY) - firstDay + 1);
  for (const at of times) counts[Math.floor(at / DAY) - firstDay]++;

  const gaps = countGaps(counts, 7);
  const exposure = new Float64Array(counts.length).fill(1);
  for (const { from, to } of gaps) exposure.fill(0, from, to + 1);
  const settings = { period: 7, exposure };
  const found = poissonBreaks(counts, settings);
  const bursts = countBursts(counts, settings, found);

  const day = (t: number) => isoDay(firstDay + t);
  const span = ({ from, to, expected }: { from: number; to: number; expected: number }): VolumeSpan => (
    { start: day(from), end: day(to), days: to - from + 1, expected }
  );
  const { unit = unitOf(counts.length) } = options;
  return {
    unit,
    points: countByUnit(counts, firstDay, unit),
    first: day(0),
    last: day(counts.length - 1),
    n: times.length,
    undated: timestamps.length - all.length,
    astray: all.length - times.length,
    levels: found.levels.map(({ from, to, mean }) => ({ start: day(from), end: day(to), perDay: mean })),
    breaks: found.breaks.map(({ at, before, after, ratio }) => ({ at: day(at), before, after, ratio })),
    bursts: bursts.map((burst) => ({ ...span(burst), count: burst.count, pValue: burst.pValue })),
    gaps: gaps.map((gap) => ({ ...span(gap), pValue: gap.pValue })),
    dispersion: found.dispersion,
  };
}

function unitOf(days: number): VolumeUnit {
  return days <= 400 ? "day" : days <= 4 * 366 ? "week" : "month";
}

function countByUnit(counts: Float64Array, firstDay: number, unit: VolumeUnit): { start: string; count: number }[] {
  const points: { start: string; count: number }[] = [];
  counts.forEach((count, t) => {
    const start = unitStart(firstDay + t, unit);
    const point = points.at(-1);
    if (point?.start === start) point.count += count;
    else points.push({ start, count });
  });
  return points;
}

function unitStart(day: number, unit: VolumeUnit): string {
  if (unit === "day") return isoDay(day);
  if (unit === "month") return `${isoDay(day).slice(0, -2)}01`;
  // 1970-01-01, day 0, was a Thursday.
  return isoDay(day - (((day + 3) % 7) + 7) % 7);
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, -14);
}

function ends(times: Float64Array): [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (const at of times) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return [first, last];
}
