import { InputError, type Json } from "../core/mod.ts";
import { type CardFacts, type ModelVersion, promoteIfBetter, resolveVersion, setAlias } from "../registry/mod.ts";
import type { TicketSet } from "./load_tickets.ts";
import type { TicketSource } from "./ticket_source.ts";
import type { TrainedModel, TrainOptions } from "./train_model.ts";

/** Everything that was chosen, for the manifest. */
export function configOf(
  options: TrainOptions & { readonly source: TicketSource },
  { chosen, model, policy }: TrainedModel,
  data: TicketSet,
): Record<string, Json> {
  return {
    data: data.source,
    columns: { ...data.mapping },
    raw: options.source.raw ?? false,
    model: chosen.name,
    options: chosen.options as Json,
    selected: options.model === "auto" ? "cross-validation on the training part" : "by name",
    calibration: model.method,
    folds: options.folds,
    coverage: options.coverage,
    classConditional: options.classConditional,
    policy: { ...policy },
  };
}

/** Id of the newest version of a name, if there is one. */
export async function latestOf(models: string, name: string): Promise<string | undefined> {
  try {
    const { digest } = await resolveVersion(models, `${name}@latest`);
    return `${name}@${digest.slice(0, 12)}`;
  } catch (error) {
    if (error instanceof InputError) return undefined; // none yet: this one starts a line of its own
    throw error;
  }
}

/** What the model card tells of the data. */
export function cardFactsOf(data: TicketSet, labels: readonly string[]): CardFacts {
  const trainLabels: Record<string, number> = {};
  for (const label of labels) trainLabels[label] = (trainLabels[label] ?? 0) + 1;
  const languages = Object.keys(data.profile.languages);
  return { dataset: data.source, trainTickets: labels.length, trainLabels, ...(languages.length > 0 && { languages }) };
}

/**
 * Makes a version the champion of its name: where it is better than the present one on the same test tickets, or in any case.
 *
 * @returns What happened, in one sentence.
 */
export async function crownVersion(models: string, version: ModelVersion, always: boolean): Promise<string> {
  if (!always) {
    const { promoted, reason } = await promoteIfBetter(models, version.id);
    return promoted ? `champion: ${reason}` : `not the champion: ${reason}; --promote makes it so all the same`;
  }
  await setAlias(models, "champion", version.id);
  await setAlias(models, `${version.name}@champion`, version.id);
  return `champion: ${version.id}, as --promote says`;
}
