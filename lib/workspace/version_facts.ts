import { InputError, type Json } from "../core/mod.ts";
import { resolveVersion } from "../registry/mod.ts";
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
