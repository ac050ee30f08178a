import type { Rng } from "../../../core/mod.ts";

/** How a text's letters can break on their way. */
export const ENCODING_FAULTS = ["mojibake", "double", "lost", "replaced", "escaped", "controls"] as const;

/** One of {@linkcode ENCODING_FAULTS}. */
export type EncodingFault = (typeof ENCODING_FAULTS)[number];

/** A text before and after. */
export interface BrokenText {
  readonly before: string;
  readonly after: string;
}

/**
 * Breaks a text as programs do that disagree about its encoding; undefined where this fault cannot befall the text, because
 * it has no letter outside ASCII.
 *
 * mojibake: UTF-8 read as Windows-1252; double: twice over; lost: letters that the target lacks became `?`; replaced:
 * Windows-1252 read as UTF-8, so that U+FFFD stands for them; escaped: line breaks and letters as `\n`, `<br>` and entities;
 * controls: Windows-1252 read as Latin-1, NUL and other control characters between.
 */
export function breakEncoding(text: string, fault: EncodingFault, rng: Rng): BrokenText | undefined {
  // Mail programs type round apostrophes and long dashes: in English texts often the only letters outside ASCII.
  const before = text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’").replaceAll(" - ", " – ").replaceAll("...", "…");
  const after = BREAKERS[fault](before, rng);
  return after === before ? undefined : { before, after };
}

const windows1252 = new TextDecoder("windows-1252");
const misread = (text: string) => windows1252.decode(new TextEncoder().encode(text));

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "’": "&rsquo;",
  "–": "&ndash;",
  "€": "&euro;",
  "ä": "&auml;",
  "ö": "&ouml;",
  "ü": "&uuml;",
  "ß": "&szlig;",
  "é": "&eacute;",
  "è": "&egrave;",
  "à": "&agrave;",
  "ç": "&ccedil;",
  "ñ": "&ntilde;",
  "ã": "&atilde;",
  "á": "&aacute;",
  "í": "&iacute;",
  "ó": "&oacute;",
  "ú": "&uacute;",
};

const BREAKERS: Readonly<Record<EncodingFault, (text: string, rng: Rng) => string>> = {
  mojibake: misread,
  double: (text) => misread(misread(text)),
  // Only letters between letters: a lone "?" for a dash could be a question.
  lost: (text) => text.replace(/(?<=[a-zA-Z])\P{ASCII}(?=[a-zA-Z])/gu, "?"),
  replaced: (text) => text.replace(/\P{ASCII}/gu, "\ufffd"),
  // In a mail that is HTML, breaks and entities are no damage.
  escaped: (text, rng) => {
    if (text.includes("</")) return text;
    const lineBreak = rng.pick(["\\n", "\\r\\n", "<br>", "<br />"]);
    return text.replaceAll("\n", lineBreak).replace(/[&"'’–€äöüßéèàçñãáíóú]/g, (c) => ENTITIES[c]);
  },
  controls: (text, rng) => {
    const marked = text.replaceAll("’", "\x92").replaceAll("–", "\x96").replaceAll("…", "\x85");
    const words = marked.split(" ");
    words[rng.int(words.length)] += rng.pick(["\x00", "\x0b\x0b", "\x01", "\x7f", "\x1a"]);
    return words.join(" ");
  },
};
