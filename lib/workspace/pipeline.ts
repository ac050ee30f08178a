import { dirname } from "node:path";
import { type Evaluation, findLeakage, type LeakageReport, type SignalTest, signalTest } from "../evaluate/mod.ts";
import type { GroupReport } from "../fairness/mod.ts";
import { drawnTickets } from "../views/drawn_tickets.ts";
import { ingestEvent } from "./_ingest_event.ts";
import { loadTestFile } from "./_load_test_file.ts";
import { checkNotInput } from "./_not_input.ts";
import { checkWritableFolder } from "./_writable_folder.ts";
import { evaluateModel } from "./evaluate_model.ts";
import { checkTrainable, loadTickets, type TicketSet } from "./load_tickets.ts";
import { checkSavable, fewShotOf, type SavedRun, type SavedRunOptions, saveRun } from "./save_run.ts";
import { type SplitMethod, splitTickets, type TicketPart, type TicketSplit } from "./split_tickets.ts";
import { type TrainedModel, trainModel } from "./train_model.ts";

/** What a pipeline run is made of. */
export interface PipelineOptions extends SavedRunOptions {
  /** File of tickets to test on; without, a part of the source is held out. */
  readonly test?: string;
  readonly splitFile?: string;
  readonly splitBy: SplitMethod;
  readonly testShare: number;
  /** Where the report will go, so that a place that cannot be written to is refused before the work. */
  readonly report?: string;
}

/** Everything that a pipeline run found. */
export interface PipelineResult extends SavedRun {
  readonly data: TicketSet;
  readonly signal: SignalTest;
  readonly split: TicketSplit;
  readonly leakage: LeakageReport;
  readonly trained: TrainedModel;
  readonly evaluation: Evaluation;
  /** The same answers by group, where groups were asked for. */
  readonly groups?: readonly GroupReport[];
  readonly predictPerSecond: number;
  readonly seconds: number;
}

/** Validate → split → count leakage → train and calibrate → evaluate → save. */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const { source, seed, clock, signal, progress, onNote = () => {} } = options;
  await checkSavable(options);
  await checkReport(options);
  const start = clock.monotonic();
  const work = { signal, progress };
  const { quarantineTo, maxTickets, duties } = options;
  const groups = options.test === undefined ? options.groups : []; // those of the tickets that it is judged on
  const data = await loadTickets(source, { ...work, quarantineTo, maxTickets, groups, seed, duties });
  [...data.notes, ...drawnTickets(data)].forEach(onNote);
  checkTrainable(data);
  const test = options.test === undefined ? undefined : await loadTestFile(options.test, data, options);
  await options.store.trail.record(ingestEvent(data, "train"), ...(test ? [ingestEvent(test, "test")] : []));
  if (options.splitFile !== undefined) await duties?.registerRows(options.splitFile, source.path);
  const parts = await splitTickets(data, { ...options, test, method: options.splitBy });
  const fewShot = fewShotOf(parts.train, options);
  const split = fewShot ? learningFrom(fewShot, parts) : parts;
  progress?.({ stage: "signal test", done: 0 });
  const signalReport = await signalTest(split.train.texts, split.train.labels, { seed, ...work });
  if (!signalReport.signal) {
    onNote(`No signal: the labels do not depend on the text beyond chance (p = ${signalReport.pValue.toFixed(3)}).`);
  }
  progress?.({ stage: "leakage gate", done: 0 });
  const leakage = findLeakage(split.train.texts, split.test.texts, { seed });
  const trained = await trainModel(split.train.texts, split.train.labels, options, { ...work, clock });
  progress?.({ stage: "evaluate", done: 0, total: split.test.texts.length });
  const { evaluation, groups: groupReports, predictPerSecond } = evaluateModel(trained.model, split.test, {
    policy: trained.policy,
    coverage: options.coverage,
    trainLabels: split.train.labels,
    seed,
    clock,
  });
  const findings = {
    data,
    trained,
    evaluation,
    groups: groupReports,
    train: split.train,
    test: split.test,
    split: split.description,
    fewShot,
  };
  const { version, champion, serves } = await saveRun(options, findings);
  const seconds = (clock.monotonic() - start) / 1000;
  return {
    data,
    signal: signalReport,
    split,
    leakage,
    trained,
    evaluation,
    groups: groupReports,
    predictPerSecond,
    version,
    champion,
    serves,
    seconds,
  };
}

/** The same parts, but for the tickets to learn from. */
function learningFrom(train: TicketPart, { test, description }: TicketSplit): TicketSplit {
  return { train, test, description: { ...description, nTrain: train.texts.length } };
}

async function checkReport({ report, source, test, splitFile }: PipelineOptions): Promise<void> {
  if (report === undefined) return;
  await checkNotInput(report, [source.path, test, splitFile], "name another file with --report");
  await checkWritableFolder(dirname(report));
}
