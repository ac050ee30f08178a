import { digitRuns } from "./digit_runs.ts";
import type { Candidate, PiiRecogniser } from "./recogniser.ts";

/** Beginnings and lengths of the networks' numbers (ISO/IEC 7812): Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay. */
const NETWORKS: readonly (readonly [start: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|65|64[4-9])/, [16, 19]],
  [/^(?:30[0-5]|3[689])/, [14]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^62/, [16, 17, 18, 19]],
];
/** What stands before numbers that are no cards, though one in ten has a right check digit. */
const OTHER =
  /(?:order|ticket|ref(?:erence)?|case|tracking|parcel|serial|imei|meter|invoice|bestell\p{L}*|sendung\p{L}*|auftrag\p{L}*|vorgang\p{L}*|serien\p{L}*|zähler\p{L}*|rechnung\p{L}*|suivi|commande|pedido|env[ií]o|rastreio|protocolo|s[ée]rie|compteur|contador|medidor|nota|facture|factura|fatura)\s?(?:no|nr|n[uú]mero|number|nummer|n°|id)?[.:#\s]{0,3}$/iu;

/** Card numbers: a network's beginning and length, and the check digit of ISO/IEC 7812-1 (Luhn). */
export const card: PiiRecogniser = {
  kind: "card",
  find({ plain }) {
    const found: Candidate[] = [];
    for (const { start, end, digits } of digitRuns(plain)) {
      if (digits.length < 13 || digits.length > 19 || plain[start] === "+") continue;
      if (!NETWORKS.some(([begins, lengths]) => lengths.includes(digits.length) && begins.test(digits))) continue;
      if (!luhn(digits) || /^(\d)\1+$/.test(digits) || !isGrouped(plain.slice(start, end))) continue;
      if (
        /[\p{L}\p{N}#_]$/u.test(plain.slice(Math.max(0, start - 2), start).trimEnd()) &&
        /\S/.test(plain[start - 1] ?? " ")
      ) continue;
      if (/^[\p{L}_]/u.test(plain.slice(end, end + 1)) || OTHER.test(plain.slice(Math.max(0, start - 40), start))) {
        continue;
      }
      found.push({ start, end });
    }
    return found;
  },
};

/** Whether the digits are parted as on cards: not at all, or alike throughout by one kind of mark. */
function isGrouped(text: string): boolean {
  return /^\d+$|^\d{4}([ .\u00a0-])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?$|^\d{4}([ .\u00a0-])\d{6}\2\d{4,5}$/.test(text);
}

/** Doubling every second digit from the right, the cross sum is a multiple of ten. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}
