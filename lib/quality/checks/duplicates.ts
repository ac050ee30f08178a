import { buildFinding, groupExample } from "../_build_finding.ts";
import { copiesOf } from "../_groups.ts";
import { count, counted, lookedAt, percent, totalOf } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode duplicatesCheck}. */
export interface DuplicatesOptions {
  /**
   * Share of tickets that repeat an earlier one from which the finding is FAIL.
   *
   * @default {0.05}
   */
  readonly failShare?: number;
}

/**
 * Tickets with the same text as an earlier one, case and white space aside. Any is a WARNING: a copy in the test part of a split
 * is a question whose answer was given.
 *
 * @example
 * ```ts
 * import { duplicatesCheck } from "./duplicates.ts";
 * import { Rng } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["Where is my refund?", "It crashes", "where is my REFUND?"];
 * const [finding] = await duplicatesCheck().run({ texts, rawTexts: texts, rows: [1, 2, 3] }, { rng: new Rng(0), seed: 0 });
 * assert.deepEqual([finding.count, finding.rows], [1, [1, 3]]);
 * ```
 */
export function duplicatesCheck({ failShare = 0.05 }: DuplicatesOptions = {}): QualityCheck {
  const speaker = { id: "duplicates", title: "Exact duplicates" };
  return {
    ...speaker,
    run(input) {
      const groups = copiesOf(input.texts).sort((a, b) => b.length - a.length);
      const total = totalOf(input);
      const here = groups.reduce((sum, group) => sum + group.length - 1, 0);
      // The profile has read the whole file, where the tickets at hand are a sample of it.
      const repeats = total > input.texts.length ? input.profile!.duplicates : here;
      const share = total === 0 ? 0 : repeats / total;
      return [buildFinding(speaker, {
        status: repeats === 0 ? "SUCCESS" : share >= failShare ? "FAIL" : "WARNING",
        summary: repeats === 0
          ? `No text stands twice among ${counted(total, "ticket")}.`
          : `${counted(repeats, "ticket repeats", "tickets repeat")} an earlier text, ${percent(share)} of ` +
            `${counted(total, "ticket")}; the most frequent one stands ${count(groups[0]?.length ?? 2)} times` +
            `${total > input.texts.length ? ` in ${lookedAt(input)}` : ""}.`,
        count: repeats,
        n: total,
        advice: "Keep one of each, or keep copies together when splitting (--split-by grouped); " +
          "find out whether an export was joined twice or customers press Send again.",
        examples: groups.map((group) => groupExample(input, group, `stands ${group.length} times`)),
        rows: groups.flatMap((group) => group.map((i) => input.rows[i])),
        details: {
          groups: groups.length,
          share,
          largest: groups[0]?.length ?? 0,
          thresholds: { failShare },
          clusters: groups.slice(0, 1000).map((group) => group.map((i) => input.rows[i])),
        },
      })];
    },
  };
}
