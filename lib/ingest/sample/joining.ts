import type { Rng } from "../../core/mod.ts";
import type { Customer, Register } from "./customers.ts";
import { mapUnmarked } from "./marks.ts";
import { punctuate } from "./punctuation.ts";

/**
 * Puts sentences together as the writer would: tidy, in one breath, without capitals, or line by line.
 *
 * @param paragraphs Chance that a tidy sentence begins a new paragraph.
 */
export function joinSentences(
  said: readonly string[],
  { register, paragraphs, language }: { register: Register; paragraphs: number; language: Customer["language"] },
  rng: Rng,
): string {
  const careful = (sentence: string) => capital(punctuate(sentence, language, rng.next() < 0.04 ? "!" : "."));
  const careless = (sentence: string) =>
    rng.next() < 0.5 ? punctuate(sentence, language).replace("¿", "") : end(sentence);
  const manner = register === "casual"
    ? rng.pick(["tidy", "lower", "breath", "lines", "dots"], [3, 4, 3, 1, 1.5])
    : rng.pick(["tidy", "loose"], [register === "formal" ? 12 : 4, 1]);
  switch (manner) {
    case "lower":
      return mapUnmarked(said.map(careless).join(" ").replace(/\.$/, ""), (part) => part.toLowerCase());
    case "breath":
      return said.reduce((text, s) => {
        if (!text) return s;
        const bare = text.replace(/[.,]$/, "");
        return `${bare}${/[?!…]$/.test(bare) ? " " : rng.pick([", ", " ", ", ", " - ", `, ${AND[language]} `])}${s}`;
      }, "");
    case "lines":
      return said.map((s) => s.replace(/,$/, "")).join("\n");
    case "dots":
      return said.map((s) => (/[?!…]$/.test(s) ? s : s.replace(/[.,]$/, "") + rng.pick(["...", "..", " …"]))).join(" ");
    case "loose":
      return said.map((s, i) => {
        const ended = i < said.length - 1 ? careless(s) : s;
        return i === 0 || rng.next() < 0.5 ? capital(ended) : ended;
      }).join(" ");
    default:
      return said.map(careful).reduce(
        (text, s) => (text ? `${text}${rng.next() < paragraphs ? "\n\n" : " "}${s}` : s),
        "",
      );
  }
}

const AND = { en: "and", de: "und", fr: "et", es: "y", pt: "e" } as const;

/** Begins with a capital, behind a mark or quote too. */
export function capital(sentence: string): string {
  return sentence.replace(/^([\ue000-\ue007¿¡"„«(]*)(\p{Ll})/u, (_, before, letter) => before + letter.toUpperCase());
}

function end(sentence: string): string {
  const bare = sentence.replace(/,$/, "");
  return /[.?!…:)]$/.test(bare) || /\p{Extended_Pictographic}$/u.test(bare) ? bare : `${bare}.`;
}
