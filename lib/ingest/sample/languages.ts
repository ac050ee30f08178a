import { en } from "./en/mod.ts";
import { type Language, type LanguageCode, readLanguage } from "./situations.ts";

let languages: ReadonlyMap<LanguageCode, Language> | undefined;

/** The grammars of all languages; read once, when first asked for. */
export function sampleLanguages(): ReadonlyMap<LanguageCode, Language> {
  languages ??= new Map([en].map((source) => [source.code, readLanguage(source)]));
  return languages;
}
