import type { Interval } from "./wilson_interval.ts";

/** A number with an interval of its own. */
interface Measured extends Interval {
  readonly value: number;
}

/**
 * Interval of the difference `a − b` of two numbers that were measured apart, made of the interval of each (MOVER: Zou & Donner,
 * https://doi.org/10.1002/sim.3095). Of two shares with Wilson's intervals it is Newcombe's hybrid score interval
 * (https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).
 *
 * @example
 * ```ts
 * import { differenceInterval } from "./difference_interval.ts";
 * import { wilsonInterval } from "./wilson_interval.ts";
 * import assert from "node:assert/strict";
 *
 * const share = (right: number, n: number) => ({ value: right / n, ...wilsonInterval(right, n) });
 * const { low, high } = differenceInterval(share(56, 70), share(48, 80)); // Newcombe's example (a), method 10
 * assert.deepEqual([low.toFixed(4), high.toFixed(4)], ["0.0524", "0.3339"]);
 * ```
 */
export function differenceInterval(a: Measured, b: Measured): Interval {
  const difference = a.value - b.value;
  return {
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/**
 * Interval of the mean of numbers that were measured apart, such as the recall of each label: the same method for a sum, over their number.
 *
 * @throws {RangeError} If there are none.
 */
export function meanInterval(parts: readonly Measured[]): Measured {
  const n = parts.length;
  if (n === 0) throw new RangeError("Cannot make an interval of a mean: there are no numbers");
  const value = parts.reduce((sum, part) => sum + part.value, 0) / n;
  const below = Math.hypot(...parts.map((part) => part.value - part.low));
  const above = Math.hypot(...parts.map((part) => part.high - part.value));
  return { value, low: value - below / n, high: value + above / n };
}
