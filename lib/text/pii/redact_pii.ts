import { labelOf } from "./_label.ts";
import { normalValue } from "./_normal_value.ts";
import { maskPii } from "./mask_pii.ts";
import type { PiiVault } from "./pii_vault.ts";
import type { PiiKind, PiiSpan } from "./pii_span.ts";
import type { PiiHasher } from "./pii_hasher.ts";

/** Ways to take personal data out of a text. */
export const REDACT_MODES = ["redact", "mask", "hash", "tokenise"] as const;

/** One of {@linkcode REDACT_MODES}. */
export type RedactMode = (typeof REDACT_MODES)[number];

/** How {@linkcode redactPii} writes what it takes out. */
export type RedactOptions =
  /** The kind alone, `[EMAIL]`; numbered, so that two values of one text are told apart, `[EMAIL_2]`. */
  | { readonly mode: "redact"; readonly numbered?: boolean }
  /** A hint of the value, `a…@…`, as {@linkcode maskPii} gives. */
  | { readonly mode: "mask" }
  /** A keyed mark, `[EMAIL:9f86d081884c7d65]`, the same for equal values under one key. */
  | { readonly mode: "hash"; readonly hasher: PiiHasher }
  /** A token that the vault can turn back, `[EMAIL~4f9a1c2b]`. */
  | { readonly mode: "tokenise"; readonly vault: PiiVault };

/**
 * The text with its personal data replaced, in one of four ways:
 *
 * - `redact`: by the kind, nothing of the value is left;
 * - `mask`: by a hint that a reader may recognise;
 * - `hash`: by a keyed mark, so that rows of one person can still be joined; see {@linkcode PiiHasher};
 * - `tokenise`: by a token that a {@linkcode PiiVault} turns back into the value.
 *
 * What is not in `spans` stays as it is: a name that was not found is still readable.
 *
 * @param spans In order and without overlap, as `findPii()` gives them.
 * @throws {RangeError} If spans overlap, are out of order, or lie outside of the text.
 *
 * @example
 * ```ts
 * import { findPii } from "./find_pii.ts";
 * import { redactPii } from "./redact_pii.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "Write to ann@example.com, not to bob@example.com. Again: ann@example.com";
 * const spans = findPii(text);
 * assert.equal(redactPii(text, spans, { mode: "redact" }), "Write to [EMAIL], not to [EMAIL]. Again: [EMAIL]");
 * assert.equal(
 *   redactPii(text, spans, { mode: "redact", numbered: true }),
 *   "Write to [EMAIL_1], not to [EMAIL_2]. Again: [EMAIL_1]",
 * );
 * ```
 */
export function redactPii(text: string, spans: readonly PiiSpan[], options: RedactOptions): string {
  checkSpans(text, spans);
  switch (options.mode) {
    case "redact":
      return replaceSpans(text, spans, options.numbered ? numbered() : (kind) => `[${labelOf(kind)}]`);
    case "mask":
      return maskPii(text, spans);
    case "hash":
      return replaceSpans(text, spans, (kind, value) => `[${labelOf(kind)}:${options.hasher.hash(kind, value)}]`);
    case "tokenise": {
      const { vault } = options;
      const outside = (part: string) => vault.escape(part);
      return replaceSpans(text, spans, (kind, value) => vault.tokenOf(kind, value), outside);
    }
  }
}

/** Numbers by kind in the order of the text; values count as one if they differ in letter case and marks only. */
function numbered(): (kind: PiiKind, value: string) => string {
  const numbers = new Map<string, number>();
  const counts = new Map<PiiKind, number>();
  return (kind, value) => {
    const key = `${kind} ${normalValue(kind, value)}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      numbers.set(key, number);
    }
    return `[${labelOf(kind)}_${number}]`;
  };
}

function replaceSpans(
  text: string,
  spans: readonly PiiSpan[],
  replace: (kind: PiiKind, value: string) => string,
  outside: (part: string) => string = (part) => part,
): string {
  let out = "";
  let last = 0;
  for (const { start, end, kind } of spans) {
    out += outside(text.slice(last, start)) + replace(kind, text.slice(start, end));
    last = end;
  }
  return out + outside(text.slice(last));
}

function checkSpans(text: string, spans: readonly PiiSpan[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    if (!(start >= last && end >= start && end <= text.length)) {
      throw new RangeError(
        `Cannot redact: spans must be in order, apart and within the text: current value is ${start} to ${end}`,
      );
    }
    last = end;
  }
}
