import { createLanguageDetector } from "./detect_language.ts";

/** Options of {@linkcode detectLanguages}. */
export interface DetectLanguagesOptions {
  /**
   * Texts to look at, spread evenly where there are more: 10,000 take some 2 s.
   *
   * @default {Infinity}
   */
  readonly most?: number;
}

/**
 * The language of each text as an ISO 639-1 code; undefined where it cannot be told.
 *
 * @param texts Shape `(nTexts,)`.
 * @returns Shape `(min(nTexts, most),)`.
 *
 * @example
 * ```ts
 * import { detectLanguages } from "./detect_languages.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["Ich habe die falsche Rechnung bekommen", "I was charged twice for one order", "ok!"];
 * assert.deepEqual(await detectLanguages(texts), ["de", "en", undefined]);
 * ```
 */
export async function detectLanguages(
  texts: readonly string[],
  { most = Infinity }: DetectLanguagesOptions = {},
): Promise<(string | undefined)[]> {
  const detect = await createLanguageDetector();
  const step = Math.max(1, texts.length / most);
  return Array.from({ length: Math.min(texts.length, most) }, (_, i) => {
    const { language } = detect(texts[Math.floor(i * step)]);
    return language === "und" ? undefined : language;
  });
}
