import type { Kept } from "./_quoted_mail.ts";

/** Phrases that end a letter and hardly mean anything else where they stand alone. */
const CLOSINGS = [
  "(?:with )?(?:(?:kind|kindest|best|warm|warmest) )?regards",
  "(?:thanks|thank you|many thanks) (?:and|&) (?:(?:kind|best) )?regards",
  "best wishes|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|respectfully(?: yours)?|cheers",
  "mit (?:freundliche[nm]|beste[nm]|liebe[nm]|viele[nm]|herzliche[nm]) gr(?:ü|ue)(?:ß|ss)(?:en)?|mit freundlichem gru(?:ß|ss)",
  "(?:(?:viele|liebe|beste|freundliche|herzliche|sch(?:ö|oe)ne) )?gr(?:ü|ue)(?:ß|ss)e(?: aus \\S{2,30})?",
  "(?:lieben|besten|schönen|freundlichen|herzlichen) gru(?:ß|ss)|gru(?:ß|ss)|hochachtungsvoll|mfg|lg|vg",
  "(?:bien |très )?cordialement|(?:bien|sincèrement|cordialement) à vous|(?:(?:meilleures|sincères|cordiales) )?salutations(?: distinguées)?",
  "(?:veuillez|je vous prie d['’]) ?(?:agréer|recevoir)[^.!?]{0,140}|cdl?t|bonne (?:journée|soirée)",
  "(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|recib[ae]n? un (?:cordial )?saludo|(?:muy )?atentamente|atte",
  "atenciosamente|cordialmente|(?:com os )?(?:(?:melhores|meus) )?cumprimentos|att|abraços?|saudações",
];
/** Phrases that end a letter only where a name follows; the longer one first where one begins another. */
const FAREWELLS = [
  "(?:thanks|thank you) and have an? (?:good|nice|great) (?:day|week|weekend|evening|afternoon)",
  "(?:with )?(?:many )?thanks(?: in advance| a lot| so much)?|thank you(?: (?:very|so) much| in advance)?|thank u|thx(?: in advance)?|ta",
  "have an? (?:good|nice|great) (?:day|week|weekend|evening|afternoon)|all the best|best|bye|take care|yours",
  "danke(?: im voraus| schön| schon ?mal)?|(?:vielen|besten|herzlichen) dank(?: im voraus)?|tschüss?|ciao|bis dann|alles gute",
  "(?:einen )?schöne[nrs]? (?:tag|abend|woche|wochenende)(?: noch)?",
  "merci et bonne (?:journée|soirée)|merci(?: d['’]avance| beaucoup| par avance)?|bonne fin de (?:journée|soirée|semaine)|à bientôt",
  "gracias y buen d[ií]a|(?:muchas |mil )?gracias(?: de antemano)?|cha[ou]|que tenga un buen día|buen día|hasta pronto|un abrazo",
  "(?:muito )?obrigad[oa](?: desde já)?|grat[oa](?: pela atenção)?|desde já agradeço|valeu|vlw|tenha um bom dia|bom dia|até (?:logo|breve)|abs",
];
const CLOSING = phrase(CLOSINGS);
const FAREWELL = phrase(FAREWELLS);

const DEVICE = new RegExp(
  "^(?:" + [
    "sent (?:from|via|with|using) (?:my (?:i(?:phone|pad|pod)|\\S{2,15} (?:device|phone|smartphone|tablet)|mobile|phone|tablet|" +
    "samsung|galaxy|android|huawei|xiaomi|pixel|blackberry)|mail for|outlook|yahoo|gmail|proton|the .{2,20} app)",
    "get outlook for|obtener outlook|obter o outlook|téléchargez? outlook|outlook für .{2,20} beziehen",
    "gesendet (?:von|mit) (?:meine[mr]|outlook|der|yahoo|gmx|web\\.de|mail)|von meinem .{2,40} gesendet|diese nachricht wurde von meine[mr] ",
    "envoyé (?:de|depuis|à partir de|avec) (?:mon|ma|outlook|yahoo|mail|l['’]application|courrier)",
    "enviado (?:desde|do|de|a partir do|con|com|via) (?:mi|meu|outlook|yahoo|mail|correo|gmail|el correo|e-mail)",
    "inviato da|verzonden (?:vanaf|met)",
  ].join("|") + ")(?![\\p{L}\\p{N}])(?!.*[,;?])",
  "iu",
);
const DISCLAIMER =
  /^[\s*_]{0,4}(?:confidentiality notice|disclaimer\s?:|legal notice\s?:|this (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|intended|privileged)|the (?:information|contents?) (?:contained )?in this (?:e-?mail|message)|please consider the environment|diese (?:e-?mail|nachricht)\b.{0,80}\b(?:vertraulich|bestimmt)|der inhalt dieser e-?mail|ce (?:message|courriel|mail|courrier)\b.{0,80}\bconfidentiel|este (?:mensaje|correo)\b.{0,80}\b(?:confidencial|dirigido)|aviso (?:legal|de confidencialidad)|esta (?:mensagem|e-?mail)\b.{0,80}\bconfidencia|aviso de confidencialidade)/i;

