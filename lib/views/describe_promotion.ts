import type { PeekingSimulation, SequentialResult } from "../abtest/mod.ts";
import type { AnswerComparison } from "../registry/mod.ts";
import { counted, percent } from "./format.ts";

/** What is to be done, from the gates, the paired comparison and the rehearsed test; one sentence each. */
export function describePromotion(facts: {
  readonly answers: AnswerComparison;
  readonly champion: string;
  readonly looks: readonly SequentialResult[];
  readonly simulation: PeekingSimulation;
}): string[] {
  const { answers: { comparison, flips }, champion, looks, simulation } = facts;
  const { low, high } = comparison.accuracyDifference;
  const last = looks.at(-1)!;
  const peeking = simulation.methods[0];
  return [
    `the champion of its name is ${champion}; the history says who put it there and why`,
    low > 0 || high < 0
      ? `on the same ${counted(comparison.n, "ticket")} the ${
        low > 0 ? "first" : "second"
      } version is better beyond chance, counted pair by pair`
      : `on the same ${counted(comparison.n, "ticket")} neither version is better beyond chance`,
    `${counted(flips.length, "ticket")} would be answered otherwise: read some of them before customers do`,
    last.decision === "open"
      ? `an A/B test on these tickets, each answered once, would have ended open: the paired comparison needs fewer tickets`
      : `an A/B test on these tickets, each answered once, would have found the ${last.decision} better after ${
        counted(looks.findIndex(({ decision }) => decision !== "open") + 1, "look")
      }`,
    `look as often as you like with the tests above; the z-test raises ${
      percent(peeking.falsePositives.value, 0)
    } false alarms when it is looked at daily`,
  ];
}
