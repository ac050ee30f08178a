import type { WorkOptions } from "../core/mod.ts";
import { type AnswerComparison, compareAnswers, type Registry } from "../registry/mod.ts";
import type { PersonalDuties } from "./personal_duties.ts";
import { loadTickets, type TicketSet } from "./load_tickets.ts";
import { openServingModel } from "./serving_model.ts";
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
  for (const { version } of [first, second]) {
    if (version.manifest.dataFingerprint === data.fingerprint) {
      notes.push(`${version.id} learned from these very tickets.`);
    }
  }
  const answers = { first: first.model.predict(data.texts), second: second.model.predict(other.texts) };
  const compared = compareAnswers(data.labels, answers, { seed });
  return { ...compared, data, first: first.version.id, second: second.version.id, notes };
}
