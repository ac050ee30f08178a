/**
 * Whether groups of customers are served about equally well.
 *
 * @example
 * ```ts
 * import { measureGroups } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const labels = Array.from({ length: 80 }, () => "refund");
 * const channel = labels.map((_, i) => i < 40 ? "mail" : "chat");
 * const answers = labels.map((label, i) => i % 8 === 0 ? "bug" : label);
 * const [{ gaps }] = measureGroups({ labels, answers, groups: new Map([["channel", channel]]) });
 * assert.equal(gaps[0].value, 0); // as many wrong answers by mail as by chat
 * ```
 *
 * @module
 */
export { type GroupFigures, type GroupGap, type GroupMeasure, type GroupReport, NO_VALUE } from "./group_report.ts";
export { type FairnessFigure, widestGap } from "./widest_gap.ts";
export { type GroupedAnswers, measureGroups, type MeasureGroupsOptions } from "./measure_groups.ts";
