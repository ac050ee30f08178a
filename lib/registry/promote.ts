import { InputError } from "../core/mod.ts";
import type { Estimate } from "../evaluate/evaluation.ts";
import { readVersion } from "./_read_version.ts";
import { type Aliases, updateAliases } from "./aliases.ts";
import type { Manifest, VersionMetrics } from "./manifest.ts";
import type { ModelVersion } from "./model_version.ts";
import { keyOf, resolveVersion } from "./resolve_version.ts";

/** What versions can be compared by, and whether more of it is better. */
const MEASURES = {
  accuracy: true,
  macroF1: true,
  weightedF1: true,
  mcc: true,
  logLoss: false,
  brier: false,
  ece: false,
} as const satisfies { [measure in keyof VersionMetrics]?: boolean };

/** A measure that {@linkcode promoteIfBetter} compares by. */
export type PromotionMeasure = keyof typeof MEASURES;

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
 * Makes a version the champion of its name if it measures better than the present one on the same test tickets. The
 * `champion` of all names follows if it was of this name.
 *
 * Two versions are compared only if they were measured on the same tickets: equal test fingerprints, or, where these
 * were not recorded, equal data, split and seed. Otherwise nothing changes, and `setAlias` is there for people to decide.
 *
 * @param ref The candidate; see {@linkcode resolveVersion}.
 * @throws {InputError} If there is no such version, or it is damaged.
 */
export async function promoteIfBetter(
  models: string,
  ref: string,
  options: {
    /** @default {"macroF1"} */
    measure?: PromotionMeasure;
  } = {},
): Promise<Promotion> {
  const { measure = "macroF1" } = options;
  return await updateAliases(models, async (aliases) => {
    const { name, digest } = await resolveVersion(models, ref);
    const { version: candidate } = await readVersion(models, name, digest);
    const incumbent = await readIncumbent(models, aliases[`${name}@champion`]);
    const verdict = compare(candidate, incumbent, measure);
    return {
      aliases: verdict.promoted ? crown(aliases, name, `${name}@${digest}`) : aliases,
      result: { ...verdict, measure, candidate, ...(incumbent && { incumbent }) },
    };
  });
}

function crown(aliases: Aliases, name: string, target: string): Aliases {
  const follows = aliases.champion === undefined || keyOf(aliases.champion).name === name;
  return { ...aliases, [`${name}@champion`]: target, ...(follows && { champion: target }) };
}

/** The champion so far; a damaged one cannot serve, and so is no rival. */
async function readIncumbent(models: string, target: string | undefined): Promise<ModelVersion | undefined> {
  if (target === undefined) return undefined;
  const { name, digest } = keyOf(target);
  try {
    return (await readVersion(models, name, digest)).version;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
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
  const reason = `${measure} ${show(a)} of ${candidate.id} is ${better ? "better" : "no better"} than ` +
    `${show(b)} of ${incumbent.id}${overlap ? "; their intervals overlap" : ""}`;
  return { promoted: better, reason };
}

function sameTest(a: Manifest, b: Manifest): boolean {
  if (a.testFingerprint !== null || b.testFingerprint !== null) return a.testFingerprint === b.testFingerprint;
  return a.dataFingerprint === b.dataFingerprint && a.seed === b.seed &&
    JSON.stringify(a.split) === JSON.stringify(b.split);
}

function show({ value, low, high }: Estimate): string {
  return `${value.toFixed(4)} (${low.toFixed(4)}–${high.toFixed(4)})`;
}
