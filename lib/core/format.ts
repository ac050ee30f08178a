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

/**
 * Digits after the point that tell numbers of a size apart: those of three figures of it, none where it has more.
 *
 * @example
 * ```ts
 * import { digitsFor } from "./format.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([1234, 45.2, 0.91, 0.0021, 0].map(digitsFor), [0, 1, 3, 5, 3]);
 * ```
 */
export function digitsFor(size: number): number {
  if (!(Math.abs(size) > 0 && Number.isFinite(size))) return 3;
  return Math.max(0, Math.min(12, 2 - Math.floor(Math.log10(Math.abs(size)))));
}

/**
 * A number of bytes in words, such as `45 kB` or `1.3 MB`; units are powers of 1,000.
 *
 * @example
 * ```ts
 * import { fileSize } from "./format.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([800, 45_300, 1_250_000, 91_000_000, 2.4e9].map(fileSize), ["800 B", "45 kB", "1.3 MB", "91 MB", "2.4 GB"]);
 * ```
 */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const [size, unit] = bytes < 999_500_000 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${size < 9.95 ? Number(size.toFixed(1)) : Math.round(size)} ${unit}`;
}

/** How the numbers of an estimate are written. */
export type EstimateFormat = "percent" | "decimal";

/**
 * The ends of an interval, such as `91.1–93.0%`; where one is below 0, with a word between them and true minus signs.
 *
 * @param digits Digits after the point; 1 of a percentage and 3 of a number if not given.
 */
export function intervalOf(
  { low, high }: { readonly low: number; readonly high: number },
  as: EstimateFormat = "percent",
  digits = as === "percent" ? 1 : 3,
): string {
  const from = written(as === "percent" ? 100 * low : low, digits);
  return `${from}${from.startsWith("−") ? " to " : "–"}${numberText(high, as, digits)}`;
}

/**
 * A number with its interval, such as `92.3% (91.1–93.0%)`: in one way wherever text is written.
 *
 * @param digits Digits after the point; 1 of a percentage and 3 of a number if not given.
 *
 * @example
 * ```ts
 * import { estimateText, intervalOf } from "./format.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(estimateText({ value: 0.9234, low: 0.911, high: 0.93 }), "92.3% (91.1–93.0%)");
 * assert.equal(intervalOf({ low: 0, high: 0.0004 }), "0.0–<0.1%");
 * assert.equal(estimateText({ value: 0.021, low: -0.01, high: 0.05 }, "decimal"), "0.021 (−0.010 to 0.050)");
 * ```
 */
export function estimateText(
  estimate: { readonly value: number; readonly low: number; readonly high: number },
  as: EstimateFormat = "percent",
  digits = as === "percent" ? 1 : 3,
): string {
  return `${numberText(estimate.value, as, digits)} (${intervalOf(estimate, as, digits)})`;
}

function numberText(value: number, as: EstimateFormat, digits: number): string {
  if (as === "decimal") return written(value, digits);
  return value < 0 ? `${written(100 * value, digits)}%` : percent(value, digits);
}

/** With a true minus sign, and none before what is rounded to nothing. */
function written(value: number, digits: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value < 0 ? "−∞" : "∞";
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
