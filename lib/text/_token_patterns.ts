import type { TokenKind } from "./tokenise.ts";

/** No letter, digit or underscore may follow. */
const END = String.raw`(?![\p{L}\p{N}_])`;
const SIGN = String.raw`(?:US\$|R\$|[$€£¥₹₽₩])`;
const CODE = "(?:EUR|USD|GBP|CHF|BRL|CAD|AUD|JPY|INR|MXN|eur|usd|gbp|chf|brl|Euros?|euros?)";
const DECIMAL = String.raw`\d{1,15}(?:[.,'’]\d{1,15}){0,5}`;
const BLANK = String.raw`[ \u00a0\u202f]?`;
const ADDRESS = String.raw`[^\s<>"'${"`"}“”„«»]+`;
const BUILD = String.raw`(?:[\-+][\p{L}\d]{1,20}(?:\.[\p{L}\d]{1,20}){0,4})?`;
const SKIN = String.raw`[\ufe0f\p{EMod}]{0,2}`;
const PICTOGRAM = String.raw`\p{Extended_Pictographic}`;

/** Scripts written without blanks between words; `Intl.Segmenter` finds the words in them. */
const UNSPACED = String
  .raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ーｰ]`;

/**
 * What a token of each kind looks like (flags `v` and `y`), tried in this order at each place. A quantifier that could be
 * retried is bounded, so that a hostile text costs a constant factor more, never a power.
 */
const PATTERNS: readonly (readonly [kind: TokenKind | "unspaced", ...alternatives: string[]])[] = [
  ["url", String.raw`(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):\/\/${ADDRESS}`, String.raw`[wW]{3}\.${ADDRESS}`],
  ["email", String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+\-]{0,63}@[\p{L}\p{N}\-]{1,63}(?:\.[\p{L}\p{N}\-]{1,63}){1,8}`],
  [
    "emoji",
    String.raw`\p{RI}\p{RI}`, // flags
    String.raw`[0-9#*]\ufe0f?\u20e3`, // keycaps
    // Tags spell the flags of England, Scotland and Wales; U+200D joins people into families.
    String.raw`(?:(?![©®™])${PICTOGRAM}|[©®™]\ufe0f)${SKIN}(?:[\u{e0020}-\u{e007e}]{1,8}\u{e007f})?` +
    String.raw`(?:\u200d${PICTOGRAM}${SKIN}){0,8}`,
  ],
  ["emoticon", String.raw`(?<!\S)(?:[:;=][\-o^']?[\(\)DPp\|\/]|<3|\^_?\^)(?![^\s.,!?])`],
  ["mention", String.raw`@[\p{L}\p{N}_]{1,50}`],
  ["hashtag", String.raw`#\p{L}[\p{L}\p{M}\p{N}_]{0,99}`],
  [
    "error_code",
    `0[xX][0-9A-Fa-f]{2,16}${END}`,
    String.raw`[A-Z][A-Z0-9]{0,19}(?:_[A-Z0-9]{1,24}){1,8}(?![\p{L}\p{N}_\-])`,
    `E(?:CONN(?:REFUSED|RESET|ABORTED)|NOENT|ACCES|PERM|TIMEDOUT|PIPE|ADDRINUSE|HOSTUNREACH|NOTFOUND|NOSPC)${END}`,
  ],
  ["amount", `(?:${SIGN}|${CODE})${BLANK}${DECIMAL}${END}`, `${DECIMAL}${BLANK}(?:${SIGN}|${CODE}${END})`],
  [
    "date",
    String.raw`(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d` +
    String.raw`(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+\-]\d\d:?\d\d)?)?${END}`,
    String.raw`\d{1,2}\.\d{1,2}\.(?:19|20)\d\d${END}`,
    String.raw`\d{1,2}\/\d{1,2}\/(?:(?:19|20)\d\d|\d\d)${END}`,
  ],
  [
    "version",
    String.raw`[vV]\.?\d{1,5}(?:\.\d{1,9}){0,5}${BUILD}${END}`,
    String.raw`\d{1,5}(?:\.\d{1,9}){2,5}${BUILD}${END}`,
  ],
  [
    "id",
    String.raw`#\d[\p{L}\p{N}]{0,40}(?:[\-\/_][\p{L}\p{N}]{1,40}){0,5}`,
    String.raw`(?=[A-Z\-\/_]{0,40}\d)[A-Z]{2,10}(?:[\-\/_][A-Z0-9]{1,40}){1,6}${END}`,
    String.raw`\p{L}{2,10}[\-\/_]\d{3,20}(?:[\-\/_]\p{N}{1,20}){0,4}${END}`,
    String.raw`(?=[A-Z]{1,20}\d|\d{1,20}[A-Z])[A-Z0-9]{6,40}${END}`,
  ],
  ["number", String.raw`\d{1,40}(?:[.,:'’]\d{1,40}){0,6}(?:%|${END})`],
  ["unspaced", String.raw`${UNSPACED}[${UNSPACED}\p{M}]*`],
  [
    "word",
    String.raw`[[\p{L}\p{M}\p{N}_\u200c\u200d]--${UNSPACED}]+(?:['’][[\p{L}\p{M}]--${UNSPACED}]+)*`,
  ],
  ["punctuation", String.raw`[\p{P}\p{S}]`],
];

/** Kinds in the order of the groups of {@linkcode tokenExpression}. */
export const KINDS = PATTERNS.map(([kind]) => kind);

/** A sticky expression that matches one token; group i + 1 holds it where it is of kind i. */
export function tokenExpression(): RegExp {
  return new RegExp(PATTERNS.map(([, ...alternatives]) => `(${alternatives.join("|")})`).join("|"), "vy");
}
