/** What a rule asks of a row. */
export interface Rule {
  readonly code: string;
  /** What is wrong with a row that breaks the rule, in one line. */
  readonly meaning: string;
  /** What to do about it. */
  readonly remedy: string;
}

/**
 * Every rule that a row can break, by code. TL10x: the row cannot be read; TL11x: its text; TL12x: its id; TL13x: its time;
 * TL14x: its label. Codes are never given to another rule.
 *
 * @example
 * ```ts
 * import { RULES } from "./rules.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(RULES.TL120.meaning, "The ticket id stands in an earlier row too.");
 * ```
 */
export const RULES = {
  TL101: rule("TL101", "The row has more or fewer fields than the header.", "Quote fields that hold the delimiter."),
  TL102: rule(
    "TL102",
    "A quote is misplaced or never closed.",
    "Double the quotes inside quoted fields, and close them.",
  ),
  TL103: rule("TL103", "The line is not valid JSON.", "Write one whole JSON object a line."),
  TL104: rule("TL104", "The record is not a JSON object.", "Write each ticket as an object with named fields."),
  TL105: rule(
    "TL105",
    "The row holds bytes that are not valid in the file's encoding.",
    "Name the right one: --encoding.",
  ),
  TL106: rule("TL106", "The row holds NUL or other control characters.", "Export the file again as plain text."),
  TL107: rule("TL107", "The row repeats the header.", "Take out header lines where files were joined."),
  TL110: rule("TL110", "There is no text.", "Fill in the text, or name the right column: --text."),
  TL111: rule("TL111", "Nothing is left of the text without markup, quoted mail and signature.", "Look at the text."),
  TL112: rule(
    "TL112",
    "The text is too long for a ticket.",
    "Look for files pasted into the text or rows run together.",
  ),
  TL120: rule("TL120", "The ticket id stands in an earlier row too.", "Keep one row a ticket, or name another --id."),
  TL121: rule("TL121", "There is no ticket id.", "Fill in the id, or name another column: --id."),
  TL130: rule("TL130", "The timestamp cannot be read.", "Write it as 2026-03-01T09:30:00Z."),
  TL140: rule("TL140", "There is no label.", "Label the ticket, or name the right column: --label."),
  TL141: rule("TL141", "The label is not one of the known ones.", "Correct it, or add it to the list of labels."),
} as const;

/** Code of a rule in {@linkcode RULES}. */
export type RuleCode = keyof typeof RULES;

function rule<C extends string>(code: C, meaning: string, remedy: string): Rule & { readonly code: C } {
  return { code, meaning, remedy };
}
