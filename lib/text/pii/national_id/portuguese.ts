import { type IdForm, weighted } from "./id_form.ts";

/** Whether both check digits are right: each 11 less the rest of a weighted sum divided by 11, 0 for 10 and 11 (Receita Federal). */
function isCpf(bare: string): boolean {
  if (/^(\d)\1+$/.test(bare)) return false;
  const first = 10 * weighted(bare, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11 % 10;
  const second = 10 * weighted(bare, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11 % 10;
  return first === Number(bare[9]) && second === Number(bare[10]);
}

/** Cadastro de Pessoas Físicas of Brazil, with its points and hyphen. */
const cpf: IdForm = {
  name: "CPF",
  pattern: /(?<![\p{L}\p{N}+])\d{3}\.\d{3}\.\d{3}[-\/. ]\d{2}(?![\p{L}\p{N}])/giu,
  isValid: isCpf,
};

/** The same in eleven digits, which a telephone number has, too. */
const cpfPlain: IdForm = {
  name: "CPF",
  pattern: /(?<![\p{L}\p{N}+])\d{3} ?\d{3} ?\d{3}[- ]?\d{2}(?![\p{L}\p{N}])/giu,
  isValid: isCpf,
  named: /\bcpf\b[^\d\n]{0,30}$/i,
};

/**
 * Número de identificação fiscal of Portugal: nine digits, the last 11 less the rest of a weighted sum divided by 11, 0 for
 * 10 and 11 (Decreto-Lei n.º 14/2013). Persons have 1, 2, 3 or 45 in front; firms have 5 and more.
 */
const nif: IdForm = {
  name: "NIF",
  pattern: /(?<![\p{L}\p{N}+])(?:[123]\d|45)\d[ .]?\d{3}[ .]?\d{3}(?![\p{L}\p{N}])/giu,
  isValid(bare) {
    const check = 11 - weighted(bare, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return (check > 9 ? 0 : check) === Number(bare[8]);
  },
  named: /(?:\bnif\b|contribuinte|\bn\.?i\.?f\b|fiscal)[^\d\n]{0,30}$/i,
};

/** Numbers of Brazil and Portugal. */
export const PORTUGUESE: readonly IdForm[] = [cpf, cpfPlain, nif];
