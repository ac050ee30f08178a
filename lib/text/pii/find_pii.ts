import { address } from "./address.ts";
import { card } from "./card.ts";
import { email } from "./email.ts";
import { iban } from "./iban.ts";
import { ip } from "./ip.ts";
import { nationalId } from "./national_id/national_id.ts";
import { orderNumber } from "./order_number.ts";
import { person } from "./person/person.ts";
import { phone } from "./phone.ts";
import { PERSONAL_KINDS, PII_KINDS, type PiiKind, type PiiSpan } from "./pii_span.ts";
import { plainView } from "./plain_view.ts";
import type { PiiRecogniser, PiiText } from "./recogniser.ts";

/** Options of {@linkcode findPii}. */
export interface FindPiiOptions {
  /**
   * Kinds to look for; order numbers are no personal data, and found only when they are named here.
   *
   * @default {PERSONAL_KINDS}
   */
  kinds?: readonly PiiKind[];
  /**
   * ISO 639-1 code of the text's language, where it is known: names and addresses are then looked for as they are written
   * in this language and in English; undefined looks for those of all five languages.
   */
  language?: string;
  /**
   * What is nobody's personal data, such as the own firm's name and addresses; letter case makes no difference. A span that
   * is one of these, or a name that has one among its words, is left out.
   *
   * @default {[]}
   */
  ignore?: readonly string[];
}

/** In this order: what has a checksum is sure, so where spans overlap, the earlier kind has it. */
const RECOGNISERS: readonly PiiRecogniser[] = [
  email,
  iban,
  orderNumber,
  nationalId,
  card,
  ip,
  phone,
  address,
  person,
];

/** Kinds that a text without digits may hold: IPv6 addresses and German identity cards may be letters alone. */
const WITHOUT_DIGITS: ReadonlySet<PiiKind> = new Set(["email", "national-id", "ip", "person"]);

/**
 * Finds personal data in a text of English, German, French, Spanish or Portuguese: names of persons, e-mail addresses,
 * telephone numbers, account, card and national numbers with their checksums, postal addresses, and internet addresses.
 *
 * Order, ticket and invoice numbers are a kind of their own that is given only when asked for; serial numbers, dates, amounts and versions are told apart. Spans come in order and do not
 * overlap. HTML and quoted mails are looked through, too. Time is linear in the text.
 *
 * Names and addresses are found by their surroundings, so that some are missed: a test of the quality room prints how many.
 *
 * @throws {RangeError} If a kind is not known.
 *
 * @example
 * ```ts
 * import { findPii } from "./find_pii.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "Order 4711 0000 12 is late. Please call me: 07700 900123, or write to ann@example.com.\n\nRegards\nAnn Lee";
 * assert.deepEqual(findPii(text).map(({ kind, text }) => [kind, text]), [
 *   ["phone", "07700 900123"],
 *   ["email", "ann@example.com"],
 *   ["person", "Ann Lee"],
 * ]);
 * ```
 */
export function findPii(text: string, options: FindPiiOptions = {}): PiiSpan[] {
  const { kinds = PERSONAL_KINDS, language, ignore = [] } = options;
  for (const kind of kinds) {
    if (!PII_KINDS.includes(kind)) {
      throw new RangeError(
        `Cannot find personal data: kinds must be of ${PII_KINDS.join(", ")}: current value is ${kind}`,
      );
    }
  }
  const own = new Set(ignore.map((word) => word.toLowerCase()));
  const views: PiiText = { raw: text, plain: plainView(text), language: language?.slice(0, 2).toLowerCase() };
  const spans: PiiSpan[] = [];
  // Four in ten tickets have none.
  const hasDigits = /\d/.test(views.plain);
  for (const recogniser of RECOGNISERS) {
    if (!hasDigits && !WITHOUT_DIGITS.has(recogniser.kind)) continue;
    // Kinds that are not asked for still keep others from their place: an account number is no telephone number.
    const candidates = recogniser.find(views);
    if (candidates.length === 0) continue;
    const free = withoutTaken(
      candidates.map(({ start, end }) => (
        { start, end, kind: recogniser.kind, text: text.slice(start, end) }
      )),
      spans,
    );
    // One by one: as arguments of one call, hundreds of thousands of spans would overflow the stack.
    for (const span of free) spans.push(span);
    spans.sort((a, b) => a.start - b.start);
  }
  return spans.filter((span) => kinds.includes(span.kind) && !isOwn(span, own));
}

/** Those that overlap none of the spans; both in order. */
function withoutTaken(candidates: readonly PiiSpan[], spans: readonly PiiSpan[]): PiiSpan[] {
  let s = 0;
  return candidates.filter(({ start, end }) => {
    while (s < spans.length && spans[s].end <= start) s++;
    return s === spans.length || spans[s].start >= end;
  });
}

function isOwn({ kind, text }: PiiSpan, own: ReadonlySet<string>): boolean {
  if (own.size === 0) return false;
  const lower = text.toLowerCase();
  return own.has(lower) || (kind === "person" && lower.split(/[\s-]+/).some((word) => own.has(word)));
}
