/** What a {@linkcode LanguageDetector} found. */
export interface DetectedLanguage {
  /** ISO 639-1 code such as `de`; `und` (undetermined) where the text is too short or too mixed to tell. */
  readonly language: string;
  /** Similarity to the language's profile, in [0, 1]; no probability: compare it only between languages. */
  readonly confidence: number;
  /** Whether the detector trusts its answer; never with `und`. */
  readonly reliable: boolean;
}

/** Names the language of a text. */
export type LanguageDetector = (text: string) => DetectedLanguage;

/** Options of {@linkcode createLanguageDetector}. */
export interface LanguageDetectorOptions {
  /**
   * ISO 639-1 codes to choose from, such as `["en", "de"]`: fewer are told apart better. Empty for all 60 that are known.
   *
   * @default {[]}
   */
  languages?: readonly string[];
  /**
   * Fewest letters that an answer needs; one that the detector does not trust needs three times as many.
   *
   * @default {8}
   */
  minLetters?: number;
}

const UNDETERMINED: DetectedLanguage = { language: "und", confidence: 0, reliable: false };

/** The detector looks at no more: a language shows itself sooner, and time stays bounded. */
const MOST_CHARACTERS = 300;

/**
 * Makes a language detector (package `eld`, its smallest data set), which is loaded at the first call: that takes some
 * 0.2 s. What looks the same in every language is not looked at: addresses, ids, numbers, marks such as `<name>`.
 *
 * @throws {RangeError} If a language is not known.
 *
 * @example
 * ```ts
 * import { createLanguageDetector } from "./detect_language.ts";
 * import assert from "node:assert/strict";
 *
 * const detect = await createLanguageDetector();
 * assert.equal(detect("Ich habe die falsche Rechnung bekommen").language, "de");
 * assert.equal(detect("ok!").language, "und");
 * ```
 */
export async function createLanguageDetector(options: LanguageDetectorOptions = {}): Promise<LanguageDetector> {
  const { languages = [], minLetters = 8 } = options;
  const eld = (await import("eld/extrasmall")).eld.newInstance();
  if (languages.length > 0) {
    const known = new Set(Object.values(eld.setLanguageSubset([...languages])));
    const unknown = languages.find((language) => !known.has(language));
    if (unknown !== undefined) {
      throw new RangeError(`Cannot detect languages: "${unknown}" is not one of the codes that are known`);
    }
  }
  return (text) => {
    const plain = text.slice(0, MOST_CHARACTERS).replace(SAME_EVERYWHERE, " ");
    const letters = (plain.match(/\p{L}/gu)?.length ?? 0) * weightOfLetters(plain);
    if (letters < minLetters) return UNDETERMINED;
    const result = eld.detect(plain);
    const reliable = result.isReliable();
    if (result.language === "" || (!reliable && letters < 3 * minLetters)) return UNDETERMINED;
    return { language: result.language, confidence: result.getScores()[result.language] ?? 0, reliable };
  };
}

const SAME_EVERYWHERE = /<[\w.@-]{1,40}>|\{\{?[\w .-]{1,40}\}?\}|\S+@\S+|https?:\/\/\S+|www\.\S+|[@#]\S+|\S*\d\S*/g;

/** Han, kana, Hangul and Thai say more with a letter than alphabets do: each counts for three. */
function weightOfLetters(text: string): number {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u.test(text) ? 3 : 1;
}