/** Lines longer than this hold sentences, not a signature. */
const LONGEST_LINE = 120;
/** Lines that a block of name, firm and addresses may have. */
const LONGEST_BLOCK = 10;

/** Takes off what stands below the customer's own words: name block, device line, legal notice. */
export function dropSignature(lines: readonly string[]): Kept {
  let rest = withoutBlankEnd(lines);
  const before = rest.length;
  let closingInLine = false;
  // A mail can end in several of them: name block, then device line, then legal notice.
  for (let pass = 0; pass < 4; pass++) {
    const cut = startOfSignature(rest);
    if (cut < 0) break;
    const postscript = rest.slice(cut).findIndex((line) => /^p\.? ?s\.?\s?[:\s]/i.test(line));
    rest = withoutBlankEnd([...rest.slice(0, cut), ...(postscript < 0 ? [] : rest.slice(cut + postscript))]);
    if (postscript >= 0) break;
  }
  const last = rest.at(-1);
  const cut = last === undefined ? -1 : closingWithin(last);
  if (cut >= 0) {
    rest = [...rest.slice(0, -1), last!.slice(0, cut).trimEnd()];
    closingInLine = true;
  }
  return { lines: rest, removed: closingInLine || rest.length < before };
}

/** First line of the signature at the end of the lines, -1 where there is none. */
function startOfSignature(lines: readonly string[]): number {
  for (let i = Math.max(1, lines.length - 40); i < lines.length; i++) {
    if (DISCLAIMER.test(lines[i].slice(0, 300))) return i;
  }
  for (let i = lines.length - 1, seen = 0; i >= 0 && seen <= LONGEST_BLOCK; i--) {
    const line = lines[i].trim();
    if (line === "") continue;
    const below = lines.slice(i + 1).map((l) => l.trim()).filter((l) => l !== "");
    if (seen < 3 && line.length <= 90 && DEVICE.test(line)) return i;
    if (line === "--" && below.every((l) => l.length <= LONGEST_LINE)) return i;
    if (isClosing(line) && below.every((l) => !isSentence(l))) return i;
    if (isFarewell(line, below)) return i;
    seen++;
  }
  return -1;
}

/** Where a closing phrase with or without a name begins in the last line, after a sentence; -1 where it does not. */
function closingWithin(line: string): number {
  const from = Math.max(0, line.length - 200);
  for (const match of line.slice(from).matchAll(/[.!?]\s+/g)) {
    const start = from + match.index + match[0].length;
    if (isClosing(line.slice(start).trim())) return start;
  }
  return -1;
}

/** Whether a line is a closing phrase, alone or with a name. */
function isClosing(line: string): boolean {
  const name = restAfter(CLOSING, line);
  return name === "" || (name !== undefined && isName(name));
}

/** Whether a line is a farewell with a name, in the line or below it, and at most short lines such as an address after it. */
function isFarewell(line: string, below: readonly string[]): boolean {
  const rest = restAfter(FAREWELL, line);
  if (rest === undefined) return false;
  const [name, ...contacts] = rest === "" ? below : [rest, ...below];
  return name !== undefined && isName(name) && contacts.every(isContact);
}

/** What stands after a phrase, marks and smileys left out; undefined where the line does not begin with the phrase. */
function restAfter(phrase: RegExp, line: string): string | undefined {
  const match = line.length > 200 ? null : phrase.exec(line);
  return match === null ? undefined : line.slice(match[0].length).replace(/^[^\p{L}\p{N}<[+]+/u, "");
}

/** Up to five words, each with a capital, in angle or square brackets, or a particle of a name. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 6 || text.length > 80 || /[?!]$/.test(text)) return false;
  return words.every((word) =>
    /^(?:[\p{Lu}<[({+\d&|,.-]|(?:von|van|de|da|do|dos|der|la|le|el|y|e|und|and|et)$)/u.test(word)
  ) ||
    /^(?:<[^<>]{1,40}>|\[[^[\]]{1,40}\])$/.test(text);
}

/** A short line that asks and tells nothing: a firm, an address, a number. */
function isContact(line: string): boolean {
  return line.length <= 60 && line.split(/\s+/).length <= 8 && !/[?!…]$/.test(line) && !isSentence(line);
}

/** Six words or more that end like a sentence: somebody still has something to say. */
function isSentence(line: string): boolean {
  return line.length > LONGEST_LINE || (/[.?!…]$/.test(line) && line.split(/\s+/).length >= 6);
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1].trim() === "") end--;
  return lines.slice(0, end);
}

function phrase(alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}
