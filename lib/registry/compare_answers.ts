import { compareModels, type Estimate, type ModelComparison } from "../evaluate/mod.ts";
import { wilsonInterval } from "../stats/mod.ts";

/** A ticket that two versions answer differently. */
export interface Flip {
  /** Index among the tickets. */
  readonly index: number;
  readonly label: string;
  readonly first: string;
  readonly second: string;
  /** `repaired`: only the second is right; `broken`: only the first is; `other`: neither. */
  readonly kind: "repaired" | "broken" | "other";
}

/** What {@linkcode compareAnswers} found. */
export interface AnswerComparison {
  /** Paired comparison; differences are first minus second. */
  readonly comparison: ModelComparison;
  /** Share of tickets that both answer alike, with its Wilson interval. */
  readonly agreement: Estimate;
  readonly flips: readonly Flip[];
}

/**
 * Compares what two versions say to the same labelled tickets: accuracy and macro F1 by a paired bootstrap, accuracy by McNemar's exact
 * test, how often they agree, and every ticket that flips.
 *
 * @param labels True labels, shape `(nTickets,)`.
 * @param answers Labels that the first and the second version gave, shape `(nTickets,)` each.
 * @throws {RangeError} If there are no tickets, or an option is out of range.
 *
 * @example
 * ```ts
 * import { compareAnswers } from "./compare_answers.ts";
 * import assert from "node:assert/strict";
 *
 * const { agreement, flips } = compareAnswers(["a", "b", "a"], { first: ["a", "a", "a"], second: ["a", "b", "b"] });
 * assert.ok(Math.abs(agreement.value - 1 / 3) < 1e-15);
 * assert.deepEqual(flips.map(({ kind }) => kind), ["repaired", "broken"]);
 * ```
 */
export function compareAnswers(
  labels: readonly string[],
  answers: { readonly first: readonly string[]; readonly second: readonly string[] },
  options: { readonly level?: number; readonly resamples?: number; readonly seed?: number } = {},
): AnswerComparison {
  const { level = 0.95 } = options;
  const comparison = compareModels(labels, answers, options);
  const flips = labels.flatMap((label, index): Flip[] => {
    const [first, second] = [answers.first[index], answers.second[index]];
    if (first === second) return [];
    const kind = second === label ? "repaired" : first === label ? "broken" : "other";
    return [{ index, label, first, second, kind }];
  });
  const alike = labels.length - flips.length;
  const agreement = { value: alike / labels.length, ...wilsonInterval(alike, labels.length, level) };
  return { comparison, agreement, flips };
}
