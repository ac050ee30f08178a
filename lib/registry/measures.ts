import type { Manifest, VersionMetrics } from "./manifest.ts";

/** What versions can be compared by, and whether more of it is better. */
export const MEASURES = {
  accuracy: true,
  macroF1: true,
  weightedF1: true,
  mcc: true,
  logLoss: false,
  brier: false,
  ece: false,
} as const satisfies { [measure in keyof VersionMetrics]?: boolean };

/** A measure that versions are compared by. */
export type PromotionMeasure = keyof typeof MEASURES;

/**
 * Whether two versions were measured on the same tickets: equal test fingerprints, or, where these were not recorded, equal data, split
 * and seed.
 */
export function sameTest(a: Manifest, b: Manifest): boolean {
  if (a.testFingerprint !== null || b.testFingerprint !== null) return a.testFingerprint === b.testFingerprint;
  return a.dataFingerprint === b.dataFingerprint && a.seed === b.seed &&
    JSON.stringify(a.split) === JSON.stringify(b.split);
}
