/** A mail as the grammar writes it: `[a|b]` alternatives and `{slots}`, see `grammar.ts`. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** Mails of one language that no customer wrote, and mails of customers that look like them. */
export interface DamageTexts {
  /** Answers of machines: absence, failed delivery, receipt. */
  readonly autoReplies: readonly MailText[];
  readonly spam: readonly MailText[];
  /** Mails that a form or shop system fills in: the same sentences in each. */
  readonly forms: readonly MailText[];
  /** Mails whose `{raw:name}` fields were never filled in. */
  readonly unfilled: readonly MailText[];
  /** What customers write that a hasty detector takes for damage. */
  readonly negatives: readonly MailText[];
}
