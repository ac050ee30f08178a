import { escapeFormula } from "./escape_formula.ts";

/** A value as JSON holds it: dates as ISO 8601, bytes as base64, big integers as numbers where exact, other objects as text. */
export function plainValue(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") {
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  }
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return value.toBase64();
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainValue(item)]));
}

/** A value as the text of a cell: empty for null and NaN, JSON for lists and objects. */
export function cellText(value: unknown): string {
  if (typeof value === "string") return value;
  const plain = plainValue(value);
  if (plain === null || Number.isNaN(plain)) return "";
  return typeof plain === "object" ? JSON.stringify(plain) : String(plain);
}

/** Escapes the texts of a table for spreadsheets, and counts what it changed. */
export class FormulaGuard {
  /** Cells changed in each column, header included, shape `(nColumns,)`. */
  readonly counts: number[];
  readonly #on: boolean;

  constructor(nColumns: number, on: boolean) {
    this.counts = new Array<number>(nColumns).fill(0);
    this.#on = on;
  }

  /** The text as it may stand in column `c`. */
  escape(text: string, c: number): string {
    if (!this.#on) return text;
    const escaped = escapeFormula(text);
    if (escaped !== text) this.counts[c]++;
    return escaped;
  }
}

/**
 * Names that differ, for formats that need it: a repeated one gets `_2`, `_3`, …, an empty one its place.
 *
 * @param ignoreCase Takes `Text` and `text` for the same, as readers of Parquet do.
 */
export function uniqueNames(names: readonly string[], ignoreCase = false): string[] {
  const key = (name: string) => ignoreCase ? name.toLowerCase() : name;
  const taken = new Set(names.map(key));
  const seen = new Set<string>();
  return names.map((given, i) => {
    const name = given === "" ? `column_${i + 1}` : given;
    let unique = name;
    const isFree = () => !seen.has(key(unique)) && (unique === given || !taken.has(key(unique)));
    for (let n = 2; !isFree(); n++) unique = `${name}_${n}`;
    seen.add(key(unique));
    return unique;
  });
}
