import { nearDuplicates } from "../../text/mod.ts";
import { buildFinding, groupExample, skipped } from "../_build_finding.ts";
import { copiesOf } from "../_groups.ts";
import { count, counted, lookedAt, named } from "../_words.ts";
import type { QualityCheck, QualityInput } from "../check.ts";

/** Options of {@linkcode conflictingLabelsCheck}. */
export interface ConflictingLabelsOptions {
  /**
   * Least Jaccard similarity of 5-character shingles that makes two texts nearly the same.
   *
   * @default {0.9}
   */
  readonly threshold?: number;
  /**
   * Share of tickets in conflict from which the finding is FAIL.
   *
   * @default {0.02}
   */
  readonly failShare?: number;
}

/** The same text, or nearly the same, under different labels: at least one of them is wrong, or the labels overlap. */
export function conflictingLabelsCheck(
  { threshold = 0.9, failShare = 0.02 }: ConflictingLabelsOptions = {},
): QualityCheck {
  const speaker = { id: "conflicting-labels", title: "Same text, different labels" };
  return {
    ...speaker,
    run(input) {
      const { labels, texts } = input;
      if (!labels?.some((label) => label !== undefined)) return [skipped(speaker, "there are no labels")];
      const exact = copiesOf(texts).filter((group) => labelsOf(input, group).length > 1);
      const inExact = new Set(exact.flat());
      const near = nearDuplicates(texts, { threshold, maxPairs: 0 }).clusters
        .filter((group) => labelsOf(input, group).length > 1 && !group.every((i) => inExact.has(i)));
      const rows = new Set([...exact, ...near].flat().map((i) => input.rows[i]));
      const n = texts.length;
      const note = (group: readonly number[]) => `labelled ${named(labelsOf(input, group), 5)}`;
      return [buildFinding(speaker, {
        status: rows.size === 0 ? "SUCCESS" : rows.size / n >= failShare ? "FAIL" : "WARNING",
        summary: rows.size === 0
          ? `Equal texts have equal labels in ${lookedAt(input)}, nearly equal ones (similarity ≥ ${threshold}) too.`
          : `${exact.length === 0 ? "No text stands" : counted(exact.length, "text stands", "texts stand")} ` +
            `under more than one label${
              near.length === 0
                ? ""
                : `, ${exact.length === 0 ? "but" : "and"} ${
                  counted(near.length, "group")
                } of nearly equal texts (similarity ≥ ${threshold}) ${near.length === 1 ? "does" : "do"}`
            }; this concerns ${count(rows.size)} of ${lookedAt(input)}.`,
        count: rows.size,
        n,
        advice: "Let a person decide which label is right and correct the others; " +
          "where both can be defended, say in the guide for labelling which one wins.",
        examples: [...exact, ...near].map((group) => groupExample(input, group, note(group))),
        rows: [...rows],
        details: {
          exactGroups: exact.map((group) => group.map((i) => input.rows[i])).slice(0, 1000),
          nearGroups: near.map((group) => group.map((i) => input.rows[i])).slice(0, 1000),
          ...(input.profile && { textsInWholeFile: input.profile.conflicts }),
          thresholds: { similarity: threshold, failShare },
        },
      })];
    },
  };
}

function labelsOf({ labels }: QualityInput, group: readonly number[]): string[] {
  return [...new Set(group.map((i) => labels![i]).filter((label) => label !== undefined))];
}
