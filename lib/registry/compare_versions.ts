import type { Json } from "../core/mod.ts";
import type { Estimate } from "../evaluate/evaluation.ts";
import { indexedManifest, resolveKnown } from "./_known_version.ts";
import { readIndex } from "./index_versions.ts";
import type { Manifest } from "./manifest.ts";
import { MEASURES, type PromotionMeasure, sameTest } from "./measures.ts";
import type { Registry } from "./registry.ts";
import { idOf } from "./version_summary.ts";

/** A measure of two versions, side by side. */
export interface MeasurePair {
  readonly first: Estimate | null;
  readonly second: Estimate | null;
  /** Whether the intervals overlap; null where one is missing. */
  readonly overlap: boolean | null;
}

/** What the manifests of two versions say, side by side. */
export interface VersionComparison {
  readonly first: string;
  readonly second: string;
  /** Whether both were measured on the same tickets: else the figures cannot be compared. */
  readonly sameTest: boolean;
  readonly measures:
    readonly (MeasurePair & { readonly measure: PromotionMeasure; readonly higherIsBetter: boolean })[];
  /** F1 of each class that either knows; support is that of the first, or of the second where the first lacks the class. */
  readonly perClass: readonly (MeasurePair & { readonly label: string; readonly support: number })[];
  /** What was chosen or learned from differently. */
  readonly differences: readonly { readonly what: string; readonly first: Json; readonly second: Json }[];
}

/**
 * Compares two versions by what their manifests say; their files are not needed, so that pruned ones can be compared too.
 *
 * @param first See {@linkcode resolveVersion}.
 * @param second Likewise.
 * @throws {InputError} If there is no such version.
 */
export async function compareVersions(registry: Registry, first: string, second: string): Promise<VersionComparison> {
  await readIndex(registry);
  const [a, b] = [await resolveKnown(registry, first), await resolveKnown(registry, second)];
  const [mine, theirs] = [await indexedManifest(registry, a), await indexedManifest(registry, b)];
  return {
    first: idOf(a),
    second: idOf(b),
    sameTest: mine.metrics !== null && theirs.metrics !== null && sameTest(mine, theirs),
    measures: (Object.keys(MEASURES) as PromotionMeasure[]).map((measure) => ({
      measure,
      higherIsBetter: MEASURES[measure],
      ...pairOf(mine.metrics?.[measure], theirs.metrics?.[measure]),
    })),
    perClass: classPairs(mine, theirs),
    differences: differencesOf(mine, theirs),
  };
}

function pairOf(first: Estimate | null = null, second: Estimate | null = null): MeasurePair {
  const overlap = first && second ? first.low <= second.high && second.low <= first.high : null;
  return { first, second, overlap };
}

function classPairs(a: Manifest, b: Manifest) {
  const [first, second] = [a, b].map(({ metrics }) =>
    new Map((metrics?.perClass ?? []).map((one) => [one.label, one]))
  );
  return [...new Set([...first.keys(), ...second.keys()])].map((label) => {
    const [mine, theirs] = [first.get(label), second.get(label)];
    return { label, support: (mine ?? theirs)!.support, ...pairOf(mine?.f1, theirs?.f1) };
  });
}

function differencesOf(a: Manifest, b: Manifest): { what: string; first: Json; second: Json }[] {
  const facts = ({ kind, dataFingerprint, testFingerprint, seed, split, classes, lockHash, config }: Manifest) => ({
    kind,
    dataFingerprint,
    testFingerprint,
    seed,
    split,
    labels: classes as readonly string[] as Json,
    lockHash,
    ...config,
  } as Record<string, Json>);
  const [first, second] = [facts(a), facts(b)];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
    .map((what) => ({ what, first: first[what] ?? null, second: second[what] ?? null }))
    .filter(({ first, second }) => JSON.stringify(first) !== JSON.stringify(second));
}
