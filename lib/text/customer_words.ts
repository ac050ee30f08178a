import { type HtmlText, htmlToText, looksLikeHtml } from "./_html.ts";
import { dropQuotes } from "./_quoted_mail.ts";
import { dropSignature } from "./_signature.ts";

/** What {@linkcode customerWords} takes off. */
export type Removable = "html" | "quote" | "signature";

/** The customer's own words, and what stood around them. */
export interface CustomerWords {
  readonly text: string;
  /** Each kind at most once, in the order html, quote, signature. */
  readonly removed: readonly Removable[];
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * The customer's own words: markup becomes text, and quoted mails and signatures are taken off (English, German, French,
 * Spanish, Portuguese).
 *
 * Where nothing would be left, the quotes and signatures stay: a message is never emptied. Time is linear in the text.
 *
 * @param raw A message as a mail program or a help desk has stored it: plain text or HTML.
 *
 * @example
 * ```ts
 * import { customerWords } from "./customer_words.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(
 *   customerWords("<p>It works now.</p>Regards,<br>Ann\n<br>On 3 Mar 2026 at 10:12, Help &lt;h@x.com&gt; wrote:<br>&gt; Hi"),
 *   { text: "It works now.", removed: ["html", "quote", "signature"] },
 * );
 * ```
 */
export function customerWords(raw: string): CustomerWords {
  const removed = new Set<Removable>();
  let whole = writtenLineBreaks(raw.replace(/\r\n?/g, "\n"));
  if (looksLikeHtml(whole)) {
    const html = readHtml(whole);
    if (HAS_WORD.test(html.text) || !HAS_WORD.test(raw)) {
      whole = html.text;
      removed.add("html");
      if (html.quote) removed.add("quote");
      if (html.signature) removed.add("signature");
    }
  }
  const unquoted = dropQuotes(whole.split("\n"));
  const own = dropSignature(unquoted.lines);
  const text = own.lines.join("\n").trim();
  if (!HAS_WORD.test(text)) return { text: whole.trim(), removed: [...removed] };
  if (unquoted.removed) removed.add("quote");
  if (own.removed) removed.add("signature");
  return { text, removed: (["html", "quote", "signature"] as const).filter((kind) => removed.has(kind)) };
}

/** The text of HTML without what is marked as quote or signature, or with it where there is nothing else. */
function readHtml(html: string): HtmlText {
  const own = htmlToText(html);
  return HAS_WORD.test(own.text) ? own : htmlToText(html, { dropMarked: false });
}

/** A drive or a share: in `C:\new` the `\n` is no line break. */
const WINDOWS_PATH = /^["'(]?(?:[A-Za-z]:\\|\\\\)/;

/** Turns `\n` written as two characters into line breaks, as some exports hold them. */
function writtenLineBreaks(text: string): string {
  if (!text.includes("\\n")) return text;
  return text.replace(/\S+/g, (chunk) => WINDOWS_PATH.test(chunk) ? chunk : chunk.replace(/(?:\\r)?\\n/g, "\n"));
}
