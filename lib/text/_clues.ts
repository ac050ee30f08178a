/** A phrase that speaks for (or, with a negative weight, against) something, and what it is called in a report. */
export interface Clue {
  readonly reason: string;
  readonly weight: number;
  /** Matched against folded text, see {@linkcode fold}; each clue counts once. */
  readonly pattern: RegExp;
}

/** A text in small letters without accents, curly quotes straightened, white space one blank: so that one pattern fits all spellings. */
export function fold(text: string): string {
  // deno-lint-ignore no-control-regex
  const plain = /^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/ß/g, "ss")
    .replace(/[‘’´]/g, "'").replace(/[“”„«»]/g, '"');
  return plain.toLowerCase().replace(/\s+/g, " ");
}

/** A clue whose pattern has several alternatives, mostly one a language. */
export function clue(reason: string, weight: number, ...alternatives: readonly string[]): Clue {
  return { reason, weight, pattern: new RegExp(alternatives.join("|")) };
}

/** The clues that a folded text shows. */
export function cluesIn(folded: string, clues: readonly Clue[]): Clue[] {
  return clues.filter(({ pattern }) => pattern.test(folded));
}
