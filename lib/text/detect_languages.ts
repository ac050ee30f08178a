import { createLanguageDetector } from "./detect_language.ts";

/**
 * The language of each text as an ISO 639-1 code; undefined where it cannot be told.
 *
 * @param texts Shape `(nTexts,)`.
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
export async function detectLanguages(texts: readonly string[]): Promise<(string | undefined)[]> {
  const detect = await createLanguageDetector();
  return texts.map((text) => {
    const { language } = detect(text);
    return language === "und" ? undefined : language;
  });
}
