import { signalTest } from "../../evaluate/mod.ts";
import { distinctiveTermsBetween } from "../../features/mod.ts";
import { chiSquareTest } from "../../stats/mod.ts";
import { buildFinding, skipped } from "../_build_finding.ts";
import { evenSample } from "../_sample.ts";
import { count, counted, percent } from "../_words.ts";
import type { CheckContext, QualityCheck, QualityInput } from "../check.ts";

/** Options of {@linkcode shiftCheck}. */
export interface ShiftOptions {
  /**
   * P-value below which shares of labels differ.
   *
   * @default {0.01}
   */
  readonly alpha?: number;
  /**
   * Cramér's V from which a difference of labels matters.
   *
   * @default {0.1}
   */
  readonly warnV?: number;
  /**
   * Cramér's V from which it is FAIL.
   *
   * @default {0.3}
   */
  readonly failV?: number;
  /**
   * Skill of a quick model in telling the quarters apart from which the texts have changed.
   *
   * @default {0.1}
   */
  readonly warnSkill?: number;
  /**
   * Skill from which it is FAIL.
   *
   * @default {0.5}
   */
  readonly failSkill?: number;
  /**
   * Tickets of each quarter that are looked at; more are sampled evenly.
   *
   * @default {20_000}
   */
  readonly maxTickets?: number;
  /**
   * Tickets that each quarter needs.
   *
   * @default {50}
   */
  readonly leastTickets?: number;
}

/**
 * Whether the last quarter of the time span differs from the first: shares of labels by a chi-square test, texts by whether a quick
 * model can tell which quarter a ticket is of (a classifier two-sample test, Lopez-Paz and Oquab,
 * https://doi.org/10.48550/arXiv.1610.06545), and the terms that make the difference.
 */
export function shiftCheck(options: ShiftOptions = {}): QualityCheck {
  const { alpha = 0.01, warnV = 0.1, failV = 0.3, warnSkill = 0.1, failSkill = 0.5 } = options;
  const { maxTickets = 20_000, leastTickets = 50 } = options;
  const labels = { id: "label-shift", title: "Shift of labels over time" };
  const texts = { id: "text-shift", title: "Shift of texts over time" };
  return {
    id: "shift",
    title: "Shift over time",
    async run(input, context) {
      const quarters = quartersOf(input, maxTickets, context);
      if (typeof quarters === "string") return [labels, texts].map((speaker) => skipped(speaker, quarters));
      const { first, last } = quarters;
      if (Math.min(first.length, last.length) < leastTickets) {
        const why = `the first quarter of the time has ${
          counted(first.length, "ticket")
        }, the last ${last.length}; ${leastTickets} are needed`;
        return [labels, texts].map((speaker) => skipped(speaker, why));
      }
      return [
        labelShift(labels, input, quarters, { alpha, warnV, failV }),
        await textShift(texts, input, quarters, { alpha, warnSkill, failSkill }, context),
      ];
    },
  };
}

interface Quarters {
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** First and last day of each, such as `2026-01-01 to 2026-03-31`. */
  readonly days: readonly [string, string];
}

type Speaker = Parameters<typeof buildFinding>[0];

function quartersOf(input: QualityInput, most: number, { rng }: CheckContext): Quarters | string {
  const at = (input.timestamps ?? []).map((time) => (time === undefined ? NaN : Date.parse(time)));
  const dated = at.flatMap((time, i) => (Number.isNaN(time) ? [] : [i]));
  if (dated.length === 0) return "no ticket has a time";
  // Without the outermost 0.5 % on both sides, as a few broken times would stretch the span.
  const sorted = Float64Array.from(dated, (i) => at[i]).sort();
  const skip = Math.floor(0.005 * sorted.length);
  const [from, to] = [sorted[skip], sorted[sorted.length - 1 - skip]];
  if (from === to) return "all tickets have the same time";
  const [early, late] = [from + (to - from) / 4, to - (to - from) / 4];
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return {
    first: evenSample(dated.filter((i) => at[i] >= from && at[i] < early), most, rng.fork("first")),
    last: evenSample(dated.filter((i) => at[i] > late && at[i] <= to), most, rng.fork("last")),
    days: [`${day(from)} to ${day(early)}`, `${day(late)} to ${day(to)}`],
  };
}

