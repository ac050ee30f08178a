import { KINDS, tokenExpression } from "./_token_patterns.ts";

/** What a token is. */
export type TokenKind =
  | "word"
  | "number"
  | "amount"
  | "date"
  | "version"
  | "id"
  | "error_code"
  | "url"
  | "email"
  | "hashtag"
  | "mention"
  | "emoji"
  | "emoticon"
  | "punctuation";

/** A piece of a text: `text.slice(start, end)`. */
export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
  /** Place of the first UTF-16 code unit. */
  readonly start: number;
  /** Place after the last code unit. */
  readonly end: number;
}

/** Options of {@linkcode tokenise}. */
export interface TokeniseOptions {
  /**
   * Whether punctuation marks and symbols are tokens too, each one by itself.
   *
   * @default {false}
   */
  punctuation?: boolean;
}

/**
 * Cuts a text into words and what else stands in tickets: contractions (`don't`, `l'avion`, `geht's`), order and ticket
 * ids (`ORD-12345`, `#4711`, `INV/2026/03`), amounts with their currency, versions, dates, error codes, addresses,
 * hashtags, mentions and whole emoji. Chinese, Japanese, Thai, Lao, Khmer and Burmese, which are written without blanks,
 * are cut by `Intl.Segmenter`; elsewhere a hyphen parts words, as in Unicode's word boundaries (UAX #29).
 *
 * Tokens are in order and do not overlap. Time is linear in the text.
 *
 * @example
 * ```ts
 * import { tokenise } from "./tokenise.ts";
 * import assert from "node:assert/strict";
 *
 * const tokens = tokenise("Order ORD-12345 can't be paid: € 49,90 👍🏽");
 * assert.deepEqual(tokens.map((token) => token.text), ["Order", "ORD-12345", "can't", "be", "paid", "€ 49,90", "👍🏽"]);
 * assert.deepEqual(tokens[1], { text: "ORD-12345", kind: "id", start: 6, end: 15 });
 * ```
 */
export function tokenise(text: string, options: TokeniseOptions = {}): Token[] {
  const { punctuation = false } = options;
  const tokens: Token[] = [];
  scan(text, (kind, start, end) => {
    if (kind !== "punctuation" || punctuation) tokens.push({ text: text.slice(start, end), kind, start, end });
  });
  return tokens;
}

/** The texts of the tokens of {@linkcode tokenise}: faster where kinds and places are not needed. */
export function tokenTexts(text: string, options: TokeniseOptions = {}): string[] {
  const { punctuation = false } = options;
  const texts: string[] = [];
  scan(text, (kind, start, end) => {
    if (kind !== "punctuation" || punctuation) texts.push(text.slice(start, end));
  });
  return texts;
}

type Emit = (kind: TokenKind, start: number, end: number) => void;

const TOKEN = tokenExpression();

function scan(text: string, emit: Emit): void {
  let at = 0;
  while (at < text.length) {
    const plainEnd = endOfPlainWord(text, at);
    if (plainEnd > at) {
      emit("word", at, plainEnd);
      at = plainEnd;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) {
      at++;
      continue;
    }
    const kind = KINDS[match.indexOf(match[0], 1) - 1];
    let end = TOKEN.lastIndex;
    if (kind === "unspaced") segment(text, at, end, emit);
    else {
      if (kind === "url") end = endOfUrl(text, at, end);
      emit(kind, at, end);
    }
    at = end;
  }
}

/**
 * End of a run of ASCII letters, small but for the first, that white space follows, perhaps after one mark; `at` where
 * there is none. Nine words in ten are such, and need no expression. ("Euro 5" must not be taken for a word.)
 */
function endOfPlainWord(text: string, at: number): number {
  let i = at;
  if (!isAsciiLetter(text.charCodeAt(i) | 32)) return at;
  i++;
  while (isAsciiLetter(text.charCodeAt(i))) i++;
  const next = text.charCodeAt(i);
  const mark = next === 46 || next === 44 || next === 33 || next === 63 || next === 59 || next === 58; // . , ! ? ; :
  const after = mark ? text.charCodeAt(i + 1) : next;
  if (i < text.length && after !== 32 && after !== 10 && !(mark && i + 1 === text.length)) return at;
  const digit = text.charCodeAt(i + 1);
  return digit >= 48 && digit <= 57 ? at : i;
}

function isAsciiLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A URL ends before punctuation that closes the sentence around it; a bracket stays if the URL opened it. */
function endOfUrl(text: string, start: number, end: number): number {
  let open = 0;
  for (let i = start; i < end; i++) open += text[i] === "(" ? 1 : text[i] === ")" ? -1 : 0;
  while (end > start + 1) {
    const last = text[end - 1];
    if (last === ")" && open < 0) open++;
    else if (!".,;:!?]}*_~".includes(last)) break;
    end--;
  }
  return end;
}

/** Longest piece that the segmenter is given at once: it looks at the whole piece for each word. */
const SEGMENT_AT_MOST = 2000;

let segmenter: Intl.Segmenter | undefined;

function segment(text: string, start: number, end: number, emit: Emit): void {
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  for (let from = start; from < end;) {
    let to = Math.min(from + SEGMENT_AT_MOST, end);
    if (to < end && isLowSurrogate(text.charCodeAt(to))) to++;
    for (const { segment: word, index, isWordLike } of segmenter.segment(text.slice(from, to))) {
      emit(isWordLike ? "word" : "punctuation", from + index, from + index + word.length);
    }
    from = to;
  }
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
