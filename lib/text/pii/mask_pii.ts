import type { PiiKind, PiiSpan } from "./pii_span.ts";

/** How a value is shown: its first letter or last digits at most, enough to find it again and not enough to use it. */
const MASKS: Readonly<Record<PiiKind, (value: string) => string>> = {
  email: (value) => `${first(value)}…@…`,
  person: (value) => value.split(/\s+/).map((part) => `${first(part)}…`).join(" "),
  phone: (value) => `…${value.replace(/\D/g, "").slice(-2)}`,
  iban: (value) => `${value.slice(0, 2)}…${value.slice(-2)}`,
  card: (value) => `…${value.replace(/\D/g, "").slice(-4)}`,
  "national-id": (value) => `…${value.replace(/[^\p{L}\p{N}]/gu, "").slice(-2)}`,
  "order-number": (value) => `…${value.slice(-3)}`,
  address: () => "[address]",
  ip: (value) => value.includes(":") ? "[ip]" : `${value.split(".")[0]}.…`,
};

/**
 * The text with personal data cut down to a hint of it, such as `a…@…` for an e-mail address: for reports that must not
 * spread what they warn of.
 *
 * @param spans In order and without overlap, as `findPii()` gives them.
 *
 * @example
 * ```ts
 * import { maskPii } from "./mask_pii.ts";
 * import assert from "node:assert/strict";
 *
 * const spans = [{ start: 8, end: 15, kind: "person", text: "Ann Lee" }] as const;
 * assert.equal(maskPii("This is Ann Lee.", spans), "This is A… L….");
 * ```
 */
export function maskPii(text: string, spans: readonly PiiSpan[]): string {
  let out = "";
  let last = 0;
  for (const { start, end, kind } of spans) {
    out += text.slice(last, start) + MASKS[kind](text.slice(start, end));
    last = end;
  }
  return out + text.slice(last);
}

function first(value: string): string {
  return String.fromCodePoint(value.codePointAt(0) ?? 0x2026);
}
