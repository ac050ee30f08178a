import type { Tokenizer } from "htmlparser2";
import { createRequire } from "node:module";

/** Elements after and before which a new line begins. */
const BLOCKS = new Set(
  ("address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr html li main nav ol p pre section table tbody tfoot thead title tr ul").split(" "),
);
/** Elements whose text is not for reading. */
const UNREAD = new Set("head math noscript object script style svg template title xml".split(" "));
const OTHERS = ("a abbr acronym b base basefont bdi bdo big br button caption cite code col colgroup data del dfn em " +
  "font i img input ins kbd label legend link map mark meta o:p option picture q s samp select small span strike " +
  "strong sub summary details sup td textarea th time tt u var wbr").split(" ");
const KNOWN = new Set([...BLOCKS, ...UNREAD, ...OTHERS]);
const VOID = new Set("base br col hr img input link meta wbr".split(" "));

/** Classes and ids by which mail programs mark the quoted mail. */
const QUOTE = /gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|OutlookMessageHeader|type=["']?cite/i;
/** Marks after which everything is the quoted mail. */
const QUOTE_TO_END = /divRplyFwdMsg|appendonsend|mail-editor-reference-message-container/;
/** Classes and ids by which mail programs mark the signature. */
const SIGNATURE = /gmail_signature|moz-signature|ms-outlook-mobile-signature|protonmail_signature|id=["']?Signature\b/i;

/** A closing tag, a tag that opens a block, or an entity: what plain text hardly ever holds. */
const EVIDENCE = new RegExp(
  `</(?:${[...KNOWN].join("|")})\\s{0,5}>|<(?:br|hr|${[...BLOCKS].join("|")})(?:[\\s/][^<>]{0,500})?>|<!doctype html` +
    "|&(?:nbsp|amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}(?:uml|grave|acute|circ|tilde|cedil|lig|ring|quo|dash));",
  "i",
);

/** A tag that begins a line; where there is none, the text's own line breaks count. */
const LINE_TAG = new RegExp(`<(?:br|hr|${[...BLOCKS].join("|")})(?:[\\s/][^<>]{0,500})?>`, "i");

/** Whether a text is HTML, or plain text with entities, rather than plain text that mentions a tag or a `<name>`. */
export function looksLikeHtml(text: string): boolean {
  return EVIDENCE.test(text);
}

/** Options of {@linkcode htmlToText}. */
export interface HtmlToTextOptions {
  /**
   * Leaves out what mail programs have marked as quoted mail or signature.
   *
   * @default {true}
   */
  dropMarked?: boolean;
}

/** The text of HTML, and which parts were left out. */
export interface HtmlText {
  readonly text: string;
  readonly quote: boolean;
  readonly signature: boolean;
}

/**
 * The text of HTML as a reader would see it: lines for blocks, entities decoded, scripts and styles left out, and with them
 * what mail programs have marked as quoted mail or signature. Tags that HTML does not know, such as `<name>`, are text.
 *
 * Only the tokenizer of htmlparser2 is used, not its tree: time is linear and deep nesting costs no stack.
 */
export function htmlToText(html: string, options: HtmlToTextOptions = {}): HtmlText {
  const { dropMarked = true } = options;
  const reader = new Reader(html, dropMarked);
  const tokenizer = new (tokenizerClass())({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.finish();
}

let loaded: typeof Tokenizer | undefined;

/** Loaded at the first HTML text: the package takes longer to load than a prediction. */
function tokenizerClass(): typeof Tokenizer {
  loaded ??= createRequire(import.meta.url)("htmlparser2").Tokenizer as typeof Tokenizer;
  return loaded;
}

/** What is being left out, up to the closing tag of the same depth. */
interface Skipped {
  readonly element: string;
  depth: number;
}

class Reader {
  readonly #html: string;
  readonly #dropMarked: boolean;
  readonly #white: RegExp;
  readonly #parts: string[] = [];
  #tagStart = -1;
  #name = "";
  #skipped: Skipped | undefined;
  #preformatted = 0;
  #ended = false;
  #quote = false;
  #signature = false;

  constructor(html: string, dropMarked: boolean) {
    this.#html = html;
    this.#dropMarked = dropMarked;
    this.#white = LINE_TAG.test(html) ? /\s+/g : /[^\S\n]+/g;
  }

  ontext(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    this.#add(this.#preformatted > 0 ? text : text.replace(this.#white, " "));
  }

  ontextentity(codePoint: number): void {
    this.#add(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#name = this.#html.slice(start, end).toLowerCase();
  }

  onopentagend(end: number): void {
    this.#open(end, false);
  }

  onselfclosingtag(end: number): void {
    this.#open(end, true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (this.#skipped) {
      if (name === this.#skipped.element && --this.#skipped.depth === 0) this.#skipped = undefined;
      return;
    }
    if (!KNOWN.has(name)) this.#add(`</${name}>`);
    if (name === "pre") this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (name === "p") this.#add("\n\n");
    else if (BLOCKS.has(name)) this.#add("\n");
  }

  onattribname(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  finish(): HtmlText {
    // A "<" that never met its ">" is text.
    if (this.#tagStart >= 0) this.#add(this.#html.slice(this.#tagStart));
    const text = this.#parts.join("").replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{3,}/g, "\n\n");
    return { text: text.trim(), quote: this.#quote, signature: this.#signature };
  }

  #open(end: number, selfClosing: boolean): void {
    const name = this.#name;
    const tag = this.#html.slice(this.#tagStart, end + 1);
    this.#tagStart = -1;
    if (this.#skipped) {
      if (name === this.#skipped.element && !selfClosing) this.#skipped.depth++;
      return;
    }
    if (!KNOWN.has(name)) return this.#add(tag);
    const attributes = this.#dropMarked ? tag.slice(name.length + 1, 1000) : "";
    if (QUOTE_TO_END.test(attributes)) this.#ended = this.#quote = true;
    else if (QUOTE.test(attributes)) this.#skip(name, selfClosing, () => (this.#quote = true));
    else if (SIGNATURE.test(attributes)) this.#skip(name, selfClosing, () => (this.#signature = true));
    else if (UNREAD.has(name)) this.#skip(name, selfClosing);
    if (name === "br" || BLOCKS.has(name)) this.#add(name === "p" ? "\n\n" : "\n");
    if (name === "li") this.#add("- ");
    if (name === "td" || name === "th") this.#add(" ");
    if (name === "pre") this.#preformatted++;
  }

  #skip(element: string, selfClosing: boolean, note: () => void = () => {}): void {
    if (selfClosing || VOID.has(element)) return;
    note();
    this.#skipped = { element, depth: 1 };
  }

  #add(text: string): void {
    if (!this.#skipped && !this.#ended) this.#parts.push(text);
  }
}
