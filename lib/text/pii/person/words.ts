import { traitsOf } from "./lexicon.ts";

/** A word of a text, and what stands before it. */
export class Word {
  #traits = -1;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly lower: string,
    /** Begins with a capital and has small letters, or is a short name's initials such as "J.". */
    readonly capital: boolean,
    /** Whether it consists of capitals only. */
    readonly shouted: boolean,
    /** Begins with a particle that has lost its vowel: d'Arcy. */
    readonly noble: boolean,
    /** What parts it from the word before: nothing but blanks, a mark within the sentence, or the end of a line or sentence. */
    readonly gap: "blank" | "mark" | "stop",
  ) {}

  /** What lists say of it: bits of `TRAIT`; looked up when asked for first, as most words never are. */
  get traits(): number {
    if (this.#traits < 0) this.#traits = traitsOf(this.lower);
    return this.#traits;
  }
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’.\-/]\p{L}[\p{L}\p{M}]*){0,4}/gu;

/** The words of a text; numbers and marks are gaps. */
export function words(text: string): Word[] {
  const out: Word[] = [];
  let last = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const small = word.toLowerCase();
    const lower = small.includes("’") ? small.replaceAll("’", "'") : small;
    const begins = word[0] !== small[0];
    const shouted = begins && word.length > 1 && word === word.toUpperCase();
    const capital = begins && !shouted;
    const noble = (word[1] === "'" || word[1] === "’") && word[0] === "d" && word[2] !== small[2];
    // "J. Lee": the point is the initial's.
    const initial = last - (out.at(-1)?.start ?? last) === 1 && out.at(-1)?.capital && text.slice(last, index) === ". ";
    const gap = initial ? "blank" : gapOf(text, last, index);
    out.push(new Word(index, index + word.length, lower, capital, shouted, noble, gap));
    last = index + word.length;
  }
  return out;
}

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
