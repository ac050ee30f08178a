import { type IdForm, weighted } from "./id_form.ts";

/**
 * National Insurance number of the United Kingdom: HM Revenue & Customs, National Insurance Manual NIM39110. Two letters of
 * which some never occur, six digits, a letter from A to D; it has no check digit.
 */
const nationalInsurance: IdForm = {
  name: "UK National Insurance number",
  pattern:
    /(?<![\p{L}\p{N}])[a-ceghj-prstw-z][a-ceghj-nprstw-z][ -]?(?:\d{6}|\d{2}([ -])\d{2}\1\d{2})[ -]?[a-d](?![\p{L}\p{N}])/giu,
  isValid: (bare) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(bare),
};

/** Number of the National Health Service: NHS Data Dictionary, "NHS Number". Ten digits, the last a check modulo 11. */
const nationalHealth: IdForm = {
  name: "NHS number",
  pattern: /(?<![\p{L}\p{N}+])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}])/giu,
  isValid(bare) {
    const check = (11 - weighted(bare, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    return check === Number(bare[9]) && !/^(\d)\1+$/.test(bare);
  },
  named: /\bnhs\b[^\d\n]{0,30}$/i,
};

/** Whether area, group and serial of a Social Security number are given out: 20 CFR § 422.103, and "SSN Randomization" (SSA, 2011). */
function isSocialSecurity(bare: string): boolean {
  return !/^(?:000|666|9)/.test(bare) && bare.slice(3, 5) !== "00" && bare.slice(5) !== "0000";
}

/** Social Security number of the United States as it stands on the card; it has no check digit. */
const socialSecurity: IdForm = {
  name: "US Social Security number",
  pattern: /(?<![\p{L}\p{N}.\/-])\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}]|-\d)/giu,
  isValid: isSocialSecurity,
};

/** The same without hyphens: any nine digits, so that a word must say what they are. */
const socialSecurityPlain: IdForm = {
  name: "US Social Security number",
  pattern: /(?<![\p{L}\p{N}.\/-])\d{3} ?\d{2} ?\d{4}(?![\p{L}\p{N}]|-\d)/giu,
  isValid: isSocialSecurity,
  named: /\b(?:ssn|social security)\b[^\d\n]{0,20}$/i,
};

/** Numbers of the United Kingdom and the United States. */
export const ENGLISH: readonly IdForm[] = [nationalInsurance, nationalHealth, socialSecurity, socialSecurityPlain];
