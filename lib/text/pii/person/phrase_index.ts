import { PERSON_CONTEXTS, type PersonContexts } from "./contexts.ts";
import { WordFilter } from "./word_filter.ts";
import type { Word } from "./words.ts";

/** A bit for each kind of phrase. */
export const PHRASE: Readonly<Record<keyof PersonContexts, number>> = {
  before: 1,
  beforeCased: 2,
  beforeKnown: 4,
  intro: 8,
  greeting: 16,
  title: 32,
  after: 64,
};

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
  readonly #keysBefore = new WordFilter(16);
  readonly #keysAfter = new WordFilter(16);

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
    (kind === "after" ? this.#keysAfter : this.#keysBefore).add(key);
    const list = index.get(key) ?? [];
    list.push({ kind, rest });
    index.set(key, list);
  }

  /** Bits of {@linkcode PHRASE} for the phrases that end just before word `i`, 0 where none does. */
  before(words: readonly Word[], i: number): number {
    const phrases = i > 0 && i < words.length && words[i].gap !== "stop" && this.#keysBefore.mayHave(words[i - 1].hash)
      ? this.#before.get(words[i - 1].lower)
      : undefined;
    let kinds = 0;
    if (phrases) { for (const { kind, rest } of phrases) if (standsBefore(words, i - 1, rest)) kinds |= PHRASE[kind]; }
    return kinds;
  }

  /** Whether a phrase begins at word `i`, in one sentence with the word before. */
  after(words: readonly Word[], i: number): boolean {
    const phrases = i < words.length && words[i].gap !== "stop" && this.#keysAfter.mayHave(words[i].hash)
      ? this.#after.get(words[i].lower)
      : undefined;
    if (phrases) { for (const { rest } of phrases) if (standsBehind(words, i, rest)) return true; }
    return false;
  }
}

/** Whether the words before word `i` are these, from right to left. */
function standsBefore(words: readonly Word[], i: number, rest: readonly string[]): boolean {
  if (rest.length > i) return false;
  for (let r = 0; r < rest.length; r++) {
    if (words[i - 1 - r].lower !== rest[r] || words[i - r].gap !== "blank") return false;
  }
  return true;
}

/** Whether the words behind word `i` are these. */
function standsBehind(words: readonly Word[], i: number, rest: readonly string[]): boolean {
  if (i + rest.length >= words.length) return false;
  for (let r = 0; r < rest.length; r++) {
    if (words[i + 1 + r].lower !== rest[r] || words[i + 1 + r].gap !== "blank") return false;
  }
  return true;
}
