import { TfidfVectorizer } from "../../features/mod.ts";
import { buildFinding, exampleOf, skipped } from "../_build_finding.ts";
import { evenSample, labelledOf } from "../_sample.ts";
import { count, counted, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode restClassCheck}. */
export interface RestClassOptions {
  /**
   * Labelled tickets looked at; more are sampled evenly.
   *
   * @default {10_000}
   */
  readonly maxTickets?: number;
}

/** Names that mean "all the rest", in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const REST_NAME =
  /(?:^|[^\p{L}])(?:misc\p{L}*|others?|general|generic|various|uncategori[sz]ed|unknown|none|n\/?a|rest|catch[- ]?all|can'?t tell|unclear|sonstige[rsn]?|andere[rs]?|allgemein\p{L}*|verschiedenes|diverse?s?|autres?|général|otr[oa]s?|vari[oa]s?|outr[oa]s?|geral|altr[oi]|overige?)(?:$|[^\p{L}])/iu;
/** Tickets that a label needs for its texts to be compared. */
const LEAST = 20;

/** How alike the texts of one label are. */
export interface LabelCohesion {
  readonly label: string;
  readonly n: number;
  /** Mean cosine of the TF-IDF rows of two of its texts. */
  readonly cohesion: number;
  /** Whether its name means "all the rest". */
  readonly named: boolean;
}

/**
 * Labels whose name means "all the rest", and how alike their texts are beside those of other labels. That texts of a label have
 * little in common makes no rest class by itself: large labels and several languages do the same, so the name decides.
 */
export function restClassCheck({ maxTickets = 10_000 }: RestClassOptions = {}): QualityCheck {
  const speaker = { id: "rest-class", title: "Rest classes" };
  return {
    ...speaker,
    run(input, { rng }) {
      const at = evenSample(labelledOf(input), maxTickets, rng);
      if (at.length === 0) return [skipped(speaker, "there are no labels")];
      const cohesions = cohesionOf(at.map((i) => input.texts[i]), at.map((i) => input.labels![i]!));
      if (cohesions.length < 3) return [skipped(speaker, `fewer than three labels have ${LEAST} tickets`, at.length)];
      const rest = cohesions.filter((one) => one.named);
      const labels = new Set(rest.map(({ label }) => label));
      const tickets = at.filter((i) => labels.has(input.labels![i]!));
      const say = ({ label, n }: LabelCohesion) => {
        const rank = cohesions.findIndex((other) => other.label === label) + 1;
        return `"${label}" (${percent(n / at.length)} of tickets) is a rest class by its name, and its texts are the ${
          rank === 1 ? "least" : `${ordinal(rank)} least`
        } alike of ${cohesions.length} labels`;
      };
      return [buildFinding(speaker, {
        status: rest.length > 0 ? "WARNING" : "SUCCESS",
        summary: rest.length > 0
          ? `${rest.slice(0, 4).map(say).join("; ")}.`
          : `None of ${counted(cohesions.length, "label")} means \"all the rest\" by its name.`,
        count: tickets.length,
        n: at.length,
        advice:
          "Look what is in it: part it into labels of its own where a matter comes often, and let a model pass on what is left " +
          "(low confidence) instead of teaching it to guess the rest.",
        examples: evenSample(tickets, 5, rng).map((i) => exampleOf(input, i, `labelled "${input.labels![i]}"`)),
        rows: tickets.map((i) => input.rows[i]),
        details: { cohesions },
      })];
    },
  };
}

/**
 * Mean cosine of two different texts of each label, least first: with rows of length 1 and their sum s over n texts it is
 * (|s|² − n) / (n (n − 1)).
 */
function cohesionOf(texts: readonly string[], labels: readonly string[]): LabelCohesion[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const classes = [...counts].filter(([, n]) => n >= LEAST).map(([label]) => label);
  if (classes.length < 3) return [];
  const rows = new TfidfVectorizer({ minDf: 2 }).fitTransform(texts);
  return classes.map((label) => {
    const sum = new Float64Array(rows.columns);
    let filled = 0;
    for (let i = 0; i < texts.length; i++) {
      if (labels[i] !== label || rows.indptr[i] === rows.indptr[i + 1]) continue;
      filled++;
      for (let k = rows.indptr[i]; k < rows.indptr[i + 1]; k++) sum[rows.indices[k]] += rows.data[k];
    }
    const square = sum.reduce((total, x) => total + x * x, 0);
    const cohesion = filled < 2 ? 0 : (square - filled) / (filled * (filled - 1));
    return { label, n: counts.get(label)!, cohesion, named: REST_NAME.test(label) };
  }).sort((a, b) => a.cohesion - b.cohesion);
}

function ordinal(n: number): string {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? "th" : ["th", "st", "nd", "rd"][n % 10] ?? "th";
  return `${count(n)}${tail}`;
}
