/**
 * Invented tickets in five languages, with planted faults and a truth file: what examples, tests and demonstrations run on.
 *
 * @example
 * ```ts
 * import { generateSample } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const { tickets } = generateSample({ n: 20, seed: 3 });
 * assert.deepEqual(generateSample({ n: 20, seed: 3 }).tickets, tickets);
 * ```
 *
 * @module
 */
export { generateSample, type GenerateSampleOptions, LANGUAGE_SHARES, type Sample } from "./generate_sample.ts";
export { PII_KINDS, type PiiKind, type PiiSpan } from "./marks.ts";
export type { SampleTruth } from "./truth.ts";
export { SAMPLE_COLUMNS, writeSample, type WrittenSample } from "./write_sample.ts";
