import { buildFinding, skipped } from "../_build_finding.ts";
import { labelCounts } from "../_label_counts.ts";
import { count, counted, named, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode classImbalanceCheck}. */
export interface ClassImbalanceOptions {
  /**
   * Ratio of the most frequent label to the rarest from which the finding is WARNING.
   *
   * @default {5}
   */
  readonly warnRatio?: number;
  /**
   * Ratio from which it is FAIL.
   *
   * @default {50}
   */
  readonly failRatio?: number;
  /**
   * Tickets below which a label is too rare to learn and to judge: five folds then hold out fewer than six each.
   *
   * @default {30}
   */
  readonly leastTickets?: number;
}

/** How unevenly the labels are spread, and which are too rare to learn. */
export function classImbalanceCheck(
  { warnRatio = 5, failRatio = 50, leastTickets = 30 }: ClassImbalanceOptions = {},
): QualityCheck {
  const speaker = { id: "class-imbalance", title: "Class imbalance" };
  return {
    ...speaker,
    run(input) {
      const labels = labelCounts(input);
      if (labels.length === 0) return [skipped(speaker, "there are no labels")];
      const n = labels.reduce((sum, [, tickets]) => sum + tickets, 0);
      const [first, last] = [labels[0], labels[labels.length - 1]];
      const ratio = first[1] / last[1];
      const rare = labels.filter(([, tickets]) => tickets < leastTickets);
      const [one, severe] = [labels.length === 1, ratio >= failRatio || rare.length > labels.length / 2];
      const tooRare = new Set(rare.map(([label]) => label));
      const rareRows = input.rows.filter((_, i) => tooRare.has(input.labels?.[i] ?? ""));
      return [buildFinding(speaker, {
        status: one || severe ? "FAIL" : ratio >= warnRatio || rare.length > 0 ? "WARNING" : "SUCCESS",
        summary: one
          ? `All ${counted(n, "labelled ticket")} are "${first[0]}".`
          : rare.length === labels.length
          ? `All ${count(labels.length)} labels have fewer than ${leastTickets} tickets (${count(last[1])} to ${
            count(first[1])
          }), too few to learn and to judge.`
          : `"${first[0]}" has ${percent(first[1] / n)} of ${counted(n, "labelled ticket")}, the rarest of ` +
            `${count(labels.length)} labels, "${last[0]}", ${percent(last[1] / n)} (${count(last[1])}): ${
              ratio.toFixed(1)
            } to 1. ` +
            (rare.length === 0
              ? `No label has fewer than ${leastTickets} tickets.`
              : `${counted(rare.length, "label has", "labels have")} fewer than ${leastTickets} tickets: ${
                named(rare.map(([label]) => label))
              }.`),
        count: one ? n : rare.reduce((sum, [, tickets]) => sum + tickets, 0),
        n,
        advice: one
          ? "Name another column with the label, or give tickets of other labels too: a model needs at least two."
          : rare.length === labels.length
          ? `Collect more tickets, at least ${leastTickets} of each label, or join labels that are much the same.`
          : "Judge by macro F1, not by accuracy; weigh classes when training (classWeight balanced); " +
            "collect more tickets of rare labels, or join them with what they are a case of.",
        rows: one ? [] : rareRows,
        details: {
          labels: Object.fromEntries(labels),
          ratio,
          rare: Object.fromEntries(rare),
          thresholds: { warnRatio, failRatio, leastTickets },
        },
      })];
    },
  };
}
