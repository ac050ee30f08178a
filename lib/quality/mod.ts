/**
 * What is wrong with a file of tickets: one check a question, each with its finding, examples and what to do.
 *
 * @example
 * ```ts
 * import { assessQuality } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["I was charged twice", "i was charged twice", "The app crashes"];
 * const report = await assessQuality({ texts, rawTexts: texts, rows: [1, 2, 3], labels: ["Billing", "Refund", "Bug"] });
 * const conflict = report.findings.find(({ check }) => check === "conflicting-labels")!;
 * assert.deepEqual([conflict.status, conflict.rows], ["FAIL", [1, 2]]);
 * ```
 *
 * @module
 */
export { assessQuality, type AssessQualityOptions, type QualityReport } from "./assess_quality.ts";
export type { CheckContext, QualityCheck, QualityInput } from "./check.ts";
export { classImbalanceCheck, type ClassImbalanceOptions } from "./checks/class_imbalance.ts";
export { conflictingLabelsCheck, type ConflictingLabelsOptions } from "./checks/conflicting_labels.ts";
export { duplicatesCheck, type DuplicatesOptions } from "./checks/duplicates.ts";
export { signalCheck, type SignalOptions } from "./checks/signal.ts";
export { defaultChecks, type DefaultChecksOptions } from "./default_checks.ts";
export type { Finding, FindingExample, FindingStatus } from "./finding.ts";
