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
export { contentlessCheck, type ContentlessOptions } from "./checks/contentless.ts";
export { duplicatesCheck, type DuplicatesOptions } from "./checks/duplicates.ts";
export { implausibleTimesCheck, type ImplausibleTimesOptions } from "./checks/implausible_times.ts";
export { labelNoiseCheck, type LabelNoiseOptions } from "./checks/label_noise.ts";
export { labelTyposCheck } from "./checks/label_typos.ts";
export { languageBiasCheck, type LanguageBiasOptions, type LanguageRate } from "./checks/language_bias.ts";
export { languageMixCheck, type LanguageMixOptions } from "./checks/language_mix.ts";
export { leakageCheck, type LeakageCheckOptions } from "./checks/leakage.ts";
export { missingCheck, type MissingOptions } from "./checks/missing.ts";
export { nearDuplicatesCheck, type NearDuplicatesCheckOptions } from "./checks/near_duplicates.ts";
export { type LabelCohesion, restClassCheck, type RestClassOptions } from "./checks/rest_class.ts";
export { shiftCheck, type ShiftOptions } from "./checks/shift.ts";
export { signalCheck, type SignalOptions } from "./checks/signal.ts";
export { type TermBurst, termBurstsCheck, type TermBurstsOptions } from "./checks/term_bursts.ts";
export { tooLongCheck, type TooLongOptions } from "./checks/too_long.ts";
export { tooShortCheck, type TooShortOptions } from "./checks/too_short.ts";
export { volumeCheck } from "./checks/volume.ts";
export { wordSaladCheck, type WordSaladOptions } from "./checks/word_salad.ts";
export { defaultChecks, type DefaultChecksOptions } from "./default_checks.ts";
export type { Finding, FindingExample, FindingStatus } from "./finding.ts";
export { withoutSubject } from "./without_subject.ts";
export { TEXT_FAULT_CHECKS } from "./text_faults/mod.ts";
