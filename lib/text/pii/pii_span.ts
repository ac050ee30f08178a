/** Kinds of personal data that {@linkcode findPii} knows. */
export const PII_KINDS = ["person", "email", "phone", "iban", "card", "address", "ip"] as const;

/** One kind of {@linkcode PII_KINDS}. */
export type PiiKind = (typeof PII_KINDS)[number];

/** Where personal data stands in a text: `text.slice(start, end)`. */
export interface PiiSpan {
  /** First UTF-16 code unit, as `String.prototype.slice` counts. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
  readonly kind: PiiKind;
  /** What stands there. */
  readonly text: string;
}
