/** Kinds of personal data that a sample ticket may hold. */
export const PII_KINDS = ["person", "email", "phone", "iban", "card", "address", "ip"] as const;

/** One kind of {@linkcode PII_KINDS}. */
export type PiiKind = (typeof PII_KINDS)[number];

/** Where personal data stands in a text. */
export interface PiiSpan {
  /** First UTF-16 code unit, as `String.prototype.slice` counts. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
  readonly kind: PiiKind;
}

// Marks are characters of the private use area: they travel with the text through quoting, markup and shuffling of
// sentences, and are taken off at the very end, so that spans are right by construction.
const FIRST = 0xe000;
const PLAIN = String.fromCharCode(FIRST + PII_KINDS.length);
const END = "\ue00f";
const MARKED = /([\ue000-\ue007])([^\ue000-\ue00f]*)\ue00f/g;

/** Marks a text as personal data of a kind; typing errors leave it alone. */
export function markPii(kind: PiiKind, text: string): string {
  return String.fromCharCode(FIRST + PII_KINDS.indexOf(kind)) + text + END;
}

/** Marks a text that must stay letter for letter, such as an order number or a log line. */
export function markPlain(text: string): string {
  return PLAIN + text + END;
}

/** Applies a function to what lies outside the marks. */
export function mapUnmarked(text: string, change: (part: string) => string): string {
  let out = "";
  let last = 0;
  for (const match of text.matchAll(MARKED)) {
    out += change(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return out + change(text.slice(last));
}

/** Takes the marks off and says where the personal data stands. */
export function unmark(text: string): { text: string; spans: PiiSpan[] } {
  const spans: PiiSpan[] = [];
  let out = "";
  let last = 0;
  for (const match of text.matchAll(MARKED)) {
    out += text.slice(last, match.index);
    const kind = PII_KINDS[match[1].charCodeAt(0) - FIRST];
    if (kind && match[2] !== "") spans.push({ start: out.length, end: out.length + match[2].length, kind });
    out += match[2];
    last = match.index + match[0].length;
  }
  return { text: out + text.slice(last), spans };
}
