/**
 * How a cell begins that a spreadsheet runs as a formula: = + - @, tab, CR, LF, and the full-width forms of the first four.
 * Behind apostrophes too: without a mark, such a text could not be told from one that the escaping itself wrote.
 */
const RISKY = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A spreadsheet reads these as the number they are, whatever their sign. */
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Makes a text safe to open in a spreadsheet: one that would run as a formula gets an apostrophe in front, which
 * spreadsheets take as "this is text" (CSV injection, https://owasp.org/www-community/attacks/CSV_Injection).
 *
 * Texts that are plain numbers, such as `-12.5`, stay as they are. Nothing is lost: {@linkcode unescapeFormula} gives
 * every text back, which is why a text such as `'=1` gets an apostrophe too.
 *
 * @example
 * ```ts
 * import { escapeFormula, unescapeFormula } from "./escape_formula.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(escapeFormula("=HYPERLINK(A1)"), "'=HYPERLINK(A1)");
 * assert.equal(escapeFormula("-12.5"), "-12.5");
 * assert.equal(unescapeFormula("'=HYPERLINK(A1)"), "=HYPERLINK(A1)");
 * ```
 */
export function escapeFormula(text: string): string {
  return RISKY.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** The text that {@linkcode escapeFormula} was given. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
}
