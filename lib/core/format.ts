/** A whole number with thousands set apart, such as `10,003`. */
export function count(n: number): string {
  return Math.round(n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its noun, such as `1 ticket` or `3,080 tickets`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${count(n)} ${n === 1 ? noun : plural}`;
}

/**
 * A share as a percentage, such as `92.3%`; a small one that is not nothing does not look like it: `<0.1%`.
 *
 * @param digits Digits after the point.
 *
 * @example
 * ```ts
 * import { count, counted, percent } from "./format.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([percent(0.923), percent(0.0001), percent(0), percent(0.5, 0)], ["92.3%", "<0.1%", "0.0%", "50%"]);
 * assert.deepEqual([count(10003), counted(1, "ticket"), counted(3080, "ticket")], ["10,003", "1 ticket", "3,080 tickets"]);
 * ```
 */
export function percent(share: number, digits = 1): string {
  const least = 10 ** -digits;
  if (share > 0 && 100 * share < least / 2) return `<${least.toFixed(digits)}%`;
  return `${(100 * share).toFixed(digits)}%`;
}

/** A number to three digits after the point, or as many as asked for. */
export function decimal(value: number, digits = 3): string {
  return value.toFixed(digits);
}
