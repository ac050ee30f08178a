import { quantileSorted } from "../../stats/mod.ts";
import { STOP_WORD_LANGUAGES, stopWords, tokenise } from "../../text/mod.ts";
import { bodiesOf } from "../_bodies.ts";
import { buildFinding, exampleOf, skipped } from "../_build_finding.ts";
import { countOf, detectLanguages } from "../_languages.ts";
import { evenSample } from "../_sample.ts";
import { count, lookedAt, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode wordSaladCheck}. */
export interface WordSaladOptions {
  /**
   * Share of little words below which a text has lost them. Running text has 0.35 to 0.6 in the languages known.
   *
   * @default {0.2}
   */
  readonly leastShare?: number;
  /**
   * Share of such texts from which the finding is WARNING.
   *
   * @default {0.05}
   */
  readonly warnShare?: number;
  /**
   * Share from which it is FAIL.
   *
   * @default {0.3}
   */
  readonly failShare?: number;
  /**
   * Texts looked at; more are sampled evenly.
   *
   * @default {10_000}
   */
  readonly maxTickets?: number;
}

/** Words that a text needs for the share of little words to tell. */
const LEAST_WORDS = 12;

/**
 * Texts whose little words ("the", "is", "not"), punctuation and capitals were taken out, so that word salads are left: a model
 * trained on them meets other texts when it answers customers.
 */
export function wordSaladCheck(
  { leastShare = 0.2, warnShare = 0.05, failShare = 0.3, maxTickets = 10_000 }: WordSaladOptions = {},
): QualityCheck {
  const speaker = { id: "word-salad", title: "Texts without their little words" };
  return {
    ...speaker,
    async run(input, context) {
      const bodies = bodiesOf(input);
      const { languages } = await detectLanguages(input, context, 20_000);
      const seen = Object.keys(countOf(languages));
      const known = seen.filter((language) => STOP_WORD_LANGUAGES.includes(language));
      if (known.length === 0) return [skipped(speaker, "there are no lists of little words for these languages")];
      const lists = known.map((language) => new Set(stopWords(language)));
      const looked = evenSample([...bodies.keys()], maxTickets, context.rng);
      const judged = looked.flatMap((i) => {
        const words = tokenise(bodies[i]).filter(({ kind }) => kind === "word").map(({ text }) => text.toLowerCase());
        if (words.length < LEAST_WORDS) return [];
        const share = Math.max(...lists.map((list) => words.filter((word) => list.has(word)).length)) / words.length;
        return [{ i, share, bare: !/[\p{Lu}.,;:!?]/u.test(bodies[i]) }];
      });
      if (judged.length < 20) {
        return [skipped(speaker, `only ${judged.length} texts have ${LEAST_WORDS} words`, looked.length)];
      }
      const salads = judged.filter(({ share }) => share < leastShare).sort((a, b) => a.share - b.share);
      const share = salads.length / judged.length;
      const bare = judged.filter((text) => text.bare).length / judged.length;
      const median = quantileSorted(Float64Array.from(judged, ({ share }) => share).sort(), 0.5);
      return [buildFinding(speaker, {
        status: share >= failShare ? "FAIL" : share >= warnShare ? "WARNING" : "SUCCESS",
        summary: `${percent(share)} of ${count(judged.length)} longer texts have fewer than ${
          percent(leastShare)
        } little words (median ${percent(median)}), and ${percent(bare)} neither capitals nor punctuation, in ${
          lookedAt(input, looked.length)
        }.`,
        count: salads.length,
        n: judged.length,
        advice:
          "Ask for the texts as customers wrote them; without them, clean what a model is asked in the very same way, and expect " +
          "large language models and word order to be of little use.",
        examples: salads.map(({ i, share: own }) => exampleOf(input, i, `${percent(own)} little words`)),
        rows: salads.map(({ i }) => input.rows[i]),
        details: { share, median, bare, languages: known, thresholds: { leastShare, warnShare, failShare } },
      })];
    },
  };
}
