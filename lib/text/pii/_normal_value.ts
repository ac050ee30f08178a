import type { PiiKind } from "./pii_span.ts";

/** Kinds that are words, so that blanks count. */
const WORDS: readonly PiiKind[] = ["person", "address", "email", "ip"];

/** One writing of a value: numbers without what parts their groups, all else in small letters with single blanks. */
export function normalValue(kind: PiiKind, value: string): string {
  const small = value.normalize("NFKC").toLowerCase();
  if (WORDS.includes(kind)) return small.replace(/\s+/g, " ").trim();
  return small.replace(kind === "phone" ? /[^\p{L}\p{N}+]/gu : /[^\p{L}\p{N}]/gu, "");
}
