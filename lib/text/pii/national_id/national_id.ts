import type { Candidate, PiiRecogniser } from "../recogniser.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import { GERMAN, IDENTITY_CARDS } from "./german.ts";
import type { IdForm } from "./id_form.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { SPANISH } from "./spanish.ts";

/** Every form that is looked for; people write of their papers in any language, so that none is left out. */
const FORMS: readonly IdForm[] = [...ENGLISH, ...GERMAN, ...FRENCH, ...SPANISH, ...PORTUGUESE];
/** Six digits and more close together: all forms but identity cards have them, and most texts have none. */
const DIGITS = /\d(?:[^\d\n]{0,3}\d){5,60}/g;
/** Letters and marks that a number may have around its digits, and one character beyond. */
const AROUND = 6;
/** Without which no identity card is looked for: their numbers may have two digits only. */
const IDENTITY_WORD = /ausweis|perso|id[- ]?card|reisepass/i;
/** How far before a number its name may stand. */
const NAME_DISTANCE = 60;

/**
 * Numbers by which a state knows a person, with their check digits where they have them: National Insurance, NHS and Social
 * Security numbers, Steuer-ID, Rentenversicherungsnummer and Personalausweis, NIR, DNI, NIE and NSS, CPF and NIF.
 *
 * A number that a tenth of all numbers of its length would pass for must have its name before it.
 */
export const nationalId: PiiRecogniser = {
  kind: "national-id",
  find({ plain }) {
    const found: Candidate[] = [];
    for (const { 0: digits, index } of plain.matchAll(DIGITS)) {
      collect(plain, FORMS, Math.max(0, index - AROUND), index + digits.length + AROUND, found);
    }
    if (IDENTITY_WORD.test(plain)) collect(plain, IDENTITY_CARDS, 0, plain.length, found);
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let last = 0;
    return found.filter(({ start, end }) => start >= last && (last = end) > 0);
  },
};

/** Adds the numbers between two places; those that begin or end beyond are not seen. */
function collect(plain: string, forms: readonly IdForm[], from: number, to: number, found: Candidate[]): void {
  const part = plain.slice(from, to);
  for (const { pattern, isValid, named } of forms) {
    for (const { 0: text, index } of part.matchAll(pattern)) {
      const start = from + index;
      // At the edge, what stands beyond was not seen.
      if ((index === 0 && from > 0) || (index + text.length === part.length && to < plain.length)) continue;
      if (named && !named.test(plain.slice(Math.max(0, start - NAME_DISTANCE), start))) continue;
      if (isValid(text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase())) found.push({ start, end: start + text.length });
    }
  }
}
