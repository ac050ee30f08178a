import type { Prediction } from "../core/mod.ts";
import { answerScores, predictTickets, type Unclassified } from "../models/calibration/predict_tickets.ts";
import type { ServingModel } from "./serving_model.ts";

/** One row to answer: what stands in the file, and the text to classify or why there is none. */
export interface RowToPredict {
  readonly values: readonly unknown[];
  readonly text?: string;
  readonly error?: string;
  /** Id of the ticket, where the file tells. */
  readonly ticketId?: string;
  /** Id of the customer, where the file tells. */
  readonly customerId?: string;
}

type Batches = AsyncIterable<readonly RowToPredict[]>;

/** What is said of one row. */
export type Answer = Prediction | Unclassified;

/** A batch of rows, with what is said of each, shape `(nRows,)`. */
export interface AnsweredBatch {
  readonly batch: readonly RowToPredict[];
  readonly answers: readonly Answer[];
}

/** Predictions of a batch; rows without text keep their error. */
export function answerBatch(batch: readonly RowToPredict[], { model, policy, version }: ServingModel): Answer[] {
  return withErrors(batch, predictTickets(model, textsOf(batch), { version: version.id, policy }));
}

/**
 * Answers batches in order.
 *
 * @param options `workers`: threads that predict; fewer than 2 is the one that calls.
 */
export function answerBatches(
  batches: Batches,
  serving: ServingModel,
  { workers = 1, signal }: { workers?: number; signal?: AbortSignal } = {},
): AsyncGenerator<AnsweredBatch> {
  return workers < 2 ? inOneThread(batches, serving) : inThreads(batches, serving, { workers, signal });
}

async function* inOneThread(batches: Batches, serving: ServingModel): AsyncGenerator<AnsweredBatch> {
  for await (const batch of batches) yield { batch, answers: answerBatch(batch, serving) };
}

/** The vectoriser and the weights run in threads; what is left, from score to decision, is done here. */
async function* inThreads(
  batches: Batches,
  { model, policy, version }: ServingModel,
  { workers, signal }: { workers: number; signal?: AbortSignal },
): AsyncGenerator<AnsweredBatch> {
  const { openPredictPool } = await import("../models/parallel_predict.ts");
  await using pool = await openPredictPool(model.base.toSnapshot(), { workers });
  const waiting: { batch: readonly RowToPredict[]; texts: string[] }[] = [];
  const batchesOfTexts = async function* () {
    for await (const batch of batches) {
      const texts = textsOf(batch);
      waiting.push({ batch, texts });
      yield texts;
    }
  };
  for await (const scores of pool.decisionFunction(batchesOfTexts(), { signal })) {
    const { batch, texts } = waiting.shift()!;
    const answers = answerScores(model, texts, scores, { version: version.id, policy });
    yield { batch, answers: withErrors(batch, answers) };
  }
}

function textsOf(batch: readonly RowToPredict[]): string[] {
  return batch.flatMap(({ text }) => (text === undefined ? [] : [text]));
}

/** Puts the answers back among the rows that have no text. */
function withErrors(batch: readonly RowToPredict[], answers: readonly Answer[]): Answer[] {
  let next = 0;
  return batch.map((
    { text, error },
  ) => (text === undefined ? { error: error ?? "there is no text" } : answers[next++]));
}
