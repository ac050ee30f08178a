import { rowOf } from "../core/mod.ts";
import { evaluate, type Evaluation } from "../evaluate/mod.ts";
import { decide } from "../models/calibration/decide.ts";
import { drawnTickets } from "../views/drawn_tickets.ts";
import { ingestEvent } from "./_ingest_event.ts";
import { checkTrainable, loadTickets, type TicketSet } from "./load_tickets.ts";
import { checkSavable, foldsOf, type SavedRun, type SavedRunOptions, saveRun } from "./save_run.ts";
import { type TrainedModel, trainModel, type TrainOptions } from "./train_model.ts";

/** A version trained on everything. */
export interface TrainedVersion extends SavedRun {
  readonly data: TicketSet;
  readonly trained: TrainedModel;
  /** Measured out of fold: each ticket answered by a model that had not seen it. */
  readonly evaluation: Evaluation;
}

/**
 * Trains on every ticket of a file and saves the version; nothing is held out, so the scores are those of the folds of the
 * calibration, each ticket judged by a model that had not seen it. The size of the label sets is fitted to the same
 * tickets, one number to all of them: their coverage is what was asked for, and is measured by `pipeline` or `evaluate`.
 */
export async function trainVersion(options: SavedRunOptions): Promise<TrainedVersion> {
  const { source, clock, signal, progress, quarantineTo, maxTickets, seed, duties, onNote = () => {} } = options;
  await checkSavable(options);
  const data = await loadTickets(source, { signal, progress, quarantineTo, maxTickets, seed, duties });
  [...data.notes, ...drawnTickets(data)].forEach(onNote);
  await options.store.trail.record(ingestEvent(data, "train"));
  checkTrainable(data);
  const trained = await trainModel(data.texts, data.labels, options, { signal, progress, clock });
  const evaluation = outOfFold(data, trained, options);
  const split = { method: "out of fold", folds: foldsOf(trained), nTrain: data.texts.length, nTest: data.texts.length };
  return {
    data,
    trained,
    evaluation,
    ...await saveRun(options, { data, trained, evaluation, train: data, test: data, split }),
  };
}

function outOfFold(
  { texts, labels }: TicketSet,
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
    trainLabels: labels,
    sets: decided.map(({ set }) => set),
    decisions: decided.map(({ decision }) => decision),
  }, { seed, targetCoverage: coverage });
}
