import type { StoreOfRecord } from "../audit/mod.ts";
import type { AnsweredBatch } from "./answer_rows.ts";
import type { PersonalDuties } from "./personal_duties.ts";
import { predictRows, type PredictRowsOptions, type PredictSummary, type RowsToPredict } from "./predict_rows.ts";
import { PredictionRecord } from "./record_predictions.ts";
import type { ServingModel } from "./serving_model.ts";
import type { TicketSource } from "./ticket_source.ts";

/** What is done with the answers of a table besides writing them. */
export interface PredictTableOptions extends Omit<PredictRowsOptions, "objects" | "onAnswered" | "beforePlaced"> {
  /**
   * Reference by which the version was asked, such as `champion`.
   *
   * @default {serving.version.id}
   */
  readonly askedAs?: string;
  /**
   * Keep each answer under the id of its ticket, where the file tells it, for the history of the registry.
   *
   * @default {true}
   */
  readonly keep?: boolean;
}

/** What was answered, and how many answers are kept under the ids of their tickets. */
export interface PredictTableSummary extends PredictSummary {
  readonly kept: number;
}

/** What the workspace adds. */
export interface RecordedRun {
  readonly store: StoreOfRecord;
  /** Name of the file, `-` for standard input. */
  readonly source: string;
  /** How the file is read; absent for lines. */
  readonly reading?: TicketSource;
  /** What `ENABLE_GDPR` asks: who objects is answered by a human, and the file of answers is registered; nothing without. */
  readonly duties?: PersonalDuties;
}

/** Answers rows as `predictRows` does, and tells the audit trail, also of what was out when a run breaks off. */
export async function predictTable(
  rows: RowsToPredict,
  serving: ServingModel,
  { store, source, reading, duties, askedAs = serving.version.id, keep = true, ...options }:
    & PredictTableOptions
    & RecordedRun,
): Promise<PredictTableSummary> {
  const run = { version: serving.version, askedAs, source, keep, duties, streams: options.out === "-" };
  const record = new PredictionRecord(store, run);
  const objects = rows.ids?.customer === undefined ? undefined : await duties?.objectors();
  const customers = new Set<string>();
  const onAnswered = async (answered: AnsweredBatch) => {
    if (duties) {
      for (const { customerId } of answered.batch) {
        if (customerId !== undefined) customers.add(customerId);
      }
    }
    await record.add(answered);
  };
  // First: a run that is killed then leaves no file that erasure does not know, while a note of a file that never came does no harm.
  const beforePlaced = async (tickets: number) => {
    if (!duties || customers.size === 0) return;
    const { ticket: id, customer } = rows.ids ?? {};
    const columns = { ...reading?.columns, id, customer };
    await duties.registerInput({ source: { ...reading, path: source, columns }, tickets, customers });
    const written = { path: options.out, format: options.format, columns: { id, customer } };
    await duties.register({ source: written, kind: "answers", tickets, customers });
  };
  let summary;
  try {
    summary = await predictRows(rows, serving, { ...options, objects, onAnswered, beforePlaced });
  } catch (error) {
    await record.breakOff().catch(({ message }) =>
      options.onNote?.(`The answers that are out could not be recorded: ${message}`)
    );
    throw error;
  }
  await record.finish();
  if (customers.size > 0) await duties?.registerWritten(options.out);
  return { ...summary, kept: record.kept };
}
