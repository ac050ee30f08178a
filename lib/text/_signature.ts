import { CLOSING, DEVICE, FAREWELL, NOTICE } from "./_mail_phrases.ts";
import type { Kept } from "./_quoted_mail.ts";

/** Lines longer than this hold sentences, not a signature. */
const LONGEST_LINE = 120;
/** Lines that a legal notice may have. */
const LONGEST_NOTICE = 40;
/** Lines that a block of name, firm and addresses may have. */
const LONGEST_BLOCK = 10;

/** Takes off what stands below the customer's own words: name block, device line, legal notice. */
export function dropSignature(lines: readonly string[]): Kept {
  const whole = withoutBlankEnd(lines);
  let rest = whole;
  // A mail can end in several of them: name block, then device line, then legal notice.
  for (let pass = 0; pass < 4; pass++) {
    const cut = startOfSignature(rest);
    if (cut < 0) break;
    const postscript = rest.slice(cut).findIndex((line) => /^p\.? ?s\.?\s?[:\s]/i.test(line));
    rest = withoutBlankEnd([...rest.slice(0, cut), ...(postscript < 0 ? [] : rest.slice(cut + postscript))]);
    if (postscript >= 0) break;
  }
  rest = withoutClosingInLine(rest);
  return { lines: rest, removed: rest !== whole };
}

/** First line of the signature at the end of the lines, -1 where there is none. */
function startOfSignature(lines: readonly string[]): number {
  for (let i = Math.max(1, lines.length - LONGEST_NOTICE); i < lines.length; i++) {
    if (
      NOTICE.test(lines[i].slice(0, 300)) && lines[i - 1].trim() === "" && !lines.slice(i).some((l) => l.includes("?"))
    ) {
      return i;
    }
  }
  for (let i = lines.length - 1, seen = 0; i >= 0 && seen <= LONGEST_BLOCK; i--) {
    const line = lines[i].trim();
    if (line === "") continue;
    const below = lines.slice(i + 1).map((l) => l.trim()).filter((l) => l !== "");
    if (seen < 3 && line.length <= 90 && DEVICE.test(line)) return i;
    if (line === "--" && below.every((l) => l.length <= LONGEST_LINE)) return i;
    if (isClosing(line) && below.every((l) => !isSentence(l))) return i;
    if (isFarewell(line, below)) return i;
    seen++;
  }
  return -1;
}

/** The lines up to a closing phrase that follows a sentence in one line, if only a name or an address is below that line. */
function withoutClosingInLine(lines: readonly string[]): readonly string[] {
  for (let i = lines.length - 1; i >= 0 && i >= lines.length - 4; i--) {
    const cut = closingWithin(lines[i]);
    if (cut >= 0) return [...lines.slice(0, i), lines[i].slice(0, cut).trimEnd()];
    if (!isContact(lines[i])) break;
  }
  return lines;
}

/** Where a closing phrase with or without a name begins at the end of a line, after a sentence; -1 where it does not. */
function closingWithin(line: string): number {
  const from = Math.max(0, line.length - 200);
  for (const match of line.slice(from).matchAll(/[.!?]\s+/g)) {
    const start = from + match.index + match[0].length;
    if (isClosing(line.slice(start).trim())) return start;
  }
  return -1;
}

/** Whether a line is a closing phrase, alone or with a name. */
function isClosing(line: string): boolean {
  const name = restAfter(CLOSING, line);
  return name === "" || (name !== undefined && isName(name));
}

/** Whether a line is a farewell with a name, in the line or below it, and at most short lines such as an address after it. */
function isFarewell(line: string, below: readonly string[]): boolean {
  const rest = restAfter(FAREWELL, line);
  if (rest === undefined) return false;
  const [name, ...contacts] = rest === "" ? below : [rest, ...below];
  return name !== undefined && isName(name) && contacts.every(isContact);
}

/** What stands after a phrase, marks and smileys left out; undefined where the line does not begin with the phrase. */
function restAfter(phrase: RegExp, line: string): string | undefined {
  const match = line.length > 200 ? null : phrase.exec(line);
  return match === null ? undefined : line.slice(match[0].length).replace(/^[^\p{L}\p{N}<[+]+/u, "");
}

/** Up to five words, each with a capital, in angle or square brackets, or a particle of a name. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 6 || text.length > 80 || /[?!]$/.test(text)) return false;
  return words.every((word) =>
    /^(?:[\p{Lu}<[({+\d&|,.-]|(?:von|van|de|da|do|dos|der|la|le|el|y|e|und|and|et)$)/u.test(word)
  ) ||
    /^(?:<[^<>]{1,40}>|\[[^[\]]{1,40}\])$/.test(text);
}

/** A short line that asks and tells nothing: a firm, an address, a number. */
function isContact(line: string): boolean {
  return line.length <= 60 && line.split(/\s+/).length <= 8 && !/[?!…]$/.test(line) && !isSentence(line);
}

/** Six words or more that end like a sentence: somebody still has something to say. */
function isSentence(line: string): boolean {
  return line.length > LONGEST_LINE || (/[.?!…]$/.test(line) && line.split(/\s+/).length >= 6);
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1].trim() === "") end--;
  return lines.slice(0, end);
}
