import { normalQuantile } from "./normal.ts";

/** An interval that holds a quantity with a stated confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share (https://doi.org/10.1080/01621459.1927.10502953). Unlike a bootstrap it does not shrink to
 * a point where all or none of few tickets are right.
 *
 * @param successes In [0, n].
 * @param n Number of trials; without any, the interval is all of [0, 1].
 * @param level Confidence in (0, 1).
 * @throws {RangeError} If an argument is out of range.
 *
 * @example
 * ```ts
 * import { wilsonInterval } from "./wilson_interval.ts";
 * import assert from "node:assert/strict";
 *
 * const { low, high } = wilsonInterval(10, 10); // ten of ten right is no proof of perfection
 * assert.ok(Math.abs(low - 0.7224672001371107) < 1e-12 && high === 1);
 * ```
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot make an interval: level must be in (0, 1): current value is ${level}`);
  }
  if (!(successes >= 0 && successes <= n)) {
    throw new RangeError(`Cannot make an interval: successes must be in [0, ${n}]: current value is ${successes}`);
  }
  if (n === 0) return { low: 0, high: 1 };
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const p = successes / n;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt(z2 * (p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half };
}
