import { normalQuantile } from "../stats/mod.ts";
import { type NgramRange, normalise, stopWords, tokenise, type TokenKind, wordNgrams } from "../text/mod.ts";

/** Languages whose stop words are left aside unless others are given. */
const LANGUAGES = ["en", "de", "es", "fr", "it", "nl", "pt"];
/** What counts as a term: numbers, ids and addresses name single cases, not topics. */
const KINDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["word", "hashtag", "error_code"]);
/** Terms of fewer tickets are not looked at. */
const FEWEST = 3;

/** A term that one group of tickets uses more than the others. */
export interface DistinctiveTerm {
  readonly term: string;
  /** Odds of a ticket having the term in this group over those elsewhere, with the interval of the result's level. */
  readonly oddsRatio: { readonly value: number; readonly low: number; readonly high: number };
  /** Log odds ratio over its standard error; terms are ranked by it. */
  readonly z: number;
  /** Tickets of the group that have the term. */
  readonly tickets: number;
  /** Share of the group's tickets that have it. */
  readonly share: number;
  /** Share of all other tickets that have it. */
  readonly shareElsewhere: number;
}

/** Terms of one group. */
export interface TermsOfClass {
  readonly label: string;
  /** Tickets of the group. */
  readonly tickets: number;
  /** Most distinctive first; only those that no chance explains. */
  readonly terms: readonly DistinctiveTerm[];
}

/** What {@linkcode distinctiveTerms} found. */
export interface DistinctiveTerms {
  /** Groups, most tickets first. */
  readonly classes: readonly TermsOfClass[];
  readonly n: number;
  /** Terms looked at in each group. */
  readonly tested: number;
  readonly level: number;
  readonly prior: number;
}

/** Options of {@linkcode distinctiveTerms}. */
export interface DistinctiveTermsOptions {
  /**
   * Most terms a group.
   *
   * @default {10}
   */
  readonly k?: number;
  /**
   * Confidence of the intervals, in (0, 1), and of all listed terms together being no chance.
   *
   * @default {0.95}
   */
  readonly level?: number;
  /**
   * Weight of the prior in tickets: each group is taken to have so many more, worded like the whole.
   *
   * @default {Math.min(100, n / 10)}
   */
  readonly prior?: number;
  /**
   * Shortest and longest run of words, both included.
   *
   * @default {[1, 1]}
   */
  readonly ngramRange?: NgramRange;
  /** Lower-case words to leave aside; by default those of English, German, Spanish, French, Italian, Dutch and Portuguese. */
  readonly stopWords?: readonly string[];
}

/**
 * Terms that set each class apart from all others: weighted log odds with an informative Dirichlet prior (Monroe, Colaresi and
 * Quinn, https://doi.org/10.1093/pan/mpn018), over tickets that have the term instead of its occurrences, as a word written five
 * times in one ticket is no evidence of five.
 *
 * With y of the n tickets of a group having a term, p its share of all tickets and a the prior's weight, the log odds are
 * ln((y + a p) / (n − y + a (1 − p))), their variance 1 / (y + a p) + 1 / (n − y + a (1 − p)); δ is their difference from those
 * elsewhere. Listed are terms whose δ > 0 is sure after Bonferroni's correction for all terms and classes, so that labels which
 * have nothing to do with the text list none.
 *
 * @param texts Shape `(nTickets,)`.
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If the lengths differ or an option is out of range.
 *
 * @example
 * ```ts
 * import { distinctiveTerms } from "./distinctive_terms.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 80 }, (_, i) => (i % 2 ? `please refund order ${i}` : `please fix the crash ${i}`));
 * const labels = texts.map((_, i) => (i % 2 ? "refund" : "bug"));
 * const { classes } = distinctiveTerms(texts, labels);
 * assert.deepEqual(classes.map(({ terms }) => terms.map(({ term }) => term)), [["crash", "fix"], ["order", "refund"]]);
 * ```
 */
