import type { Decision } from "../core/mod.ts";
import type { StoreTransaction } from "../storage/db/mod.ts";

/** An answer to be kept: no words of the customer's, only which ticket and what was said. */
export interface GivenAnswer {
  readonly ticket: string;
  /** null where nothing could be said. */
  readonly label: string | null;
  readonly confidence: number | null;
  readonly decision: Decision;
}

/** What answers have in common. */
export interface AnswerBatch {
  /** The version that answered. */
  readonly version: { readonly digest: string };
  /** Reference by which it was asked, such as `champion`. */
  readonly askedAs: string;
  /** Who asked. */
  readonly askedBy: string;
  readonly at: Date;
  readonly answers: readonly GivenAnswer[];
}

/** Rows of one statement: SQLite takes 32,766 values. */
const CHUNK = 2000;

/** Keeps which version answered which tickets; the caller tells the trail, in the same transaction and last. */
export async function recordAnswers(tx: StoreTransaction, batch: AnswerBatch): Promise<void> {
  const { version: { digest }, askedAs: asked_as, askedBy: asked_by, answers } = batch;
  const at = batch.at.toISOString();
  for (let i = 0; i < answers.length; i += CHUNK) {
    await tx.insertInto("answer").values(
      answers.slice(i, i + CHUNK).map(({ ticket: ticket_id, label, confidence, decision }) => ({
        ticket_id,
        at,
        digest,
        label,
        confidence,
        decision,
        asked_as,
        asked_by,
      })),
    ).execute();
  }
}
