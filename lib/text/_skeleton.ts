import { hashText } from "./_text_hash.ts";

/** A sentence or line with what is filled in left out. */
export interface Sentence {
  /** Small letters; `0` for numbers and dates, `@` for addresses, `x` for words with a capital within the sentence. */
  readonly words: string;
  /** Letters that are not masked. */
  readonly letters: number;
  readonly hash: number;
}

const MONTHS = new Set(
  ("jan january januar janvier enero janeiro feb february februar février febrero fevereiro mar march mars marzo março märz apr april " +
    "avril abril may mai mayo maio jun june juni juin junio junho jul july juli juillet julio julho aug august août agosto sep sept " +
    "september septembre septiembre setembro oct okt october oktober octobre octubre outubro nov november novembre noviembre novembro " +
    "dec dez december dezember décembre diciembre dezembro").split(" "),
);
/** Words within dates: "12 de octubre", "the 4th of July". */
const IN_DATES = new Set(["de", "the", "of", "del"]);
const EDGES = /^[^\p{L}\p{N}@{}<>%$]+|[^\p{L}\p{N}@{}<>%$]+$/gu;
const INSIDE = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z]+$/;
const LABEL = /^\s{0,4}(\p{L}[\p{L} -]{1,30}?) ?: /u;

/** The sentences and lines of a text, masked; `Name: Ann` is one by its label. */
export function sentences(text: string): Sentence[] {
  const out: Sentence[] = [];
  for (const line of text.split("\n")) {
    const label = line.length < 120 && line.includes(":") ? LABEL.exec(line) : null;
    if (label) {
      push(out, label[1].toLowerCase().split(" "));
      continue;
    }
    let words: string[] = [];
    for (const token of line.split(" ")) {
      if (token === "") continue;
      const word = mask(token, words.length === 0);
      if (word === "0") foldDate(words);
      if (word !== "" && !((word === "0" || word === "x") && words.at(-1) === word)) words.push(word);
      if (".!?…".includes(token[token.length - 1])) {
        push(out, words);
        words = [];
      }
    }
    push(out, words);
  }
  return out;
}

/** Takes "0 de", the beginning of a date whose next part is another number, off the end. */
function foldDate(words: string[]): void {
  while (words.length > 1 && IN_DATES.has(words[words.length - 1]) && words[words.length - 2] === "0") words.pop();
}

function mask(token: string, first: boolean): string {
  const last = token.charCodeAt(token.length - 1);
  // , . ! ? ; :
  const trimmed = last === 44 || last === 46 || last === 33 || last === 63 || last === 59 || last === 58
    ? token.slice(0, -1)
    : token;
  if (PLAIN.test(trimmed)) return MONTHS.has(trimmed) ? "0" : trimmed;
  if (/\d/.test(token)) return token.includes("@") || token.includes("://") ? "@" : "0";
  if (token.includes("@") || token.includes("://")) return "@";
  const bare = token.replace(EDGES, "");
  const lower = bare.toLowerCase();
  if (MONTHS.has(lower)) return "0";
  if (!first && bare !== lower && bare !== bare.toUpperCase()) return "x";
  return lower.replace(INSIDE, " ");
}

function push(out: Sentence[], list: readonly string[]): void {
  if (list.length === 0) return;
  const words = list.join(" ");
  let letters = 0;
  for (const word of list) if (word !== "0" && word !== "@" && word !== "x") letters += word.length;
  if (letters > 0) out.push({ words, letters, hash: hashText(words) });
}
