import { findPii, maskPii } from "../text/pii/mod.ts";
import type { QualityInput } from "./check.ts";
import type { Finding, FindingExample } from "./finding.ts";

/** Rows that a finding lists; enough to look at or to leave out, and a report stays a file that opens. */
const MAX_ROWS = 10_000;
/** Examples of a finding. */
const MAX_EXAMPLES = 5;
/** Characters of an example's text. */
const MAX_CHARACTERS = 300;

/** Which check speaks. */
export interface Speaker {
  readonly id: string;
  readonly title: string;
}

/** What a check says; what is left out is empty, and `count` is the number of rows. */
export type Said = Pick<Finding, "status" | "summary" | "n"> & Partial<Omit<Finding, "check" | "title">>;

/**
 * A finding in its bounds: rows ascend and are at most 10,000, examples are few, cut short and without
 * personal data, as a report travels further than its file; success needs no advice.
 */
export function buildFinding({ id, title }: Speaker, said: Said): Finding {
  const { status, summary, n, advice = "", examples = [], details = {} } = said;
  const rows = Array.from(new Set(said.rows ?? [])).sort((a, b) => a - b);
  return {
    check: id,
    title,
    status,
    summary,
    count: said.count ?? rows.length,
    n,
    advice: status === "SUCCESS" || status === "SKIPPED" ? "" : advice,
    examples: examples.slice(0, MAX_EXAMPLES).map((example) => ({ ...example, text: shownText(example.text) })),
    rows: rows.slice(0, MAX_ROWS),
    details,
  };
}

/** The finding of a check that had nothing to look at. */
export function skipped(speaker: Speaker, why: string, n = 0): Finding {
  return buildFinding(speaker, { status: "SKIPPED", summary: `Not looked at: ${why}.`, n });
}

/** A ticket as an example. */
export function exampleOf(input: QualityInput, index: number, note?: string): FindingExample {
  return { rows: [input.rows[index]], text: input.texts[index], ...(note !== undefined && { note }) };
}

/** Texts that belong together as one example: the first one's text, the rows of all (at most ten). */
export function groupExample(input: QualityInput, group: readonly number[], note?: string): FindingExample {
  return {
    rows: group.slice(0, 10).map((i) => input.rows[i]),
    text: input.texts[group[0]],
    ...(note !== undefined && { note }),
  };
}

function shownText(text: string): string {
  // Masked before it is cut, as half a name would not be found.
  const start = text.slice(0, 2 * MAX_CHARACTERS).toWellFormed();
  const masked = maskPii(start, findPii(start));
  if (masked.length <= MAX_CHARACTERS && start.length === text.length) return masked;
  return `${masked.slice(0, MAX_CHARACTERS - 1).toWellFormed().replace(/\ufffd$/, "")}…`;
}
