import { findLeakage } from "../../evaluate/mod.ts";
import { buildFinding, skipped } from "../_build_finding.ts";
import { evenSample } from "../_sample.ts";
import { count, counted, lookedAt, percent } from "../_words.ts";
import type { QualityCheck, QualityInput } from "../check.ts";

/** Options of {@linkcode leakageCheck}. */
export interface LeakageCheckOptions {
  /**
   * Least Jaccard similarity of 5-character shingles that makes two texts nearly the same, in (0, 1].
   *
   * @default {0.8}
   */
  readonly threshold?: number;
  /**
   * Share of test tickets that stand in training from which the finding is FAIL.
   *
   * @default {0.05}
   */
  readonly failShare?: number;
  /**
   * Share of tickets held out where no split is given.
   *
   * @default {0.2}
   */
  readonly testShare?: number;
  /**
   * Tickets looked at; more are sampled evenly.
   *
   * @default {200_000}
   */
  readonly maxTickets?: number;
}

/**
 * Test tickets that training has seen, word for word or nearly: by the parts that the file or a split file gives, else by a random
 * split, as most would make.
 */
export function leakageCheck(
  { threshold = 0.8, failShare = 0.05, testShare = 0.2, maxTickets = 200_000 }: LeakageCheckOptions = {},
): QualityCheck {
  const speaker = { id: "leakage", title: "Leakage between training and test" };
  return {
    ...speaker,
    run(input, { rng, seed }) {
      const at = evenSample([...input.texts.keys()], maxTickets, rng.fork("sample"));
      if (at.length < 10) return [skipped(speaker, `there are only ${at.length} tickets`)];
      const given = givenParts(input, at);
      if (given && (given.train.length === 0 || given.test.length === 0)) {
        return [skipped(speaker, "the parts given hold no training or no test tickets", at.length)];
      }
      const { train, test } = given ?? randomParts(at, testShare, rng.fork("split"));
      const found = findLeakage(train.map((i) => input.texts[i]), test.map((i) => input.texts[i]), { threshold, seed });
      const how = given ? "" : `A random split (${percent(1 - testShare)} training) would leak: `;
      const leaked = `${counted(found.leaked, "test ticket", "test tickets")} of ${count(found.nTest)} (${
        percent(found.share)
      }) also ${found.leaked === 1 ? "stands" : "stand"} in training, ${count(found.exact)} word for word, ${
        count(found.near)
      } nearly (similarity ≥ ${threshold})`;
      return [buildFinding(speaker, {
        status: found.leaked === 0 ? "SUCCESS" : found.share >= failShare ? "FAIL" : "WARNING",
        summary: found.leaked === 0
          ? `No test ticket stands in training${given ? "" : " after a random split"}, in ${
            lookedAt(input, at.length)
          }.`
          : `${how}${leaked}.`,
        count: found.leaked,
        n: found.nTest,
        advice: given
          ? "Take these out of the test part before any score is believed, or split again with copies kept together."
          : "Split with copies kept together (--split-by grouped), or scores are flattered.",
        examples: found.examples.map(({ test: b, train: a, similarity, kind }) => ({
          rows: [input.rows[test[b]], input.rows[train[a]]],
          text: input.texts[test[b]],
          note: `${kind}, similarity ${similarity.toFixed(2)}; test row first`,
        })),
        rows: Array.from(found.leakedTest, (b) => input.rows[test[b]]),
        details: {
          split: given ? "given" : "simulated",
          nTrain: found.nTrain,
          nTest: found.nTest,
          exact: found.exact,
          near: found.near,
          share: found.share,
          thresholds: { similarity: threshold, failShare },
        },
      })];
    },
  };
}

/** Words for a part that is tested or validated on. */
const TEST = /^(test|testing|val|valid|validation|dev|eval|evaluation|holdout)$/i;
const TRAIN = /^(train|training|fit|learn)$/i;

function givenParts({ splits }: QualityInput, at: readonly number[]) {
  if (!splits?.some((split) => split !== undefined && (TEST.test(split) || TRAIN.test(split)))) return undefined;
  return { train: at.filter((i) => TRAIN.test(splits[i] ?? "")), test: at.filter((i) => TEST.test(splits[i] ?? "")) };
}

function randomParts(at: readonly number[], testShare: number, rng: Parameters<typeof evenSample>[2]) {
  const test = evenSample(at, Math.max(1, Math.round(testShare * at.length)), rng);
  const held = new Set(test);
  return { train: at.filter((i) => !held.has(i)), test };
}
