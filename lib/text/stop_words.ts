import { createRequire } from "node:module";

/** ISO 639-1 codes of the languages for which {@linkcode stopWords} has a list, and the package's names of the lists. */
const LISTS: Readonly<Record<string, string>> = {
  ar: "ara",
  bg: "bul",
  ca: "cat",
  cs: "ces",
  da: "dan",
  de: "deu",
  el: "ell",
  en: "eng",
  es: "spa",
  et: "est",
  fa: "fas",
  fi: "fin",
  fr: "fra",
  he: "heb",
  hi: "hin",
  hr: "hrv",
  hu: "hun",
  id: "ind",
  it: "ita",
  ja: "jpn",
  ko: "kor",
  lt: "lit",
  lv: "lav",
  nl: "nld",
  no: "nob",
  pl: "pol",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sk: "slk",
  sl: "slv",
  sv: "swe",
  th: "tha",
  tr: "tur",
  uk: "ukr",
  vi: "vie",
  zh: "zho",
};

/** Languages with a list of stop words, as ISO 639-1 codes. */
export const STOP_WORD_LANGUAGES: readonly string[] = Object.keys(LISTS);

let lists: Record<string, readonly string[]> | undefined;

/**
 * Words that say little about what a text is about, lower-case, from the package `stopword`.
 *
 * @param language ISO 639-1 code, such as `de`.
 * @throws {RangeError} If there is no list for the language.
 *
 * @example
 * ```ts
 * import { stopWords } from "./stop_words.ts";
 * import assert from "node:assert/strict";
 *
 * assert(stopWords("de").includes("und"));
 * assert.throws(() => stopWords("xx"), RangeError);
 * ```
 */
export function stopWords(language: string): readonly string[] {
  if (!Object.hasOwn(LISTS, language)) {
    throw new RangeError(
      `Cannot give stop words: language must be one of ${STOP_WORD_LANGUAGES.join(", ")}: current value is ${language}`,
    );
  }
  // Loaded at the first call: reading the 62 lists takes longer than most programs that never ask for one.
  lists ??= createRequire(import.meta.url)("stopword") as Record<string, readonly string[]>;
  return lists[LISTS[language]];
}
