import { type SignalTest, signalTest } from "../../evaluate/mod.ts";
import { buildFinding, skipped } from "../_build_finding.ts";
import { counted } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode signalCheck}. */
export interface SignalOptions {
  /** A test that was already made, or why none can be. */
  readonly result?: SignalTest | string;
  /**
   * Skill below which the finding is WARNING: the labels depend on the texts, but little.
   *
   * @default {0.3}
   */
  readonly warnSkill?: number;
}

/** Whether the labels depend on the texts at all, by a permutation test. */
export function signalCheck({ result, warnSkill = 0.3 }: SignalOptions = {}): QualityCheck {
  const speaker = { id: "signal", title: "Signal" };
  return {
    ...speaker,
    async run({ texts, labels }, { seed, signal }) {
      const labelled = texts.flatMap((_, i) => (labels?.[i] === undefined ? [] : [i]));
      if (typeof result === "string") return [skipped(speaker, result)];
      if (labelled.length === 0) return [skipped(speaker, "there are no labels")];
      if (labelled.length < 20) {
        return [skipped(speaker, `only ${counted(labelled.length, "ticket has", "tickets have")} a label`)];
      }
      const test = result ??
        await signalTest(labelled.map((i) => texts[i]), labelled.map((i) => labels![i]!), { seed, signal });
      return [buildFinding(speaker, {
        status: !test.signal ? "FAIL" : test.skill < warnSkill ? "WARNING" : "SUCCESS",
        summary: `${test.summary[0].toUpperCase()}${test.summary.slice(1)}.`,
        count: test.signal ? 0 : test.n,
        n: test.n,
        advice: test.signal
          ? "The labels depend on the texts, but weakly: look at how they were given before more models are tried."
          : "Do not train on these labels: a model would only guess. Find out how they were given.",
        details: { ...test, thresholds: { warnSkill, alpha: test.alpha, minSkill: test.minSkill } },
      })];
    },
  };
}
