import { type Interval, wilsonInterval } from "../../stats/mod.ts";
import { findPii } from "./find_pii.ts";
import type { LabelledSentence } from "./labelled_sentences.ts";
import { PII_KINDS, type PiiKind, type PiiSpan } from "./pii_span.ts";

/** A share with its 95% interval. */
export interface Share extends Interval {
  readonly value: number;
}

/** How well spans were found; a share is undefined where there is nothing to take it of. */
export interface SpanScore {
  readonly precision?: Share;
  readonly recall?: Share;
  /**
   * Harmonic mean of both: 2 J / (1 + J), J being the share of right spans among all that were labelled or found; its
   * interval is that of J.
   */
  readonly f1?: Share;
}

/** Scores of one kind in one language, or in all. */
export interface PiiScore {
  readonly kind: PiiKind;
  /** ISO 639-1 code, or `all`. */
  readonly language: string;
  readonly labelled: number;
  readonly found: number;
  /** A span counts when both its ends are right. */
  readonly exact: SpanScore;
  /** A span counts when it shares a letter with one of its kind. */
  readonly overlap: SpanScore;
}

/** A span that was missed, or found without being one. */
export interface PiiMistake {
  readonly kind: PiiKind;
  readonly text: string;
  readonly language: string;
  readonly line: number;
  readonly sentence: string;
}

/** What {@linkcode evaluatePii} measured. */
export interface PiiEvaluation {
  readonly sentences: number;
  /** By kind, all languages first; kinds that are neither labelled nor found are left out. */
  readonly scores: readonly PiiScore[];
  /** Labelled spans that no span of their kind overlaps. */
  readonly misses: readonly PiiMistake[];
  /** Found spans that no labelled span of their kind overlaps. */
  readonly falseAlarms: readonly PiiMistake[];
}

/** Options of {@linkcode evaluatePii}. */
export interface EvaluatePiiOptions {
  /**
   * Whether the finder is told the language, as it is where tickets have one.
   *
   * @default {true}
   */
  languageKnown?: boolean;
  /**
   * What finds the spans.
   *
   * @default {findPii} for all kinds
   */
  find?: (sentence: LabelledSentence) => readonly PiiSpan[];
}

interface Counts {
  labelled: number;
  found: number;
  exact: number;
  /** Labelled spans that were met, and found spans that meet one. */
  met: number;
  right: number;
}

/**
 * Precision and recall of finding personal data, by kind and language, with 95% Wilson intervals, for exact spans and for
 * spans that overlap; and each mistake.
 *
 * @example
 * ```ts
 * import { evaluatePii } from "./evaluate_pii.ts";
 * import { parseLabelled } from "./labelled_sentences.ts";
 * import assert from "node:assert/strict";
 *
 * const line = "Write to {{email:ann@example.com}} or to {{email:bob(at)example.com}}";
 * const { scores, misses } = evaluatePii([{ ...parseLabelled(line), language: "en", line: 1, part: "tuned" }]);
 * assert.equal(scores[0].exact.recall?.value, 0.5);
 * assert.equal(misses[0].text, "bob(at)example.com");
 * ```
 */
export function evaluatePii(sentences: readonly LabelledSentence[], options: EvaluatePiiOptions = {}): PiiEvaluation {
  const { languageKnown = true, find = finder(languageKnown) } = options;
  const counts = new Map<string, Counts>();
  const misses: PiiMistake[] = [];
  const falseAlarms: PiiMistake[] = [];
  for (const sentence of sentences) {
    const { spans, language } = sentence;
    const found = find(sentence);
    for (const span of spans) {
      const met = found.some((other) => overlaps(span, other));
      const exact = found.some((other) => isSame(span, other));
      for (const c of countsOf(counts, span.kind, language)) {
        c.labelled++;
        if (exact) c.exact++;
        if (met) c.met++;
      }
      if (!met) misses.push(mistake(span, sentence));
    }
    for (const span of found) {
      const right = spans.some((other) => overlaps(span, other));
      for (const c of countsOf(counts, span.kind, language)) {
        c.found++;
        if (right) c.right++;
      }
      if (!right) falseAlarms.push(mistake(span, sentence));
    }
  }
  const languages = ["all", ...new Set(sentences.map(({ language }) => language))];
  const scores = PII_KINDS.flatMap((kind) =>
    languages.flatMap((language) => {
      const c = counts.get(`${kind} ${language}`);
      return c ? [scoreOf(kind, language, c)] : [];
    })
  );
  return { sentences: sentences.length, scores, misses, falseAlarms };
}

function finder(languageKnown: boolean) {
  return ({ text, language }: LabelledSentence) =>
    findPii(text, { kinds: PII_KINDS, language: languageKnown ? language : undefined });
}

function overlaps(a: PiiSpan, b: PiiSpan): boolean {
  return a.kind === b.kind && a.start < b.end && b.start < a.end;
}

function isSame(a: PiiSpan, b: PiiSpan): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}

function mistake({ kind, text }: PiiSpan, { language, line, text: sentence }: LabelledSentence): PiiMistake {
  return { kind, text, language, line, sentence };
}

function countsOf(counts: Map<string, Counts>, kind: PiiKind, language: string): Counts[] {
  return ["all", language].map((name) => {
    const key = `${kind} ${name}`;
    let c = counts.get(key);
    if (!c) counts.set(key, c = { labelled: 0, found: 0, exact: 0, met: 0, right: 0 });
    return c;
  });
}

function scoreOf(kind: PiiKind, language: string, { labelled, found, exact, met, right }: Counts): PiiScore {
  return {
    kind,
    language,
    labelled,
    found,
    exact: spanScore(exact, exact, labelled, found),
    overlap: spanScore(met, right, labelled, found),
  };
}

/** @param met Labelled spans that were found. @param right Found spans that are labelled. */
function spanScore(met: number, right: number, labelled: number, found: number): SpanScore {
  const share = (part: number, whole: number) =>
    whole === 0 ? undefined : { value: part / whole, ...wilsonInterval(part, whole) };
  // Where one found span covers two labelled ones, the smaller number keeps the share below one.
  const both = Math.min(met, right);
  const jaccard = share(both, labelled + found - both);
  const toF1 = (j: number) => 2 * j / (1 + j);
  return {
    precision: share(right, found),
    recall: share(met, labelled),
    f1: jaccard && { value: toF1(jaccard.value), low: toF1(jaccard.low), high: toF1(jaccard.high) },
  };
}
