import { systemClock } from "../../core/mod.ts";
import { quantileSorted } from "../../stats/mod.ts";
import { buildFinding, exampleOf, skipped } from "../_build_finding.ts";
import { count, counted, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode implausibleTimesCheck}. */
export interface ImplausibleTimesOptions {
  /**
   * Years from the median beyond which a time is taken for a broken one, such as 1970-01-01.
   *
   * @default {20}
   */
  readonly yearsAstray?: number;
  /**
   * Share of tickets at one and the same moment from which the times are taken to be filled in.
   *
   * @default {0.05}
   */
  readonly sameShare?: number;
}

const DAY = 86_400_000;

/** Times that lie ahead, far from all others, or are the same for many tickets; and times that are only days. */
export function implausibleTimesCheck(
  { yearsAstray = 20, sameShare = 0.05 }: ImplausibleTimesOptions = {},
): QualityCheck {
  const speaker = { id: "implausible-times", title: "Implausible times" };
  return {
    ...speaker,
    run(input, { clock = systemClock }) {
      const at = (input.timestamps ?? []).map((time) => (time === undefined ? NaN : Date.parse(time)));
      const dated = at.flatMap((time, i) => (Number.isNaN(time) ? [] : [i]));
      if (dated.length === 0) return [skipped(speaker, "no ticket has a time")];
      const n = dated.length;
      const median = quantileSorted(Float64Array.from(dated, (i) => at[i]).sort(), 0.5);
      // A day of grace, as times without a zone are taken as UTC.
      const now = clock.now().getTime() + DAY;
      const ahead = dated.filter((i) => at[i] > now);
      const astray = dated.filter((i) => Math.abs(at[i] - median) > yearsAstray * 365.25 * DAY);
      const moments = new Map<number, number>();
      for (const i of dated) moments.set(at[i], (moments.get(at[i]) ?? 0) + 1);
      const [moment, most] = [...moments].reduce((a, b) => (b[1] > a[1] ? b : a));
      const daysOnly = dated.every((i) => at[i] % DAY === 0);
      // Where times are days, many tickets share one.
      const same = n >= 20 && most >= sameShare * n && (!daysOnly || most >= 0.5 * n) ? most : 0;
      const wrong = [...new Set([...ahead, ...astray])];
      const said = [
        ahead.length > 0 ? `${counted(ahead.length, "time lies", "times lie")} ahead of the clock` : "",
        astray.length > 0
          ? `${counted(astray.length, "time is", "times are")} more than ${yearsAstray} years from the median`
          : "",
        same > 0 ? `${counted(same, "ticket")} (${percent(same / n)}) have the very same time, ${iso(moment)}` : "",
      ].filter(Boolean);
      const days = daysOnly ? " All times are days without an hour." : "";
      return [buildFinding(speaker, {
        status: same > 0.5 * n || wrong.length > 0.05 * n ? "FAIL" : said.length > 0 ? "WARNING" : "SUCCESS",
        summary: said.length > 0
          ? `${said.join("; ")}, of ${counted(n, "ticket")} with a time.${days}`
          : `All ${count(n)} times are plausible.${days}`,
        count: wrong.length + same,
        n,
        advice:
          "Correct the clock or the export; until then leave these tickets out of splits by time, forecasts and drift.",
        examples: [...wrong, ...(same > 0 ? dated.filter((i) => at[i] === moment) : [])]
          .map((i) => exampleOf(input, i, input.timestamps![i])),
        rows: [...wrong, ...(same > 0 ? dated.filter((i) => at[i] === moment) : [])].map((i) => input.rows[i]),
        details: { ahead: ahead.length, astray: astray.length, same, daysOnly, thresholds: { yearsAstray, sameShare } },
      })];
    },
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
