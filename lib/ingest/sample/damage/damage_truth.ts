import type { EncodingFault } from "./damage_encoding.ts";

/** Shares of the tickets that {@linkcode damageSample} gives each fault. */
export interface DamageShares {
  /** @default {0.02} */
  readonly encoding?: number;
  /** @default {0.02} */
  readonly autoReplies?: number;
  /** @default {0.015} */
  readonly spam?: number;
  /**
   * Mails that a form filled in, in groups of eight and more with the same sentences.
   *
   * @default {0.015}
   */
  readonly forms?: number;
  /**
   * Mails with fields that were never filled in, such as `{{first_name}}`.
   *
   * @default {0.008}
   */
  readonly unfilled?: number;
  /**
   * Messages, labels and times that are empty or say `N/A`.
   *
   * @default {0.012}
   */
  readonly missing?: number;
  /** @default {0.01} */
  readonly labelTypos?: number;
  /**
   * Messages cut off by a column that was too narrow.
   *
   * @default {0.01}
   */
  readonly truncated?: number;
  /**
   * Tickets of customers that look like one of the faults.
   *
   * @default {0.02}
   */
  readonly hardNegatives?: number;
  /**
   * Tickets that are moved into two hours of one day.
   *
   * @default {0.015}
   */
  readonly burst?: number;
}

/** What {@linkcode damageSample} planted; no ticket has two of the faults of the text. */
export interface DamageTruth {
  readonly seed: number;
  /** With the message before. */
  readonly encoding: readonly {
    readonly ticket_id: string;
    readonly fault: EncodingFault;
    readonly original: string;
  }[];
  readonly autoReplies: readonly string[];
  readonly spam: readonly string[];
  /** Groups with the same sentences. */
  readonly forms: readonly (readonly string[])[];
  readonly unfilled: readonly string[];
  readonly missing: readonly {
    readonly ticket_id: string;
    readonly field: "customer_message" | "category" | "timestamp";
    readonly value: string;
  }[];
  /** With the label as it was. */
  readonly labelTypos: readonly { readonly ticket_id: string; readonly category: string }[];
  /** With the length before, in UTF-16 code units. */
  readonly truncated: readonly { readonly ticket_id: string; readonly length: number }[];
  readonly hardNegatives: readonly string[];
  /** First and last day (UTC) without tickets. */
  readonly gap: { readonly from: string; readonly to: string };
  /** ISO 8601, UTC; the tickets were moved there from other days. */
  readonly burst: { readonly from: string; readonly to: string; readonly tickets: readonly string[] };
}
