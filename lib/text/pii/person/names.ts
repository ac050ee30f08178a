import { stopWords } from "../../stop_words.ts";
import { NO_NAMES } from "./contexts.ts";
import { GIVEN_NAMES } from "./given_names.ts";
import { KNOWN_GIVEN_NAMES, KNOWN_SURNAMES } from "./known_names.ts";
import type { Word } from "./words.ts";

const PARTICLES = new Set("von van vom zu de da do dos das del di du al bin ben".split(" "));
/** Particles that are written with a capital in some names, such as Le Goff or De Luca. */
const CAPITAL_PARTICLES = new Set("le la les de da di du del dos van von der den el al mac ní ni ó o'".split(" "));
/** These follow a particle only: "von der Heide", "de la Prada". */
const ARTICLES_OF_PARTICLES = new Set("der den dem la las los le les".split(" "));
/** Surnames that are common words: with a capital behind a given name or a title, they are names. */
const SURNAME_WORDS = new Set(
  ("klein groß gross lang kurz alt neu jung weiß weiss schwarz braun grün roth rot stark schön reich wild ernst graf könig " +
    "petit grand blanc brun noir roux bon rey paz cruz luz rico bravo leal branco novo young long short white black brown green king good small little")
    .split(" "),
);
/** Given names that are as often a place, a month, a brand or a thing: no name without a context. */
const CONTRACTION = /^(?:i|it|he|she|we|you|they|that|what|there|let|who|how|where|c|j|d|l|n|qu|s|m|t)'/;
const AMBIGUOUS = new Set(
  ("alba andrea art august austin carol chase charlotte chelsea christian clara claude dallas drew florence francisco grace guy hope jack " +
    "jan jordan jackson kay lincoln lourdes luc madison marina max mercedes mia paris pilar ray regina robin rosa rosario salvador san " +
    "santiago sol valencia victoria virginia will guadalupe diego kim lee till noël noel olive miles poppy dev cara nacho washington wellington blanca " +
    "celeste céleste nieves amparo consuelo soledad milagros remedios trinidad belén belen isla mara vera ole elsie stanley paige")
    .split(
      " ",
    ),
);
/** Words before a given name that make it a place, a firm or a saint. */
const PLACE_WORDS = new Set(
  ("san santa santo saint sainte são sao st ste fort port café cafe salon bar hotel restaurante restaurant calle rua rue " +
    "firma versand magasin boutique société tienda empresa loja casas marke marque marca brand " +
    "plaza praça place platz avenue avenida av boulevard allée alameda travessa paseo quai cours passage square lycée école schule colegio escola")
    .split(" "),
);
/** "El Paso", "Las Rosas": articles before names of towns. */
const ARTICLES = new Set(["los", "las", "el", "la"]);
/** Things that have persons' names in catalogues: "the Charlotte sofa", "la robe Margot", "Modell Max". */
const PRODUCTS = new Set(
  ("model models sofa couch chair armchair table lamp dress shirt blouse jumper skirt coat jacket bag shoes boots trousers jeans hoodie perfume " +
    "hoover vacuum speaker bed mattress shelf wardrobe desk rug curtain edition collection size colour color van machine " +
    "modell sessel stuhl tisch lampe kleid hemd bluse rock mantel jacke tasche schuhe stiefel hose jeans parfüm bett matratze regal schrank teppich größe " +
    "modèle canapé fauteuil chaise lampe robe chemise chemisier jupe manteau veste sac chaussures bottes pantalon jean parfum lit matelas étagère armoire tapis taille " +
    "modelo sofá sillón silla mesa lámpara vestido camisa blusa falda abrigo chaqueta bolso zapatos botas pantalón vaquero cama colchón estantería armario alfombra talla " +
    "poltrona cadeira luminária abajur calça saia casaco jaqueta bolsa sapato sapatos bota cama colchão estante tapete tamanho perfume")
    .split(" "),
);

let common: ReadonlySet<string> | undefined;
/** Words that are no part of a name where nothing is written with capitals. */
function commonWords(): ReadonlySet<string> {
  common ??= new Set(["en", "de", "fr", "es", "pt"].flatMap((language) => stopWords(language)).concat([...NO_NAMES]));
  return common;
}

let givenNames: Set<string> | undefined;
let surnames: Set<string> | undefined;

/** Names with and without their accents, which many people leave out. */
function setOf(names: string): Set<string> {
  return new Set(names.trim().split(/\s+/).flatMap((name) => [name, name.normalize("NFD").replace(/\p{M}/gu, "")]));
}

function isListed(lower: string): boolean {
  return GIVEN_NAMES.has(lower) || (givenNames ??= setOf(KNOWN_GIVEN_NAMES)).has(lower);
}

/** Karl-Heinz and Jean-Luc are frequent if their parts are. */
function isFrequent(lower: string): boolean {
  return isListed(lower) ||
    (lower.includes("-") && lower.split("-").every((part) => part.length > 1 && isListed(part)));
}

/** Whether a word, or all parts of it, are listed as surnames that are hardly anything else. */
export function isSurname({ lower }: Word): boolean {
  surnames ??= setOf(KNOWN_SURNAMES);
  return surnames.has(lower) ||
    (lower.includes("-") && lower.split("-").every((part) => part.length > 1 && surnames!.has(part)));
}

/** Whether a word names a thing that shops sell, which may have a person's name before it or behind. */
export function isProduct({ lower }: Word): boolean {
  return PRODUCTS.has(lower);
}

