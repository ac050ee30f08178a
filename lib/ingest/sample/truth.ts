import type { PiiSpan } from "./marks.ts";

/** What was planted in the sample tickets: what a good tool should find. */
export interface SampleTruth {
  readonly seed: number;
  readonly n: number;
  /** Tickets whose `category` is wrong, and what it should be. */
  readonly wrongLabels: readonly { readonly ticket_id: string; readonly category: string }[];
  /** Groups of tickets that say the same in nearly the same words. */
  readonly nearDuplicates: readonly (readonly string[])[];
  /** Groups with the very same text and label. */
  readonly exactDuplicates: readonly (readonly string[])[];
  /** Groups with the very same text and different labels; the first ticket's label is right. */
  readonly conflicts: readonly (readonly string[])[];
  /** Tickets for which several labels can be defended. */
  readonly ambiguous: readonly { readonly ticket_id: string; readonly categories: readonly string[] }[];
  /** Tickets about two matters: `category` is the main one, `other` the second. */
  readonly mixed: readonly { readonly ticket_id: string; readonly other: string }[];
  /** Tickets with no word on the matter itself ("still nothing??"); their label comes from the thread that one cannot see. */
  readonly contentless: readonly string[];
  readonly shift: {
    readonly from: string;
    readonly waves: readonly {
      readonly name: string;
      readonly description: string;
      readonly from: string;
      readonly to: string;
      readonly tickets: readonly string[];
    }[];
    /** Counted shares of the true categories before `from` and from it on. */
    readonly before: Readonly<Record<string, number>>;
    readonly after: Readonly<Record<string, number>>;
  };
  /** By language: tickets, and the shares of wrong labels and of terse tickets among them. */
  readonly languageBias: Readonly<
    Record<string, { readonly n: number; readonly wrongLabels: number; readonly terse: number }>
  >;
  /** Personal data in `customer_message`, by ticket; `start` and `end` count UTF-16 code units. */
  readonly pii: Readonly<Record<string, readonly PiiSpan[]>>;
}
