import { stopWords } from "../../stop_words.ts";
import { CLOSERS, NO_NAMES } from "./contexts.ts";
import { GIVEN_NAMES } from "./given_names.ts";
import { COMMON_SURNAMES, KNOWN_GIVEN_NAMES, KNOWN_SURNAMES } from "./known_names.ts";
import { WordFilter } from "./word_filter.ts";
import { CONTEXT_GIVEN_NAMES, WORLD_GIVEN_NAMES, WORLD_SURNAMES } from "./world_names.ts";

const PARTICLES = new Set(
  "von van vom zu zum zur de da do dos das del di du al bin ben ibn ten ter della dello dalla des ap".split(" "),
);
/** Particles that are written with a capital in some names, such as Le Goff or De Luca. */
const CAPITAL_PARTICLES = new Set(
  "le la les de da di du del dos van von zu zum zur der den ten ter el al bin ben ibn abu ould mac mc ní ni ó o' san santa st saint são freiherr freifrau baron baronin gräfin"
    .split(" "),
);
/** These follow a particle only: "von der Heide", "de la Prada". */
const ARTICLES_OF_PARTICLES = new Set("der den dem la las los le les".split(" "));
/** Surnames that are common words: with a capital behind a given name or a title, they are names. */
const SURNAME_WORDS = new Set(
  ("klein groß gross lang kurz alt neu jung weiß weiss schwarz braun grün roth rot stark schön reich wild ernst graf könig " +
    "petit grand blanc brun noir roux bon rey paz cruz luz rico bravo leal branco novo young long short white black brown green king good small little")
    .split(" "),
);
/** Given names that are as often a place, a month, a brand or a thing: no name without a context. */
const AMBIGUOUS = new Set(
  ("alba andrea art august austin carol chase charlotte chelsea christian clara claude dallas drew florence francisco grace guy hope jack " +
    "jan jordan jackson kay lincoln lourdes luc madison marina max mercedes mia paris pilar ray regina robin rosa rosario salvador san " +
    "santiago sol valencia victoria virginia will guadalupe diego kim lee till noël noel olive miles poppy dev cara nacho washington wellington blanca " +
    "celeste céleste nieves amparo consuelo soledad milagros remedios trinidad belén belen isla mara vera ole elsie stanley paige " +
    "alexa siri zara cassandra jesus sean wolfram brooklyn hong kobe savannah georgia milan eden oakley parker asma islam cooper")
    .split(
      " ",
    ),
);
/** Given names that are common words of some language, and where it has no capitals may well be these: roman, linda, sue. */
const SMALL_WORDS = new Set(
  ("ada ali bas ben bob brad chad charlie clemente constantino domingo domingos ella ester estela fanny fausto fidel flora flore frank franklin " +
    "gema germano germain gloria harry heather holly iris jane jasmin jean jenny jude jules kai ken kitty lea linda lila lolo lora maja manuel marco " +
    "marine martial mate mike myrtle nair nick norma nora octave orla pepe perla rita roman romana rut rute sade sally serena severino severa silvestre " +
    "sole sue tara ted teddy timon tom tomé uta viola warren yaw aparecido cierra nesta klare helo abou lester basil amelia dolly randy sheila " +
    "angelica augusto albino celina estevão ondina said toffee busby tudor milos claus helios cornel")
    .split(" "),
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
    "carte tarjeta cartão karte modèle canapé fauteuil chaise lampe robe chemise chemisier jupe manteau veste sac chaussures bottes pantalon jean parfum lit matelas étagère armoire tapis taille " +
    "modelo sofá sillón silla mesa lámpara vestido camisa blusa falda abrigo chaqueta bolso zapatos botas pantalón vaquero cama colchón estantería armario alfombra talla " +
    "poltrona cadeira luminária abajur calça saia casaco jaqueta bolsa sapato sapatos bota cama colchão estante tapete tamanho perfume")
    .split(" "),
);

