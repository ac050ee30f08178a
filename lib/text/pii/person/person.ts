import { distance } from "fastest-levenshtein";
import type { Candidate, PiiRecogniser, PiiText } from "../recogniser.ts";
import { CLOSERS, LINE_CLOSERS, PERSON_CONTEXTS } from "./contexts.ts";
import { mayStartSmall } from "./lexicon.ts";
import {
  type Case,
  caseOf,
  endBehindTitle,
  endOfName,
  isGivenName,
  isListed,
  isParticle,
  isProduct,
  isSurname,
  makesPlace,
  mayBeGivenName,
  mayLackCapital,
} from "./names.ts";
import { isFirm, isSureInSmall, joins, signsFor } from "./neighbours.ts";
import { PHRASE, PhraseIndex } from "./phrase_index.ts";
import { type Word, words } from "./words.ts";

const LANGUAGES = Object.keys(PERSON_CONTEXTS);
/** Phrases behind which a frequent name or a particle is one of a person though it has no capital. */
const LACKS_CAPITAL = PHRASE.before | PHRASE.beforeCased | PHRASE.title;
const indices = new Map<string, PhraseIndex>();

/** Phrases of a language and of English, which many customers mix in; of all where the language is not known. */
function indexOf(language: string | undefined): PhraseIndex {
  const key = language !== undefined && LANGUAGES.includes(language) ? language : "";
  let index = indices.get(key);
  if (!index) indices.set(key, index = new PhraseIndex(key === "" ? LANGUAGES : [...new Set([key, "en"])]));
  return index;
}

