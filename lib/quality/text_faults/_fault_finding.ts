import { findPii, maskPii } from "../../text/pii/mod.ts";
import { buildFinding, skipped } from "../_build_finding.ts";
import { count, counted, percent } from "../_words.ts";
import type { CheckContext, QualityInput } from "../check.ts";
import type { Finding, FindingExample } from "../finding.ts";

const MOST_EXAMPLES = 5;
/** Letters of a text that an example shows. */
const WIDTH = 160;

/** What one kind of fault looks like in a file. */
export interface FaultReport {
  readonly check: string;
  readonly title: string;
  /** Places of the tickets concerned in the columns of the input, ascending. */
  readonly tickets: readonly number[];
  /** What one ticket and several do, such as `holds damaged letters` and `hold damaged letters`. */
  readonly does: readonly [one: string, several: string];
  /** Said after the counts, such as `most are mojibake`; may be empty. */
  readonly more?: string;
  /** Said where nothing was found. */
  readonly none: string;
  readonly advice: string;
  /** Share of the tickets from which the file should not be used as it is. */
  readonly failFrom: number;
  /**
   * Tickets that count towards that share.
   *
   * @default {all of them}
   */
  readonly severe?: number;
  /** Examples to show, the first five of them. */
  readonly examples: readonly { readonly tickets: readonly number[]; readonly at?: number; readonly note?: string }[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** A finding with its counts, status and examples. */
export function faultFinding(report: FaultReport, input: QualityInput): Finding {
  const { check: id, title, tickets, does, more, none, advice, failFrom, severe = tickets.length, examples, details } =
    report;
  const { rawTexts, rows, languages } = input;
  const n = rawTexts.length;
  if (n === 0) return skipped({ id, title }, "there are no tickets");
  const share = tickets.length / n;
  const status = tickets.length === 0 ? "SUCCESS" : severe / n >= failFrom ? "FAIL" : "WARNING";
  const concerned = `${count(tickets.length)} of ${counted(n, "ticket")} (${percent(share)}) ${
    does[tickets.length === 1 ? 0 : 1]
  }`;
  return buildFinding({ id, title }, {
    status,
    summary: tickets.length === 0 ? none : `${concerned}${more ? `: ${more}` : ""}.`,
    n,
    advice,
    examples: examples.slice(0, MOST_EXAMPLES).map(({ tickets: [first, ...rest], at = 0, note }): FindingExample => ({
      rows: [first, ...rest].map((ticket) => rows[ticket]),
      text: excerpt(rawTexts[first], at, languages?.[first]),
      ...(note === undefined ? {} : { note }),
    })),
    rows: tickets.map((ticket) => rows[ticket]),
    details,
  });
}

/** What stands around a place, in one line, personal data masked. */
function excerpt(text: string, at: number, language: string | undefined): string {
  // Masked first: a name cut in two would not be found.
  const from = Math.max(0, at - 2 * WIDTH);
  const part = text.slice(from, at + 3 * WIDTH).toWellFormed();
  const spans = findPii(part, { language });
  const before = maskPii(part.slice(0, at - from), spans.filter(({ end }) => end <= at - from));
  const masked = maskPii(part, spans);
  const start = Math.max(0, Math.min(before.length, masked.length) - WIDTH / 4);
  const shown = masked.slice(start, start + WIDTH).replace(/\s+/g, " ").trim().toWellFormed();
  return `${start + from > 0 ? "…" : ""}${shown}${
    start + WIDTH < masked.length || from + part.length < text.length ? "…" : ""
  }`;
}

/** Goes through the tickets; stops when told, and says how far it is. */
export function forEachTicket(
  n: number,
  stage: string,
  { signal, progress }: CheckContext,
  look: (ticket: number) => void,
): void {
  for (let i = 0; i < n; i++) {
    if (i % 2000 === 0) {
      signal?.throwIfAborted();
      progress?.({ stage, done: i, total: n });
    }
    look(i);
  }
  progress?.({ stage, done: n, total: n });
}

/** Counts by name, the most frequent first. */
export function tally(names: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** What one of a name is called, and what several are. */
export type Nouns = Readonly<Record<string, readonly [one: string, several: string]>>;

/** Counts in words, such as `12 e-mail addresses, 1 IBAN`; a name without nouns of its own stands as it is. */
export function listed(counts: Readonly<Record<string, number>>, most = 4, nouns: Nouns = {}): string {
  const parts = Object.entries(counts).map(([name, n]) => counted(n, ...(nouns[name] ?? [name, name] as const)));
  return parts.slice(0, most).join(", ") + (parts.length > most ? " …" : "");
}
