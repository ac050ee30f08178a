/**
 * Writes `known_names.ts` from the lists of persons' names in `@faker-js/faker` (MIT):
 * `deno run --allow-read --allow-write=lib/text/pii/person/known_names.ts lib/text/pii/person/make_known_names.ts DICTIONARIES`
 *
 * What is also a common word, a town, a colour or a make is left out: such names need a context. Common words are those that
 * Hunspell's dictionaries spell with a small letter; DICTIONARIES is a folder with `en.dic`, `de.dic`, `fr.dic`, `es.dic` and
 * `pt.dic`, such as the npm packages dictionary-en and so on have as `index.dic`. No dictionary's word is in what is written.
 */
import { allLocales, type LocaleDefinition } from "@faker-js/faker";

/** Countries of the five languages, and those from which many of their people have names; written with Latin letters. */
const LOCALES =
  "en en_AU en_GH en_IN en_NG en_ZA de de_AT de_CH fr fr_BE fr_CH fr_SN es es_MX pt_PT pt_BR it nl nl_BE pl ro hr cs_CZ sk hu sv nb_NO da fi yo_NG az lv sr_RS_latin af_ZA zu_ZA sl_SI tr"
    .split(" ") as (keyof typeof allLocales)[];
const LANGUAGES = ["en", "de", "fr", "es", "pt"];
/** Of these locales, names that any dictionary has, with a capital too, are left out: their lists are of many rare words. */
const WIDE = new Set(["tr", "it", "id_ID"]);
const WRITTEN_LIKE_NAME = /^\p{Lu}(?:['’]\p{Lu})?[\p{Ll}'’-]{2,}(?:-?\p{Lu}\p{Ll}{2,})?$/u;
const OUT = new URL("./known_names.ts", import.meta.url);

const strings = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value !== null && typeof value === "object"
    ? Object.values(value).flatMap(strings)
    : [];
const small = (word: string) => word.toLowerCase().replaceAll("’", "'");

/** Lower-case words that are no names, and words that a dictionary has in any writing. */
async function words(folder: string): Promise<{ none: Set<string>; any: Set<string> }> {
  const none = new Set<string>();
  const any = new Set<string>();
  for (const language of LANGUAGES) {
    for (const line of (await Deno.readTextFile(`${folder}/${language}.dic`)).split("\n")) {
      const word = line.split(/[/\t ]/)[0];
      if (word === word.toLowerCase()) none.add(word);
      any.add(small(word));
    }
  }
  for (const locale of LOCALES) {
    const data = allLocales[locale] as LocaleDefinition;
    const { city_name, country, state, county } = data.location ?? {};
    const { color, vehicle, animal, food, commerce, date } = data;
    for (
      const text of strings([city_name, country, state, county, color, vehicle, animal, food, commerce, date?.month])
    ) for (const word of text.split(/[\s,]+/)) none.add(small(word));
  }
  return { none, any };
}

function names(kind: "first_name" | "last_name", { none, any }: { none: Set<string>; any: Set<string> }): string[] {
  const found = new Set<string>();
  for (const locale of LOCALES) {
    for (const name of strings((allLocales[locale] as LocaleDefinition).person?.[kind])) {
      const word = small(name);
      // A name that a dictionary lacks may still have the letters of a common word without its accents.
      const bare = word.normalize("NFD").replace(/\p{M}/gu, "");
      if (!WRITTEN_LIKE_NAME.test(name) || none.has(word) || none.has(bare) || word.length > 20) continue;
      if (WIDE.has(locale) && kind === "first_name" && (any.has(word) || word.length < 4)) continue;
      found.add(word);
    }
  }
  return [...found].sort((a, b) => a < b ? -1 : 1);
}

/** Surnames of the five languages that are common words, too. */
function commonSurnames({ none }: { none: Set<string> }): string[] {
  const found = ["en", "de", "fr", "es", "es_MX", "pt_PT", "pt_BR"].flatMap((locale) =>
    strings((allLocales[locale as keyof typeof allLocales] as LocaleDefinition).person?.last_name)
  );
  return [...new Set(found.filter((name) => WRITTEN_LIKE_NAME.test(name)).map(small))].filter((word) => none.has(word))
    .sort((a, b) => a < b ? -1 : 1);
}

/** Lines of up to 118 letters. */
function lines(list: readonly string[]): string {
  const out: string[] = [];
  for (const word of list) {
    if (out.length > 0 && out.at(-1)!.length + word.length < 118) out.push(`${out.pop()} ${word}`);
    else out.push(word);
  }
  return out.join("\n");
}

const known = await words(Deno.args[0]);
await Deno.writeTextFile(
  OUT,
  `// Written by make_known_names.ts from the lists of @faker-js/faker 10.6.0, MIT licence, Copyright (c) 2022-2025 Faker
// (https://github.com/faker-js/faker/blob/next/LICENSE); names that are also common words are left out.

/** Given names, lower-case, blanks between. */
export const KNOWN_GIVEN_NAMES = \`
${lines(names("first_name", known))}
\`;

/** Surnames, lower-case, blanks between. */
export const KNOWN_SURNAMES = \`
${lines(names("last_name", known))}
\`;

/** Surnames that are common words, too, lower-case, blanks between. */
export const COMMON_SURNAMES = \`
${lines(commonSurnames(known))}
\`;
`,
);
