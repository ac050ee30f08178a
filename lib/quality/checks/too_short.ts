import { tokenTexts } from "../../text/mod.ts";
import { buildFinding, exampleOf } from "../_build_finding.ts";
import { counted, lookedAt, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode tooShortCheck}. */
export interface TooShortOptions {
  /**
   * Fewest words, numbers and ids that a ticket needs, its subject included.
   *
   * @default {3}
   */
  readonly leastWords?: number;
  /**
   * Share of tickets from which the finding is WARNING.
   *
   * @default {0.01}
   */
  readonly warnShare?: number;
  /**
   * Share from which it is FAIL.
   *
   * @default {0.2}
   */
  readonly failShare?: number;
}

/** Tickets of a word or two: hard to tell apart for a model and for people. */
export function tooShortCheck(
  { leastWords = 3, warnShare = 0.01, failShare = 0.2 }: TooShortOptions = {},
): QualityCheck {
  const speaker = { id: "too-short", title: "Too short" };
  return {
    ...speaker,
    run(input) {
      const { texts, rows } = input;
      const n = texts.length;
      // A long text is not cut into words to be counted.
      const short = texts.flatMap((text, i) =>
        text.length < 40 * leastWords && tokenTexts(text).length < leastWords ? [i] : []
      );
      const share = n === 0 ? 0 : short.length / n;
      return [buildFinding(speaker, {
        status: share >= failShare ? "FAIL" : share >= warnShare ? "WARNING" : "SUCCESS",
        summary: short.length === 0
          ? `No text has fewer than ${leastWords} words in ${lookedAt(input)}.`
          : `${counted(short.length, "ticket has", "tickets have")} fewer than ${leastWords} words, ${
            percent(share)
          } of ${lookedAt(input)}.`,
        n,
        advice:
          "Look whether the right column was taken for the text and whether the subject belongs to it (--subject); " +
          "ask for a sentence where tickets are written.",
        examples: short.map((i) => exampleOf(input, i, input.labels?.[i] && `labelled "${input.labels[i]}"`)),
        rows: short.map((i) => rows[i]),
        details: { share, thresholds: { leastWords, warnShare, failShare } },
      })];
    },
  };
}
