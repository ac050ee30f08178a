import { InputError } from "../core/mod.ts";

/** Characters that may stand between the fields of a table. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;

const RECORDS_LOOKED_AT = 100;

/**
 * The delimiter that a user names: one character, or the word `tab`.
 *
 * @throws {InputError} If it is longer or empty, or cannot separate fields.
 */
export function checkDelimiter(name: string): string {
  if (name.toLowerCase() === "tab" || name === "\\t") return "\t";
  if (name.length === 1 && !'"\r\n'.includes(name)) return name;
  throw new InputError(`the delimiter must be one character: current value is ${JSON.stringify(name)}`, {
    hint: "such as --delimiter ';' or --delimiter tab",
  });
}

/**
 * The delimiter of a CSV text: the candidate that cuts the most records into as many fields as the header has, and among
 * equals the one that cuts more fields. Quoted parts are left out of the count.
 *
 * @param head First part of the text; the last, perhaps cut, record is not counted.
 * @returns A comma if no candidate occurs in the header: the table has one column.
 *
 * @example
 * ```ts
 * import { sniffDelimiter } from "./delimiter.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sniffDelimiter('id;text\n1;"one, two; three"\n2;four, five\n'), ";");
 * ```
 */
export function sniffDelimiter(head: string): string {
  let best = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = delimiterCounts(head, delimiter);
    if (!(counts[0] > 0)) continue;
    const alike = counts.filter((count) => count === counts[0]).length / counts.length;
    const score = alike + Math.min(counts[0], 100) / 1000;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Delimiters outside quotes in each of the first whole records; blank records are skipped. */
function delimiterCounts(head: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let fieldStart = true;
  let start = 0;
  for (let i = 0; i < head.length && counts.length < RECORDS_LOOKED_AT; i++) {
    const c = head[i];
    if (quoted) quoted = c !== '"';
    else if (c === '"' && (fieldStart || head[i - 1] === '"')) quoted = true;
    else if (c === delimiter) count++;
    else if (c === "\n" || c === "\r") {
      if (i > start) counts.push(count);
      count = 0;
      start = i + 1;
    }
    fieldStart = !quoted && (c === delimiter || c === "\n" || c === "\r");
  }
  if (counts.length === 0) counts.push(count); // a header alone, without line end
  return counts;
}
