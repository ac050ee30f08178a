import { de } from "./de/mod.ts";
import { en } from "./en/mod.ts";
import { es } from "./es/mod.ts";
import { fr } from "./fr/mod.ts";
import { pt } from "./pt/mod.ts";
import { type Language, type LanguageCode, readLanguage } from "./situations.ts";

let languages: ReadonlyMap<LanguageCode, Language> | undefined;

/** The grammars of all languages; read once, when first asked for. */
export function sampleLanguages(): ReadonlyMap<LanguageCode, Language> {
  languages ??= new Map([en, de, fr, es, pt].map((source) => [source.code, readLanguage(source)]));
  return languages;
}
