import { findPii, maskPii } from "../text/pii/mod.ts";
import { escapeHtml, showControls } from "./escape_html.ts";
import { count, intervalOf, percent, shorten } from "./format.ts";

/** How the values of a column are written; `message` is a text of a customer, in which personal data is masked. */
export type CellFormat = "text" | "message" | "count" | "percent" | "decimal" | "tenths";

/** A cell as HTML and as text. */
export interface TableCell {
  readonly html: string;
  readonly text: string;
}

const EMPTY: TableCell = { html: "", text: "" };

/** Whether a column holds nothing but numbers, intervals and gaps. */
export function isNumeric(values: readonly unknown[]): boolean {
  const there = values.filter((value) => value !== null && value !== undefined);
  return there.length > 0 && there.every((value) => isNumber(value) || isEstimate(value));
}

/**
 * Makes the writer of a column: all its numbers get as many digits as the largest of them needs to be told apart, unless they
 * are of very different size.
 *
 * @param values The column, shape `(nRows,)`.
 * @param options `as`: `undefined` goes by the values; `longest`: of a text, in characters.
 */
export function cellWriter(
  values: readonly unknown[],
  { as, longest }: { as?: CellFormat; longest: number },
): (value: unknown) => TableCell {
  const number = numberWriter(values.flatMap(numbersOf), as);
  return (value) => {
    if (value === null || value === undefined) return EMPTY;
    if (as === "message") return textCell(typeof value === "string" ? masked(value, longest) : value, longest);
    if (as === "text") return textCell(value, longest);
    if (isNumber(value)) return plain(Number.isFinite(Number(value)) ? number(Number(value)) : "–");
    if (isEstimate(value)) {
      const at = number(value.value);
      const interval = as === "percent" ? intervalOf(value) : `${number(value.low)}–${number(value.high)}`;
      return { html: `<strong>${at}</strong><small>${interval}</small>`, text: `${at} (${interval})` };
    }
    return textCell(value, longest);
  };
}

function numberWriter(numbers: readonly number[], as?: CellFormat): (n: number) => string {
  if (as === "percent") return (n) => percent(n);
  if (as === "tenths") return (n) => decimals(n, 1);
  if (as === "count" || (as === undefined && numbers.every(Number.isInteger))) return signedCount;
  const sizes = numbers.map(Math.abs).filter((n) => n > 0);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  if (largest / smallest > 1e4) {
    return (n) => (Number.isInteger(n) ? signedCount(n) : decimals(n, digitsOf(Math.abs(n))));
  }
  const digits = digitsOf(largest);
  return (n) => decimals(n, digits);
}

/** Digits after the point that tell numbers of a size apart. */
function digitsOf(size: number): number {
  return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
}

function decimals(n: number, digits: number): string {
  const [whole, rest] = Math.abs(n).toFixed(digits).split(".");
  const written = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest === undefined ? "" : `.${rest}`}`;
  return n < 0 && /[1-9]/.test(written) ? `−${written}` : written;
}

function signedCount(n: number): string {
  return n < 0 ? `−${count(-n)}` : count(n);
}

function textCell(value: unknown, longest: number): TableCell {
  if (typeof value === "boolean") return plain(value ? "yes" : "no");
  const whole = value instanceof Date
    ? dateText(value)
    : typeof value === "object" && !Array.isArray(value)
    ? JSON.stringify(value) ?? ""
    : Array.isArray(value)
    ? value.join(", ")
    : String(value);
  const line = whole.replace(/\s+/g, " ").trim();
  const { html, text } = plain(shorten(line, longest));
  // A date that breaks after its hyphen is hard to read, and so are a size without its unit and a text of one word a line.
  const style = /^\d{4}-\d\d-\d\d\S*$|^[\d.]+ [kM]?B$/.test(line)
    ? "white-space: nowrap"
    : line.length > 60
    ? "min-width: 13rem"
    : "";
  return { html: style === "" ? html : `<div style="${style}">${html}</div>`, text };
}

/** Masked before it is cut, as half a name would not be found; only both ends of a long text are shown anyway. */
function masked(text: string, longest: number): string {
  const end = 10 * longest;
  const ends = text.length <= 2 * end ? text : `${text.slice(0, end)} … ${text.slice(-end)}`;
  return maskPii(ends, findPii(ends));
}

/** To the minute, or the day where there is no time of day. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "–";
  return date.toISOString().slice(0, 16).replace("T", " ").replace(" 00:00", "");
}

function plain(text: string): TableCell {
  return { html: escapeHtml(text), text: showControls(text) };
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function isEstimate(value: unknown): value is { value: number; low: number; high: number } {
  if (typeof value !== "object" || value === null) return false;
  const { value: at, low, high } = value as Record<string, unknown>;
  return [at, low, high].every((n) => typeof n === "number");
}

function numbersOf(value: unknown): number[] {
  if (isNumber(value)) return Number.isFinite(Number(value)) ? [Number(value)] : [];
  return isEstimate(value) ? [value.value, value.low, value.high] : [];
}
