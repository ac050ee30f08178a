import { epochMillis, type Timestamps } from "./epoch_millis.ts";
import { normalCdf } from "./normal.ts";
import { wilsonInterval } from "./wilson_interval.ts";

/** A label's share in one part of the time. */
export interface LabelShare {
  readonly tickets: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How a label's share moved from the first to the last quarter of the time. */
export interface ShareChange {
  readonly label: string;
  readonly first: LabelShare;
  readonly last: LabelShare;
  /** Two-sided p-value of a pooled z-test of two shares, multiplied by the number of labels (Bonferroni). */
  readonly pValue: number;
}

/** Shares of labels over time. */
export interface LabelShares {
  /** Months, or days where the tickets span less than 60 days, `start` such as `2026-04-01`; periods without tickets are absent. */
  readonly unit: "day" | "month";
  readonly periods: readonly { readonly start: string; readonly n: number }[];
  /** Labels, most tickets first; shares shape `(nPeriods,)`, with 95% Wilson intervals. */
  readonly labels: readonly {
    readonly label: string;
    readonly tickets: number;
    readonly shares: readonly LabelShare[];
  }[];
  /** Change from the first to the last quarter of the time, surest first. */
  readonly changes: readonly ShareChange[];
  readonly n: number;
  /** Tickets that lack a time or a label. */
  readonly missing: number;
}

const DAY = 86_400_000;

/**
 * Shares of the labels by month, and which of them moved from the first to the last quarter of the time.
 *
 * @param timestamps ISO 8601 or milliseconds since 1970, shape `(n,)`.
 * @param labels Shape `(n,)`.
 * @throws {RangeError} If the lengths differ, or no ticket has both a time and a label.
 *
 * @example
 * ```ts
 * import { labelShares } from "./label_shares.ts";
 * import assert from "node:assert/strict";
 *
 * const times = Array.from({ length: 200 }, (_, i) => Date.UTC(2026, 0, 1 + i));
 * const { changes } = labelShares(times, times.map((_, i) => (i < 150 || i % 2 ? "bug" : "refund")));
 * assert.deepEqual([changes[0].first.value, changes[0].last.value], [1, 0.5]);
 * ```
 */
export function labelShares(timestamps: Timestamps, labels: readonly (string | undefined)[]): LabelShares {
  if (timestamps.length !== labels.length) {
    throw new RangeError(
      `Cannot compute shares over time: there must be one label a time: ${timestamps.length} times, ${labels.length} labels`,
    );
  }
  const times = epochMillis(timestamps);
  const rows: number[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < times.length; i++) {
    if (Number.isNaN(times[i]) || !labels[i]) continue;
    rows.push(i);
    if (times[i] < first) first = times[i];
    if (times[i] > last) last = times[i];
  }
  const n = rows.length;
  if (n === 0) {
    throw new RangeError(
      `Cannot compute shares over time: no ticket has both a time and a label: there are ${times.length} tickets`,
    );
  }
  const unit = last - first < 60 * DAY ? "day" : "month";
  const byPeriod = new Map<number, Map<string, number>>();
  const sizes = new Map<string, number>();
  const quarters = [new Map<string, number>(), new Map<string, number>()];
  const quarter = (last - first) / 4;
  for (const i of rows) {
    const label = labels[i]!;
    add(sizes, label);
    const day = Math.floor(times[i] / DAY);
    let period = byPeriod.get(day);
    if (!period) byPeriod.set(day, period = new Map());
    add(period, label);
    if (times[i] <= first + quarter) add(quarters[0], label);
    if (times[i] >= last - quarter) add(quarters[1], label);
  }
  const periods = new Map<string, Map<string, number>>();
  for (const [day, counts] of [...byPeriod].sort((a, b) => a[0] - b[0])) {
    const iso = new Date(day * DAY).toISOString().slice(0, -14);
    const start = unit === "day" ? iso : `${iso.slice(0, -2)}01`;
    const into = periods.get(start);
    if (!into) periods.set(start, new Map(counts));
    else for (const [label, tickets] of counts) into.set(label, (into.get(label) ?? 0) + tickets);
  }
  const all = [...periods].map(([start, counts]) => ({ start, counts, n: total(counts) }));
  const names = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ends = quarters.map((counts) => ({ counts, n: total(counts) }));
  return {
    unit,
    periods: all.map(({ start, n }) => ({ start, n })),
    labels: names.map(([label, tickets]) => ({
      label,
      tickets,
      shares: all.map(({ counts, n }) => shareOf(counts.get(label) ?? 0, n)),
    })),
    changes: names.map(([label]): ShareChange => {
      const [a, b] = ends.map(({ counts, n }) => shareOf(counts.get(label) ?? 0, n));
      const pooled = (a.tickets + b.tickets) / (ends[0].n + ends[1].n);
      const spread = Math.sqrt(pooled * (1 - pooled) * (1 / ends[0].n + 1 / ends[1].n));
      const z = spread > 0 ? Math.abs(a.value - b.value) / spread : 0;
      return { label, first: a, last: b, pValue: Math.min(1, 2 * normalCdf(-z) * names.length) };
    }).sort((a, b) =>
      a.pValue - b.pValue || Math.abs(b.last.value - b.first.value) - Math.abs(a.last.value - a.first.value)
    ),
    n,
    missing: labels.length - n,
  };
}

function add(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const tickets of counts.values()) sum += tickets;
  return sum;
}

function shareOf(tickets: number, n: number): LabelShare {
  return { tickets, value: n > 0 ? tickets / n : 0, ...wilsonInterval(tickets, n) };
}
