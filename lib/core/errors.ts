/** Where in the input something was wrong; every part is optional. */
export interface Place {
  readonly file?: string;
  /** 1-based number of the data row; the header is not counted. */
  readonly row?: number;
  readonly column?: string;
}

/**
 * The input or the world was wrong: a missing file, a bad column, a damaged version.
 *
 * A task prints its message as one line and exits with 1. The message says what is wrong, where, and what to do.
 * Programming errors use `TypeError` and `RangeError` instead.
 *
 * @example
 * ```ts
 * import { InputError } from "./errors.ts";
 * import assert from "node:assert/strict";
 *
 * const error = new InputError("there is no column \"body\"", {
 *   place: { file: "tickets.csv" },
 *   hint: "name the text column with --text",
 * });
 * assert.equal(error.message, 'tickets.csv: there is no column "body"; name the text column with --text');
 * ```
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly place: Place;
  readonly hint?: string;

  constructor(problem: string, options: { place?: Place; hint?: string; cause?: unknown } = {}) {
    const { place = {}, hint, cause } = options;
    super(`${describePlace(place)}${problem}${hint ? `; ${hint}` : ""}`, { cause });
    this.place = place;
    this.hint = hint;
  }
}

function describePlace({ file, row, column }: Place): string {
  const parts = [
    file,
    row === undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column "${column}"`,
  ]
    .filter((part) => part !== undefined);
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}
