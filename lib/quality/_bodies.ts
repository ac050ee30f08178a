import type { QualityInput } from "./check.ts";
import { withoutSubject } from "./without_subject.ts";

/** The messages without the subject that reading puts before them, shape `(nTickets,)`. */
export function bodiesOf({ texts, subjects }: QualityInput): readonly string[] {
  return subjects ? texts.map((text, i) => withoutSubject(text, subjects[i])) : texts;
}
