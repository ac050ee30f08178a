import type { IdForm } from "./id_form.ts";

/**
 * Steuerliche Identifikationsnummer: § 139b AO; check digit by ISO 7064 MOD 11,10. Of the first ten digits, one occurs
 * twice or three times and all others at most once (Bundeszentralamt für Steuern).
 */
const taxId: IdForm = {
  name: "Steuer-ID",
  pattern: /(?<![\p{L}\p{N}+])[1-9]\d(?:[ \/]?\d{3}){3}(?![\p{L}\p{N}])/giu,
  isValid(bare) {
    const counts = new Array<number>(10).fill(0);
    for (const digit of bare.slice(0, 10)) counts[Number(digit)]++;
    const repeated = counts.filter((n) => n > 1);
    if (repeated.length !== 1 || repeated[0] > 3) return false;
    let product = 10;
    for (const digit of bare.slice(0, 10)) {
      const sum = (Number(digit) + product) % 10 || 10;
      product = 2 * sum % 11;
    }
    return (11 - product) % 10 === Number(bare[10]);
  },
  named: /(?:steuer|identifikations|idnr|\bidn\b|\btin\b|tax)[^\d\n]{0,40}$/i,
};

/**
 * Versicherungsnummer of the Deutsche Rentenversicherung: VKVV §§ 2–4. Area, date of birth, initial, serial number, and a
 * check digit: the sum of the cross sums of the digits times 2 1 2 5 7 1 2 1 2 1 2 1, the letter read as 01 to 26.
 */
const pension: IdForm = {
  name: "Rentenversicherungsnummer",
  pattern: /(?<![\p{L}\p{N}])\d{2}[ -]?\d{2}\.?\d{2}\.?\d{2}[ -]?[a-z][ -]?\d{2}[ -]?\d(?![\p{L}\p{N}])/giu,
  isValid(bare) {
    const day = Number(bare.slice(2, 4));
    const month = Number(bare.slice(4, 6));
    // Where two people would get one number, 33 is added to the day.
    if (day < 1 || day > 64 || month > 12) return false;
    const letter = String(bare.charCodeAt(8) - 64).padStart(2, "0");
    const digits = bare.slice(0, 8) + letter + bare.slice(9, 11);
    const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
    let sum = 0;
    for (let i = 0; i < 12; i++) {
      const product = weights[i] * Number(digits[i]);
      sum += Math.floor(product / 10) + product % 10;
    }
    return sum % 10 === Number(bare[11]);
  },
};

const IDENTITY_WORD = /(?:ausweis|\bperso\b|id[- ]?card|reisepass)[^\n\d]{0,30}$/i;

/**
 * Number of the identity card with its check digit: ICAO Doc 9303, part 3, section 4.9. Weights 7 3 1, letters read as 10 to
 * 35; vowels and some other letters do not occur.
 */
const identityCard: IdForm = {
  name: "Personalausweis",
  pattern: /(?<![\p{L}\p{N}])[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz0-9]{8} ?\d(?![\p{L}\p{N}])/giu,
  isValid(bare) {
    const values = [...bare.slice(0, 9)].map((c) => parseInt(c, 36));
    return values.reduce((sum, value, i) => sum + value * [7, 3, 1][i % 3], 0) % 10 === Number(bare[9]);
  },
  named: IDENTITY_WORD,
};

/** As it stands on the card's front: nine characters without the check digit. */
const identityCardFront: IdForm = {
  name: "Personalausweis",
  pattern: /(?<![\p{L}\p{N}])[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz0-9]{8}(?![\p{L}\p{N}])/giu,
  isValid: (bare) => /\d{2}/.test(bare),
  named: IDENTITY_WORD,
};

/** Numbers of Germany. */
export const GERMAN: readonly IdForm[] = [taxId, pension];

/** Identity cards, by their word. */
export const IDENTITY_CARDS: readonly IdForm[] = [identityCard, identityCardFront];
