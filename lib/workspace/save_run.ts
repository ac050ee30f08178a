import type { StoreOfRecord } from "../audit/mod.ts";
import { type Clock, fingerprint, InputError, type Json, type WorkOptions } from "../core/mod.ts";
import type { Evaluation } from "../evaluate/mod.ts";
import { type GroupReport, widestGap } from "../fairness/mod.ts";
import {
  type CardFacts,
  checkVersionName,
  goldenAnswers,
  type ModelVersion,
  promote,
  promoteIfBetter,
  type Registry,
  resolveVersion,
  saveVersion,
} from "../registry/mod.ts";
import { exportModel, exportsWhenSaved } from "../models/export/mod.ts";
import { drawnTickets } from "../views/drawn_tickets.ts";
import { checkWritableFolder } from "./_writable_folder.ts";
import type { Distilled } from "./open_teacher.ts";
import { drawFewShot, type FewShotDraw } from "./draw_few_shot.ts";
import type { TicketSet } from "./load_tickets.ts";
import type { PersonalDuties } from "./personal_duties.ts";
import type { TicketPart } from "./split_tickets.ts";
import type { TicketSource } from "./ticket_source.ts";
import type { TrainedModel, TrainOptions } from "./train_model.ts";

/** What every run that ends in a saved version is told. */
export interface SavedRunOptions extends TrainOptions, WorkOptions {
  readonly source: TicketSource;
  /** Name of the version. */
  readonly name: string;
  /** Folder that holds `versions/`. */
  readonly models: string;
  /** Told of what was read and saved. */
  readonly store: StoreOfRecord;
  /** What `ENABLE_GDPR` asks; nothing without. */
  readonly duties?: PersonalDuties;
  /**
   * Columns whose groups of tickets are compared, such as `["language", "channel"]`.
   *
   * @default {[]}
   */
  readonly groups?: readonly string[];
  /**
   * Most tickets of the source to work with, drawn evenly from a larger file.
   *
   * @default {Infinity}
   */
  readonly maxTickets?: number;
  /**
   * Tickets of each label to learn from, drawn from the training part; see {@linkcode drawFewShot}.
   *
   * @default {undefined} all of them
   */
  readonly fewShot?: number;
  /** Folder where refused rows are written; without, they are only counted. */
  readonly quarantineTo?: string;
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

/** Training texts that an exported model is held against. */
const PARITY_TEXTS = 64;

/** What a run found out, to be saved with its model. */
export interface RunFindings {
  readonly data: TicketSet;
  readonly trained: TrainedModel;
  readonly evaluation: Evaluation;
  /** The same answers by group, where groups were asked for. */
  readonly groups?: readonly GroupReport[];
  /** What the model learned from, and what it was judged on. */
  readonly train: TicketPart;
  readonly test: TicketPart;
  /** How `train` was drawn from the training part, if it was. */
  readonly fewShot?: FewShotDraw;
  /** What was learnt from another version, and at what price. */
  readonly distilled?: Distilled;
  /** How the two were parted. */
  readonly split: { readonly [key: string]: Json };
}

/** A version that a run saved. */
export interface SavedRun {
  readonly version: ModelVersion;
  /** Whether the version serves from now on, and why, in one sentence. */
  readonly champion: string;
  /** Whether it is what `champion`, the default of every task, leads to. */
  readonly serves: boolean;
}

/**
 * Says at the start of a run what would be refused at its end.
 *
 * @throws {InputError} If the name of the version is not allowed, or a folder cannot be written to.
 */
export async function checkSavable({ name, models, quarantineTo }: SavedRunOptions): Promise<void> {
  checkVersionName(name);
  await checkWritableFolder(models);
  if (quarantineTo !== undefined) await checkWritableFolder(quarantineTo);
}

/** The tickets to learn from where few of each label are asked for; tells the user what was drawn. */
export function fewShotOf(part: TicketPart, { fewShot, seed, onNote }: SavedRunOptions): FewShotDraw | undefined {
  if (fewShot === undefined) return undefined;
  const draw = drawFewShot(part, { perLabel: fewShot, seed });
  draw.notes.forEach((note) => onNote?.(note));
  return draw;
}

/** Saves what a run trained, and makes it the champion where it deserves that. */
export async function saveRun(options: SavedRunOptions, findings: RunFindings): Promise<SavedRun> {
  const { name, seed, lockHash, clock, signal } = options;
  const { data, trained, evaluation, groups, train, test, split, fewShot, distilled } = findings;
  signal?.throwIfAborted();
  const folds = foldsOf(trained);
  if (folds < options.folds) {
    options.onNote?.(`Calibrated with ${folds} folds, not ${options.folds}: there are no more distinct texts.`);
  }
  const parent = await latestOf(options, name);
  const parity = parityOf(trained, train.texts);
  const version = await saveVersion(options, {
    name,
    snapshot: trained.model.toSnapshot(),
    classes: trained.model.classes,
    metrics: evaluation,
    ...(groups && { groups, fairness: widestGap(groups) }),
    dataFingerprint: data.fingerprint,
    testFingerprint: fingerprint(test.texts, test.labels),
    cardFacts: cardFactsOf(data, train.labels, [...(fewShot?.notes ?? []), ...(distilled ? [distilled.note] : [])]),
    split,
    seed,
    config: {
      ...configOf(options, trained, data),
      ...(fewShot && { fewShot: fewShot.description }),
      ...(distilled && { teacher: distilled.teacher }),
      ...(parity && { parity }),
    },
    lockHash,
    parent: distilled?.teacher ?? parent,
    golden: goldenAnswers(trained.model),
    clock,
    signal,
  });
  const champion = parent === undefined && !options.promote
    ? `champion: the first version named ${name}`
    : await crownVersion(options, version, options);
  return { version, champion, serves: (await resolveVersion(options, "champion")).digest === version.digest };
}

/** Everything that was chosen, for the manifest. */
function configOf(options: SavedRunOptions, trained: TrainedModel, data: TicketSet): Record<string, Json> {
  const { chosen, model, policy } = trained;
  return {
    data: data.source,
    ...(data.drawnFrom !== undefined && { drawn: data.texts.length, drawnFrom: data.drawnFrom }),
    columns: { ...data.mapping },
    raw: options.source.raw ?? false,
    model: chosen.name,
    options: chosen.options as Json,
    selected: options.model === "auto" ? "cross-validation on the training part" : "by name",
    calibration: model.method,
    folds: foldsOf(trained),
    coverage: options.coverage,
    classConditional: options.classConditional,
    policy: { ...policy },
  };
}

/**
 * How a neural model's exported form answers beside the trained one; others are exported on request only.
 *
 * @throws {InputError} If they are too far apart for the model to be saved.
 */
function parityOf({ model: { base } }: TrainedModel, texts: readonly string[]): Json | undefined {
  if (!exportsWhenSaved(base)) return undefined;
  const step = Math.max(1, Math.floor(texts.length / PARITY_TEXTS));
  const { parity } = exportModel(base, texts.filter((_, i) => i % step === 0).slice(0, PARITY_TEXTS), {
    parityOnly: true,
  });
  return parity.map((own) => ({ ...own }));
}

/** Folds of the calibration: fewer than asked for where there are fewer distinct texts. */
export function foldsOf({ model }: TrainedModel): number {
  return new Set(model.outOfFold!.folds).size;
}

/** Id of the newest version of a name, if there is one. */
async function latestOf(registry: Registry, name: string): Promise<string | undefined> {
  try {
    const { digest } = await resolveVersion(registry, `${name}@latest`);
    return `${name}@${digest.slice(0, 12)}`;
  } catch (error) {
    if (error instanceof InputError) return undefined; // none yet: this one starts a line of its own
    throw error;
  }
}

/** What the model card tells of the data. */
function cardFactsOf(data: TicketSet, labels: readonly string[], limits: readonly string[]): CardFacts {
  const counts = new Map<string, number>(); // no object: a label may be named like a property that every object has
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const trainLabels = Object.fromEntries(counts);
  const languages = Object.keys(data.profile.languages);
  return {
    dataset: data.source,
    trainTickets: labels.length,
    trainLabels,
    limits: [...drawnTickets(data), ...limits],
    ...(languages.length > 0 && { languages }),
  };
}

/**
 * Makes a version the champion of its name: where it is better than the present one on the same test tickets, or in any case.
 *
 * @returns What happened, in one sentence.
 */
async function crownVersion(
  registry: Registry,
  version: ModelVersion,
  { promote: always = false, onNote }: SavedRunOptions,
): Promise<string> {
  if (!always) {
    const { promoted, reason } = await promoteIfBetter(registry, version.id);
    return promoted ? `champion: ${reason}` : `not the champion: ${reason}; --promote makes it so all the same`;
  }
  const reason = "trained with --promote";
  const { overridden, notes } = await promote(registry, version.id, { reason, override: reason });
  notes.forEach((sentence) => onNote?.(`promoted all the same: ${sentence}`));
  return `champion: ${version.id}, as --promote says${overridden ? ", although gates refuse" : ""}`;
}
