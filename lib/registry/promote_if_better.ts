import { estimateText } from "../core/format.ts";
import { checkVersion } from "./_read_version.ts";
import { untilSettled } from "./_until_settled.ts";
import { readAlias } from "./aliases.ts";
import { importAliases } from "./import_aliases.ts";
import type { GateLimits } from "./gates/ask_gates.ts";
import { MEASURES, type PromotionMeasure, sameTest } from "./measures.ts";
import type { ModelVersion } from "./model_version.ts";
import { promote, readIncumbent } from "./promote.ts";
import { PromotionRefused } from "./promotion_refused.ts";
import type { Registry } from "./registry.ts";
import { resolveVersion } from "./resolve_version.ts";

/** What {@linkcode promoteIfBetter} decided. */
export interface Promotion {
  /** Whether the candidate is the champion now. */
  readonly promoted: boolean;
  /** One sentence with the figures. */
  readonly reason: string;
  readonly measure: PromotionMeasure;
  readonly candidate: ModelVersion;
  /** The champion before; absent if there was none that could be read. */
  readonly incumbent?: ModelVersion;
}

/**
 * Makes a version the champion of its name if it measures better than the present one on the same test tickets, and passes the gates. The
 * `champion` of all names follows if it was of this name.
 *
 * Two versions are compared only if they were measured on the same tickets; otherwise nothing changes, and {@linkcode promote} is there
 * for people to decide.
 *
 * @param ref The candidate; see {@linkcode resolveVersion}.
 * @throws {InputError} If there is no such version, or it is damaged.
 */
export async function promoteIfBetter(
  registry: Registry,
  ref: string,
  options: GateLimits = {},
): Promise<Promotion> {
  const { measure = "macroF1" } = options;
  await importAliases(registry);
  const { name, digest } = await resolveVersion(registry, ref);
  const candidate = await checkVersion(registry.models, name, digest);
  return await untilSettled(async () => {
    const { db } = registry.store.database;
    const [own, all] = [await readAlias(db, `${name}@champion`), await readAlias(db, "champion")];
    const incumbent = await readIncumbent(registry, own);
    const verdict = { measure, candidate, ...(incumbent && { incumbent }), ...compare(candidate, incumbent, measure) };
    if (!verdict.promoted || own?.digest === digest) return verdict;
    const follows = all === undefined || all.name === name;
    try {
      await promote(registry, candidate.id, {
        alias: follows ? "champion" : `${name}@champion`,
        reason: verdict.reason,
        expect: (follows ? all : own)?.revision ?? 0,
        limits: options,
      });
      return verdict;
    } catch (error) {
      if (error instanceof PromotionRefused) return { ...verdict, promoted: false, reason: error.message };
      throw error;
    }
  });
}

function compare(
  candidate: ModelVersion,
  incumbent: ModelVersion | undefined,
  measure: PromotionMeasure,
): { promoted: boolean; reason: string } {
  if (!incumbent) return { promoted: true, reason: `${candidate.id} is the first sound champion of its name` };
  if (incumbent.digest === candidate.digest) {
    return { promoted: true, reason: `${candidate.id} is the champion already` };
  }
  const [a, b] = [candidate.manifest.metrics?.[measure], incumbent.manifest.metrics?.[measure]];
  if (!a) return { promoted: false, reason: `${candidate.id} was not measured` };
  if (!b) return { promoted: true, reason: `${incumbent.id} was never measured` };
  if (!sameTest(candidate.manifest, incumbent.manifest)) {
    return { promoted: false, reason: `${candidate.id} and ${incumbent.id} were measured on different tickets` };
  }
  const better = MEASURES[measure] ? a.value > b.value : a.value < b.value;
  const overlap = a.low <= b.high && b.low <= a.high;
  const reason =
    `${measure} ${estimateText(a, "decimal", 4)} of ${candidate.id} is ${better ? "better" : "no better"} than ` +
    `${estimateText(b, "decimal", 4)} of ${incumbent.id}${overlap ? "; their intervals overlap" : ""}`;
  return { promoted: better, reason };
}
