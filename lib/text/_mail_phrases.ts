/** Phrases that end a letter and hardly mean anything else where they stand alone, by language. */
const CLOSINGS = {
  en: [
    "(?:with )?(?:(?:kind|kindest|best|warm|warmest) )?regards",
    "(?:thanks|thank you|many thanks) (?:and|&) (?:(?:kind|best) )?regards",
    "best wishes|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|respectfully(?: yours)?|cheers",
  ],
  de: [
    "mit (?:freundliche|beste|liebe|viele|herzliche)[nm] gr(?:ü|ue)(?:ß|ss)(?:en)?|mit freundlichem gru(?:ß|ss)",
    "(?:(?:viele|liebe|beste|freundliche|herzliche|sch(?:ö|oe)ne) )?gr(?:ü|ue)(?:ß|ss)e(?: aus \\S{2,30})?",
    "(?:(?:lieben|besten|schönen|freundlichen|herzlichen) )?gru(?:ß|ss)|hochachtungsvoll|mfg",
  ],
  fr: [
    "(?:bien |très )?cordialement|(?:bien|sincèrement|cordialement) à vous",
    "(?:(?:meilleures|sincères|cordiales) )?salutations(?: distinguées)?",
    "(?:veuillez|je vous prie d['’]) ?(?:agréer|recevoir)[^.!?]{0,140}|bonne (?:journée|soirée)",
  ],
  es: [
    "(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|recib[ae]n? un (?:cordial )?saludo",
    "(?:muy )?atentamente|atte",
  ],
  pt: ["atenciosamente|cordialmente|(?:com os )?(?:(?:melhores|meus) )?cumprimentos|abraços?|saudações"],
};

/** Phrases that end a letter only where a name follows; the longer one first where one begins another. */
const FAREWELLS = {
  en: [
    "(?:thanks|thank you) and have an? (?:good|nice|great) (?:day|week|weekend|evening|afternoon)",
    "(?:with )?(?:many )?thanks(?: in advance| a lot| so much)?|thank you(?: (?:very|so) much| in advance)?",
    "have an? (?:good|nice|great) (?:day|week|weekend|evening|afternoon)",
    "thank u|thx(?: in advance)?|ta|all the best|best|bye|take care|yours",
  ],
  de: [
    "danke im voraus und einen schönen (?:tag|abend)|danke(?: im voraus| schön| schon ?mal)?|(?:vielen|besten|herzlichen) dank(?: im voraus)?",
    "(?:einen )?schöne[nrs]? (?:tag|abend|woche|wochenende)(?: noch)?|tschüss?|ciao|bis dann|alles gute|lg|vg",
  ],
  fr: [
    "merci et bonne (?:journée|soirée)|merci(?: d['’]avance| beaucoup| par avance)?",
    "bonne fin de (?:journée|soirée|semaine)|à bientôt|cdl?t",
  ],
  es: [
    "gracias y buen d[ií]a|(?:muchas |mil )?gracias(?: de antemano)?|que tenga un buen día|buen día",
    "hasta pronto|un abrazo|cha[ou]",
  ],
  pt: [
    "(?:muito )?obrigad[oa](?: desde já)?|grat[oa](?: pela atenção)?|desde já agradeço",
    "tenha um bom dia|bom dia|até (?:logo|breve)|valeu|vlw|abs|att",
  ],
};

/** What telephones and mail programs write below a mail. */
const DEVICES = {
  en: [
    "sent (?:from|via|with|using) my (?:i(?:phone|pad|pod)|\\S{2,15} (?:device|phone|smartphone|tablet)|mobile|phone|tablet" +
    "|samsung|galaxy|android|huawei|xiaomi|pixel|blackberry)",
    "sent (?:from|via|with|using) (?:mail for|outlook|yahoo|gmail|proton|the .{2,20} app)|get outlook for",
  ],
  de: [
    "gesendet (?:von|mit) (?:meine[mr]|outlook|der|yahoo|gmx|web\\.de|mail)|outlook für .{2,20} beziehen",
    "von meinem .{2,40} gesendet|diese nachricht wurde von meine[mr]",
  ],
  fr: [
    "envoyé (?:de|depuis|à partir de|avec) (?:mon|ma|outlook|yahoo|mail|l['’]application|courrier)",
    "téléchargez? outlook",
  ],
  es: ["enviado (?:desde|con) (?:mi|outlook|yahoo|mail|correo|gmail|el correo)|obtener outlook"],
  pt: ["enviado (?:do|de|a partir do|com|via) (?:meu|outlook|yahoo|mail|gmail|e-?mail)|obter o outlook"],
};

/** How the legal notices begin that firms put below their mails. */
const NOTICES = {
  en: [
    "confidentiality notice|disclaimer\\s?:|legal notice\\s?:|please consider the environment",
    "this (?:e-?mail|message|communication) .{0,80}(?:confidential|intended|privileged)",
    "the (?:information|contents?) (?:contained )?in this (?:e-?mail|message)",
  ],
  de: ["(?:diese|der inhalt dieser) (?:e-?mail|nachricht) .{0,80}(?:vertraulich|bestimmt)"],
  fr: ["ce (?:message|courriel|mail|courrier) .{0,80}confidentiel|avis de confidentialité"],
  es: ["este (?:mensaje|correo) .{0,80}(?:confidencial|dirigido)|aviso (?:legal|de confidencialidad)"],
  pt: ["esta (?:mensagem|e-?mail) .{0,80}confidencia|aviso de confidencialidade"],
};

/** A closing such as "Kind regards", at the start of a line. */
export const CLOSING = atStart(CLOSINGS, "(?![\\p{L}\\p{N}])");

/** A farewell such as "Thanks in advance", at the start of a line. */
export const FAREWELL = atStart(FAREWELLS, "(?![\\p{L}\\p{N}])");

/** A device line such as "Sent from my iPhone", at the start of a line that is no longer sentence. */
export const DEVICE = atStart(DEVICES, "(?![\\p{L}\\p{N}])(?!.*[,;?])");

/** The beginning of a legal notice. */
export const NOTICE = atStart(NOTICES, "");

function atStart(phrases: Readonly<Record<string, readonly string[]>>, after: string): RegExp {
  return new RegExp(`^[\\s*_]{0,4}(?:${Object.values(phrases).flat().join("|")})${after}`, "iu");
}
