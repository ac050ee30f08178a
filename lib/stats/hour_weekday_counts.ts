import { epochMillis, type Timestamps } from "./epoch_millis.ts";

/** Tickets by weekday and hour of the day, in UTC. */
export interface HourWeekdayCounts {
  /** Shape `(7, 24)`: Monday to Sunday, hour 0 to 23. */
  readonly counts: readonly (readonly number[])[];
  /** Tickets counted. */
  readonly n: number;
  /** Tickets without a readable time. */
  readonly undated: number;
}

/**
 * Counts points in time by weekday and hour, in UTC.
 *
 * @param timestamps Shape `(n,)`.
 *
 * @example
 * ```ts
 * import { hourWeekdayCounts } from "./hour_weekday_counts.ts";
 * import assert from "node:assert/strict";
 *
 * const { counts, n } = hourWeekdayCounts(["2026-03-02T09:30:00Z", "2026-03-09T09:59:59Z"]); // two Mondays
 * assert.deepEqual([counts[0][9], n], [2, 2]);
 * ```
 */
export function hourWeekdayCounts(timestamps: Timestamps): HourWeekdayCounts {
  const cells = new Float64Array(7 * 24);
  let n = 0;
  for (const at of epochMillis(timestamps)) {
    if (Number.isNaN(at)) continue;
    const hours = Math.floor(at / 3_600_000);
    // 1970-01-01 was a Thursday: 72 hours after a Monday's start.
    cells[modulo(hours + 72, 168)]++;
    n++;
  }
  const counts = Array.from({ length: 7 }, (_, day) => [...cells.subarray(24 * day, 24 * day + 24)]);
  return { counts, n, undated: timestamps.length - n };
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}