/** What may stand between a name in a signature and the end of its line: nothing, a firm, or another column. */
const LINE_END = /^[ \t]*(?:[.!,]?[ \t]*(?:\n|$)|,[ ]?\p{L}[^\n\d]{1,40}(?:\n|$)|[|(–]| - )/u;
/** An address of the person, as in `Ann Lee (Shop) <ann@example.com>`. */
const MAIL_BEHIND = /^[ \t]+(?:\([^()\n]{1,40}\)\s{1,5}<?|<|\[| {3})[\w.+-]{1,64}@/;
const STREET_BEHIND =
  /^, (?:\d{1,4} (?:bis |ter )?\p{L}{2}|(?:\p{L}[\p{L}.]{0,20} ){0,3}\p{L}[\p{L}.]{2,30},? \d{1,4}, (?:\d{4,5}\D|\p{Lu}))/u;
/** A line below with a telephone number, or with a street's number, a postcode and a town. */
const CONTACT_BELOW =
  /^\n(?:[^\n\d]{0,12}[+(]?\d[\d ()./-]{6,24}(?:\n|$)|[^\n\d]{2,40}\d{1,4}[^\n\d]{0,6}(?:\d{4,5}(?:-\d{3})?) \p{Lu}|\d{1,4} \p{L}[^\n\d]{4,40}\d{5} \p{Lu})/u;
/** "Parker & Sons", "Ana Gomes Lda": firms that bear their founders' names. */
const FIRM_BEHIND =
  /^ (?:(?:&|\+) |(?:und Söhne|et Fils|e Filhos|y Hijos|and Sons|GmbH|AG|KG|Ltd|Inc|LLC|SARL|SAS|SL|Lda|Ltda)(?!\p{L}))/u;
const AFTER_COMMA = /^[ \t]*(?:[,!:;\n]|$)/;
const AFTER_GREETING = /^[ \t]*(?:[,!.:;\n–-]|$|[\p{Emoji_Presentation}])/u;

/**
 * Names of persons by what stands around them: greetings, titles, introductions, signatures, headers of quoted mails, talk
 * of whom one spoke to, in English, German, French, Spanish and Portuguese; and frequent given names with a capital, with
 * the words behind them that are written like surnames; and listed given names beside listed surnames.
 *
 * Beyond these, a name is not told from another word; names of cities and firms after a greeting may pass for names.
 */
export const person: PiiRecogniser = {
  kind: "person",
  find(text) {
    const list = words(text.plain);
    const writing = caseOf(list);
    const index = indexOf(text.language);
    // Looked up once: to search the rest of the text at each word would take quadratic time.
    const lastAt = text.plain.lastIndexOf("@");
    const found: Candidate[] = [];
    // Index past the last word of the last name.
    let last = -1;
    for (let i = 0; i < list.length; i++) {
      // Most words: small letters, and nothing before them that makes a name of them.
      if (
        writing === "cased" && !list[i].capital && !list[i].shouted &&
        !(mayStartSmall(list[i]) && index.before(list, i) & LACKS_CAPITAL && mayLackCapital(list[i]))
      ) continue;
      const end = personAt(text, list, i, { writing, index, lastAt, last });
      if (end < 0) i = -end - 1;
      if (end < 0 || end === i) continue;
      last = end;
      // "K.-H. Lorenz": the first initial is no word of its own.
      const start = list[i].start;
      const from = Math.max(found.at(-1)?.end ?? 0, start - 3);
      const initials = /\p{Lu}\.-$/u.test(text.plain.slice(from, start)) ? 3 : 0;
      found.push({ start: start - initials, end: list[end - 1].end });
      i = end - 1;
    }
    return found;
  },
};

/** What is known of a text as a whole. */
interface Surroundings {
  readonly writing: Case;
  readonly index: PhraseIndex;
  /** Where the last `@` stands, -1 where there is none. */
  readonly lastAt: number;
  /** Index past the last word of the name before, -1 where there is none. */
  readonly last: number;
}

/** Index past the last word of the person's name that begins at word `i`; `i` where none does, and less than 0 past a firm's. */
function personAt(
  { plain, language }: PiiText,
  list: readonly Word[],
  i: number,
  { writing, index, lastAt, last }: Surroundings,
): number {
  const word = list[i];
  if (word.start > 0 && "@#_/\\".includes(plain[word.start - 1])) return i;
  const between = plain.slice(i === 0 ? 0 : list[i - 1].end, word.start);
  const stopped = between.includes(".");
  // "M." and "D." are no initials before a name, nor is the "A." of "i. A.".
  if (word.end - word.start === 1 && ((index.before(list, i + 1) & PHRASE.title) || signsFor(list, i + 1))) return i;
  let phrases = index.before(list, i);
  // "Dr. Lee", but not "my name. Is".
  if (stopped && !(phrases & PHRASE.title)) phrases = 0;
  if (signsFor(list, i)) phrases |= PHRASE.title;
  // A frequent name after "spoke to" is a name even where its writer forgot the capital.
  const careless = writing === "cased" && !word.capital && (phrases & (PHRASE.before | PHRASE.beforeCased)) &&
    isGivenName(word, list[i - 1]);
  // "in the name of van den Berg"
  const titled = (phrases & PHRASE.title) ||
    ((phrases & LACKS_CAPITAL) && /^(?:van|von|di|ter|ten|ibn)$/.test(word.lower));
  if (writing === "cased" && !word.capital && !word.shouted && !careless && !titled) return i;
  let end = careless ? i + 1 : titled ? endBehindTitle(list, i, writing) : endOfName(list, i, writing);
  for (let k = i + 1; k < end; k++) if (index.after(list, k)) end = k;
  // "sagt melek bescheid": no surname where nothing says that names follow.
  if (
    writing === "uncased" && !phrases && end > i + 1 && i > 0 && word.gap === "blank" && end < list.length &&
    !word.initial && !isListed(list[end - 1]) && !index.after(list, end)
  ) end = i + 1;
  if (end === i) return i;
  const known = isGivenName(word, list[i - 1]) || isWholeName(plain, list, i, end, writing, language) ||
    (joins(list, i, last) && mayBeGivenName(word));
  const spokenOf = index.after(list, end);
  const next = plain[list[end - 1].end];
  // Most words with a capital begin a sentence and show nothing of a name: no need to look closer.
  if (
    !phrases && !known && !spokenOf && next !== "," && !between.includes("\n") && !CLOSERS.has(list[i - 1]?.lower) &&
    lastAt < word.end && end < list.length && !(next === "\n" && startsLine(plain, word.start))
  ) return i;
  const behind = plain.slice(list[end - 1].end, list[end - 1].end + 120);
  if (/^[@_/\\\d]|^-\d/.test(behind)) return i;
  const comma = between.includes(",");
  if (
    ((phrases & PHRASE.beforeCased) && !stopped && (writing === "cased" || known)) ||
    ((phrases & PHRASE.before) && !stopped) || ((phrases & PHRASE.title) && !comma)
  ) return end;
  // No part of a firm's name is a person's.
  if (isFirm(plain, list, i, end)) return -end;
  if (namesThing(list, i, end) || FIRM_BEHIND.test(behind)) return i;
  if ((phrases & PHRASE.greeting) && (mayBeGivenName(word) || (comma ? AFTER_COMMA : AFTER_GREETING).test(behind))) {
    return end;
  }
  if ((phrases & PHRASE.intro) && writing === "cased" && end - i >= 2 && !isHeading(list, i)) return end;
  if (
    known &&
    (writing === "cased" || isSureInSmall(list, i, end, last) || (phrases & (PHRASE.beforeKnown | PHRASE.intro)))
  ) {
    return end;
  }
  if (isSigned(plain, list, i, end, writing, behind, last)) return end;
  if (standsAlone(plain, list, i, end)) return end;
  if (writing === "cased" && end - i >= 2 && startsLine(plain, word.start) && CONTACT_BELOW.test(behind)) return end;
  if (writing === "cased" && MAIL_BEHIND.test(behind)) return end;
  if (writing === "cased" && end - i >= 2 && STREET_BEHIND.test(behind)) return end;
  if (
    index.after(list, end) && behind[0] !== ":" &&
    (writing === "cased" ? followsNoArticle(list, i) : mayBeGivenName(word))
  ) return end;
  return i;
}

/**
 * Whether words are a name by lists alone, though the first is no sure given name: "J. Manzanares", "Hope Abernathy",
 * "Kovács Péter", and in texts without capitals "ana ochoa".
 */
function isWholeName(
  plain: string,
  list: readonly Word[],
  i: number,
  end: number,
  writing: Case,
  language: string | undefined,
): boolean {
  if (end - i < 2) return false;
  const [first, second, last] = [list[i], list[i + 1], list[end - 1]];
  if (mayBeGivenName(first) && (isSurname(last) || isSurname(second))) return true;
  if (writing === "uncased") return mayBeGivenName(first) && isGivenName(second, undefined);
  // "Freund Peter", "Bäckerei Schulz": in German, a noun before a name has a capital, too.
  const nouns = language === undefined || language === "de";
  if (
    (mayBeGivenName(first) || (isSurname(first) && !nouns)) &&
    (mayBeGivenName(last) || (end - i > 2 && mayBeGivenName(second)))
  ) return true;
  // "A. M. Schuster" at the beginning of a line or within quotation marks
  if (
    (first.lower.length === 1 || first.letters) && first.gap !== "blank" && plain[first.end] === "." &&
    last.lower.length > 2
  ) {
    return true;
  }
  return isSurname(last) && (first.lower.length === 1 || first.letters || (!nouns && first.gap === "blank" && i > 0));
}

/** "the Charlotte sofa", "rue Victor Hugo": words that are written like names beside what is called by them. */
function namesThing(list: readonly Word[], i: number, end: number): boolean {
  const next = list[end];
  if (next?.gap === "blank" && isProduct(next) && !next.capital) return true;
  let first = i;
  while (
    first > 0 && i - first < 3 && list[first].gap === "blank" && list[first - 1].capital && !makesPlace(list[first - 1])
  ) first--;
  const before = list[first - 1];
  return before !== undefined && list[first].gap === "blank" &&
    (makesPlace(before) || (first === i && isProduct(before)) ||
      // "Café de Flore"
      (isParticle(before) && before.gap === "blank" && first > 1 && makesPlace(list[first - 2])));
}

/** Listed names, or one and a word beside it, as the last sentence of a text: who writes with capitals only signs so, too. */
function standsAlone(plain: string, list: readonly Word[], i: number, end: number): boolean {
  const ends = list[i].gap === "stop" || (i > 0 && plain.slice(list[i - 1].end, list[i].start) === ". ");
  if (i === 0 || !ends || /\S/.test(plain.slice(list[end - 1].end, list[end - 1].end + 40))) {
    return false;
  }
  // "iPhone 15 Pro Max"
  if (/\d\s*$/.test(plain.slice(Math.max(0, list[i].start - 4), list[i].start))) return false;
  const own = list.slice(i, end);
  return end === list.length &&
    (own.every(mayBeGivenName) ||
      (own.length > 1 && own.some((word) => word.initial || mayBeGivenName(word) || isSurname(word))));
}

/** "Suporte para Resolução de Problemas": in headings of some languages, all words have capitals. */
function isHeading(list: readonly Word[], i: number): boolean {
  return i > 1 && list[i - 2].capital && list[i - 1].gap === "blank" && /^(?:para|pour)$/.test(list[i - 1].lower);
}

/** Whether a line begins at a place, blanks apart. */
function startsLine(plain: string, at: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(plain.slice(Math.max(0, at - 10), at)) &&
    (at <= 10 || plain.slice(at - 10, at).includes("\n"));
}

/** "Der Drucker sagte": nouns have capitals in German, but names no articles there; elsewhere a capital within a sentence tells. */
function followsNoArticle(list: readonly Word[], i: number): boolean {
  return i === 0 || list[i].gap !== "blank" ||
    !/^(?:the|a|an|our|your|my|his|her|their|this|that|no|der|die|das|den|dem|ein|eine|einen|kein|keine|mein|meine|unser|unsere|ihr|ihre|euer|le|la|les|un|une|mon|ma|votre|notre|el|los|las|una|mi|su|nuestro|o|os|as|um|uma|meu|minha|seu|sua|nosso|nossa)$/
      .test(list[i - 1].lower);
}

/** Whether words stand where letters are signed: after a closing, up to the end of their line. */
function isSigned(
  plain: string,
  list: readonly Word[],
  i: number,
  end: number,
  writing: Case,
  behind: string,
  last: number,
): boolean {
  if (i === 0 || !LINE_END.test(behind) || end - i > 4 || CLOSERS.has(list[i].lower)) return false;
  const before = list[i - 1];
  const between = plain.slice(before.end, list[i].start);
  if (between.length > 60 || /\d/.test(between)) return false;
  const nextLine = between.includes("\n");
  const closing = closingOf(list, i);
  // "Gracias, Nekane", "Merci d'avance Anne Roux", as the last words of a text.
  if (
    !nextLine && writing === "cased" && end === list.length && !/[.?]/.test(between) &&
    (between.includes(",") || end - i === 2 ||
      (end - i === 3 && (mayBeGivenName(list[i]) || isSurname(list[end - 1])))) &&
    closesBefore(list, i)
  ) return true;
  if (CLOSERS.has(closing)) {
    return nextLine || mayBeGivenName(list[i]) || (writing === "cased" && end - i === 2 && /^[ ,]+$/.test(between));
  }
  if (!nextLine) return false;
  if (/\n\s*--\s*\n/.test(between)) return true;
  if (LINE_CLOSERS.has(closing)) return true;
  if (closing.length >= 6 && isNearlyCloser(closing)) return true;
  // The second line of the last paragraph, after a short first one that is no heading: a closing that is not known here.
  // Below a name stands what its bearer does.
  return last !== i && writing === "cased" && !/[:?]/.test(between) && !/\n\s*\n/.test(between) &&
    isShortFirstLine(plain, before.end);
}

/** The word that ends a letter; "from Hamburg" may stand behind it. */
function closingOf(list: readonly Word[], i: number): string {
  return list[followsTown(list, i) ? i - 3 : i - 1].lower.replace(/^[dl]'/, "");
}

/** Whether "from Hamburg" stands before word `i`. */
function followsTown(list: readonly Word[], i: number): boolean {
  return i > 2 && list[i - 1].capital && /^(?:from|aus|vom|desde|depuis|de|do|da|du)$/.test(list[i - 2].lower);
}

/** Whether a closing ends just before word `i`: "Gracias", "Danke im Voraus", "Saludos desde Vigo". */
function closesBefore(list: readonly Word[], i: number): boolean {
  const closing = closingOf(list, i);
  if (CLOSERS.has(closing)) return true;
  return LINE_CLOSERS.has(closing) &&
    (followsTown(list, i) || list.slice(Math.max(0, i - 4), i - 1).some(({ lower }) => CLOSERS.has(lower)));
}

/** Closings are typed in haste. */
function isNearlyCloser(word: string): boolean {
  for (const closer of CLOSERS) {
    if (Math.abs(closer.length - word.length) <= 1 && closer.length >= 6 && distance(closer, word) <= 2) return true;
  }
  return false;
}

/** Whether the line up to `end` begins a paragraph and has at most four words. */
function isShortFirstLine(plain: string, end: number): boolean {
  const from = Math.max(0, end - 300);
  const start = plain.lastIndexOf("\n", end - 1) + 1;
  if (start <= from || !/\n[ \t]*$/.test(plain.slice(from, start - 1))) return false;
  const line = plain.slice(start, end).trim();
  return !/[\d@]/.test(line) && line.split(/\s+/).length <= 4;
}
