/** Flags beside a code point, as the kernel reads them. */
export const WORD = 1 << 24;
export const SPACE = 1 << 25;

/** What `\w` matches in Python: letters, numbers of all kinds, and the underscore. Marks and emoji are not. */
const WORD_CHARACTER = /^[\p{L}\p{N}_]$/u;

/** Code points of the first plane with their flags; 0 where they were not asked for yet. */
const known = new Int32Array(0x10000);

/** A code point with its flags. */
function classify(point: number): number {
  const character = String.fromCodePoint(point);
  return point | (WORD_CHARACTER.test(character) ? WORD : 0) | (isSpace(point) ? SPACE : 0);
}

/** Whether `str.split()` of Python splits there. */
function isSpace(point: number): boolean {
  return point === 32 || (point >= 9 && point <= 13) || (point >= 28 && point <= 31) || point === 0x85 ||
    point === 0xa0 || point === 0x1680 || (point >= 0x2000 && point <= 0x200a) || point === 0x2028 ||
    point === 0x2029 || point === 0x202f || point === 0x205f || point === 0x3000;
}

/** Writes the code points of a text with their flags to `points`, from `at` on; returns where they end. */
export function writePoints(text: string, points: Int32Array, at: number): number {
  let end = at;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const point = text.codePointAt(i)!;
      points[end++] = classify(point);
      if (point > 0xffff) i++;
      continue;
    }
    let flagged = known[unit];
    if (flagged === 0) flagged = known[unit] = classify(unit);
    points[end++] = flagged;
  }
  return end;
}
