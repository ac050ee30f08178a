import type { PiiKind } from "./pii_span.ts";

/** What recognisers look at: two views of one text, so that a place in one is the same place in the other. */
export interface PiiText {
  /** As it was given. */
  readonly raw: string;
  /** HTML tags, entities and quotation marks of mails (`> `) blanked out. */
  readonly plain: string;
  /** ISO 639-1, lower-case; undefined where it is not known: then every language's habits count. */
  readonly language?: string;
}

/** A place that may hold personal data. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds one kind of personal data. Candidates come in order and do not overlap each other; time is linear in the text for
 * any text, so quantifiers are bounded or scan by hand.
 */
export interface PiiRecogniser {
  readonly kind: PiiKind;
  find(text: PiiText): Candidate[];
}
