import { chiSquareTest, wilsonInterval } from "../../stats/mod.ts";
import { tokenTexts } from "../../text/mod.ts";
import { bodiesOf } from "../_bodies.ts";
import { buildFinding, skipped } from "../_build_finding.ts";
import { findLabelSuspects } from "../_label_suspects.ts";
import { detectLanguages } from "../_languages.ts";
import { count, counted, percent } from "../_words.ts";
import type { CheckContext, QualityCheck, QualityInput } from "../check.ts";

/** Options of {@linkcode languageBiasCheck}. */
export interface LanguageBiasOptions {
  /**
   * Words below which a message is brief.
   *
   * @default {8}
   */
  readonly briefWords?: number;
  /**
   * How many times the rate of the other languages a rate must be.
   *
   * @default {1.5}
   */
  readonly leastRatio?: number;
  /**
   * Probability of calling any language out where all are alike.
   *
   * @default {0.01}
   */
  readonly alpha?: number;
  /**
   * Tickets that a language needs to be looked at.
   *
   * @default {100}
   */
  readonly leastTickets?: number;
  /**
   * Labelled tickets that are looked at for wrong labels; as `labelNoiseCheck` has it, the work is done once for both.
   *
   * @default {10_000}
   */
  readonly maxTickets?: number;
}

/** A rate in one language and in all others. */
export interface LanguageRate {
  readonly language: string;
  readonly n: number;
  readonly share: number;
  /** 95% interval of the share (Wilson). */
  readonly low: number;
  readonly high: number;
  readonly shareElsewhere: number;
  /** Of the difference, by a chi-square test, multiplied by the number of languages (Bonferroni). */
  readonly pValue: number;
  /** Whether it is higher than elsewhere beyond chance and by `leastRatio`. */
  readonly biased: boolean;
}

/** Whether labels are more often wrong, or messages more often brief, in one language than in the others. */
export function languageBiasCheck(
  { briefWords = 8, leastRatio = 1.5, alpha = 0.01, leastTickets = 100, maxTickets = 10_000 }: LanguageBiasOptions = {},
): QualityCheck {
  const noise = { id: "label-noise-by-language", title: "Suspected wrong labels by language" };
  const brief = { id: "brief-by-language", title: "Brief messages by language" };
  return {
    id: "language-bias",
    title: "Bias by language",
    async run(input, context) {
      const languages = await languagesOf(input, context);
      const sizes = new Map<string, number>();
      for (const language of languages) if (language) sizes.set(language, (sizes.get(language) ?? 0) + 1);
      const large = [...sizes].filter(([, n]) => n >= leastTickets).map(([language]) => language);
      if (large.length < 2) {
        return [noise, brief].map((speaker) =>
          skipped(speaker, `fewer than two languages have ${leastTickets} tickets`)
        );
      }
      const settings = { leastRatio, alpha, leastTickets };
      const bodies = bodiesOf(input);
      const isBrief = bodies.map((body) => body.length < 30 * briefWords && tokenTexts(body).length < briefWords);
      const all = [...bodies.keys()];
      return [
        await noiseFinding(noise, input, context, languages, large, maxTickets, settings),
        finding(brief, input, rates(all, languages, large, (i) => isBrief[i], settings), {
          what: `messages of fewer than ${briefWords} words`,
          advice: "A model will do worse where people write less: judge it by language, and ask back in that language.",
          concerned: (language) => all.filter((i) => isBrief[i] && languages[i] === language),
          thresholds: { briefWords, ...settings },
        }),
      ];
    },
  };
}

type Settings = Required<Pick<LanguageBiasOptions, "leastRatio" | "alpha" | "leastTickets">>;
type Speaker = Parameters<typeof buildFinding>[0];

async function noiseFinding(
  speaker: Speaker,
  input: QualityInput,
  context: CheckContext,
  languages: readonly (string | undefined)[],
  large: readonly string[],
  maxTickets: number,
  settings: Settings,
) {
  const found = await findLabelSuspects(input, context, { maxTickets, folds: 5 });
  if (typeof found === "string") return skipped(speaker, found);
  const suspects = new Set(found.suspects.map(({ index }) => index));
  return finding(speaker, input, rates(found.looked, languages, large, (i) => suspects.has(i), settings), {
    what: "labels suspected to be wrong",
    advice: "Have these tickets labelled again by people who know the language: the guide or the labellers differ; " +
      "a model learns the mistakes of one language as its rule. Models that are weaker in a language suspect more there, too.",
    concerned: (language) => [...suspects].filter((i) => languages[i] === language),
    thresholds: { ...settings },
  });
}

/** Languages as the file says, else as the texts tell. */
async function languagesOf(input: QualityInput, context: CheckContext): Promise<readonly (string | undefined)[]> {
  if (input.languages) return input.languages;
  const { looked, languages } = await detectLanguages(input, context, 20_000);
  const all: (string | undefined)[] = input.texts.map(() => undefined);
  looked.forEach((i, k) => all[i] = languages[k]);
  return all;
}

function rates(
  looked: readonly number[],
  languages: readonly (string | undefined)[],
  large: readonly string[],
  has: (i: number) => boolean,
  { leastRatio, alpha }: Settings,
): LanguageRate[] {
  const known = looked.filter((i) => languages[i] !== undefined);
  const total = known.filter(has).length;
  return large.flatMap((language): LanguageRate[] => {
    const own = known.filter((i) => languages[i] === language);
    const hits = own.filter(has).length;
    const [others, otherHits] = [known.length - own.length, total - hits];
    if (own.length === 0 || others === 0) return [];
    const { pValue } = chiSquareTest([[hits, own.length - hits], [otherHits, others - otherHits]]);
    const { low, high } = wilsonInterval(hits, own.length);
    const [share, shareElsewhere] = [hits / own.length, otherHits / others];
    const adjusted = Math.min(1, pValue * large.length);
    return [{
      language,
      n: own.length,
      share,
      low,
      high,
      shareElsewhere,
      pValue: adjusted,
      biased: adjusted <= alpha && share >= leastRatio * shareElsewhere,
    }];
  }).sort((a, b) => b.share - a.share);
}

function finding(
  speaker: Speaker,
  input: QualityInput,
  rates: readonly LanguageRate[],
  { what, advice, concerned, thresholds }: {
    what: string;
    advice: string;
    concerned: (language: string) => readonly number[];
    thresholds: Record<string, number>;
  },
) {
  const out = rates.filter((rate) => rate.biased);
  const at = out.flatMap(({ language }) => [...concerned(language)]);
  return buildFinding(speaker, {
    status: out.length > 0 ? "WARNING" : "SUCCESS",
    summary: out.length > 0
      ? out.map(({ language, share, shareElsewhere, n }) =>
        `${language} has ${percent(share)} ${what} among ${count(n)} tickets, the others ${percent(shareElsewhere)}`
      ).join("; ") + "."
      : `The share of ${what} is alike in ${counted(rates.length, "language")}: ${
        rates.map(({ language, share }) => `${language} ${percent(share)}`).join(", ")
      }.`,
    n: rates.reduce((sum, { n }) => sum + n, 0),
    advice,
    examples: at.slice(0, 5).map((i) => ({
      rows: [input.rows[i]],
      text: input.texts[i],
      ...(input.labels?.[i] && { note: `labelled "${input.labels[i]}"` }),
    })),
    rows: at.map((i) => input.rows[i]),
    details: { rates, thresholds },
  });
}
