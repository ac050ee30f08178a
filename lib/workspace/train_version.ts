import { rowOf } from "../core/mod.ts";
import { evaluate, type Evaluation } from "../evaluate/mod.ts";
import type { GroupReport } from "../fairness/mod.ts";
import { decide } from "../models/calibration/decide.ts";
import type { UnseenMethod } from "../models/mod.ts";
import { drawnTickets } from "../views/drawn_tickets.ts";
import { ingestEvent } from "./_ingest_event.ts";
import { loadTestFile } from "./_load_test_file.ts";
import { evaluateModel, groupReports } from "./evaluate_model.ts";
import { type Distilled, openTeacher } from "./open_teacher.ts";
import { checkTrainable, loadTickets, type TicketSet } from "./load_tickets.ts";
import {
  checkSavable,
  fewShotOf,
  foldsOf,
  type RunFindings,
  type SavedRun,
  type SavedRunOptions,
  saveRun,
} from "./save_run.ts";
import { pickRows, splitTickets, type TicketPart, type TicketSplit } from "./split_tickets.ts";
import { type TrainedModel, trainModel, type TrainOptions } from "./train_model.ts";

/** What is trained and saved, and what it may be judged on. */
export interface TrainVersionOptions extends SavedRunOptions {
  /** File of tickets to judge on; without, the tickets of the source as a model that had not seen them answers. */
  readonly test?: string;
  /** Version that the model learns from, beside labels: alias, name, or name and digits of the digest. */
  readonly teacherVersion?: string;
}

/** A version trained on everything. */
export interface TrainedVersion extends SavedRun {
  readonly data: TicketSet;
  readonly trained: TrainedModel;
  /** Measured on tickets that the model that answered had not seen. */
  readonly evaluation: Evaluation;
  /** The same answers by group, where groups were asked for. */
  readonly groups?: readonly GroupReport[];
  /** How the tickets that it was measured on came to be unseen. */
  readonly judgedOn: UnseenMethod | "test file";
  /** The teacher, and what it costs to be taught. */
  readonly distilled?: Distilled;
}

/**
 * Trains on every ticket of a file and saves the version; nothing is held out, so the scores are those of the calibration:
 * each ticket judged by a model that had not seen it. The size of the label sets is fitted to the same tickets, one number
 * to all of them: their coverage is what was asked for, and is measured by `pipeline`, by `evaluate`, or here with a file of
 * tickets to test on.
 */
export async function trainVersion(options: TrainVersionOptions): Promise<TrainedVersion> {
  const { source, clock, signal, progress, quarantineTo, maxTickets, seed, duties, onNote = () => {} } = options;
  await checkSavable(options);
  const teacher = options.teacherVersion === undefined
    ? undefined
    : await openTeacher(options, options.teacherVersion, { model: options.model, raw: source.raw });
  const groups = options.test === undefined ? options.groups : []; // those of the tickets that it is judged on
  const data = await loadTickets(source, { signal, progress, quarantineTo, maxTickets, groups, seed, duties });
  [...data.notes, ...drawnTickets(data)].forEach(onNote);
  const test = options.test === undefined ? undefined : await loadTestFile(options.test, data, options);
  await options.store.trail.record(ingestEvent(data, "train"), ...(test ? [ingestEvent(test, "test")] : []));
  checkTrainable(data);
  const split = test && await splitTickets(data, { test, method: "stratified", testShare: 0, seed, onNote });
  const fewShot = fewShotOf(data, options);
  const train = fewShot ?? data;
  const trained = await trainModel(train.texts, train.labels, { ...options, teacher }, { signal, progress, clock });
  const distilled = teacher?.compare(trained.model, split?.test, { seed });
  return {
    data,
    trained,
    distilled,
    ...await judgeAndSave(options, { data, train, fewShot, trained, split, distilled }),
  };
}

/** Judges on the test file, where there is one, else on what the calibration had not seen; and saves. */
async function judgeAndSave(
  options: TrainVersionOptions,
  { split, ...learnt }: Pick<RunFindings, "data" | "train" | "fewShot" | "trained" | "distilled"> & {
    split?: TicketSplit;
  },
): Promise<Omit<TrainedVersion, "data" | "trained" | "distilled">> {
  const { trained, train } = learnt;
  const nTrain = train.texts.length;
  if (split) {
    const { evaluation, groups } = evaluateModel(trained.model, split.test, {
      ...options,
      policy: trained.policy,
      trainLabels: train.labels,
    });
    const found = { ...learnt, evaluation, groups, test: split.test, split: { ...split.description, nTrain } };
    return { evaluation, groups, judgedOn: "test file", ...await saveRun(options, found) };
  }
  const { method, rows } = trained.model.outOfFold!;
  const test = pickRows(train, rows);
  const evaluation = evaluateUnseen(test, train.labels, trained, options);
  const groups = groupReports(test, trained.model.classes, trained.model.outOfFold!.probabilities);
  const description = {
    method: METHODS[method],
    folds: foldsOf(trained),
    nTrain,
    nTest: rows.length,
  };
  const found = { ...learnt, evaluation, groups, test, split: description };
  return { evaluation, groups, judgedOn: method, ...await saveRun(options, found) };
}

/** How unseen tickets were come by, in the words of a manifest. */
const METHODS = {
  "cross-validation": "out of fold",
  "held-out": "held out",
  "leave-one-out": "leave one out",
} as const;

/** What the calibration says of tickets that its models had not seen. */
function evaluateUnseen(
  { texts, labels }: TicketPart,
  trainLabels: readonly string[],
  { model, policy }: TrainedModel,
  { seed, coverage }: TrainOptions,
): Evaluation {
  const { probabilities } = model.outOfFold!;
  const { classes } = model;
  const indices = model.conformal.sets(probabilities);
  const decided = indices.map((set, i) => decide(rowOf(probabilities, i), { classes, set, policy }));
  return evaluate({
    texts,
    labels,
    classes,
    probabilities,
    trainLabels,
    sets: decided.map(({ set }) => set),
    decisions: decided.map(({ decision }) => decision),
  }, { seed, targetCoverage: coverage });
}
