/**
 * A ticket's text without the subject that reading puts before the message.
 *
 * @example
 * ```ts
 * import { withoutSubject } from "./without_subject.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(withoutSubject("Refund\n\nstill nothing??", "Refund"), "still nothing??");
 * assert.equal(withoutSubject("Refund", "Refund"), "");
 * assert.equal(withoutSubject("still nothing??", undefined), "still nothing??");
 * ```
 */
export function withoutSubject(text: string, subject: string | undefined): string {
  if (subject === undefined) return text;
  if (text === subject) return "";
  return text.startsWith(`${subject}\n\n`) ? text.slice(subject.length + 2) : text;
}
