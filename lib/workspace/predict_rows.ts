import type { WorkOptions } from "../core/mod.ts";
import { openTableWriter, type TableSummary } from "../storage/table_writer.ts";
import { type TableFormat, tableFormatOf } from "../storage/table_format.ts";
import { type Answer, answerBatches, type AnsweredBatch, type RowToPredict } from "./answer_rows.ts";
import type { ServingModel } from "./serving_model.ts";

/** Rows to answer, in batches that are answered together. */
export interface RowsToPredict {
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<readonly RowToPredict[]>;
  /** Columns that the ids of tickets and customers were taken from, where there are such. */
  readonly ids?: { readonly ticket?: string; readonly customer?: string };
}

/** Where the answers go. */
export interface PredictRowsOptions extends WorkOptions {
  /** Path of a file, or `-` for the standard output. */
  readonly out: string;
  readonly format?: TableFormat;
  /** Put before the name of every column that is added. */
  readonly prefix?: string;
  /**
   * Threads that predict.
   *
   * @default {1} the one that calls
   */
  readonly workers?: number;
  /** Who objects to automated decisions: a human decides about their tickets, however sure the model is. */
  readonly objects?: (customerId: string | undefined) => boolean;
  /** Told of answers that were written, batch by batch; waited for. */
  readonly onAnswered?: (answered: AnsweredBatch) => Promise<void>;
  /** Called once all rows are answered, before the file of answers gets its name; with how many rows. Waited for. */
  readonly beforePlaced?: (rows: number) => Promise<void>;
  /** Told of a guess or a change, as a sentence for the user. */
  readonly onNote?: (note: string) => void;
}

/** What was answered. */
export interface PredictSummary extends TableSummary {
  /** Rows that could not be classified; `error` says why. */
  readonly errors: number;
  readonly decisions: { readonly route: number; readonly choose: number; readonly human: number };
  readonly version: string;
}

/** Columns that are added to those of the input, in this order. */
export const ANSWER_COLUMNS = ["label", "confidence", "set", "decision", "version", "error"] as const;

const ANSWER_TYPES = ["text", "number", "texts", "text", "text", "text"] as const;

/** Put before the added columns when the input has one of their names and no prefix was given. */
const CLASH_PREFIX = "predicted_";

/**
 * Answers rows one by one: one row out for each row in, in order, the input's columns as they are and the answer beside them.
 *
 * @throws {InputError} If the answers cannot be written, or their columns clash with those of the input.
 */
export async function predictRows(
  rows: RowsToPredict,
  serving: ServingModel,
  options: PredictRowsOptions,
): Promise<PredictSummary> {
  const { out, signal, progress, objects, onAnswered, onNote = () => {} } = options;
  const prefix = options.prefix ?? freePrefix(rows.columns, onNote);
  const added = ANSWER_COLUMNS.map((name, i) => ({ name: prefix + name, type: ANSWER_TYPES[i] }));
  await using writer = await openTableWriter(out, [...rows.columns, ...added], {
    format: options.format ?? (out === "-" ? "jsonl" : tableFormatOf(out)),
    signal,
  });
  const decisions = { route: 0, choose: 0, human: 0 };
  let done = 0;
  let errors = 0;
  for await (const answered of answerBatches(rows.batches, serving, { workers: options.workers, signal })) {
    signal?.throwIfAborted();
    const { batch } = answered;
    const answers = objects
      ? answered.answers.map((answer, i) => respected(answer, batch[i], objects))
      : answered.answers;
    for (const [i, answer] of answers.entries()) {
      if ("error" in answer) errors++;
      else decisions[answer.decision]++;
      await writer.write([...fitted(batch[i].values, rows.columns.length), ...cells(answer, serving.version.id)]);
    }
    await onAnswered?.({ batch, answers });
    done += batch.length;
    progress?.({ stage: "predict", done });
  }
  await options.beforePlaced?.(done);
  const summary = await writer.close();
  return { ...summary, errors, decisions, version: serving.version.id };
}

/** The answer as whoever objects to automated decisions may be given it (Art. 22 GDPR). */
function respected(answer: Answer, { customerId }: RowToPredict, objects: (id?: string) => boolean): Answer {
  return "error" in answer || !objects(customerId) ? answer : { ...answer, decision: "human" };
}

function cells(answer: Answer, version: string): unknown[] {
  if ("error" in answer) return [null, null, null, "human", version, answer.error];
  // Four digits say all that a calibrated probability knows, and keep files readable.
  return [answer.label, Math.round(answer.confidence * 1e4) / 1e4, answer.set, answer.decision, version, null];
}

/** A row with as many values as the header has names: a row with too many or too few says so in its error. */
function fitted(values: readonly unknown[], n: number): unknown[] {
  return Array.from({ length: n }, (_, c) => values[c] ?? null);
}

function freePrefix(columns: readonly string[], onNote: (note: string) => void): string {
  const clash = ANSWER_COLUMNS.filter((name) => columns.includes(name));
  if (clash.length === 0) return "";
  onNote(
    `The input has ${clash.length === 1 ? "a column" : "columns"} ${
      clash.join(", ")
    }; the answers are named ${CLASH_PREFIX}label and so on (--prefix names them otherwise).`,
  );
  return CLASH_PREFIX;
}
