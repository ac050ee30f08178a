import { systemClock as clock } from "../../core/mod.ts";

/** Seconds that something is watched to say how often it can be done. */
const WATCHED = 3;

/** How often a second something can be done, one after the other. */
export async function rate(work: () => Promise<unknown>): Promise<number> {
  const start = clock.monotonic();
  let n = 0;
  for (; clock.monotonic() - start < 1000 * WATCHED; n++) await work();
  return 1000 * n / (clock.monotonic() - start);
}

/** Milliseconds that something took, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<[ms: number, result: T]> {
  const start = clock.monotonic();
  const result = await work();
  return [clock.monotonic() - start, result];
}

/** Value in the middle, or between the two that are. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
