import { findPii, PII_KINDS, type PiiKind } from "../../text/pii/mod.ts";
import type { QualityCheck } from "../check.ts";
import { faultFinding, forEachTicket, listed, type Nouns, tally } from "./_fault_finding.ts";

/** Kinds in the words of the report; its details keep their short names. */
const NOUNS: Record<PiiKind, Nouns[string]> = {
  person: ["name", "names"],
  email: ["e-mail address", "e-mail addresses"],
  phone: ["phone number", "phone numbers"],
  iban: ["IBAN", "IBANs"],
  card: ["card number", "card numbers"],
  "national-id": ["national identity number", "national identity numbers"],
  "order-number": ["order number", "order numbers"],
  address: ["address", "addresses"],
  ip: ["IP address", "IP addresses"],
};

/**
 * Personal data in the messages as they stand in the file: names, addresses, numbers, by kind and language.
 *
 * It is no fault of the file – customers sign their mails – but it decides who may see the file, so it warns and never fails.
 */
export const personalDataCheck: QualityCheck = {
  id: "personal-data",
  title: "Personal data",
  run(input, context) {
    const tickets: number[] = [];
    const kinds: PiiKind[] = [];
    const ticketsByKind: PiiKind[] = [];
    const ticketsByLanguage: string[] = [];
    const first = new Map<PiiKind, { ticket: number; at: number }>();
    forEachTicket(input.rawTexts.length, "look for personal data", context, (i) => {
      const spans = findPii(input.rawTexts[i], { language: input.languages?.[i] });
      if (spans.length === 0) return;
      tickets.push(i);
      ticketsByLanguage.push(input.languages?.[i] ?? "unknown");
      for (const { kind, start } of spans) {
        kinds.push(kind);
        if (!first.has(kind)) first.set(kind, { ticket: i, at: start });
      }
      ticketsByKind.push(...new Set(spans.map(({ kind }) => kind)));
    });
    const counts = tally(kinds);
    return [faultFinding({
      check: this.id,
      title: this.title,
      tickets,
      does: ["holds personal data", "hold personal data"],
      more: listed(counts, PII_KINDS.length, NOUNS),
      none: "No personal data was found; names that stand without a context are not.",
      advice:
        "Mask personal data before the tickets leave the firm, are shown in reports or are given to people who label; " +
        "models do not need it. Names are found by their surroundings, so look at a sample by hand before calling a file clean.",
      failFrom: Infinity,
      examples: PII_KINDS.flatMap((kind) => {
        const found = first.get(kind);
        return found ? [{ tickets: [found.ticket], at: found.at, note: kind }] : [];
      }),
      details: { spans: counts, tickets: tally(ticketsByKind), languages: tally(ticketsByLanguage) },
    }, input)];
  },
};
