import { GrowingUint32Array } from "./_growing_array.ts";
import { HashTable } from "./_hash_table.ts";
import { LengthHistogram, type LengthQuantiles } from "./_length_histogram.ts";
import { TextHash } from "./_text_hash.ts";
import { type LabelTypo, labelTypos } from "./label_typos.ts";
import type { IngestedRow } from "./read_tickets.ts";
import type { Problem } from "./table.ts";

/** A row that breaks a rule. */
export interface RuleExample extends Problem {
  readonly row: number;
}

/** A text that stands in more than one row. */
export interface RepeatExample {
  /** The text, cut after 120 characters. */
  readonly text: string;
  /** The first row that has it, and this one. */
  readonly rows: readonly [number, number];
  /** Labels of the two rows, where both have one. */
  readonly labels?: readonly [string, string];
}

/** What a file of tickets holds. */
export interface TicketProfile {
  readonly rowsRead: number;
  readonly accepted: number;
  readonly quarantined: number;
  /** Rows by rule code; a row that breaks several rules counts for each. */
  readonly rules: Readonly<Record<string, number>>;
  /** Accepted tickets by label, most frequent first. */
  readonly labels: Readonly<Record<string, number>>;
  readonly unlabelled: number;
  /** Whether there were more different labels than are counted; then the column is hardly a label. */
  readonly tooManyLabels: boolean;
  /** Accepted tickets by language, where the file tells; most frequent first. */
  readonly languages: Readonly<Record<string, number>>;
  /** Accepted tickets whose text stands in an earlier one too, without regard to case and white space. */
  readonly duplicates: number;
  /** Different texts that carry more than one label. */
  readonly conflicts: number;
  /** Labels that look like slips of frequent ones. */
  readonly labelTypos: readonly LabelTypo[];
  /** Length of the texts, in UTF-16 code units. */
  readonly textLength: LengthQuantiles | null;
  /** Earliest and latest time, ISO 8601, where the file tells. */
  readonly time: { readonly first: string; readonly last: string } | null;
  readonly examples: {
    /** By rule code, the first few rows. */
    readonly rules: Readonly<Record<string, readonly RuleExample[]>>;
    readonly duplicates: readonly RepeatExample[];
    readonly conflicts: readonly RepeatExample[];
  };
}

const EXAMPLES = 5;
const MAX_LABELS = 10_000;
/** Label index of a text whose rows disagree, and of one without label. */
const CONFLICTED = 0xffffffff;
const NO_LABEL = 0xfffffffe;

/**
 * Gathers a {@linkcode TicketProfile} row by row, in bounded memory: texts are told apart by 64-bit hashes in typed
 * arrays, 30 to 50 bytes a ticket; examples are few and cut short.
 *
 * @example
 * ```ts
 * import { TicketProfiler } from "./ticket_profile.ts";
 * import assert from "node:assert/strict";
 *
 * const profiler = new TicketProfiler();
 * const tickets = [["I was charged twice", "Billing"], ["i was  charged twice", "Refund"], ["Where is it?", "Delivery"]];
 * tickets.forEach(([customer_message, category], i) => {
 *   profiler.add({ row: { number: i + 1, values: [] }, ticket: { ticket_id: `${i}`, customer_message, category } });
 * });
 * const { accepted, duplicates, conflicts, examples } = profiler.profile();
 *
 * assert.deepEqual([accepted, duplicates, conflicts], [3, 1, 1]);
 * assert.deepEqual(examples.conflicts[0].labels, ["Billing", "Refund"]);
 * ```
 */
export class TicketProfiler {
  #rowsRead = 0;
  #accepted = 0;
  #unlabelled = 0;
  #duplicates = 0;
  #conflicts = 0;
  #tooManyLabels = false;
  #firstTime = "";
  #lastTime = "";
  readonly #rules = new Map<string, { count: number; examples: RuleExample[] }>();
  readonly #labels = new Map<string, { index: number; count: number }>();
  readonly #labelNames: string[] = [];
  readonly #languages = new Map<string, number>();
  readonly #lengths = new LengthHistogram();
  readonly #hash = new TextHash();
  /** Index of each different text; its first row and its label stand under that index. */
  readonly #texts = new HashTable();
  readonly #firstRow = new GrowingUint32Array();
  readonly #textLabel = new GrowingUint32Array();
  readonly #repeats: RepeatExample[] = [];
  readonly #disagreements: RepeatExample[] = [];

