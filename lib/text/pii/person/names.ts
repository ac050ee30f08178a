import { TRAIT } from "./lexicon.ts";
import type { Word } from "./words.ts";

/** "it's", "c'est", "l'écran" */
const CONTRACTION = /^(?:i|it|he|she|we|you|they|that|what|there|let|who|how|where|c|j|d|l|n|qu|s|m|t)'/;

/** German nouns have capitals, too: "Anna Koch Kundennummer 8812". */
const NOUN_ENDING =
  /(?:nummer|ung|straße|strasse|heit|keit|schaft|tion|konto|service|gerät|büro|vertrag|termin|problem|team|daten|adresse)$/;

/** Whether a word names a thing that shops sell, which may have a person's name before it or behind. */
export function isProduct({ traits }: Word): boolean {
  return (traits & TRAIT.product) !== 0;
}

/** Whether a word makes the name behind it a place's, a firm's or a saint's. */
export function makesPlace({ traits }: Word): boolean {
  return (traits & TRAIT.place) !== 0;
}

/** Whether a word is a frequent given name that is hardly anything else. */
export function isGivenName(word: Word, before: Word | undefined): boolean {
  return (word.traits & (TRAIT.given | TRAIT.ambiguous)) === TRAIT.given &&
    ((word.traits & TRAIT.wordName) === 0 || (before !== undefined && word.capital && word.gap !== "stop")) &&
    !(before !== undefined && word.gap === "blank" &&
      ((before.traits & (TRAIT.place | TRAIT.product)) !== 0 ||
        ((before.traits & TRAIT.townArticle) !== 0 && (before.capital || before.shouted))));
}

/** Whether a word is a frequent given name, whatever else it may be. */
export function mayBeGivenName({ traits }: Word): boolean {
  return (traits & TRAIT.given) !== 0;
}

/** Whether a word, or all parts of it, are listed as surnames that are hardly anything else. */
export function isSurname({ traits }: Word): boolean {
  return (traits & TRAIT.surname) !== 0;
}

/** Whether a word is in any list of names. */
export function isListed({ traits }: Word): boolean {
  return (traits & (TRAIT.given | TRAIT.surname | TRAIT.commonSurname)) !== 0;
}

/** Whether a given name may be a common word where nothing has a capital. */
export function isSmallWord({ traits }: Word): boolean {
  return (traits & TRAIT.smallWord) !== 0;
}

/** Whether a word may come first in a name though it has no capital where other words have. */
export function mayLackCapital({ traits }: Word): boolean {
  return (traits & (TRAIT.given | TRAIT.particle | TRAIT.capitalParticle)) !== 0;
}

/** How names are written in a text: with capitals, or all words alike. */
export type Case = "cased" | "uncased";

/** Whether the words of a text have capitals where they should. */
export function caseOf(words: readonly Word[]): Case {
  let capitals = 0;
  let shouted = 0;
  for (const word of words) {
    if (word.capital) capitals++;
    else if (word.shouted) shouted++;
  }
  return capitals < 0.02 * words.length || shouted > 0.6 * words.length ? "uncased" : "cased";
}

/**
 * Index past the last word of the name that begins at word `i`, `i` where none does: up to three words with capitals and
 * particles between them; where the text has no capitals, one word, or two before a mark.
 */
export function endOfName(words: readonly Word[], i: number, writing: Case): number {
  if (!isNameWord(words[i], writing) || beginsSentence(words[i])) return i;
  if (words[i].initial && isNoName(words[i + 1])) return i;
  return endFrom(words, i, writing);
}

/**
 * Likewise behind a title, where a particle may come first and the surname may be a common word: "Madame Le Floch",
 * "Frau Lang", "senhor dos Santos".
 */
export function endBehindTitle(words: readonly Word[], i: number, writing: Case): number {
  let k = i;
  while (k < i + 2 && k + 1 < words.length && isParticle(words[k]) && words[k + 1].gap === "blank") k++;
  if (k > i && writing === "cased" && words[k].capital && !isNoName(words[k])) {
    return endFrom(words, k, writing);
  }
  if (writing === "cased" && words[i].capital && (words[i].traits & TRAIT.surnameWord)) {
    return endFrom(words, i, writing);
  }
  return endOfName(words, i, writing);
}

