import { endOfPlace } from "./place.ts";
import type { Candidate, PiiRecogniser, PiiText } from "./recogniser.ts";

const WORD = "\\p{L}[\\p{L}'’.-]{0,30}";
const HOUSE = "\\d{1,4}(?: ?(?:bis|ter|[a-h])(?!\\p{L}))?(?: ?[-/] ?\\d{1,4})?(?![\\p{L}\\d]|[.,:]\\d)";
const NUMBER_BEHIND = `,? ?(?:\\p{L}{1,6}, )?(?:n[ºo°.]{1,2} ?)?${HOUSE}`;

/** Words for streets that stand behind the number, by language; each form begins with something rare, so that time is linear. */
const FORMS: Readonly<Record<"en" | "fr" | "es" | "pt", RegExp>> = {
  en: new RegExp(
    `(?<![\\p{L}\\p{N}.,:#/-])${HOUSE},? (?:(?:\\p{L}{1,3}\\.|\\p{L}[\\p{L}'’-]{0,24}) ){1,3}(?:street|str|st|road|rd|lane|ln|avenue|ave|drive|` +
      "court|ct|row|hill|way|close|square|sq|terrace|gardens?|crescent|boulevard|blvd|parade|quay|walk|mews|grove|" +
      "wharf|parkway|pkwy|highway|hwy|place)(?![\\p{L}'’])\\.?(?:,? (?:suite|ste\\.?|apt\\.?|unit|flat|floor) ?[a-z\\d]{1,4}(?![\\p{L}\\d]))?",
    "giu",
  ),
  fr: new RegExp(
    `(?<![\\p{L}\\p{N}.,:#/-])${HOUSE},? (?:rue|avenue|av\\.?|boulevard|bd|bld|place|chemin|allées?|impasse|quai|route|cours|` +
      `square|passage|sentier|ruelle|esplanade) ${WORD}(?: ${WORD}){0,4}`,
    "giu",
  ),
  es: new RegExp(
    "(?<![\\p{L}\\p{N}])(?:(?:calle|avenida|plaza|paseo|camino|carretera|ronda|traves[ií]a|callej[oó]n|glorieta|rambla) |" +
      `(?:c/|avda\\.?|av\\.|pza\\.?|ctra\\.?) ?)${WORD}(?: ${WORD}){0,4}${NUMBER_BEHIND}(?:,? \\d{1,2} ?[ºª°](?: ?(?:[a-h](?!\\p{L})|izq\\.?|dcha\\.?|izquierda|derecha))?)?`,
    "giu",
  ),
  pt: new RegExp(
    "(?<![\\p{L}\\p{N}])(?:rua|avenida|av\\.?|travessa|pra[cç]a|alameda|estrada|largo|rodovia|beco|ladeira|viela) " +
      `${WORD}(?: ${WORD}){0,4}${NUMBER_BEHIND}`,
    "giu",
  ),
};
/** Am Mühlbach 26, 45799 Görlitz: any name is a street's before a number, a postcode and a town. */
const GERMAN_TOWN = /(?<![\p{L}\d.,:/-])\d{1,4}(?: ?[a-h])?, ?(?:D-)?\d{5} \p{L}{2}/gu;
/** Before a house number. */
const FLAT = /(?<![\p{L}\p{N}])(?:flat|apt\.?|apartment|unit|room) ?[a-z\d]{1,4},? $/iu;
const STREET_BEFORE = /(?:\p{Lu}[\p{L}.-]{1,24} (?:de[rmns] )?){1,3}$/u;
const KNOWN = new Set(["de", ...Object.keys(FORMS)]);
const GERMAN = new RegExp(
  `(?:stra(?:ß|ss)e|str\\.?|weg|gasse|allee|platz|ring|damm|ufer|chaussee|steig|pfad|markt|graben|berg) ${HOUSE}`,
  "giu",
);
/** Words that end like streets. */
const NO_STREET =
  /^(?:(?:arbeits|stell|steck|speicher|park|sitz|lager|steh|kassen)platz|(?:um|aus|rück|hin|unter)weg|super\p{L}*|flohmarkt|hering|gering|b?ring|sp?ring|string|spring|during|answering)$/iu;

/** Postal addresses: a word for a street with a house number, and a postcode and town where they follow. */
export const address: PiiRecogniser = {
  kind: "address",
  find(text) {
    if (!/\d/.test(text.plain)) return [];
    const { language } = text;
    const tried = (code: string) =>
      language === undefined || !KNOWN.has(language) || code === language || code === "en";
    const found = tried("de") ? german(text) : [];
    for (const [code, form] of Object.entries(FORMS)) {
      if (!tried(code)) continue;
      for (const match of text.plain.matchAll(form)) {
        const street = code === "fr" ? upToPreposition(match[0]) : match[0];
        const streetEnd = match.index + street.length;
        const end = endOfPlace(text.plain, match.index, streetEnd);
        // "30 days to find a way": without a capital, only a town behind tells a street.
        if (
          end > streetEnd || (code !== "en" && code !== "fr") ||
          /\d[^\p{L}]*(?:[a-h] )?\p{Lu}\p{L}*\p{Ll}/u.test(street)
        ) {
          const flat = code === "en" ? FLAT.exec(text.plain.slice(Math.max(0, match.index - 20), match.index)) : null;
          found.push({ start: match.index - (flat?.[0].length ?? 0), end });
        }
      }
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let last = 0;
    return found.filter(({ start, end }) => start >= last && (last = end) > 0);
  },
};

/** A French street's name has no end of its own: it ends before a word that begins something else. */
function upToPreposition(street: string): string {
  return street.replace(/ (?:à|a|est|et|pour|svp|merci|mais|ou|c['’]est|je|il|on)(?: .*)?$/iu, "").replace(
    /[.'’-]+$/,
    "",
  );
}

/** Lindenweg 4, Alte Poststraße 37, Berliner Str. 5 a: the match begins at the end of the street's name. */
function german({ plain }: PiiText): Candidate[] {
  const found: Candidate[] = [];
  for (const match of plain.matchAll(GERMAN)) {
    let start = match.index;
    while (start > 0 && match.index - start < 30 && /[\p{L}-]/u.test(plain[start - 1])) start--;
    const compound = plain.slice(start, match.index + match[0].indexOf(" "));
    const before = / ?((?:(?:Am|An|Auf|In|Zum|Zur|Unter|Im)(?: de[rnm]| den)?|\p{Lu}\p{Ll}{1,24}(?:[er]|e[rsn])) )$/u
      .exec(
        plain.slice(Math.max(0, start - 40), start),
      );
    if (start === match.index && !before) continue; // "weg 5 Tage"
    if (NO_STREET.test(compound)) continue;
    if (before && !/^(?:Adresse|Anschrift|Unsere|Meine|Bitte|Neue|Straße) $/.test(before[1])) start -= before[1].length;
    found.push({ start, end: endOfPlace(plain, start, match.index + match[0].length) });
  }
  for (const match of plain.matchAll(GERMAN_TOWN)) {
    const from = Math.max(0, match.index - 60);
    const before = STREET_BEFORE.exec(plain.slice(from, match.index));
    const number = match[0].indexOf(",");
    if (!before) continue;
    const start = from + before.index;
    found.push({ start, end: endOfPlace(plain, start, match.index + number) });
  }
  return found;
}
