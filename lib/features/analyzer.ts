import { charNgrams, charNgramsInWords, type NgramRange, wordNgrams } from "../text/ngrams.ts"; // its mod.ts would slow every prediction
import { tokenTexts } from "../text/tokenise.ts";

/** How a text is cut into terms. */
export interface AnalyzerOptions {
  /**
   * `word`: runs of two or more letters, digits and underscores; `char`: characters, across words; `char_wb`: characters
   * inside words, padded with blanks; `tokens`: what {@linkcode tokenTexts} finds.
   *
   * @default {"word"}
   */
  analyzer?: "word" | "char" | "char_wb" | "tokens";
  /**
   * Shortest and longest n-gram, both included.
   *
   * @default {[1, 1]}
   */
  ngramRange?: NgramRange;
  /**
   * Lower-cases the terms.
   *
   * @default {true}
   */
  lowercase?: boolean;
  /**
   * Words to leave out before n-grams are made, as they are after lower-casing; only for `word` and `tokens`.
   *
   * @default {[]}
   */
  stopWords?: readonly string[];
}

/** Cuts a text into terms, repeated ones repeated. */
export type Analyzer = (text: string) => string[];

/** scikit-learn's token pattern `\b\w\w+\b`, with Python's `\w`: letters, numbers and the underscore, but no marks. */
const WORD = /[\p{L}\p{N}_]{2,}/gu;

/**
 * Makes the function that cuts texts into terms, as the options say.
 *
 * @param owner Name of the class that asks, for messages.
 * @throws {RangeError} If an option has no meaning.
 */
export function createAnalyzer(owner: string, options: AnalyzerOptions): Analyzer {
  const { analyzer = "word", ngramRange = [1, 1], lowercase = true, stopWords = [] } = options;
  const [min, max] = ngramRange;
  if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 1 && max >= min)) {
    throw new RangeError(
      `Cannot fit ${owner}: ngramRange must be two integers, 1 <= min <= max: current value is [${ngramRange}]`,
    );
  }
  const stop = new Set(stopWords);
  const fold = (s: string) => lowercase ? s.toLowerCase() : s;
  const words = (tokens: string[]) =>
    wordNgrams(stop.size > 0 ? tokens.filter((t) => !stop.has(t)) : tokens, ngramRange);
  const analyzers: ReadonlyMap<string, Analyzer> = new Map<string, Analyzer>([
    ["word", (text) => words(fold(text).match(WORD) ?? [])],
    ["char", (text) => charNgrams(fold(text), ngramRange)],
    ["char_wb", (text) => charNgramsInWords(fold(text), ngramRange)],
    // Tokens are found first: an error code or an id is told by its capitals.
    ["tokens", (text) => words(tokenTexts(text).map(fold))],
  ]);
  const chosen = analyzers.get(analyzer);
  if (chosen === undefined) {
    throw new RangeError(
      `Cannot fit ${owner}: analyzer must be one of ${[...analyzers.keys()].join(", ")}: current value is ${analyzer}`,
    );
  }
  return chosen;
}
