import type { StoreOfRecord } from "../audit/mod.ts";
import { type Clock, InputError, type WorkOptions } from "../core/mod.ts";
import { type Evaluation, findLeakage, type LeakageReport } from "../evaluate/mod.ts";
import { ingestEvent } from "./_ingest_event.ts";
import type { PersonalDuties } from "./personal_duties.ts";
import { evaluateModel } from "./evaluate_model.ts";
import { loadTickets, type TicketSet } from "./load_tickets.ts";
import type { ServingModel } from "./serving_model.ts";
import { unseenLabels } from "./split_tickets.ts";
import type { TicketSource } from "./ticket_source.ts";

/** What judging a saved version is made of. */
export interface EvaluateVersionOptions extends WorkOptions {
  /** File that the version learned from; the one named in its manifest if it is still there and unchanged. */
  readonly train?: string;
  readonly seed: number;
  /** Told of what was read. */
  readonly store: StoreOfRecord;
  /** What `ENABLE_GDPR` asks; nothing without. */
  readonly duties?: PersonalDuties;
  readonly clock: Clock;
  readonly onNote?: (note: string) => void;
}

/** How a saved version does on a file of labelled tickets. */
export interface VersionEvaluation {
  readonly data: TicketSet;
  readonly evaluation: Evaluation;
  /** Absent where the training tickets are not at hand. */
  readonly leakage?: LeakageReport;
  readonly predictPerSecond: number;
}

/**
 * Judges a saved version on labelled tickets; those that it learned from are counted first.
 *
 * @throws {InputError} If the file cannot be read, or it is the one that the version learned from.
 */
export async function evaluateVersion(
  source: TicketSource,
  serving: ServingModel,
  options: EvaluateVersionOptions,
): Promise<VersionEvaluation> {
  const { seed, store, duties, clock, onNote = () => {}, ...work } = options;
  const { manifest } = serving.version;
  const data = await loadTickets({ ...source, raw: serving.raw }, { ...work, duties, use: "quality-control" });
  data.notes.forEach(onNote);
  if (data.fingerprint === manifest.dataFingerprint) {
    throw new InputError(`these are the tickets that ${serving.version.id} learned from`, {
      place: { file: data.source },
      hint: "evaluate on others; the scores of training stand in its model card",
    });
  }
  await store.trail.record(ingestEvent(data, "test"));
  checkLabels(data, serving, onNote);
  const train = await trainingTickets(serving, options);
  const leakage = train && findLeakage(train.texts, data.texts, { seed });
  if (!leakage) onNote("Leakage was not counted: name the file that the version learned from with --train.");
  const { evaluation, predictPerSecond } = evaluateModel(serving.model, data, {
    policy: serving.policy,
    coverage: Number(manifest.config.coverage),
    trainLabels: train?.labels ?? data.labels,
    seed,
    clock,
  });
  if (!train) onNote("The majority baseline is that of the test tickets.");
  return { data, evaluation, leakage, predictPerSecond };
}

function checkLabels(data: TicketSet, { model, version }: ServingModel, onNote: (note: string) => void): void {
  const unseen = unseenLabels(model.classes, data.labels);
  if (!unseen) return;
  if (data.labels.some((label) => model.classes.includes(label))) return onNote(unseen);
  const listed = (names: readonly string[]) => names.slice(0, 3).map((name) => `"${name}"`).join(", ");
  throw new InputError(
    `none of its labels, such as ${listed([...new Set(data.labels)])}, is one that ${version.id} gives: ` +
      `${listed(model.classes)}${model.classes.length > 3 ? ", …" : ""}`,
    { place: { file: data.source, column: data.mapping.label }, hint: "name the right column with --label" },
  );
}

/** The tickets that a version learned from: those of a file, else of the one that it names if that is as it was; undefined if not. */
export async function trainingTickets(
  { version, raw }: ServingModel,
  { train, signal, progress }: WorkOptions & { readonly train?: string },
): Promise<TicketSet | undefined> {
  const { data, columns } = version.manifest.config as { data?: string; columns?: TicketSource["columns"] };
  const path = train ?? data;
  if (path === undefined) return undefined;
  try {
    const set = await loadTickets({ path, columns, raw }, { signal, progress });
    return train !== undefined || set.fingerprint === version.manifest.dataFingerprint ? set : undefined;
  } catch (error) {
    if (train === undefined && error instanceof InputError) return undefined; // moved or changed since: the note says so
    throw error;
  }
}
