import type { IdForm } from "./id_form.ts";

/**
 * Numéro d'inscription au répertoire (numéro de sécurité sociale): INSEE, décret n° 82-103. Sex, year and month of birth,
 * department (2A and 2B in Corsica), municipality, serial number, and a key: 97 less the rest of the number divided by 97,
 * where 2A is read as 19 and 2B as 18.
 */
const socialSecurity: IdForm = {
  name: "NIR",
  pattern:
    /(?<![\p{L}\p{N}+])[12378][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[ab])[ .]?\d{3}[ .]?\d{3}[ .\/-]{0,3}\d{2}(?![\p{L}\p{N}])/giu,
  isValid(bare) {
    const number = BigInt(bare.slice(0, 13).replace("2A", "19").replace("2B", "18"));
    return 97n - number % 97n === BigInt(bare.slice(13));
  },
};

/** Numbers of France. */
export const FRENCH: readonly IdForm[] = [socialSecurity];
