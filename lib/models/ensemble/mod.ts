/**
 * Several models that answer as one, and how far they are apart.
 *
 * @example
 * ```ts
 * import { EnsembleClassifier } from "./mod.ts";
 * import { createClassifier } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "refund my money" : "the app crashes"}, case ${i}`);
 * const labels = texts.map((text) => (text.startsWith("refund") ? "Refund" : "Technical"));
 * const members = [() => createClassifier("linear-svm"), () => createClassifier("logistic-regression")];
 * const model = await new EnsembleClassifier({ members }).fit(texts, labels);
 * assert.equal(model.report!.n, 40);
 * ```
 *
 * @module
 */
export { disagreement } from "./disagreement.ts";
export { EnsembleClassifier, type EnsembleOptions } from "./ensemble_classifier.ts";
export { fitMember, type FittedMember, foldsOfMembers } from "./fit_member.ts";
export { LinearPool } from "./linear_pool.ts";
export { LogLinearPool } from "./log_linear_pool.ts";
export { membersOfSnapshot, type SavedMember } from "./members_of_snapshot.ts";
export { fitPool, type Pool, type Pooling, POOLINGS, restorePool } from "./pool.ts";
export { combineMembers, type EnsembleReport, type PooledMembers, poolMembers } from "./pool_members.ts";
