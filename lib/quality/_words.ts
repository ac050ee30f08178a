import { count, counted } from "../core/format.ts";
import type { QualityInput } from "./check.ts";

export { count, counted, percent } from "../core/format.ts";

/** Some names in quotes, such as `"A", "B" and 3 more`. */
export function named(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `"${name}"`);
  if (names.length > most) return `${shown.join(", ")} and ${count(names.length - most)} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** How many tickets were looked at, such as `the 200,000 tickets looked at, of 1,000,000`; `5 tickets` where these are all. */
export function lookedAt(input: QualityInput, n = input.texts.length): string {
  const total = totalOf(input);
  return n < total ? `the ${counted(n, "ticket")} looked at, of ${count(total)}` : counted(n, "ticket");
}

/** Accepted tickets of the whole file, of which the input may hold a sample. */
export function totalOf({ texts, profile }: QualityInput): number {
  return Math.max(texts.length, profile?.accepted ?? 0);
}
