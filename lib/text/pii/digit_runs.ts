/** Digits that stand together, parted by single blanks, dots, slashes, hyphens or brackets. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

const RUN = /[+(]{0,2}\d[\d ()./\u00a0\u2011-]*/g;
const LONGEST = 40;

/** Runs of digits with what may part them, up to 40 characters each; a run does not begin or end in the middle of a number. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  for (const match of text.matchAll(RUN)) {
    if (match[0].length > 4 * LONGEST) continue;
    // Two blanks, or a blank beside a hyphen, part two numbers, but for "030 / 23125417"; so does a full stop with a blank.
    let at = match.index;
    for (const part of match[0].split(/( {2,}|(?<!(?<!\d)0\d{2,4}) [-./] |[-./)] ?(?=[-./])|\. )/)) {
      const trimmed = part.replace(/[^\d)]+$/, "").replace(/(?<!\([^)]*)\)+$/, "");
      const lead = /^[^\d+(]*/.exec(trimmed)![0].length;
      const digits = trimmed.replace(/\D/g, "");
      if (digits.length > 0 && trimmed.length <= LONGEST) {
        runs.push({ start: at + lead, end: at + trimmed.length, digits });
      }
      at += part.length;
    }
  }
  return runs;
}
