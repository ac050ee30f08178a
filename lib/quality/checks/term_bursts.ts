import { upperGamma } from "../../stats/mod.ts";
import { normalise, stopWords, tokenTexts } from "../../text/mod.ts";
import { buildFinding, exampleOf, skipped } from "../_build_finding.ts";
import { evenSample } from "../_sample.ts";
import { namesOfDays } from "../_thread_words.ts";
import { counted, lookedAt, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode termBurstsCheck}. */
export interface TermBurstsOptions {
  /**
   * Probability of naming any word where all come evenly.
   *
   * @default {0.01}
   */
  readonly alpha?: number;
  /**
   * Equal parts of the time; a stretch is up to half of them.
   *
   * @default {52}
   */
  readonly parts?: number;
  /**
   * Tickets that must hold a word.
   *
   * @default {8}
   */
  readonly leastTickets?: number;
  /**
   * How many times more often than at other times a word must come.
   *
   * @default {3}
   */
  readonly leastRatio?: number;
  /**
   * Tickets looked at; more are sampled evenly.
   *
   * @default {20_000}
   */
  readonly maxTickets?: number;
}

/** A word that comes in one stretch of time far more often than at other times. */
export interface TermBurst {
  readonly term: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** Tickets with the word in the stretch, and in all. */
  readonly tickets: number;
  readonly all: number;
  /** Of as many in any stretch for any word, were the word spread as all tickets are. */
  readonly pValue: number;
}

/** Languages whose stop words are left aside. */
const LANGUAGES = ["en", "de", "es", "fr", "it", "nl", "pt"];

/**
 * Words that come and go: a scan over stretches of time (Kulldorff, https://doi.org/10.1080/03610929708831995) with the Poisson
 * tail of the tickets that hold the word, corrected for all words and stretches (Bonferroni). They name outages, launches and
 * campaigns that the shares of labels do not show.
 */
export function termBurstsCheck(options: TermBurstsOptions = {}): QualityCheck {
  const { alpha = 0.01, parts = 52, leastTickets = 8, leastRatio = 3, maxTickets = 20_000 } = options;
  const speaker = { id: "term-bursts", title: "Words that come and go" };
  return {
    ...speaker,
    run(input, { rng }) {
      const times = (input.timestamps ?? []).map((time) => (time === undefined ? NaN : Date.parse(time)));
      const looked = evenSample(times.flatMap((time, i) => (Number.isNaN(time) ? [] : [i])), maxTickets, rng);
      if (looked.length < 200) {
        const few = looked.length === 0
          ? "no ticket has"
          : `only ${counted(looked.length, "ticket has", "tickets have")}`;
        return [skipped(speaker, `${few} a time`)];
      }
      const from = looked.reduce((least, i) => Math.min(least, times[i]), Infinity);
      const to = looked.reduce((most, i) => Math.max(most, times[i]), -Infinity);
      if (from === to) return [skipped(speaker, "all tickets have the same time", looked.length)];
      const partOf = (i: number) => Math.min(parts - 1, Math.floor(parts * (times[i] - from) / (to - from)));
      const day = (part: number) => new Date(from + part * (to - from) / parts).toISOString().slice(0, 10);

      const ticketsOf = wordTickets(looked, input.texts, leastTickets);
      const sizes = new Float64Array(parts);
      for (const i of looked) sizes[partOf(i)]++;
      const tests = ticketsOf.size * parts * (parts >> 1);
      const found: (TermBurst & { rows: number[] })[] = [];
      for (const [term, tickets] of ticketsOf) {
        const counts = new Float64Array(parts);
        for (const i of tickets) counts[partOf(i)]++;
        const best = scan(counts, sizes, tickets.length, looked.length, leastRatio);
        if (!best || best.pValue * tests > alpha) continue;
        const inside = tickets.filter((i) => partOf(i) >= best.start && partOf(i) <= best.end);
        found.push({
          term,
          from: day(best.start),
          to: day(best.end + 1),
          tickets: inside.length,
          all: tickets.length,
          pValue: Math.min(1, best.pValue * tests),
          rows: inside,
        });
      }
      found.sort((a, b) => a.pValue - b.pValue || b.tickets - a.tickets);
      const rows = [...new Set(found.flatMap((burst) => burst.rows))];
      return [buildFinding(speaker, {
        status: found.length > 0 ? "WARNING" : "SUCCESS",
        summary: found.length > 0
          ? `${
            counted(found.length, "word comes", "words come")
          } in one stretch of time far more often than at others, in ${counted(rows.length, "ticket")} (${
            percent(rows.length / looked.length)
          } of ${lookedAt(input, looked.length)}): ${
            found.slice(0, 6).map((burst) => `"${burst.term}" ${burst.from} to ${burst.to}`).join(", ")
          }${found.length > 6 ? ", …" : ""}.`
          : `No word comes far more often in one stretch of time than at others, in ${lookedAt(input, looked.length)}.`,
        n: looked.length,
        advice:
          "Find out what happened then; keep such tickets from filling a training set, and test on times outside the stretch.",
        examples: found.slice(0, 5).map(({ term, rows: [first] }) => exampleOf(input, first, `"${term}"`)),
        rows: rows.map((i) => input.rows[i]),
        details: {
          terms: found.slice(0, 100).map(({ rows: _, ...burst }) => burst),
          thresholds: { alpha, leastTickets, leastRatio, parts },
        },
      })];
    },
  };
}

/** The tickets that hold each word, for words that enough of them hold. */
function wordTickets(looked: readonly number[], texts: readonly string[], least: number): Map<string, number[]> {
  // Names of months come and go by themselves.
  const aside = new Set(
    LANGUAGES.flatMap((
      language,
    ) => [...stopWords(language), ...namesOfDays(language).map((name) => name.toLowerCase())]),
  );
  const tickets = new Map<string, number[]>();
  for (const i of looked) {
    for (const word of new Set(tokenTexts(normalise(texts[i])))) {
      if (word.length < 3 || /\d/.test(word) || aside.has(word)) continue;
      const list = tickets.get(word);
      if (list) list.push(i);
      else tickets.set(word, [i]);
    }
  }
  for (const [word, list] of tickets) if (list.length < least) tickets.delete(word);
  return tickets;
}

/** The stretch with the smallest Poisson tail. */
function scan(counts: Float64Array, sizes: Float64Array, all: number, n: number, leastRatio: number) {
  let best: { start: number; end: number; pValue: number } | undefined;
  for (let start = 0; start < counts.length; start++) {
    let [inside, size] = [0, 0];
    for (let end = start; end < counts.length && end - start < counts.length >> 1; end++) {
      inside += counts[end];
      size += sizes[end];
      // A stretch that begins or ends without the word is no better than the shorter one.
      if (counts[start] === 0 || counts[end] === 0 || inside < 5) continue;
      const elsewhere = (all - inside) / Math.max(1, n - size);
      if (inside / size < leastRatio * elsewhere) continue;
      const pValue = 1 - upperGamma(inside, all * size / n);
      if (!best || pValue < best.pValue) best = { start, end, pValue };
    }
  }
  return best;
}
