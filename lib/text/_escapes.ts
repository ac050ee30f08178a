/** A place where a character is written out, and the character. */
export interface Escape {
  readonly start: number;
  readonly end: number;
  readonly repair: string;
}

/** Elements of a mail that is HTML on purpose: there, breaks and entities belong. */
const HTML =
  /<\/?(?:html|body|p|div|span|table|td|ul|ol|li|h[1-6]|a|img|blockquote|font|b|i|strong|em)(?:[\s/][^<>]{0,500})?>|<!doctype/i;
const BREAK = /<br {0,2}\/?>/gi;
const ENTITY = /&(?:amp;)?(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});/gi;
const LINE = /(?:\\r)?\\n|\\t/g;
const UNICODE = /\\u[0-9a-f]{4}/gi;
/** Two bytes of UTF-8 as quoted-printable (RFC 2045) writes them. */
const PRINTABLE = /(?:=[C-F][0-9A-F]=[89AB][0-9A-F](?:=[89AB][0-9A-F]){0,2})+/g;
const WINDOWS_PATH = /(?:^|[\s"'(])(?:[A-Za-z]:|\\)\\\S{0,200}$/;

// deno-fmt-ignore
const NAMED: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", euro: "€", pound: "£", copy: "©", reg: "®", deg: "°", hellip: "…",
  ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", sbquo: "‚", bdquo: "„", laquo: "«", raquo: "»",
  bull: "•", middot: "·", trade: "™", times: "×", szlig: "ß", iexcl: "¡", iquest: "¿", ordf: "ª", ordm: "º", sect: "§",
  aelig: "æ", oslash: "ø", aring: "å", eth: "ð", thorn: "þ", oelig: "œ", shy: "", zwnj: "", zwj: "",
};
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  cedil: "\u0327",
  caron: "\u030c",
};

/** Characters that a text holds as escapes of some other format, unless it is HTML. */
export function escapes(text: string): Escape[] {
  const found: Escape[] = [];
  const add = (
    pattern: RegExp,
    meaning: (match: string) => string | undefined,
    unless?: (index: number) => boolean,
  ) => {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const repair = unless?.(index) ? undefined : meaning(match);
      if (repair !== undefined) found.push({ start: index, end: index + match.length, repair });
    }
  };
  const html = text.includes("<") && HTML.test(text);
  if (!html && text.includes("<")) add(BREAK, () => "\n");
  if (!html && text.includes("&")) add(ENTITY, entityMeaning);
  if (text.includes("\\")) {
    const inPath = (index: number) => WINDOWS_PATH.test(text.slice(Math.max(0, index - 200), index + 1));
    add(LINE, (match) => match === "\\t" ? "\t" : "\n", inPath);
    add(UNICODE, (match) => String.fromCharCode(parseInt(match.slice(2), 16)), inPath);
  }
  if (text.includes("=")) add(PRINTABLE, bytesMeaning);
  return found;
}

/** The character of `&uuml;`, `&#252;`, `&#xfc;` or, escaped twice, `&amp;uuml;`; undefined for a name that is none. */
function entityMeaning(entity: string): string | undefined {
  const name = entity.slice(entity.startsWith("&amp;") && entity !== "&amp;" ? 5 : 1, -1);
  if (name[0] === "#") {
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? undefined : String.fromCodePoint(code);
  }
  const known = NAMED[name] ?? NAMED[name.toLowerCase()];
  if (known !== undefined) return known;
  const accent = ACCENTS[name.slice(1)];
  return accent === undefined ? undefined : (name[0] + accent).normalize("NFC");
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function bytesMeaning(printable: string): string | undefined {
  try {
    return utf8.decode(Uint8Array.from(printable.slice(1).split("="), (hex) => parseInt(hex, 16)));
  } catch {
    return undefined; // not UTF-8: some other text with equals signs
  }
}
