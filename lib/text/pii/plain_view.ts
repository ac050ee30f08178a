const ELEMENTS =
  "a|abbr|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|li|" +
  "main|meta|ol|o:p|p|pre|q|s|section|small|span|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|u|ul";
const TAG = new RegExp(`</?(${ELEMENTS})(?=[\\s/>])[^<>]{0,500}>`, "gi");
const BLOCK =
  /^(?:blockquote|body|br|center|dd|div|d[lt]|footer|h[1-6]|head|header|hr|html|li|main|ol|p|pre|section|t\w+|ul)$/i;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi;
const CHARACTERS: Readonly<Record<string, string>> = { "&amp;": "&", "&#39;": "'", "&apos;": "'", "&quot;": '"' };
const QUOTE_MARKS = /^[ \t]{0,4}>[> \t]{0,20}/gm;

/**
 * The text with markup blanked out, of the same length: a tag that ends a line becomes a line break and blanks, an entity
 * its character or blanks, quotation marks of mails blanks.
 */
export function plainView(text: string): string {
  let plain = text;
  if (text.includes("<")) {
    plain = plain.replace(
      TAG,
      (tag, name: string) => BLOCK.test(name) ? `\n${" ".repeat(tag.length - 1)}` : " ".repeat(tag.length),
    );
  }
  if (text.includes("&")) {
    plain = plain.replace(ENTITY, (entity) => (CHARACTERS[entity.toLowerCase()] ?? "").padEnd(entity.length));
  }
  return text.includes(">") ? plain.replace(QUOTE_MARKS, (marks) => " ".repeat(marks.length)) : plain;
}
