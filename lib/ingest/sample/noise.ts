import type { Rng } from "../../core/mod.ts";
import type { Customer } from "./customers.ts";
import { mapUnmarked } from "./marks.ts";
import type { LanguageCode } from "./situations.ts";

// Neighbours on the keyboard that each language types on.
const ROWS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
  de: ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"],
  fr: ["azertyuiop", "qsdfghjklm", "wxcvbn"],
  es: ["qwertyuiop", "asdfghjklñ", "zxcvbnm"],
  pt: ["qwertyuiop", "asdfghjklç", "zxcvbnm"],
};

/** Types a text as its writer does: slips, missing accents, abbreviations. Marked parts stay as they are. */
export function typeAs(text: string, customer: Customer, rng: Rng): string {
  return mapUnmarked(text, (part) => {
    let typed = part;
    if (customer.abbreviates && customer.register !== "formal") typed = abbreviate(typed, customer.language, rng);
    if (customer.plainLetters) typed = plainLetters(typed, customer.language);
    return customer.typos > 0 ? slipPart(typed, customer, rng) : typed;
  });
}

const ABBREVIATIONS: Readonly<Record<LanguageCode, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\bplease\b/gi, "pls"],
    [/\byou\b/g, "u"],
    [/\bthanks\b/gi, "thx"],
    [/\bbecause\b/g, "cuz"],
    [/\band\b/g, "&"],
    [/\b(can|don|won|doesn|isn|didn)'t\b/g, "$1t"],
    [/\bI'(m|ve)\b/g, "i$1"],
    [/\baccount\b/g, "acct"],
    [/\bwith\b/g, "w/"],
  ],
  de: [
    [/\bvielleicht\b/g, "vllt"],
    [/\bund\b/g, "u."],
    [/\bnicht\b/g, "nich"],
    [/\beinen\b/g, "nen"],
    [/\beine\b/g, "ne"],
    [/\bist es\b/g, "ists"],
    [/\bRechnung\b/g, "Rechn."],
    [/\bbitte\b/g, "bidde"],
    [/\bhabe ich\b/g, "hab ich"],
    [/\bich habe\b/g, "ich hab"],
  ],
  fr: [
    [/\bs'il vous plaît\b/gi, "svp"],
    [/\bc'est\b/g, "c"],
    [/\bque\b/g, "ke"],
    [/\bproblème\b/g, "pb"],
    [/\btoujours\b/g, "tjrs"],
    [/\bpour\b/g, "pr"],
    [/\bquand\b/g, "qd"],
    [/\bbeaucoup\b/g, "bcp"],
    [/\bje ne\b/g, "j'"],
    [/\brendez-vous\b/g, "rdv"],
  ],
  es: [
    [/\bporque\b/g, "xq"],
    [/\bpor qué\b/g, "xq"],
    [/\bque\b/g, "q"],
    [/\bpor favor\b/g, "x favor"],
    [/\btambién\b/g, "tb"],
    [/\bpara\b/g, "pa"],
    [/\bmensaje\b/g, "msj"],
  ],
  pt: [
    [/\bvocês\b/g, "vcs"],
    [/\bvocê\b/g, "vc"],
    [/\bporque\b/g, "pq"],
    [/\bpor que\b/g, "pq"],
    [/\bnão\b/g, "n"],
    [/\btambém\b/g, "tb"],
    [/\bque\b/g, "q"],
    [/\bmensagem\b/g, "msg"],
  ],
};

function abbreviate(text: string, language: LanguageCode, rng: Rng): string {
  return ABBREVIATIONS[language].reduce((out, [from, to]) => (rng.next() < 0.5 ? out.replace(from, to) : out), text);
}

function plainLetters(text: string, language: LanguageCode): string {
  const german: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" };
  return language === "de"
    ? text.replace(/[äöüÄÖÜß]/g, (letter) => german[letter])
    : text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
}

/** Makes typing errors outside the marks. */
export function slip(text: string, hand: Pick<Customer, "typos" | "language">, rng: Rng): string {
  return mapUnmarked(text, (part) => slipPart(part, hand, rng));
}

function slipPart(text: string, { typos, language }: Pick<Customer, "typos" | "language">, rng: Rng): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (rng.next() >= typos || !/\p{Ll}/u.test(letter)) {
      out += letter;
      continue;
    }
    switch (rng.pick(["neighbour", "drop", "double", "swap", "space"], [3, 4, 2, 4, 1])) {
      case "neighbour":
        out += neighbour(letter, language, rng);
        break;
      case "drop":
        break;
      case "double":
        out += letter + letter;
        break;
      case "swap":
        if (/\p{Ll}/u.test(text[i + 1] ?? "")) out += text[++i];
        out += letter;
        break;
      case "space":
        out += text[i + 1] === " " ? (i++, letter) : letter;
        break;
    }
  }
  return out;
}

function neighbour(letter: string, language: LanguageCode, rng: Rng): string {
  const row = ROWS[language].find((keys) => keys.includes(letter));
  if (!row) return letter;
  const at = row.indexOf(letter);
  return row[at === 0 ? 1 : at === row.length - 1 ? at - 1 : at + rng.pick([-1, 1])];
}