  /** Counts one row. */
  add(row: IngestedRow): void {
    this.#rowsRead++;
    if (row.problems) this.#addProblems(row.row.number, row.problems);
    else this.#addTicket(row.row.number, row.ticket);
  }

  /** The profile of the rows so far. */
  profile(): TicketProfile {
    const labels = byCount([...this.#labels].map(([label, { count }]) => [label, count]));
    const rules = [...this.#rules].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      rowsRead: this.#rowsRead,
      accepted: this.#accepted,
      quarantined: this.#rowsRead - this.#accepted,
      rules: Object.fromEntries(rules.map(([code, { count }]) => [code, count])),
      labels: Object.fromEntries(labels),
      unlabelled: this.#unlabelled,
      tooManyLabels: this.#tooManyLabels,
      languages: Object.fromEntries(byCount([...this.#languages])),
      duplicates: this.#duplicates,
      conflicts: this.#conflicts,
      labelTypos: this.#tooManyLabels ? [] : labelTypos(labels),
      textLength: this.#lengths.quantiles(),
      time: this.#firstTime === "" ? null : { first: this.#firstTime, last: this.#lastTime },
      examples: {
        rules: Object.fromEntries(rules.map(([code, { examples }]) => [code, [...examples]])),
        duplicates: [...this.#repeats],
        conflicts: [...this.#disagreements],
      },
    };
  }

  #addProblems(row: number, problems: readonly Problem[]): void {
    for (const problem of problems) {
      const seen = this.#rules.get(problem.code) ?? { count: 0, examples: [] };
      if (seen.count === 0) this.#rules.set(problem.code, seen);
      seen.count++;
      if (seen.examples.length < EXAMPLES) seen.examples.push({ row, ...problem });
    }
  }

  #addTicket(row: number, ticket: NonNullable<IngestedRow["ticket"]>): void {
    this.#accepted++;
    const { customer_message: text, category, language, timestamp } = ticket;
    this.#lengths.add(text.length);
    if (language !== undefined && (this.#languages.has(language) || this.#languages.size < MAX_LABELS)) {
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    }
    if (timestamp !== undefined) {
      if (this.#firstTime === "" || timestamp < this.#firstTime) this.#firstTime = timestamp;
      if (timestamp > this.#lastTime) this.#lastTime = timestamp;
    }
    this.#addText(row, text, this.#countLabel(category));
  }

  #countLabel(label: string | undefined): number {
    if (label === undefined) {
      this.#unlabelled++;
      return NO_LABEL;
    }
    let seen = this.#labels.get(label);
    if (!seen) {
      if (this.#labels.size === MAX_LABELS) {
        this.#tooManyLabels = true;
        return NO_LABEL;
      }
      this.#labels.set(label, seen = { index: this.#labels.size, count: 0 });
      this.#labelNames.push(label);
    }
    seen.count++;
    return seen.index;
  }

  #addText(row: number, text: string, label: number): void {
    const { low, high } = this.#hash.folded(text);
    const earlier = this.#texts.findOrAdd(low, high, this.#texts.size);
    if (earlier < 0) {
      this.#firstRow.push(row);
      this.#textLabel.push(label);
      return;
    }
    this.#duplicates++;
    const earlierLabel = this.#textLabel.get(earlier);
    const rows = [this.#firstRow.get(earlier), row] as const;
    if (this.#repeats.length < EXAMPLES) this.#repeats.push({ text: cut(text), rows });
    if (label === NO_LABEL || earlierLabel === CONFLICTED || label === earlierLabel) return;
    if (earlierLabel === NO_LABEL) return this.#textLabel.set(earlier, label);
    this.#conflicts++;
    this.#textLabel.set(earlier, CONFLICTED);
    if (this.#disagreements.length < EXAMPLES) {
      const labels = [this.#labelNames[earlierLabel], this.#labelNames[label]] as const;
      this.#disagreements.push({ text: cut(text), rows, labels });
    }
  }
}

/** Reads all rows and gathers their profile. */
export async function profileTickets(rows: AsyncIterable<IngestedRow>): Promise<TicketProfile> {
  const profiler = new TicketProfiler();
  for await (const row of rows) profiler.add(row);
  return profiler.profile();
}

function byCount(entries: [string, number][]): [string, number][] {
  return entries.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
