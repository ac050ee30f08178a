import type { WorkOptions } from "../core/mod.ts";
import { type AnswerComparison, compareAnswers, type Registry } from "../registry/mod.ts";
import type { PersonalDuties } from "./personal_duties.ts";
import { trainingTickets } from "./evaluate_version.ts";
import { loadTickets, type TicketSet } from "./load_tickets.ts";
import { openServingModel, type ServingModel } from "./serving_model.ts";
import type { TicketSource } from "./ticket_source.ts";

/** Two versions on the tickets of a file. */
export interface FileComparison extends AnswerComparison {
  readonly data: TicketSet;
  /** Ids of the versions. */
  readonly first: string;
  readonly second: string;
  /** What the user should know. */
  readonly notes: readonly string[];
}

/** Says which versions learned from some of the tickets: they know them by heart, which says nothing of others. */
async function learnedFrom(
  versions: readonly (readonly [ServingModel, TicketSet])[],
  options: WorkOptions,
): Promise<string[]> {
  const notes: string[] = [];
  const known = new Map<string, number>();
  for (const [serving, data] of versions) {
    const { id, manifest: { dataFingerprint } } = serving.version;
    if (dataFingerprint === data.fingerprint) {
      notes.push(`${id} learned from these very tickets.`);
      continue;
    }
    const count = known.get(dataFingerprint) ?? await countKnown(serving, data.texts, options);
    known.set(dataFingerprint, count);
    if (count > 0) notes.push(`${id} learned from tickets with the words of ${count} of these ${data.texts.length}.`);
  }
  return notes;
}

/** How many texts stand in the tickets that a version learned from; 0 where these are not at hand. */
async function countKnown(serving: ServingModel, texts: readonly string[], options: WorkOptions): Promise<number> {
  const train = await trainingTickets(serving, options);
  const learned = new Set(train?.texts);
  return texts.filter((text) => learned.has(text)).length;
}

/**
 * Compares what two versions say to the labelled tickets of a file; each reads the texts as it learned to.
 *
 * @throws {InputError} If the file cannot be read, or a version is damaged or gone.
 */
export async function compareOnFile(
  registry: Registry,
  refs: { readonly first: string; readonly second: string },
  source: TicketSource,
  options: WorkOptions & { readonly seed?: number; readonly duties?: PersonalDuties } = {},
): Promise<FileComparison> {
  const { seed, duties, ...rest } = options;
  const work = { ...rest, duties, use: "quality-control" as const };
  const first = await openServingModel(registry, refs.first);
  const second = await openServingModel(registry, refs.second);
  const data = await loadTickets({ ...source, raw: first.raw }, work);
  const other = first.raw === second.raw ? data : await loadTickets({ ...source, raw: second.raw }, work);
  const notes = [...data.notes, ...first.warnings, ...second.warnings];
  notes.push(...await learnedFrom([[first, data], [second, other]], rest));
  const answers = { first: first.model.predict(data.texts), second: second.model.predict(other.texts) };
  const compared = compareAnswers(data.labels, answers, { seed });
  return { ...compared, data, first: first.version.id, second: second.version.id, notes };
}
