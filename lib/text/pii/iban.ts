import type { Candidate, PiiRecogniser } from "./recogniser.ts";

// deno-fmt-ignore
/** Lengths by country, as in SWIFT's registry of ISO 13616. */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BI: 27, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28,
  CZ: 24, DE: 22, DJ: 27, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FK: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23,
  GL: 18, GR: 27, GT: 28, HN: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28,
  LC: 32, LI: 21, LT: 20, LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MN: 20, MR: 27, MT: 31, MU: 30, NI: 28,
  NL: 18, NO: 15, OM: 23, PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, RU: 33, SA: 24, SC: 31, SD: 18, SE: 24,
  SI: 19, SK: 24, SM: 27, SO: 23, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, XK: 20, YE: 30,
};
const START = /(?<![\p{L}\p{N}])([a-z]{2})\d{2}/giu;

/**
 * International bank account numbers: a country's letters, its length, and the check of ISO 7064 MOD 97-10; single blanks,
 * hyphens or dots may part the groups.
 */
export const iban: PiiRecogniser = {
  kind: "iban",
  find({ plain }) {
    const found: Candidate[] = [];
    for (const match of plain.matchAll(START)) {
      const length = LENGTHS[match[1].toUpperCase()];
      const end = length === undefined ? -1 : endOfIban(plain, match.index, length);
      if (end >= 0 && match.index >= (found.at(-1)?.end ?? 0)) found.push({ start: match.index, end });
    }
    return found;
  },
};

/** One past the last character, -1 where it is no account number. */
function endOfIban(text: string, start: number, length: number): number {
  let bare = "";
  let i = start;
  for (; bare.length < length && i < text.length; i++) {
    const c = text[i];
    if (/[a-z0-9]/i.test(c)) bare += c;
    else if (!" -.\u00a0".includes(c) || !/[a-z0-9]/i.test(text[i + 1] ?? "")) return -1;
  }
  if (bare.length < length || /[\p{L}\p{N}]/u.test(text[i] ?? "")) return -1;
  return isValid(bare) ? i : -1;
}

/** Read as a number, the first four characters moved to the end and letters as 10 to 35, it leaves 1 when divided by 97. */
function isValid(bare: string): boolean {
  let remainder = 0;
  for (const c of bare.slice(4) + bare.slice(0, 4)) {
    const value = parseInt(c, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
