import type { IdForm } from "./id_form.ts";

const LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

/** Documento nacional de identidad: eight digits, and the letter of the rest when divided by 23 (Real Decreto 1553/2005, art. 11). */
const identityCard: IdForm = {
  name: "DNI",
  pattern: /(?<![\p{L}\p{N}+.\/-])\d{1,2}\.?\d{3}\.?\d{3}[ -]{0,3}[a-hj-np-tv-z](?![\p{L}\p{N}])/giu,
  isValid: (bare) => LETTERS[Number(bare.slice(0, -1)) % 23] === bare.at(-1),
};

/** Número de identidad de extranjero: X, Y or Z read as 0, 1 or 2, seven digits, and the same letter (Orden INT/2058/2008). */
const foreigner: IdForm = {
  name: "NIE",
  pattern: /(?<![\p{L}\p{N}])[xyz][ -]?\d{7}[ -]{0,3}[a-hj-np-tv-z](?![\p{L}\p{N}])/giu,
  isValid: (bare) => LETTERS[Number(`${"XYZ".indexOf(bare[0])}${bare.slice(1, -1)}`) % 23] === bare.at(-1),
};

/**
 * Número de afiliación a la Seguridad Social: province, eight digits, and the rest of both when divided by 97 (Tesorería
 * General de la Seguridad Social); a serial number below ten million stands behind the province without its leading zero.
 */
const socialSecurity: IdForm = {
  name: "NSS",
  pattern: /(?<![\p{L}\p{N}+])\d{2}[ \/-]?\d{8}[ \/-]?\d{2}(?![\p{L}\p{N}])/giu,
  isValid(bare) {
    const serial = Number(bare.slice(2, 10));
    const number = BigInt(Number(bare.slice(0, 2)) * (serial < 1e7 ? 1e7 : 1e8) + serial);
    return number % 97n === BigInt(bare.slice(10));
  },
  named: /(?:seguridad social|\bs\.? ?s\.?|\bnuss|\bnss|afiliaci[oó]n|seg\. ?social)[^\d\n]{0,30}$/i,
};

/** Numbers of Spain. */
export const SPANISH: readonly IdForm[] = [foreigner, identityCard, socialSecurity];
