import type { Candidate, PiiRecogniser } from "../recogniser.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import { GERMAN, IDENTITY_CARDS } from "./german.ts";
import type { IdForm } from "./id_form.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { SPANISH } from "./spanish.ts";

/** Every form that is looked for; people write of their papers in any language, so that none is left out. */
const FORMS: readonly IdForm[] = [...ENGLISH, ...GERMAN, ...FRENCH, ...SPANISH, ...PORTUGUESE];
/** Six digits close together; spares most texts the search. */
const ENOUGH_DIGITS = /\d(?:[^\d\n]{0,3}\d){5}/;
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
    const forms = ENOUGH_DIGITS.test(plain) ? FORMS : [];
    const cards = IDENTITY_WORD.test(plain) ? IDENTITY_CARDS : [];
    if (forms.length + cards.length === 0) return [];
    const found: Candidate[] = [];
    for (const { pattern, isValid, named } of [...forms, ...cards]) {
      for (const { 0: text, index: start } of plain.matchAll(pattern)) {
        if (named && !named.test(plain.slice(Math.max(0, start - NAME_DISTANCE), start))) continue;
        if (isValid(text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase())) found.push({ start, end: start + text.length });
      }
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let last = 0;
    return found.filter(({ start, end }) => start >= last && (last = end) > 0);
  },
};