function labelShift(
  speaker: Speaker,
  input: QualityInput,
  { first, last, days }: Quarters,
  { alpha, warnV, failV }: { alpha: number; warnV: number; failV: number },
) {
  const countLabels = (rows: readonly number[]) => {
    const counts = new Map<string, number>();
    for (const i of rows) {
      const label = input.labels?.[i];
      if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return counts;
  };
  const [before, after] = [countLabels(first), countLabels(last)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  if (names.length < 2 || before.size === 0 || after.size === 0) {
    return skipped(
      speaker,
      names.length === 0 ? "there are no labels" : "there are fewer than two labels in these quarters",
    );
  }
  const table = [names.map((name) => before.get(name) ?? 0), names.map((name) => after.get(name) ?? 0)];
  const { pValue, cramersV, residuals, statistic, df, sparse } = chiSquareTest(table);
  const [nBefore, nAfter] = table.map((row) => row.reduce((a, b) => a + b, 0));
  const changes = names.map((label, c) => ({
    label,
    before: table[0][c] / nBefore,
    after: table[1][c] / nAfter,
    residual: residuals[1][c],
  })).sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual));
  const changed = pValue <= alpha && cramersV >= warnV;
  return buildFinding(speaker, {
    status: !changed ? "SUCCESS" : cramersV >= failV ? "FAIL" : "WARNING",
    summary:
      `${changed ? "Labels have shifted" : "The shares of labels are about the same"} between ${days[0]} and ${
        days[1]
      } ` +
      `(Cramér's V ${cramersV.toFixed(2)}, p ${pValue < 0.001 ? "< 0.001" : `= ${pValue.toFixed(3)}`}, ${
        count(nBefore)
      } and ${count(nAfter)} tickets)${
        changed
          ? `: ${
            changes.slice(0, 3).map(({ label, before: b, after: a }) => `"${label}" ${percent(b)} → ${percent(a)}`)
              .join(", ")
          }`
          : ""
      }.`,
    count: changed ? nAfter : 0,
    n: nBefore + nAfter,
    advice:
      "Test on the newest tickets (--split-by time), learn from the last months rather than from all years, and train again soon.",
    details: { days, pValue, cramersV, statistic, df, sparse, changes, thresholds: { alpha, warnV, failV } },
  });
}

async function textShift(
  speaker: Speaker,
  input: QualityInput,
  { first, last, days }: Quarters,
  { alpha, warnSkill, failSkill }: { alpha: number; warnSkill: number; failSkill: number },
  { seed, signal }: CheckContext,
) {
  const [a, b] = [first.map((i) => input.texts[i]), last.map((i) => input.texts[i])];
  const test = await signalTest([...a, ...b], [...a.map(() => "first"), ...b.map(() => "last")], {
    seed,
    signal,
    alpha,
  });
  const { moreInA, moreInB } = distinctiveTermsBetween(a, b, { k: 15 });
  const changed = test.signal && test.skill >= warnSkill;
  const terms = (list: typeof moreInA) => list.slice(0, 6).map(({ term }) => term).join(", ");
  const words = [
    moreInB.length > 0 ? `more now: ${terms(moreInB)}` : "",
    moreInA.length > 0 ? `less: ${terms(moreInA)}` : "",
  ].filter(Boolean);
  // Tickets that hold the surest term come first.
  const shown = moreInB.slice(0, 3).flatMap(({ term }) =>
    last.filter((i) => input.texts[i].toLowerCase().includes(term)).slice(0, 5)
  );
  return buildFinding(speaker, {
    status: !changed ? "SUCCESS" : test.skill >= failSkill ? "FAIL" : "WARNING",
    summary: `A quick model ${changed ? "can tell" : "can hardly tell"} tickets of ${days[0]} from those of ${
      days[1]
    }: it is right on ${percent(test.balancedAccuracy)}, chance 50% (p = ${
      test.pValue.toFixed(3)
    }, ${test.permutations} permutations, ${count(test.n)} tickets)${words.length > 0 ? `; ${words.join("; ")}` : ""}.`,
    count: changed ? last.length : 0,
    n: first.length + last.length,
    advice:
      "Look what the new words are about; test on the newest tickets (--split-by time) and watch for drift once a model runs.",
    examples: changed
      ? [...new Set(shown)].map((i) => ({ rows: [input.rows[i]], text: input.texts[i], note: input.timestamps?.[i] }))
      : [],
    details: {
      days,
      pValue: test.pValue,
      balancedAccuracy: test.balancedAccuracy,
      skill: test.skill,
      moreInFirst: moreInA,
      moreInLast: moreInB,
      thresholds: { alpha, warnSkill, failSkill },
    },
  });
}
