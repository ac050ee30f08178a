import { duplicateKey, nearDuplicates } from "../../text/mod.ts";
import { buildFinding, groupExample } from "../_build_finding.ts";
import { evenSample } from "../_sample.ts";
import { count, counted, lookedAt, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode nearDuplicatesCheck}. */
export interface NearDuplicatesCheckOptions {
  /**
   * Least Jaccard similarity of 5-character shingles that makes two texts nearly the same, in (0, 1]. Mails sent again with slips
   * and another sentence reach 0.65; what only shares a phrase hardly ever does.
   *
   * @default 0.65 for up to 50,000 tickets, 0.8 for more, where the search would take minutes
   */
  readonly threshold?: number;
  /**
   * Share of tickets in clusters from which the finding is FAIL.
   *
   * @default {0.1}
   */
  readonly failShare?: number;
  /**
   * Tickets looked at; more are sampled evenly.
   *
   * @default {200_000}
   */
  readonly maxTickets?: number;
}

/** Clusters of texts that are nearly, but not word for word, the same. */
export function nearDuplicatesCheck(
  options: NearDuplicatesCheckOptions = {},
): QualityCheck {
  const { failShare = 0.1, maxTickets = 200_000 } = options;
  const speaker = { id: "near-duplicates", title: "Near-duplicates" };
  return {
    ...speaker,
    run(input, { rng }) {
      const at = evenSample([...input.texts.keys()], maxTickets, rng);
      const { threshold = at.length <= 50_000 ? 0.65 : 0.8 } = options;
      const { clusters, pairCount } = nearDuplicates(at.map((i) => input.texts[i]), { threshold, maxPairs: 0 });
      const groups = clusters.map((cluster) => cluster.map((j) => at[j]))
        .filter((group) => new Set(group.map((i) => duplicateKey(input.texts[i]))).size > 1)
        .sort((a, b) => b.length - a.length);
      const rows = groups.flat().map((i) => input.rows[i]);
      const share = at.length === 0 ? 0 : rows.length / at.length;
      return [buildFinding(speaker, {
        status: groups.length === 0 ? "SUCCESS" : share >= failShare ? "FAIL" : "WARNING",
        summary: groups.length === 0
          ? `No two texts are nearly the same (similarity ≥ ${threshold}) in ${lookedAt(input, at.length)}.`
          : `${
            counted(rows.length, "ticket is", "tickets are")
          } nearly the same as another (similarity ≥ ${threshold}), ${percent(share)} of ${
            lookedAt(input, at.length)
          }, in ${counted(groups.length, "cluster")}; the largest has ${count(groups[0].length)}.`,
        count: rows.length,
        n: at.length,
        advice: "Keep clusters together when splitting (--split-by grouped), or scores are flattered; " +
          "large ones are templates or one customer writing again: keep a few of each.",
        examples: groups.map((group) => groupExample(input, group, `${count(group.length)} tickets alike`)),
        rows,
        details: {
          clusterCount: groups.length,
          pairCount,
          share,
          largest: groups[0]?.length ?? 0,
          clusters: groups.slice(0, 1000).map((group) => group.slice(0, 100).map((i) => input.rows[i])),
          thresholds: { similarity: threshold, failShare },
        },
      })];
    },
  };
}
