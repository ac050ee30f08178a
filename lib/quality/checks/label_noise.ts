import { buildFinding, exampleOf, skipped } from "../_build_finding.ts";
import { findLabelSuspects } from "../_label_suspects.ts";
import { count, counted, lookedAt, named, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode labelNoiseCheck}. */
export interface LabelNoiseOptions {
  /**
   * Labelled tickets looked at; more are sampled evenly.
   *
   * @default {10_000}
   */
  readonly maxTickets?: number;
  /**
   * Share of suspects from which the finding is WARNING.
   *
   * @default {0.005}
   */
  readonly warnShare?: number;
  /**
   * Share from which it is FAIL.
   *
   * @default {0.1}
   */
  readonly failShare?: number;
  /** @default {5} */
  readonly folds?: number;
}

/**
 * Labels that are probably wrong, by what models say that did not learn from the ticket: confident learning
 * (https://doi.org/10.1613/jair.1.12125). A suspect is a reason to look, no proof: on the sample tickets, whose wrong labels are
 * known, about three suspects in four are wrong and two in three wrong labels are found.
 */
export function labelNoiseCheck(
  { maxTickets = 10_000, warnShare = 0.005, failShare = 0.1, folds = 5 }: LabelNoiseOptions = {},
): QualityCheck {
  const speaker = { id: "label-noise", title: "Suspected wrong labels" };
  return {
    ...speaker,
    async run(input, context) {
      const found = await findLabelSuspects(input, context, { maxTickets, folds });
      if (typeof found === "string") return [skipped(speaker, found)];
      const { suspects, looked, accuracy, majority } = found;
      const share = suspects.length / looked.length;
      const pairs = confusions(suspects);
      return [buildFinding(speaker, {
        status: share >= failShare ? "FAIL" : share >= warnShare ? "WARNING" : "SUCCESS",
        summary: `${counted(suspects.length, "label is", "labels are")} suspected to be wrong, ${percent(share)} of ${
          lookedAt(input, looked.length)
        }, by models that reach ${percent(accuracy)}${
          pairs.length === 0
            ? ""
            : `; most often ${named([pairs[0].label])} that should be ${named([pairs[0].likely])} (${
              count(pairs[0].tickets)
            })`
        }.`,
        count: suspects.length,
        n: looked.length,
        advice: accuracy >= SURE
          ? "Let a person read them, the surest first, and correct what is wrong; do not correct them unread, as some are " +
            "right and others could be called either way."
          : `Read some of them first: models reach only ${
            percent(accuracy)
          } here, so that many suspects may show labels that ` +
            "overlap rather than mistakes. Say in the guide for labelling what tells them apart.",
        examples: suspects.map(({ index, label, likely }) =>
          exampleOf(input, index, `labelled "${label}", rather "${likely}"`)
        ),
        rows: suspects.map(({ index }) => input.rows[index]),
        details: {
          share,
          accuracy,
          majority,
          pairs: pairs.slice(0, 20),
          suspects: suspects.slice(0, 1000).map(({ index, ...rest }) => ({ row: input.rows[index], ...rest })),
          thresholds: { warnShare, failShare, folds },
        },
      })];
    },
  };
}

/** Share of labels that models must give for their doubts to be mostly mistakes of the labels. */
const SURE = 0.8;

function confusions(suspects: readonly { label: string; likely: string }[]) {
  const counts = new Map<string, { label: string; likely: string; tickets: number }>();
  for (const { label, likely } of suspects) {
    const key = JSON.stringify([label, likely]);
    const pair = counts.get(key) ?? { label, likely, tickets: 0 };
    pair.tickets++;
    counts.set(key, pair);
  }
  return [...counts.values()].sort((a, b) => b.tickets - a.tickets);
}
