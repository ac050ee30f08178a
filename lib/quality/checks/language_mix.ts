import { buildFinding, exampleOf, skipped } from "../_build_finding.ts";
import { countOf, detectLanguages } from "../_languages.ts";
import { count, counted, lookedAt, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode languageMixCheck}. */
export interface LanguageMixOptions {
  /**
   * Tickets below which a language is too rare to be learned and judged by itself.
   *
   * @default {100}
   */
  readonly leastTickets?: number;
  /**
   * Share of tickets whose column of the language is contradicted from which that is a WARNING.
   *
   * @default {0.02}
   */
  readonly warnShare?: number;
  /**
   * Share from which it is FAIL.
   *
   * @default {0.2}
   */
  readonly failShare?: number;
  /**
   * Tickets looked at; more are sampled evenly.
   *
   * @default {20_000}
   */
  readonly maxTickets?: number;
}

/** Which languages the tickets are in, whether the file's column says the same, and which have few tickets. */
export function languageMixCheck(
  { leastTickets = 100, warnShare = 0.02, failShare = 0.2, maxTickets = 20_000 }: LanguageMixOptions = {},
): QualityCheck {
  const mix = { id: "language-mix", title: "Languages" };
  const column = { id: "language-column", title: "Column of the language" };
  return {
    ...mix,
    async run(input, context) {
      const { looked, languages } = await detectLanguages(input, context, maxTickets);
      const told = Object.entries(countOf(languages));
      const sure = told.reduce((sum, [, n]) => sum + n, 0);
      if (sure === 0) {
        return [mix, column].map((speaker) => skipped(speaker, "no text tells its language", looked.length));
      }
      const scale = input.texts.length / looked.length;
      const rare = told.filter(([, n]) => n * scale < leastTickets);
      const few = new Set(rare.map(([language]) => language));
      const inRare = looked.filter((_, k) => few.has(languages[k] ?? ""));
      const findings = [buildFinding(mix, {
        status: told.length > 1 && rare.length > 0 ? "WARNING" : "SUCCESS",
        summary: `${
          told.slice(0, 6).map(([language, n]) => `${language} ${percent(n / sure)}`).join(", ")
        }${told.length > 6 ? ` and ${told.length - 6} more` : ""} of ${
          count(sure)
        } texts that tell their language, in ${lookedAt(input, looked.length)}.` +
          (rare.length > 0
            ? ` ${counted(rare.length, "language has", "languages have")} fewer than ${leastTickets} tickets: ${
              rare.map(([language]) => language).slice(0, 6).join(", ")
            }.`
            : ""),
        count: inRare.length,
        n: looked.length,
        advice: "Judge each language by itself; translate, collect or route by hand what is too rare to learn.",
        examples: inRare.map((i) => exampleOf(input, i, languages[looked.indexOf(i)])),
        rows: inRare.map((i) => input.rows[i]),
        details: {
          languages: Object.fromEntries(told),
          undetermined: looked.length - sure,
          thresholds: { leastTickets },
        },
      })];
      if (!input.languages) return [...findings, skipped(column, "no column says the language")];
      const compared = looked.flatMap((i, k) => {
        const [said, seen] = [input.languages![i], languages[k]];
        return said !== undefined && seen !== undefined && /^[a-z]{2}$/.test(said) ? [{ i, said, seen }] : [];
      });
      const off = compared.filter(({ said, seen }) => said !== seen);
      const share = off.length / Math.max(1, compared.length);
      return [
        ...findings,
        buildFinding(column, {
          status: share >= failShare ? "FAIL" : share >= warnShare ? "WARNING" : "SUCCESS",
          summary: `${counted(off.length, "text reads", "texts read")} like another language than the file says, ${
            percent(share)
          } of ${count(compared.length)} that tell.`,
          n: compared.length,
          advice:
            "Look whether the column is the customer's setting rather than the text's language; detect it from the text.",
          examples: off.map(({ i, said, seen }) => exampleOf(input, i, `said to be ${said}, reads like ${seen}`)),
          rows: off.map(({ i }) => input.rows[i]),
          details: { share, thresholds: { warnShare, failShare } },
        }),
      ];
    },
  };
}
