/** Whether `03/04/2026` is the third of April or March the fourth. */
export type DateOrder = "day-first" | "month-first";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;
const TIME = String
  .raw`(?:,?[T\s]+(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AP]\.?M\.?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?`;
const NUMBERS = new RegExp(String.raw`^(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d\d)${TIME}$`, "i");
const DAY_MONTH = new RegExp(
  String.raw`^(?:[a-z]{2,9},?\s+)?(\d{1,2})[\s/.-]+([a-z]{3,9})\.?[\s/.,-]+(\d{4}|\d\d)${TIME}(?:\s*\([a-z]+\))?$`,
  "i",
);
const MONTH_DAY = new RegExp(
  String.raw`^(?:[a-z]{2,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  "i",
);

/** Seconds of 1973-03-03: smaller numbers are more likely something else than a time. */
const LEAST_EPOCH = 1e8;

/**
 * Milliseconds since 1970 in UTC of a time as help desks and spreadsheets write it: ISO 8601, Unix time in seconds,
 * milliseconds, microseconds or nanoseconds (told apart by size), RFC 2822, `15/Mar/26 9:30 AM`, `Mar 15, 2026 9:30 AM`,
 * `15.03.2026`, and `3/15/2026` by the order of day and month. A time without zone is taken as UTC.
 *
 * @param order Order of day and month between slashes or dashes; dots are always day first.
 * @returns Undefined for what is no time, or no day of the calendar.
 *
 * @example
 * ```ts
 * import { parseTimestamp } from "./timestamp.ts";
 * import assert from "node:assert/strict";
 *
 * const at = Date.UTC(2026, 2, 15, 9, 30);
 * assert.equal(parseTimestamp("2026-03-15T10:30:00+01:00", "day-first"), at);
 * assert.equal(parseTimestamp("15/Mar/26 9:30 AM", "day-first"), at);
 * assert.equal(parseTimestamp(at / 1000, "day-first"), at);
 * assert.equal(parseTimestamp("30.02.2026", "day-first"), undefined);
 * ```
 */
export function parseTimestamp(value: unknown, order: DateOrder): number | undefined {
  if (typeof value === "number" || typeof value === "bigint") return fromEpoch(Number(value));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.getTime();
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", zone] = iso;
    const ms = fraction === "" ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
    const at = instant(+year, +month, +day, +hour, +minute, +second, zone);
    return at === undefined ? undefined : at + ms;
  }
  if (/^\d+(\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const named = DAY_MONTH.exec(text);
  if (named) return withTime(named, named[3], monthOf(named[2]), named[1], 4);
  const english = MONTH_DAY.exec(text);
  if (english) return withTime(english, english[3], monthOf(english[1]), english[2], 4);
  const numbers = NUMBERS.exec(text);
  if (!numbers) return undefined;
  const [, a, separator, b, c] = numbers;
  if (a.length === 4) return withTime(numbers, a, +b, c, 5);
  if (a.length === 3) return undefined;
  const dayFirst = separator === "." || order === "day-first";
  return dayFirst ? withTime(numbers, c, +b, a, 5) : withTime(numbers, c, +a, b, 5);
}

/**
 * What a date says of the order of day and month: undefined if it is written in letters or ISO, or both would do; then
 * `ambiguous` tells which.
 */
export function dateOrderOf(value: unknown): DateOrder | "ambiguous" | undefined {
  const match = typeof value === "string" ? NUMBERS.exec(value.trim()) : null;
  if (!match || match[1].length > 2 || match[2] === ".") return undefined;
  if (+match[1] > 12) return "day-first";
  if (+match[3] > 12) return "month-first";
  return +match[1] === +match[3] ? undefined : "ambiguous";
}

function withTime(
  match: RegExpExecArray,
  year: string,
  month: number,
  day: string,
  first: number,
): number | undefined {
  const [hour = "0", minute = "0", second = "0", half, zone] = match.slice(first, first + 5);
  const fullYear = year.length === 2 ? 2000 + +year - (+year >= 70 ? 100 : 0) : +year;
  if (half && (+hour < 1 || +hour > 12)) return undefined;
  const fullHour = half ? (+hour % 12) + (/^p/i.test(half) ? 12 : 0) : +hour;
  return instant(fullYear, month, +day, fullHour, +minute, +second, zone);
}

function instant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: string | undefined,
): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second) - offsetOf(zone) * 60_000;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Minutes that a zone is ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  if (!zone || /^[A-Z]/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(":", "");
  return (zone[0] === "-" ? -1 : 1) * (+digits.slice(0, 2) * 60 + +(digits.slice(2) || 0));
}

/** 1 to 12, or 0 for no month. */
function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fromEpoch(value: number): number | undefined {
  if (!(value >= LEAST_EPOCH && value < 1e20)) return undefined;
  let ms = value * 1000;
  while (ms >= 1e14) ms /= 1000;
  return Math.floor(ms);
}
