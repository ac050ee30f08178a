/**
 * Damage for the sample tickets, with its truth: what exports of help desks suffer from.
 *
 * @example
 * ```ts
 * import { damageSample } from "./mod.ts";
 * import { generateSample } from "../generate_sample.ts";
 * import assert from "node:assert/strict";
 *
 * const sample = generateSample({ n: 300, seed: 3 });
 * assert.deepEqual(damageSample(sample, { seed: 1 }), damageSample(sample, { seed: 1 }));
 * ```
 *
 * @module
 */
export { ENCODING_FAULTS, type EncodingFault } from "./damage_encoding.ts";
export { type DamagedSample, damageSample, type DamageSampleOptions } from "./damage_sample.ts";
export type { DamageShares, DamageTruth } from "./damage_truth.ts";
export { writeDamagedSample, type WriteDamagedSampleOptions } from "./write_damaged_sample.ts";
