import type { Clock, Json, WorkOptions } from "../core/mod.ts";
import type { Evaluation } from "../evaluate/mod.ts";
import type { StoreOfRecord } from "../audit/mod.ts";
import type { Workspace } from "../workspace.ts";
import { evaluateModel } from "./evaluate_model.ts";
import type { TicketSet } from "./load_tickets.ts";
import type { SavedRun } from "./save_run.ts";
import type { TicketPart } from "./split_tickets.ts";
import type { TicketSource } from "./ticket_source.ts";
import { trainModel, type TrainOptions } from "./train_model.ts";

/** Tickets that were read and parted. */
export interface PartedTickets {
  readonly tickets: TicketSet;
  readonly train: TicketPart;
  readonly test: TicketPart;
  /** How they were parted. */
  readonly description: { readonly [key: string]: Json };
}

/** What is trained, and under which name it is saved. */
export interface TrainAndSaveOptions extends TrainOptions, WorkOptions {
  readonly source: TicketSource;
  readonly name: string;
  /** An open store; the workspace's own without. */
  readonly store?: StoreOfRecord;
  readonly clock: Clock;
}

/** A saved version, with what it says to the test part. */
export interface JudgedVersion extends SavedRun {
  readonly evaluation: Evaluation;
  /** Most probable labels of the test texts, shape `(nTest,)`. */
  readonly answers: readonly string[];
}

/** Trains on the training part, judges on the test part, and saves the version: the steps of a notebook in one, to do it more than once. */
export async function trainAndSave(
  workspace: Workspace,
  { tickets, train, test, description }: PartedTickets,
  options: TrainAndSaveOptions,
): Promise<JudgedVersion> {
  const { clock, coverage, seed } = options;
  const trained = await trainModel(train.texts, train.labels, options, options);
  const judged = { policy: trained.policy, coverage, trainLabels: train.labels, seed, clock };
  const { evaluation } = evaluateModel(trained.model, test, judged);
  const found = { data: tickets, trained, evaluation, train, test, split: description };
  const saved = await workspace.saveModel(options, found);
  return { ...saved, evaluation, answers: trained.model.predict(test.texts) };
}
