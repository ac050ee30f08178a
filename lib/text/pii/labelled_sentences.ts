import type { PiiKind, PiiSpan } from "./pii_span.ts";
import { PII_KINDS } from "./pii_span.ts";

/**
 * Recognisers were improved on the sentences `tuned`; of the others the mistakes were not looked at, but their scores were watched while
 * rules changed.
 *
 * - `held-out`: a part set aside at the beginning.
 * - `blind`: written without sight of the rules, when names had precision 0.882 and recall 0.746; since then the scores were
 *   watched, and the sentences read.
 * - `fresh`: written last, by a reader of the rules; names had then precision 0.846 and recall 0.611,
 *   order numbers 0.955 and 0.875. Afterwards rules were widened by whoever had written these sentences.
 */
export const LABELLED_PARTS = ["tuned", "held-out", "blind", "fresh"] as const;

/** One part of {@linkcode LABELLED_PARTS}. */
export type LabelledPart = (typeof LABELLED_PARTS)[number];

/** A sentence with the places of its personal data, as a person marked them. */
export interface LabelledSentence {
  readonly text: string;
  readonly spans: readonly PiiSpan[];
  /** ISO 639-1 code of its language. */
  readonly language: string;
  /** 1-based line of the file it stands in. */
  readonly line: number;
  readonly part: LabelledPart;
}

const LANGUAGES = ["en", "de", "fr", "es", "pt"] as const;
const MARK = /\{\{([a-z-]+):((?:(?!\}\}|\{\{)[^])+)\}\}/g;

/**
 * Reads a line such as `Mein Name ist {{person:Jürgen Voß}}`; `\n` stands for the end of a line.
 *
 * @throws {SyntaxError} If a mark is not closed, or names a kind that is not known.
 *
 * @example
 * ```ts
 * import { parseLabelled } from "./labelled_sentences.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(parseLabelled("Hi, {{person:Ann}} here"), {
 *   text: "Hi, Ann here",
 *   spans: [{ start: 4, end: 7, kind: "person", text: "Ann" }],
 * });
 * ```
 */
export function parseLabelled(line: string): Pick<LabelledSentence, "text" | "spans"> {
  const raw = line.replaceAll("\\n", "\n");
  const spans: PiiSpan[] = [];
  let text = "";
  let last = 0;
  for (const { 0: mark, 1: kind, 2: value, index } of raw.matchAll(MARK)) {
    if (!PII_KINDS.includes(kind as PiiKind)) {
      throw new SyntaxError(`Cannot read a labelled sentence: kinds must be of ${PII_KINDS.join(", ")}: found ${kind}`);
    }
    text += raw.slice(last, index);
    spans.push({ start: text.length, end: text.length + value.length, kind: kind as PiiKind, text: value });
    text += value;
    last = index + mark.length;
  }
  text += raw.slice(last);
  if (/\{\{|\}\}/.test(text)) {
    throw new SyntaxError(`Cannot read a labelled sentence: a mark must be {{kind:value}}: ${line}`);
  }
  return { text, spans };
}

/**
 * More than a thousand sentences as customers of five languages write them, with the places of their personal data, and with order
 * numbers, serial numbers, dates, amounts, months and products that look like it.
 *
 * All persons, addresses and numbers are made up: domains and internet addresses are those reserved for documentation
 * (RFC 2606, RFC 5737, RFC 3849), cards and account numbers those that payment firms and the IBAN registry publish as
 * examples, telephone numbers those set aside for films where a country has such.
 *
 * @param folder Holds `en.txt` and so on, a sentence a line, to tune on, and folders `held_out`, `blind` and `fresh` of the same.
 */
export async function labelledSentences(
  folder: URL = new URL("./labelled/", import.meta.url),
): Promise<LabelledSentence[]> {
  const below = { tuned: "", "held-out": "held_out/", blind: "blind/", fresh: "fresh/" };
  const files = LABELLED_PARTS.flatMap((part) => LANGUAGES.map((language) => ({ part, language })));
  const sentences = await Promise.all(files.map(async ({ part, language }) => {
    const text = await Deno.readTextFile(new URL(`${below[part]}${language}.txt`, folder));
    const lines = text.trimEnd().split("\n");
    return lines.map((line, i): LabelledSentence => ({ ...parseLabelled(line), language, line: i + 1, part }));
  }));
  return sentences.flat();
}

const BEGINNINGS = ["Zav", "Tamb", "Ilz", "Brux", "Quel", "Orv"];
const ENDINGS = ["ondrik", "ella", "eshi", "mira", "uvar", "ainen"];

/**
 * The sentences with every name replaced by words that no list of names holds, in the same writing: what is still found of
 * them is found by its surroundings alone.
 */
export function withInventedNames(sentences: readonly LabelledSentence[]): LabelledSentence[] {
  return sentences.map((sentence, s) => {
    let text = "";
    let last = 0;
    const spans = sentence.spans.map((span) => {
      const value = span.kind === "person" ? inventedName(span.text, s) : span.text;
      text += sentence.text.slice(last, span.start);
      last = span.end;
      const start = text.length;
      text += value;
      return { ...span, start, end: text.length, text: value };
    });
    return { ...sentence, text: text + sentence.text.slice(last), spans };
  });
}

function inventedName(name: string, seed: number): string {
  return name.replace(/\p{L}{2,}/gu, (word, at: number) => {
    // Particles such as "von" stay.
    if (word.length <= 3 && word === word.toLowerCase() && name.includes(" ")) return word;
    const i = seed + at + word.length;
    const other = BEGINNINGS[i % BEGINNINGS.length] + ENDINGS[(i * 5 + seed) % ENDINGS.length];
    return word === word.toUpperCase()
      ? other.toUpperCase()
      : word === word.toLowerCase()
      ? other.toLowerCase()
      : other;
  });
}
