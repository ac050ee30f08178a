import type { QualityInput } from "./check.ts";

/** The messages without the subject that reading puts before them, shape `(nTickets,)`. */
export function bodiesOf({ texts, subjects }: QualityInput): string[] {
  return texts.map((text, i) => {
    const subject = subjects?.[i];
    if (subject === undefined) return text;
    if (text === subject) return "";
    return text.startsWith(`${subject}\n\n`) ? text.slice(subject.length + 2) : text;
  });
}
