import type { QualityInput } from "./check.ts";

/** A whole number with thousands set apart, such as `10,003`. */
export function count(n: number): string {
  return Math.round(n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its noun, such as `1 ticket` or `3,080 tickets`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${count(n)} ${n === 1 ? noun : plural}`;
}

/** A share as a percentage, such as `9.2%`; a small one that is not 0 does not look like it. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return "<0.1%";
  return `${(100 * share).toFixed(1)}%`;
}

/** Some names in quotes, such as `"A", "B" and 3 more`. */
export function named(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `"${name}"`);
  if (names.length > most) return `${shown.join(", ")} and ${count(names.length - most)} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** How many tickets were looked at, such as `200,000 of 1,000,000 tickets`. */
export function lookedAt(input: QualityInput, n = input.texts.length): string {
  const total = totalOf(input);
  return n < total ? `${count(n)} of ${count(total)} tickets` : counted(n, "ticket");
}

/** Accepted tickets of the whole file, of which the input may hold a sample. */
export function totalOf({ texts, profile }: QualityInput): number {
  return Math.max(texts.length, profile?.accepted ?? 0);
}