function endFrom(words: readonly Word[], i: number, writing: Case): number {
  if (writing === "uncased") return endInSmall(words, i);
  let end = i + 1;
  for (let k = i + 1, names = 1; k < words.length && names < 4 && words[k].gap === "blank"; k++) {
    const word = words[k];
    // "Thibault d'Arcy"
    if (word.noble) {
      end = k + 1;
      names++;
      continue;
    }
    if (!word.capital && (word.traits & TRAIT.particle)) continue;
    // "von und zu Stein", "Ortega y Gasset", "de Sousa e Silva"
    if (!word.capital && joinsParts(words, k, names)) continue;
    if (!word.capital && (word.traits & TRAIT.article) && (words[k - 1].traits & TRAIT.particle)) continue;
    const next = words[k + 1];
    if ((word.traits & TRAIT.capitalParticle) && word.capital && next?.gap === "blank" && isNameWord(next, writing)) {
      continue;
    }
    // Some surnames are common words: told from these where they end the line.
    const surname = (word.capital && (words[i].traits & TRAIT.listed) &&
      ((word.traits & TRAIT.surnameWord) ||
        ((words[i].traits & TRAIT.frequent) && !isNoName(word) && (words[k + 1]?.gap ?? "stop") === "stop"))) ||
      // "Jean DUPONT", and the second letter of "A. M. Schuster"
      (word.shouted && word.lower.length > 3 && (words[i].traits & TRAIT.listed) && !(word.traits & TRAIT.common)) ||
      (word.capital && word.lower.length === 1 && words[k - 1].lower.length === 1 && next?.gap === "blank") ||
      // "Nguyen Thi Mai"
      (word.capital && /^th[iị]$/.test(words[k - 1].lower)) ||
      // "Karsten B."
      (word.capital && word.lower.length === 1 && k === i + 1 && (words[i].traits & TRAIT.listed));
    if (!surname && (!isNameWord(word, writing) || (word.traits & TRAIT.common))) break;
    end = k + 1;
    names++;
  }
  return end;
}

/** Likewise in a text where nothing or all is written with capitals: lists tell where a name ends, or the end of its clause. */
function endInSmall(words: readonly Word[], i: number): number {
  const first = words[i];
  let end = first.initial ? i : i + 1;
  let names = 1;
  for (let k = i + 1; k < words.length && names < 4 && words[k].gap === "blank"; k++) {
    const word = words[k];
    const last = k + 1 === words.length || words[k + 1].gap !== "blank";
    // "P. WOJCIK"
    if (first.initial && word.initial) continue;
    if (first.initial && words[k - 1].initial) return isNameWord(word, "uncased") ? k + 1 : i;
    // "hannes b."
    if (names === 1 && last && word.lower.length === 1 && mayBeGivenName(first)) {
      return WORDS_OF_ONE.test(word.lower) ? end : k + 1;
    }
    if (isParticle(word) && !last && k < i + 4 && (first.traits & TRAIT.listed)) continue;
    if (!isNameWord(word, "uncased")) break;
    const apart = k > i + 1 && isParticle(words[k - 1]);
    const surname = mayBeGivenName(first) &&
      (isSurname(word) || (apart && mayBeGivenName(word)) ||
        ((word.traits & TRAIT.commonSurname) !== 0 &&
          (apart || (isGivenName(first, undefined) && !isSmallWord(first)))));
    const given = !apart && mayBeGivenName(first) && isGivenName(word, undefined) && !isSmallWord(word);
    if (!surname && !given) {
      // "kelly mcbride, again", but not "ana de lisboa"
      const ends = names === 1 && last &&
        (!apart || !/^(?:de|del|le|la|les|el|al|da|do|das|dos|des|du)$/.test(words[k - 1].lower));
      return ends ? k + 1 : end;
    }
    end = k + 1;
    names++;
  }
  return end;
}

const WORDS_OF_ONE = /^[aeiouyàóé]$/;

/** Whether a conjunction stands between parts of one person's name: two particles, or two surnames behind a given name. */
function joinsParts(words: readonly Word[], k: number, names: number): boolean {
  const [before, conjunction, next] = [words[k - 1], words[k].lower, words[k + 1]];
  if (next?.gap !== "blank") return false;
  if (conjunction === "und") return before.lower === "von" && next.lower === "zu";
  return names > 1 && (conjunction === "y" || conjunction === "e" || conjunction === "i") && next.capital &&
    (next.traits & (TRAIT.surname | TRAIT.commonSurname)) !== 0 && !mayBeGivenName(next);
}

/** "Is", "Hat", "Pour": words with a capital that are names in no list. */
function beginsSentence({ lower, traits }: Word): boolean {
  return lower.length > 1 && (traits & (TRAIT.common | TRAIT.given)) === TRAIT.common;
}

function isNoName({ traits }: Word): boolean {
  return (traits & TRAIT.noName) !== 0;
}

/** Whether a word may stand before a surname as a part of it: von, de, Le. */
export function isParticle({ traits }: Word): boolean {
  return (traits & (TRAIT.particle | TRAIT.capitalParticle)) !== 0;
}

function isNameWord(word: Word, writing: Case): boolean {
  // "A. Schuster", though "a" is a word
  if (word.initial) return true;
  if (
    word.lower.length > 25 || isNoName(word) ||
    (word.lower.includes("'") && CONTRACTION.test(word.lower) && !isSurname(word))
  ) {
    return false;
  }
  if (word.lower.length > 8 && NOUN_ENDING.test(word.lower)) return false;
  // "Jean DUPONT" and "NGUYEN Thi Lan" among words that are not shouted.
  if (writing === "cased") {
    return word.capital || (word.shouted && word.lower.length > 2 && (mayBeGivenName(word) || isSurname(word)));
  }
  return word.lower.length >= 2 && !(word.traits & TRAIT.common);
}
