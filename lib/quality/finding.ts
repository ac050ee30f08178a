/** How serious a finding is; `SKIPPED` says that a check had nothing to look at, and why. */
export type FindingStatus = "SUCCESS" | "WARNING" | "FAIL" | "SKIPPED";

/** Some rows that show what was found. */
export interface FindingExample {
  /** 1-based rows in the file; several where they belong together, such as copies. */
  readonly rows: readonly number[];
  /** The text, cut short; as it stands in the file, so to be escaped where it is shown. */
  readonly text: string;
  /** What is wrong with it, such as `labelled "Billing" and "Refund"`. */
  readonly note?: string;
}

/** What one check found. */
export interface Finding {
  /** Name of the check in kebab-case, such as `near-duplicates`. */
  readonly check: string;
  /** The check in words, such as `Near-duplicates`. */
  readonly title: string;
  readonly status: FindingStatus;
  /** The finding in a sentence, with its counts. */
  readonly summary: string;
  /** Tickets concerned. */
  readonly count: number;
  /** Tickets looked at. */
  readonly n: number;
  /** What to do about it; empty for `SUCCESS`. */
  readonly advice: string;
  /** A few of them. */
  readonly examples: readonly FindingExample[];
  /** Every row concerned (1-based in the file), ascending, at most 10,000. */
  readonly rows: readonly number[];
  /** Figures of this check for programs and charts, as JSON. */
  readonly details: Readonly<Record<string, unknown>>;
}
