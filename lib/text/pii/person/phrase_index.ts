import { PERSON_CONTEXTS, type PersonContexts } from "./contexts.ts";
import type { Word } from "./words.ts";

/** A phrase without the word by which it is looked up. */
interface Phrase {
  readonly kind: keyof PersonContexts;
  /** The other words: for phrases before a name from right to left, for phrases after it from left to right. */
  readonly rest: readonly string[];
}

/** Finds phrases of {@linkcode PERSON_CONTEXTS} around a place in a list of words. */
export class PhraseIndex {
  readonly #before = new Map<string, Phrase[]>();
  readonly #after = new Map<string, Phrase[]>();

  constructor(languages: readonly string[]) {
    for (const language of languages) {
      for (const [kind, list] of Object.entries(PERSON_CONTEXTS[language]) as [keyof PersonContexts, string][]) {
        for (const phrase of list.split("|")) this.#add(kind, phrase.split(" "));
      }
    }
  }

  #add(kind: keyof PersonContexts, words: string[]): void {
    const index = kind === "after" ? this.#after : this.#before;
    const [key, ...rest] = kind === "after" ? words : words.reverse();
    const list = index.get(key) ?? [];
    list.push({ kind, rest });
    index.set(key, list);
  }

  /** Kinds of the phrases that end just before word `i`. */
  before(words: readonly Word[], i: number): Set<keyof PersonContexts> | undefined {
    const phrases = i > 0 && i < words.length && words[i].gap !== "stop"
      ? this.#before.get(words[i - 1].lower)
      : undefined;
    if (!phrases) return undefined;
    const kinds = phrases.filter(({ rest }) =>
      rest.every((word, r) => words[i - 2 - r]?.lower === word && words[i - 1 - r].gap === "blank")
    );
    return kinds.length > 0 ? new Set(kinds.map(({ kind }) => kind)) : undefined;
  }

  /** Whether a phrase begins at word `i`, in one sentence with the word before. */
  after(words: readonly Word[], i: number): boolean {
    const phrases = words[i] && words[i].gap !== "stop" ? this.#after.get(words[i].lower) : undefined;
    return phrases?.some(({ rest }) =>
      rest.every((word, r) => words[i + 1 + r]?.lower === word && words[i + 1 + r].gap === "blank")
    ) ?? false;
  }
}
