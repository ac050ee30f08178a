import type { Clock, WorkOptions } from "../core/mod.ts";
import { evaluate, type Evaluation } from "../evaluate/mod.ts";
import { decide } from "../models/calibration/decide.ts";
import { rowOf } from "../core/mod.ts";
import { type ModelVersion, saveVersion } from "../registry/mod.ts";
import { checkTrainable, loadTickets, type TicketSet } from "./load_tickets.ts";
import { cardFactsOf, configOf, crownVersion, latestOf } from "./version_facts.ts";
import type { TicketSource } from "./ticket_source.ts";
import { type TrainedModel, trainModel, type TrainOptions } from "./train_model.ts";

/** What training a version for production is made of. */
export interface TrainVersionOptions extends TrainOptions, WorkOptions {
  readonly source: TicketSource;
  readonly name: string;
  readonly models: string;
  readonly quarantineTo: string;
  readonly lockHash?: string;
  /**
   * Make the version the champion even if it is no better than the present one.
   *
   * @default {false}
   */
  readonly promote?: boolean;
  readonly clock: Clock;
  readonly onNote?: (note: string) => void;
}

/** A version trained on everything. */
export interface TrainedVersion {
  readonly data: TicketSet;
  readonly trained: TrainedModel;
  /** Measured out of fold: each ticket answered by a model that had not seen it. */
  readonly evaluation: Evaluation;
  readonly version: ModelVersion;
  /** Whether the version serves from now on, and why, in one sentence. */
  readonly champion: string;
}

/**
 * Trains on every ticket of a file and saves the version; nothing is held out, so the scores are those of the folds of the
 * calibration, each ticket judged by a model that had not seen it.
 */
export async function trainVersion(options: TrainVersionOptions): Promise<TrainedVersion> {
  const { source, seed, clock, signal, progress, onNote = () => {} } = options;
  const data = await loadTickets(source, { signal, progress, quarantineTo: options.quarantineTo });
  data.notes.forEach(onNote);
  checkTrainable(data);
  const trained = await trainModel(data.texts, data.labels, options, { signal, progress, clock });
  const evaluation = outOfFold(data, trained, options);
  signal?.throwIfAborted();
  const version = await saveVersion(options.models, {
    name: options.name,
    snapshot: trained.model.toSnapshot(),
    classes: trained.model.classes,
    metrics: evaluation,
    dataFingerprint: data.fingerprint,
    testFingerprint: data.fingerprint,
    cardFacts: cardFactsOf(data, data.labels),
    split: { method: "out of fold", folds: options.folds, nTrain: data.texts.length, nTest: data.texts.length },
    seed,
    config: configOf(options, trained, data),
    lockHash: options.lockHash,
    parent: await latestOf(options.models, options.name),
    clock,
    signal,
  });
  const champion = await crownVersion(options.models, version, options.promote ?? false);
  return { data, trained, evaluation, version, champion };
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
