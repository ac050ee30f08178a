/** A word or two between, as people speak, are let pass: "24 Weaver's Row, like, Tucson". */
const FILLER = "(?:\\p{Ll}{1,6}(?: \\p{Ll}{1,6})?, )?";
const TOWN =
  "\\p{Lu}[\\p{L}'’]{1,24}(?![\\p{L}\\d])(?:(?:[ -](?:am|an|der|de|del|la|le|les|lès|sur|sous|en|do|da|dos)){0,2}[ -]\\p{Lu}[\\p{L}'’]{1,24}(?![\\p{L}\\d])){0,3}";
const CODE = "(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3})?";
const CODE_BEHIND = "(?:,? (?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]{2} \\d{5}(?:-\\d{4})?)(?![\\p{L}\\d]))?";
const CASED = new RegExp(`(?:,? {0,2}${FILLER}${CODE} ${TOWN}|, ?${FILLER}${TOWN}${CODE_BEHIND})`, "uy");
const UNCASED = new RegExp(
  `(?:,? {0,2}${FILLER}${CODE} \\p{L}{2,24}|, ?\\p{L}{3,24}(?=[.,;:!?)\\n]|$| {0,2}-))`,
  "iuy",
);

/**
 * Where the postcode and town end that may follow a street; the end of the street where none follows. Towns have capitals,
 * unless the street is written without any.
 */
export function endOfPlace(text: string, start: number, end: number): number {
  const street = text.slice(start, end).replace(/[^\p{L}]/gu, "");
  const cased = street !== street.toLowerCase() && street !== street.toUpperCase();
  const place = cased ? CASED : UNCASED;
  place.lastIndex = end;
  const match = place.exec(text);
  return match ? end + match[0].length : end;
}
