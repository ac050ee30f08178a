import { isObject, type JsonObject } from "./_read_json.ts";

/** What changes one character after another, or only what stands beside another letter, never what stands before a space. */
const LOCAL = [
  "BertNormalizer",
  "NFC",
  "NFD",
  "NFKC",
  "NFKD",
  "Lowercase",
  "StripAccents",
  "Precompiled",
  "Strip",
  "Prepend",
];
/** What parts a text wherever a space follows a character that is none. */
const PARTING = ["BertPreTokenizer", "WhitespaceSplit", "Whitespace", "ByteLevel", "Metaspace"];
/** What parts the parts further. */
const FURTHER = [...PARTING, "Digits", "Punctuation"];

/** The last character of a word that ASCII white space follows; by Unicode, JavaScript's `\s` lacks U+0085. */
const BEFORE_SPACE = /[^\s\u0085](?=[ \t\n\r])/gu;
const BEFORE_BLANK = /[^\s\u0085](?= )/gu;

/**
 * Finds where a text may be cut: at the ends of words, for a tokeniser that takes a text word by word, so that the tokens of its first
 * words are the first tokens of the whole text.
 *
 * That holds before white space that follows a character which is none: the normaliser looks no further than at accents, which
 * a space carries none of; the pre-tokeniser parts there; and nothing that is found before parting, an added token, reaches past a
 * space. One that parts only where marks stand for blanks parts only there.
 *
 * @returns A pattern for the last character before such a place, with the flag `g`; undefined for other tokenisers.
 */
export function wordEnds(tokenizer: JsonObject): RegExp | undefined {
  const [first, ...rest] = partsOf(tokenizer.pre_tokenizer, "pretokenizers");
  const words = Array.isArray(tokenizer.added_tokens) ? tokenizer.added_tokens : [];
  const wordwise = first !== undefined && parts(first, PARTING) && rest.every((part) => parts(part, FURTHER)) &&
    partsOf(tokenizer.normalizer, "normalizers").every(isLocal) &&
    words.every((word) => isObject(word) && typeof word.content === "string" && !/\s/.test(word.content));
  if (!wordwise) return undefined;
  const { source, flags } = first.type === "Metaspace" ? BEFORE_BLANK : BEFORE_SPACE;
  return new RegExp(source, flags);
}

function parts({ type, use_regex: regex, split }: JsonObject, kinds: readonly string[]): boolean {
  return kinds.includes(String(type)) && regex !== false && split !== false;
}

function isLocal({ type, pattern }: JsonObject): boolean {
  // XLM-R's rule: many spaces are one.
  if (type === "Replace") return isObject(pattern) && pattern.Regex === " {2,}";
  return LOCAL.includes(String(type));
}

function partsOf(part: unknown, inner: string): JsonObject[] {
  if (!isObject(part)) return [];
  if (part.type !== "Sequence") return [part];
  const list = part[inner];
  return Array.isArray(list) ? list.flatMap((one) => partsOf(one, inner)) : [];
}
