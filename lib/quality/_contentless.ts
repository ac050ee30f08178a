import { distance } from "fastest-levenshtein";
import { tokenise, type TokenKind } from "../text/mod.ts";
import { foldWord, THANKS, threadWords } from "./_thread_words.ts";

/** A message with more words than this says something. */
const MOST_WORDS = 14;
/** Characters beyond which a message is not cut into words at all: it says something. */
const MOST_CHARACTERS = 15 * MOST_WORDS;

/** Letters that a word needs to be taken for a slip of another. */
const LEAST_LETTERS = 4;

const GREETING =
  /^[\s.]*(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|moin|guten (?:tag|morgen|abend)|liebe[sr]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|coucou|ch[eè]re?s?|hola|buen[oa]s(?: (?:d[ií]as|tardes|noches))?|estimad[oa]s?|oi|ol[aá]|bom dia|boa (?:tarde|noite)|prezad[oa]s?)(?![\p{L}\p{N}])(?: ?[\p{L}'&.-]+){0,2} ?[\n,!]+/iu;
/** Thanks and the name behind them. */
const NAME_AT_END =
  /(?<=(?:thanks?|thx|cheers|regards|danke|gr[uü](?:ß|ss)e?|merci|gracias|saludos?|obrigad[oa]|abra[cç]os?|abs)[\s,.!:)(-]+)(?:\p{Lu}[\p{L}'&-]*[\s,]*){1,5}$/iu;
const DECORATION = /https?:\/\/\S+|www\.\S+|(?<![\p{L}\p{N}])[@#][\p{L}_]\S*/gu;
/** "Nothing works" is a fault, though each of its words may be about the conversation; folded words, one blank between. */
const NOTHING_WORKS =
  /\b(?:nothing (?:is )?work(?:s|ing|ed)?|(?:geht|funktioniert|lauft) (?:\w+ )?nichts|nichts (?:geht|funktioniert|lauft)|rien ne (?:marche|fonctionne)|nada funciona|n(?:o|ao) funciona nada)\b(?! (?:voran|weiter|vorwarts))/;
/** What is about the matter even without a word. */
const SAYS_SOMETHING: ReadonlySet<TokenKind> = new Set(["amount", "email", "url", "version"]);

/**
 * Tells messages that have no word on the matter, such as "still nothing??" or "please call me back": without greeting, numbers
 * and ids all that remains are stop words and words about the conversation, of one language. One word that no other
 * short message holds may be a slip of such a word. Thanks alone are no such message: they want nothing.
 *
 * @param documents In how many short messages a folded word stands, by {@linkcode countDocuments}.
 */
export function isContentless(message: string, documents: ReadonlyMap<string, number>): boolean {
  if (message.length > MOST_CHARACTERS) return false;
  const plain = message.replace(DECORATION, " ").replace(GREETING, " ").trim().replace(NAME_AT_END, " ");
  const tokens = tokenise(plain);
  if (tokens.some(({ kind }) => SAYS_SOMETHING.has(kind))) return false;
  // Words with digits are times and numbers, such as "8th" and "1er"; single letters belong to ids.
  const words = tokens.filter(({ kind, text }) => kind === "word" && text.length > 1 && !/\d/.test(text))
    .map(({ text }) => foldWord(text));
  if (words.length > MOST_WORDS || NOTHING_WORKS.test(words.join(" "))) return false;
  if (words.some((word) => THANKS.has(word)) && words.every((word) => THANKS.has(word))) return false;
  return threadWords().some((known) => {
    const others = words.filter((word) => !isKnown(word, known));
    return others.length === 0 || (others.length === 1 && words.length > 1 && isSlip(others[0], known, documents));
  });
}

/** Whether a message greets and says no more: what it is about stands in its subject, if anywhere. */
export function onlyGreets(message: string): boolean {
  return message.length <= MOST_CHARACTERS && `${message}\n`.replace(GREETING, "").trim() === "";
}

/** In how many short messages each folded word stands. */
export function countDocuments(messages: readonly string[]): Map<string, number> {
  const documents = new Map<string, number>();
  for (const message of messages) {
    if (message.length > MOST_CHARACTERS) continue;
    const words = tokenise(message).filter(({ kind }) => kind === "word").map(({ text }) => foldWord(text));
    for (const word of new Set(words)) documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  return documents;
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return known.has(word) ||
    (word.includes("'") && word.split("'").every((part) => part.length <= 1 || known.has(part)));
}

function isSlip(word: string, known: ReadonlySet<string>, documents: ReadonlyMap<string, number>): boolean {
  if (word.length < LEAST_LETTERS || (documents.get(word) ?? 0) > 1) return false;
  for (const other of known) {
    if (Math.abs(other.length - word.length) > 1 || other.length < LEAST_LETTERS) continue;
    const away = distance(other, word);
    if (away === 1 || (away === 2 && sameLetters(other, word))) return true;
  }
  return false;
}

/** Two letters that changed places are one slip. */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}
