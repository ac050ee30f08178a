/**
 * Distillation: a small model that learns from the answers of a large one, beside labels.
 *
 * @example
 * ```ts
 * import { CalibratedClassifier } from "../calibration/calibrated_classifier.ts";
 * import { LinearSvm } from "../linear/linear_svm.ts";
 * import { LstmClassifier } from "../neural/lstm/lstm_classifier.ts";
 * import { unseenTeacher } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "refund my money" : "the app crashes"}, case ${i}`);
 * const labels = texts.map((text) => (text.startsWith("refund") ? "Refund" : "Technical"));
 * const large = await new CalibratedClassifier({ base: () => new LinearSvm() }).fit(texts, labels);
 * const lessons = { teacher: await unseenTeacher(large, texts) };
 * const small = new LstmClassifier({ units: 8, embedding: 8, epochs: 12, batchSize: 8, learningRate: 0.02, lessons });
 * assert.deepEqual((await small.fit(texts, labels)).predict(["my money back, refund it"]), ["Refund"]);
 * ```
 *
 * @module
 */
export { sharpened } from "./sharpened.ts";
export { batchTargets, type Lessons, type SoftLabelOptions, softLabels } from "./soft_labels.ts";
export { savedTeacher, type SavedTeacherOptions, type Teacher, unseenTeacher } from "./teacher.ts";
