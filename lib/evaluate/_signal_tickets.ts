import type { Rng } from "../core/mod.ts";
import { duplicateKey, nearDuplicates } from "../text/mod.ts";
import { type BagOfWords, bagOfWords } from "./_bag_of_words.ts";

/** Folds of the cross-validation; a label needs a ticket for each. */
export const FOLDS = 5;
/** Jaccard similarity from which two texts are copies. */
const COPY = 0.8;
/** Different texts that are nearly the same, from which on they are a template rather than one ticket sent again. */
const TEMPLATE = 10;
const MAX_CLASSES = 100;
/** Words times labels that one permutation may look at: about 10 milliseconds. */
const MAX_LOOKUPS = 5_000_000;

/** Tickets that the signal test does not look at, by reason. */
export interface LeftOut {
  /** Their text is that of another ticket, capitals, punctuation and blanks aside, or nearly so. */
  readonly duplicates: number;
  /** Their label has fewer than 5 different texts, or is not among the 100 most frequent. */
  readonly rareLabels: number;
  /** Beyond the number that is looked at. */
  readonly sampled: number;
}

/** The tickets that are looked at, with their words; no two of them have the same text, nor nearly so but for templates. */
export function chooseTickets(
  texts: readonly string[],
  labels: readonly string[],
  maxTickets: number,
  rng: Rng,
): { rows: number[]; classes: string[]; bag: BagOfWords; leftOut: LeftOut } {
  const different = firstOfEachText(texts, rng);
  const frequent = withFrequentLabels(different, labels);
  const sample = stratifiedSample(frequent, labels, maxTickets, rng);
  const unlike = withoutNearCopies(sample, texts);
  let rows = withFrequentLabels(unlike, labels);
  const classes = [...new Set(rows.map((i) => labels[i]))].sort();
  let bag = bagOfWords(rows.map((i) => texts[i]));
  const lookups = bag.words.length * classes.length;
  const affordable = lookups > MAX_LOOKUPS
    ? stratifiedSample(rows, labels, rows.length * MAX_LOOKUPS / lookups, rng)
    : rows;
  const leftOut = {
    duplicates: texts.length - different.length + sample.length - unlike.length,
    rareLabels: different.length - frequent.length + unlike.length - rows.length,
    sampled: frequent.length - sample.length + rows.length - affordable.length,
  };
  if (affordable !== rows) {
    rows = affordable;
    bag = bagOfWords(rows.map((i) => texts[i]));
  }
  return { rows, classes, bag, leftOut };
}

/** Rows with different texts in random order: of those with the same letters and digits one, so its label is drawn by chance. */
function firstOfEachText(texts: readonly string[], rng: Rng): number[] {
  const seen = new Set<string>();
  const rows: number[] = [];
  for (const i of rng.shuffle([...texts.keys()])) {
    const key = duplicateKey(texts[i], { loose: true });
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push(i);
  }
  return rows;
}

/** Rows whose label has a ticket for every fold and is among the most frequent. */
function withFrequentLabels(rows: readonly number[], labels: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const i of rows) counts.set(labels[i], (counts.get(labels[i]) ?? 0) + 1);
  const frequent = [...counts]
    .filter(([, count]) => count >= FOLDS)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MAX_CLASSES);
  const keep = new Set(frequent.map(([label]) => label));
  return rows.filter((i) => keep.has(labels[i]));
}

/** Of a few rows with nearly the same text, or linked by such, the first; many of them are a template, and stay. */
function withoutNearCopies(rows: readonly number[], texts: readonly string[]): number[] {
  const { clusters } = nearDuplicates(rows.map((i) => texts[i]), { threshold: COPY, maxPairs: 0 });
  const copies = new Set(clusters.filter(({ length }) => length < TEMPLATE).flatMap((places) => places.slice(1)));
  return rows.filter((_, place) => !copies.has(place));
}

/** About `limit` of the rows: a label keeps its share, and at least one row a fold. */
function stratifiedSample(rows: readonly number[], labels: readonly string[], limit: number, rng: Rng): number[] {
  if (rows.length <= limit) return [...rows];
  const byLabel = new Map<string, number[]>();
  for (const i of rows) {
    const list = byLabel.get(labels[i]);
    if (list) list.push(i);
    else byLabel.set(labels[i], [i]);
  }
  const share = limit / rows.length;
  const sample = [...byLabel.values()].flatMap((list) =>
    rng.shuffle(list).slice(0, Math.max(FOLDS, Math.round(share * list.length)))
  );
  return rng.shuffle(sample);
}
