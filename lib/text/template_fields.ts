/** A field that a mail system was to fill in and did not. */
export interface TemplateField {
  /** First UTF-16 code unit. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
  /** The field as it stands there, such as `{{Order Number}}`. */
  readonly text: string;
  /** Its name, lower-case, words parted by `_`, such as `order_number`. */
  readonly name: string;
}

const NAME = "[\\p{L}][\\p{L}\\d]{0,30}(?:[ _.-]{1,2}[\\p{L}\\d]{1,30}){0,4}";
const FORMS: readonly RegExp[] = [
  new RegExp(`\\{\\{[{ ]{0,3}(${NAME})[} ]{0,3}\\}\\}`, "gu"), // {{ticket.id}}: Liquid, Handlebars, Mustache
  new RegExp(`\\$\\{ {0,2}(${NAME}) {0,2}\\}`, "gu"), // ${name}
  new RegExp(`\\[\\[ {0,2}(${NAME}) {0,2}\\]\\]`, "gu"), // [[name]]
  /%%?(\p{Lu}[\p{Lu}\d]{1,30}(?:_[\p{Lu}\d]{1,30}){0,4})%%?/gu, // %ORDER_ID%
  /(?<![\p{L}\d])\{([\p{L}]{2,30}(?:[_ ][\p{L}\d]{1,30}){0,4})\}/gu, // {product_purchased}
  /<(\p{L}{2,20}(?:_[\p{L}\d]{1,20}){0,4})>/gu, // <tel_num>
  /\[((?:(?:your|insert|customer|client|company|first|last|product|order|ihr|kunden|name|nom|nombre|nome)[ _]?)(?:[\p{L}]{2,20}[ _]?){0,3}(?:here)?)\]/giu, // [Your Name]
];
/** HTML elements, and what stands between angle brackets in stack traces: `<name>` is a field, `<table>` and `<module>` are none. */
const ELEMENTS = new Set(
  ("a abbr address article aside audio b base big blockquote body br button canvas caption center cite code col dd del details div dl dt " +
    "em embed fieldset figure font footer form frame h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li " +
    "link main map mark meta nav object ol option p param pre q s samp script section select small source span strike strong style sub " +
    "summary sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video wbr " +
    "module stdin string anonymous unknown lambda init clinit native eval").split(" "),
);

/**
 * Finds fields of templates that were never filled in: `{{Order Number}}`, `{product_purchased}`, `[[name]]`, `${name}`,
 * `%ORDER_ID%`, `<tel_num>`, `[Your Name]`. HTML tags, JSON and code with more than a name between the brackets are none.
 *
 * @example
 * ```ts
 * import { templateFields } from "./template_fields.ts";
 * import assert from "node:assert/strict";
 *
 * const fields = templateFields("Hi {{ first name }}, your {product_purchased} is here. <br> {\"a\": 1}");
 * assert.deepEqual(fields.map((field) => field.name), ["first_name", "product_purchased"]);
 * ```
 */
export function templateFields(text: string): TemplateField[] {
  if (!/[{[<%]/.test(text)) return [];
  const found: TemplateField[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const name = match[1].trim().toLowerCase().replace(/[ .-]+/g, "_");
      if (match[0][0] === "<" && ELEMENTS.has(name)) continue;
      found.push({ start: match.index, end: match.index + match[0].length, text: match[0], name });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => start >= last && (last = end) > 0);
}
