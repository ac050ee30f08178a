/**
 * Refuses what the two databases would keep differently, or not at all: SQLite cuts a text at U+0000 where PostgreSQL refuses it, both
 * turn half a surrogate pair into U+FFFD (and what was hashed would not be what is kept), and a NaN becomes null in one of them.
 *
 * @param values Parameters of a statement.
 * @throws {RangeError} Saying which rule a value breaks; a text itself is not shown, since it may be personal.
 */
export function checkValues(values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value === "string") checkText(value);
    else if (typeof value === "number") checkNumber(value);
  }
}

function checkText(text: string): void {
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new RangeError(`Cannot store a text: it must not hold U+0000: one is at character ${nul}`);
  if (!text.isWellFormed()) throw new RangeError("Cannot store a text: it must not hold half a surrogate pair");
}

function checkNumber(value: number): void {
  if (!Number.isFinite(value)) {
    throw new RangeError(`Cannot store a number: it must be finite: current value is ${value}`);
  }
  // In a column of whole numbers SQLite keeps it, and it can't be read again; past 2^63 only columns of floats take it.
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 2 ** 63) {
    throw new RangeError(`Cannot store a number: a whole one must be less than 2^53: current value is ${value}`);
  }
}
