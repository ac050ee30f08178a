import { type Clock, fingerprint, type WorkOptions } from "../core/mod.ts";
import { type Evaluation, findLeakage, type LeakageReport, type SignalTest, signalTest } from "../evaluate/mod.ts";
import { type ModelVersion, saveVersion } from "../registry/mod.ts";
import { evaluateModel } from "./evaluate_model.ts";
import { checkTrainable, loadTickets, type TicketSet } from "./load_tickets.ts";
import { type SplitMethod, splitTickets, type TicketSplit } from "./split_tickets.ts";
import type { TicketSource } from "./ticket_source.ts";
import { type TrainedModel, trainModel, type TrainOptions } from "./train_model.ts";
import { cardFactsOf, configOf, crownVersion, latestOf } from "./version_facts.ts";

/** What a pipeline run is made of. */
export interface PipelineOptions extends TrainOptions, WorkOptions {
  readonly source: TicketSource;
  /** File of tickets to test on; without, a part of the source is held out. */
  readonly test?: string;
  readonly splitFile?: string;
  readonly splitBy: SplitMethod;
  readonly testShare: number;
  /** Name of the version. */
  readonly name: string;
  /** Folder that holds `versions/`. */
  readonly models: string;
  /** Folder where refused rows are written. */
  readonly quarantineTo: string;
  /** SHA-256 of the lock file. */
  readonly lockHash?: string;
  /**
   * Make the version the champion even if it is no better than the present one.
   *
   * @default {false}
   */
  readonly promote?: boolean;
  readonly clock: Clock;
  /** Told what was found on the way, as a sentence for the user. */
  readonly onNote?: (note: string) => void;
}

/** Everything that a pipeline run found. */
export interface PipelineResult {
  readonly data: TicketSet;
  readonly signal: SignalTest;
  readonly split: TicketSplit;
  readonly leakage: LeakageReport;
  readonly trained: TrainedModel;
  readonly evaluation: Evaluation;
  readonly predictPerSecond: number;
  readonly version: ModelVersion;
  /** Whether the version serves from now on, and why, in one sentence. */
  readonly champion: string;
  readonly seconds: number;
}

/** Validate → split → count leakage → train and calibrate → evaluate → save. */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const { source, seed, clock, signal, progress, onNote = () => {} } = options;
  const start = clock.monotonic();
  const work = { signal, progress };
  const data = await loadTickets(source, { ...work, quarantineTo: options.quarantineTo });
  data.notes.forEach(onNote);
  checkTrainable(data);
  const test = options.test === undefined
    ? undefined
    : await loadTickets({ ...source, path: options.test, columns: columnsOf(data) }, work);
  const split = await splitTickets(data, { ...options, test, method: options.splitBy });
  progress?.({ stage: "signal test", done: 0 });
  const signalReport = await signalTest(split.train.texts, split.train.labels, { seed, ...work });
  if (!signalReport.signal) {
    onNote(`No signal: the labels do not depend on the text beyond chance (p = ${signalReport.pValue.toFixed(3)}).`);
  }
  progress?.({ stage: "leakage gate", done: 0 });
  const leakage = findLeakage(split.train.texts, split.test.texts, { seed });
  const trained = await trainModel(split.train.texts, split.train.labels, options, { ...work, clock });
  progress?.({ stage: "evaluate", done: 0, total: split.test.texts.length });
  const { evaluation, predictPerSecond } = evaluateModel(trained.model, split.test, {
    policy: trained.policy,
    coverage: options.coverage,
    trainLabels: split.train.labels,
    seed,
    clock,
  });
  signal?.throwIfAborted();
  const version = await saveVersion(options.models, {
    name: options.name,
    snapshot: trained.model.toSnapshot(),
    classes: trained.model.classes,
    metrics: evaluation,
    dataFingerprint: data.fingerprint,
    testFingerprint: fingerprint(split.test.texts, split.test.labels),
    cardFacts: cardFactsOf(data, split.train.labels),
    split: split.description,
    seed,
    config: configOf(options, trained, data),
    lockHash: options.lockHash,
    parent: await latestOf(options.models, options.name),
    clock,
    signal,
  });
  const champion = await crownVersion(options.models, version, options.promote ?? false);
  const seconds = (clock.monotonic() - start) / 1000;
  return {
    data,
    signal: signalReport,
    split,
    leakage,
    trained,
    evaluation,
    predictPerSecond,
    version,
    champion,
    seconds,
  };
}

/** The columns that were found in the training file are asked for by name in the test file. */
function columnsOf({ mapping }: TicketSet): TicketSource["columns"] {
  return { text: mapping.text, label: mapping.label, subject: mapping.subject ?? null };
}
