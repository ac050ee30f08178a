/** Kinds that {@linkcode findPii} looks for if not told otherwise: personal data. */
export const PERSONAL_KINDS = ["person", "email", "phone", "iban", "card", "national-id", "address", "ip"] as const;

/** All kinds that {@linkcode findPii} knows: numbers of orders, tickets and parcels are found, but kept apart from personal data. */
export const PII_KINDS = [...PERSONAL_KINDS, "order-number"] as const;

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
