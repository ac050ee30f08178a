/** White space as `str.split()` of Python sees it: what separates chunks. */
export function isSpace(unit: number): boolean {
  if (unit < 0x85) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 28 && unit <= 31);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 ||
    unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

/** What `\w` matches in Python: letters, numbers of all kinds, and the underscore. Marks and emoji are not. */
const WORD = /^[\p{L}\p{N}_]$/u;

/** Answers of the expression for the first plane: 0 not asked yet, 1 no, 2 yes. */
const asked = new Uint8Array(0x10000);

/** Whether a code point is part of a word. */
export function isWordCharacter(codePoint: number): boolean {
  if (codePoint > 0xffff) return WORD.test(String.fromCodePoint(codePoint));
  if (asked[codePoint] === 0) asked[codePoint] = WORD.test(String.fromCharCode(codePoint)) ? 2 : 1;
  return asked[codePoint] === 2;
}
