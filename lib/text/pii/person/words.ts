import { traitsOf } from "./lexicon.ts";
import { hashOf } from "./word_filter.ts";

/** A word of a text, and what stands before it. */
export class Word {
  #traits = -1;
  /** Whether it is several letters with points: J.R. */
  letters = false;
  /** Of `lower`, for filters. */
  readonly hash: number;
  /** Whether it is a capital with a point and a word behind: J. Lee. */
  initial = false;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly lower: string,
    /** Begins with a capital and has small letters, or is a short name's initials such as "J.". */
    readonly capital: boolean,
    /** Whether it consists of capitals only. */
    readonly shouted: boolean,
    /** Begins with a particle or an article that has lost its vowel: d'Arcy, L'Hostis. */
    readonly noble: boolean,
    /** What parts it from the word before: nothing but blanks, a mark within the sentence, or the end of a line or sentence. */
    readonly gap: "blank" | "mark" | "stop",
  ) {
    this.hash = hashOf(lower);
  }

  /** What lists say of it: bits of `TRAIT`; looked up when asked for first, as most words never are. */
  get traits(): number {
    if (this.#traits < 0) this.#traits = traitsOf(this.lower, this.hash);
    return this.#traits;
  }
}

/** The words of a text; numbers and marks are gaps. */
export function words(text: string): Word[] {
  const out: Word[] = [];
  const curly = text.includes("’");
  let last = 0;
  let before: Word | undefined;
  let genitive = false;
  for (let start = nextLetter(text, 0); start < text.length; start = nextLetter(text, last)) {
    const wordEnd = endOfWord(text, start);
    const end = withoutGenitive(text, start, wordEnd);
    const word = text.slice(start, end);
    const small = word.toLowerCase();
    const lower = curly ? small.replaceAll("’", "'") : small;
    const begins = word.charCodeAt(0) !== small.charCodeAt(0);
    // "J.R. Hartley", "Mª José"
    const short = begins && word.length > 1 && word.length < 7 && SHORTENED.test(word);
    const shouted = begins && !short && word.length > 1 && word === word.toUpperCase();
    const noble = lower.charCodeAt(1) === 39 && /[dDlL]/.test(word[0]) && word[2] !== small[2];
    // "J. Lee", "J.-C. Morel": the point is the initial's.
    const initial = before?.capital && (last - before.start === 1 || before.letters) &&
      /^\.[ -]$/.test(text.slice(last, start));
    if (initial) before!.initial = true;
    const gap = initial ? "blank" : genitive ? "stop" : gapOf(text, last, start);
    before = new Word(start, end, lower, begins && !shouted, shouted, noble, gap);
    before.letters = short && !word.endsWith("ª");
    out.push(before);
    last = end;
    // What comes next does not belong to the name before: Ann's Laptop.
    genitive = end < wordEnd;
    if (genitive) last = wordEnd;
  }
  return out;
}

/** Letters with points, and the Spanish and Portuguese short form of Maria. */
const SHORTENED = /^(?:\p{Lu}(?:\.-?\p{Lu}){1,2}|M\.?ª)$/u;

/** What a UTF-16 code unit is, found once each: a regular expression over the whole text takes twice the time. */
const CLASSES = new Uint8Array(1 << 16);
const [LETTER, MARK, OTHER] = [1, 2, 3];

function classOf(unit: number): number {
  return CLASSES[unit] ||= /\p{L}/u.test(String.fromCharCode(unit))
    ? LETTER
    : /\p{M}/u.test(String.fromCharCode(unit))
    ? MARK
    : OTHER;
}

/** Code units of the letter, or where marks count the mark, at a place: 0 for none, 2 beyond the basic plane. */
function lettersAt(text: string, at: number, marks: boolean): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) {
    const point = String.fromCodePoint(text.codePointAt(at)!);
    return (marks ? /[\p{L}\p{M}]/u : /\p{L}/u).test(point) ? 2 : 0;
  }
  const kind = classOf(unit);
  return kind === LETTER || (marks && kind === MARK) ? 1 : 0;
}

function nextLetter(text: string, at: number): number {
  while (at < text.length && lettersAt(text, at, false) === 0) at++;
  return at;
}

/** Letters with their marks, and up to four parts more behind an apostrophe, a hyphen, a point or a slash. */
function endOfWord(text: string, start: number): number {
  let end = start;
  for (let joints = 0;; joints++) {
    for (let n = lettersAt(text, end, false); n > 0; n = lettersAt(text, end, true)) end += n;
    if (joints === 4 || end >= text.length) return end;
    const c = text.charCodeAt(end);
    // ' - . / ’
    if (c !== 39 && c !== 45 && c !== 46 && c !== 47 && c !== 0x2019) return end;
    if (lettersAt(text, end + 1, false) === 0) return end;
    end++;
  }
}

/** "Ann's" without its ending; "it's", "name's" and the like are left as they are. */
function withoutGenitive(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end - 2);
  if ((mark !== 39 && mark !== 0x2019) || end - start < 4 || text[end - 1] !== "s") return end;
  return /^\p{Lu}/u.test(text[start]) && !CONTRACTED.test(text.slice(start, end - 2)) ? end - 2 : end;
}

const CONTRACTED = /^(?:it|that|there|he|she|what|who|where|how|when|why|let|here|name|this)$/i;

function gapOf(text: string, from: number, to: number): Word["gap"] {
  if (to - from === 1 && text[from] === " ") return "blank";
  let gap: Word["gap"] = "blank";
  for (let i = from; i < to; i++) {
    const c = text[i];
    if (c === "\n" || c === "!" || c === "?" || c === ";" || c === "…" || c === "|" || (c >= "0" && c <= "9")) {
      return "stop";
    }
    if (c === ".") {
      // After "Mr." or "Dr." the sentence goes on.
      if (to - from > 2 || from === 0 || i > from) return "stop";
      gap = "mark";
    } else if (c !== " " && c !== "\t" && c !== "\u00a0") gap = "mark";
  }
  return gap;
}