/** Whether a word makes the name behind it a place's, a firm's or a saint's. */
export function makesPlace({ lower }: Word): boolean {
  return PLACE_WORDS.has(lower);
}

/** Whether a word is a frequent given name that is hardly anything else. */
export function isGivenName(word: Word, before: Word | undefined): boolean {
  return isFrequent(word.lower) && !AMBIGUOUS.has(word.lower) &&
    !(before !== undefined && word.gap === "blank" &&
      (makesPlace(before) || ARTICLES.has(before.lower) || isProduct(before)));
}

/** Whether a word is a frequent given name, whatever else it may be. */
export function mayBeGivenName({ lower }: Word): boolean {
  return isFrequent(lower);
}

/** How names are written in a text: with capitals, or all words alike. */
export type Case = "cased" | "uncased";

/** Whether the words of a text have capitals where they should. */
export function caseOf(words: readonly Word[]): Case {
  let capitals = 0;
  let shouted = 0;
  for (const word of words) {
    if (word.capital) capitals++;
    else if (word.shouted) shouted++;
  }
  return capitals < 0.02 * words.length || shouted > 0.6 * words.length ? "uncased" : "cased";
}

/**
 * Index past the last word of the name that begins at word `i`, `i` where none does: up to three words with capitals and
 * particles between them; where the text has no capitals, one word, or two before a mark.
 */
export function endOfName(words: readonly Word[], i: number, writing: Case): number {
  if (!isNameWord(words[i], writing) || beginsSentence(words[i])) return i;
  return endFrom(words, i, writing);
}

/**
 * Likewise behind a title, where a particle may come first and the surname may be a common word: "Madame Le Floch",
 * "Frau Lang", "senhor dos Santos".
 */
export function endBehindTitle(words: readonly Word[], i: number, writing: Case): number {
  let k = i;
  while (k < i + 2 && k + 1 < words.length && isParticle(words[k]) && words[k + 1].gap === "blank") k++;
  if (k > i && writing === "cased" && words[k].capital && !NO_NAMES.has(words[k].lower)) {
    return endFrom(words, k, writing);
  }
  if (writing === "cased" && words[i].capital && SURNAME_WORDS.has(words[i].lower)) {
    return endFrom(words, i, writing);
  }
  return endOfName(words, i, writing);
}

function endFrom(words: readonly Word[], i: number, writing: Case): number {
  let end = i + 1;
  for (let k = i + 1, names = 1; k < words.length && names < 4 && words[k].gap === "blank"; k++) {
    const word = words[k];
    if (writing === "uncased") {
      if (names === 1 && isParticle(word) && k + 1 < words.length && isListed(words[i].lower)) continue;
      const listed = isSurname(word) && isFrequent(words[i].lower);
      // "ana da costa", but not "ana de lisboa"
      const ends = (k + 1 === words.length || words[k + 1].gap !== "blank") &&
        (k === i + 1 || !/^(?:de|le|la|les|el|al)$/.test(words[k - 1].lower));
      return names === 1 && (ends || listed) && isNameWord(word, writing) ? k + 1 : end;
    }
    // "Thibault d'Arcy"
    if (word.noble) {
      end = k + 1;
      names++;
      continue;
    }
    if (!word.capital && PARTICLES.has(word.lower)) continue;
    if (!word.capital && ARTICLES_OF_PARTICLES.has(word.lower) && PARTICLES.has(words[k - 1].lower)) continue;
    const next = words[k + 1];
    if (CAPITAL_PARTICLES.has(word.lower) && word.capital && next?.gap === "blank" && isNameWord(next, writing)) {
      continue;
    }
    // Some surnames are common words: told from these where they end the line.
    const surname = (word.capital && isListed(words[i].lower) &&
      (SURNAME_WORDS.has(word.lower) ||
        (GIVEN_NAMES.has(words[i].lower) && !NO_NAMES.has(word.lower) && (words[k + 1]?.gap ?? "stop") === "stop"))) ||
      // "Jean DUPONT", and the second letter of "A. M. Schuster"
      (word.shouted && word.lower.length > 3 && isListed(words[i].lower) && !commonWords().has(word.lower)) ||
      (word.capital && word.lower.length === 1 && words[k - 1].lower.length === 1 && next?.gap === "blank");
    if (!surname && (!isNameWord(word, writing) || commonWords().has(word.lower))) break;
    end = k + 1;
    names++;
  }
  return end;
}

/** "Is", "Hat", "Pour": words with a capital that are names in no list. */
function beginsSentence({ lower }: Word): boolean {
  return lower.length > 1 && commonWords().has(lower) && !isFrequent(lower);
}

function isParticle({ lower }: Word): boolean {
  return PARTICLES.has(lower) || CAPITAL_PARTICLES.has(lower);
}

function isNameWord(word: Word, writing: Case): boolean {
  if (
    word.lower.length > 25 || NO_NAMES.has(word.lower) ||
    (word.lower.includes("'") && CONTRACTION.test(word.lower) && !isSurname(word))
  ) {
    return false;
  }
  if (word.lower.includes("-") && word.lower.split("-").some((part) => NO_NAMES.has(part))) return false; // "Shop-Team"
  // "Jean DUPONT" and "NGUYEN Thi Lan" among words that are not shouted.
  if (writing === "cased") {
    return word.capital || (word.shouted && word.lower.length > 2 && (isFrequent(word.lower) || isSurname(word)));
  }
  return word.lower.length >= 2 && !commonWords().has(word.lower);
}