export function distinctiveTerms(
  texts: readonly string[],
  labels: readonly string[],
  options: DistinctiveTermsOptions = {},
): DistinctiveTerms {
  if (texts.length !== labels.length) {
    throw new RangeError(
      `Cannot find distinctive terms: there must be one label a text: there are ${texts.length} texts and ${labels.length} labels`,
    );
  }
  const n = texts.length;
  const { k = 10, level = 0.95, prior = Math.min(100, n / 10) } = options;
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot find distinctive terms: level must be in (0, 1): current value is ${level}`);
  }
  if (!(Number.isInteger(k) && k >= 1)) {
    throw new RangeError(`Cannot find distinctive terms: k must be an integer >= 1: current value is ${k}`);
  }
  if (!(prior > 0 || n === 0)) {
    throw new RangeError(`Cannot find distinctive terms: prior must be > 0: current value is ${prior}`);
  }
  const sizes = new Map<string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const classes = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const index = new Map(classes.map(([label], c) => [label, c]));
  const counts = countTickets(texts, labels.map((label) => index.get(label)!), classes.length, options);

  const tests = Math.max(1, counts.size * classes.length);
  const sure = normalQuantile(1 - (1 - level) / tests);
  const z = normalQuantile((1 + level) / 2);
  return {
    classes: classes.map(([label, size], c) => {
      const terms: DistinctiveTerm[] = [];
      for (const [term, { each, all }] of counts) {
        const { difference, error } = logOdds(each[c], size, all, n, prior);
        if (difference <= sure * error) continue;
        terms.push({
          term,
          oddsRatio: {
            value: Math.exp(difference),
            low: Math.exp(difference - z * error),
            high: Math.exp(difference + z * error),
          },
          z: difference / error,
          tickets: each[c],
          share: each[c] / size,
          shareElsewhere: (all - each[c]) / (n - size),
        });
      }
      terms.sort((a, b) => b.z - a.z || (a.term < b.term ? -1 : 1));
      return { label, tickets: size, terms: terms.slice(0, k) };
    }),
    n,
    tested: counts.size,
    level,
    prior,
  };
}

/**
 * Terms that tell two groups of texts apart, such as the first and the last quarter of a year: {@linkcode distinctiveTerms} of two
 * classes.
 *
 * @returns Terms that `a` uses more than `b`, and the reverse.
 *
 * @example
 * ```ts
 * import { distinctiveTermsBetween } from "./distinctive_terms.ts";
 * import assert from "node:assert/strict";
 *
 * const first = Array(40).fill("my terminal broke");
 * const last = Array(40).fill("my Osprey terminal broke");
 * const { moreInA, moreInB } = distinctiveTermsBetween(first, last);
 * assert.deepEqual(moreInB.map(({ term }) => term), ["osprey"]);
 * assert.deepEqual(moreInA, []);
 * ```
 */
export function distinctiveTermsBetween(
  a: readonly string[],
  b: readonly string[],
  options: DistinctiveTermsOptions = {},
): { moreInA: readonly DistinctiveTerm[]; moreInB: readonly DistinctiveTerm[]; tested: number; level: number } {
  const { classes, tested, level } = distinctiveTerms(
    [...a, ...b],
    [...a.map(() => "a"), ...b.map(() => "b")],
    options,
  );
  const of = (label: string) => classes.find((group) => group.label === label)?.terms ?? [];
  return { moreInA: of("a"), moreInB: of("b"), tested, level };
}

/** Tickets that have a term: of each class, and in all. */
interface TermCount {
  readonly each: Int32Array;
  all: number;
}

function countTickets(
  texts: readonly string[],
  targets: readonly number[],
  nClasses: number,
  { ngramRange = [1, 1], stopWords: given }: DistinctiveTermsOptions,
): Map<string, TermCount> {
  const aside = new Set(given ?? LANGUAGES.flatMap((language) => stopWords(language)));
  const counts = new Map<string, TermCount>();
  texts.forEach((text, i) => {
    const words = tokenise(normalise(text)).filter(({ kind }) => KINDS.has(kind)).map(({ text }) => text.toLowerCase())
      .filter((word) => word.length > 1 && !isStopWord(word, aside));
    for (const term of new Set(wordNgrams(words, ngramRange))) {
      let count = counts.get(term);
      if (!count) counts.set(term, count = { each: new Int32Array(nClasses), all: 0 });
      count.each[targets[i]]++;
      count.all++;
    }
  });
  for (const [term, { all }] of counts) if (all < FEWEST) counts.delete(term);
  return counts;
}

/** A stop word, alone or in a contraction: `don't`, `it's`. */
function isStopWord(word: string, aside: ReadonlySet<string>): boolean {
  if (aside.has(word)) return true;
  const at = word.indexOf("'");
  if (at < 1) return false;
  const base = word.slice(0, at);
  return aside.has(base) ||
    (word.endsWith("n't") && (aside.has(base.slice(0, -1)) || aside.has(word.replace("'", ""))));
}

/** Difference of the log odds in a group and elsewhere, and its standard error. */
function logOdds(has: number, size: number, all: number, n: number, prior: number) {
  const share = all / n;
  const inside = [has + prior * share, size - has + prior * (1 - share)];
  const outside = [all - has + prior * share, n - size - (all - has) + prior * (1 - share)];
  // A term that every ticket has leaves nothing on the other side of the odds, and tells nothing.
  if (inside[1] === 0 || outside[1] === 0) return { difference: 0, error: 1 };
  return {
    difference: Math.log(inside[0] / inside[1]) - Math.log(outside[0] / outside[1]),
    error: Math.sqrt([...inside, ...outside].reduce((sum, count) => sum + 1 / count, 0)),
  };
}