/** What lists say of a word: bits of {@linkcode traitsOf}. */
export const TRAIT = {
  /** A frequent given name, or all parts of it are: Karl-Heinz. */
  given: 1,
  /** A given name without a hyphen. */
  listed: 2,
  /** Of the short list of given names, which has some that are common words. */
  frequent: 4,
  surname: 8,
  noName: 16,
  /** No part of a name where nothing is written with capitals. */
  common: 32,
  particle: 64,
  capitalParticle: 128,
  article: 256,
  surnameWord: 512,
  ambiguous: 1024,
  place: 2048,
  product: 4096,
  townArticle: 8192,
  /** A surname that is as often a common word: da costa. */
  commonSurname: 16384,
  /** A given name that is a common word where it has a small letter: Mina. */
  wordName: 32768,
  /** A given name that without capitals may be a common word. */
  smallWord: 65536,
} as const;

let lexicon: Map<string, number> | undefined;
/** Of 2^20 bits, one in thirty is set: few words that are in no list are looked up in the map. */
const inLexicon = new WordFilter(20);
const startingSmall = new WordFilter(20);
const STARTS_SMALL = TRAIT.given | TRAIT.particle | TRAIT.capitalParticle;

/** One map for all lists: a text's words are looked up once each. */
function makeLexicon(): Map<string, number> {
  const map = new Map<string, number>();
  const add = (words: Iterable<string>, traits: number) => {
    for (const word of words) map.set(word, (map.get(word) ?? 0) | traits);
  };
  add(GIVEN_NAMES, TRAIT.given | TRAIT.listed | TRAIT.frequent);
  add(withoutAccents(KNOWN_GIVEN_NAMES), TRAIT.given | TRAIT.listed);
  add(withoutAccents(WORLD_GIVEN_NAMES), TRAIT.given | TRAIT.listed);
  add(withoutAccents(CONTEXT_GIVEN_NAMES), TRAIT.given | TRAIT.listed | TRAIT.wordName);
  add(withoutAccents(KNOWN_SURNAMES), TRAIT.surname);
  add(withoutAccents(WORLD_SURNAMES), TRAIT.surname);
  add(withoutAccents(COMMON_SURNAMES), TRAIT.commonSurname);
  add(NO_NAMES, TRAIT.noName | TRAIT.common);
  add(CLOSERS, TRAIT.noName | TRAIT.common);
  for (const language of ["en", "de", "fr", "es", "pt"]) add(stopWords(language), TRAIT.common);
  add(PARTICLES, TRAIT.particle);
  add(CAPITAL_PARTICLES, TRAIT.capitalParticle);
  add(ARTICLES_OF_PARTICLES, TRAIT.article);
  add(SURNAME_WORDS, TRAIT.surnameWord);
  add(AMBIGUOUS, TRAIT.ambiguous);
  add(SMALL_WORDS, TRAIT.smallWord);
  add(PLACE_WORDS, TRAIT.place);
  add(PRODUCTS, TRAIT.product);
  add(ARTICLES, TRAIT.townArticle);
  for (const [word, traits] of map) {
    inLexicon.add(word);
    if (traits & STARTS_SMALL) startingSmall.add(word);
  }
  return map;
}

/** Names with and without their accents, which many people leave out. */
function* withoutAccents(names: string): Generator<string> {
  for (const name of names.trim().split(/\s+/)) {
    yield name;
    const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
    if (bare !== name) yield bare;
  }
}

/** Whether a name may begin with a word that has no capital: false for most words, at the cost of one bit; rarely true wrongly. */
export function mayStartSmall({ hash, lower }: { readonly hash: number; readonly lower: string }): boolean {
  lexicon ??= makeLexicon();
  return startingSmall.mayHave(hash) || (lower.length > 6 && lower.includes("-"));
}

/**
 * Bits of {@linkcode TRAIT} for a lower-case word.
 *
 * @param hash Of the word, by `hashOf`.
 */
export function traitsOf(lower: string, hash: number): number {
  const map = lexicon ??= makeLexicon();
  let traits = inLexicon.mayHave(hash) ? map.get(lower) ?? 0 : 0;
  // O'Brien, of whom there are more than in any list.
  if (lower.charCodeAt(1) === 39 && lower[0] === "o" && lower.length > 4) traits |= TRAIT.surname;
  if (!lower.includes("-")) return traits;
  const parts = lower.split("-").map((part) => part.length > 1 ? map.get(part) ?? 0 : 0);
  for (const trait of [TRAIT.given, TRAIT.surname]) if (parts.every((part) => part & trait)) traits |= trait;
  // "Shop-Team"
  if (lower.split("-").some((part) => (map.get(part) ?? 0) & TRAIT.noName)) traits |= TRAIT.noName;
  return traits;
}
