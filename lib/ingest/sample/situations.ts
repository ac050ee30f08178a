import { type Block, readBlocks } from "./grammar.ts";

/** Keys of the categories in the grammar files, in the order of `DEFAULT_CATEGORIES`. */
export const CATEGORY_KEYS = ["billing", "technical", "feature", "account", "product", "refund", "general"] as const;

/** One key of {@linkcode CATEGORY_KEYS}. */
export type CategoryKey = (typeof CATEGORY_KEYS)[number];

/** The five languages of the sample. */
export const LANGUAGES = ["en", "de", "fr", "es", "pt"] as const;

/** One of {@linkcode LANGUAGES}. */
export type LanguageCode = (typeof LANGUAGES)[number];

/** What makes customers write, and the ways in which they put it. */
export interface Situation {
  readonly name: string;
  /** The label; for an ambiguous situation all labels that a careful reader might give. */
  readonly categories: readonly CategoryKey[];
  /** The event of the last quarter that it belongs to, if any: see `timeline.ts`. */
  readonly wave?: string;
  /** Says only its own lines: thanks would be spoilt by a complaint about the waiting. */
  readonly alone: boolean;
  /** The matter itself. */
  readonly facts: readonly string[];
  /** What may be added. */
  readonly details: readonly string[];
  /** What the customer wants. */
  readonly asks: readonly string[];
  /** Whole tickets of a few words. */
  readonly terse: readonly string[];
  readonly subjects: readonly string[];
}

/**
 * Reads the situations of one category: `= fact`, `+ detail`, `? ask`, `~ terse`, `> subject`. Flags are a wave's name, or
 * `alone` where no phrases from elsewhere fit.
 */
export function readSituations(category: CategoryKey, source: string): Situation[] {
  return readBlocks(source).map((block) => situation(block, [category], block.flags.find((flag) => flag !== "alone")));
}

/** Reads ambiguous situations: the flags are the labels. */
export function readAmbiguous(source: string): Situation[] {
  return readBlocks(source).map((block) => situation(block, block.flags as CategoryKey[]));
}

function situation({ name, flags, lines }: Block, categories: readonly CategoryKey[], wave?: string): Situation {
  if (!lines["="]) throw new SyntaxError(`Cannot read the grammar: situation ${name} states no fact`);
  return {
    name,
    categories,
    wave,
    alone: flags.includes("alone"),
    facts: lines["="],
    details: lines["+"] ?? [],
    asks: lines["?"] ?? [],
    terse: lines["~"] ?? [],
    subjects: lines[">"] ?? [],
  };
}

/** Everything that one language can say. */
export interface Language {
  readonly code: LanguageCode;
  readonly situations: readonly Situation[];
  readonly ambiguous: readonly Situation[];
  /** Phrases that fit any category, and words for slots, by name. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
}

/** What a language's folder gives. */
export interface LanguageSource {
  readonly code: LanguageCode;
  readonly categories: Readonly<Record<CategoryKey, string>>;
  readonly ambiguous: string;
  readonly phrases: string;
  readonly words: string;
  /** Names, separated by spaces. */
  readonly firstNames: string;
  readonly lastNames: string;
}

/** Reads a language. */
export function readLanguage(source: LanguageSource): Language {
  return {
    code: source.code,
    situations: CATEGORY_KEYS.flatMap((key) => readSituations(key, source.categories[key])),
    ambiguous: readAmbiguous(source.ambiguous),
    phrases: Object.fromEntries(
      readBlocks(`${source.phrases}\n${source.words}`).map(({ name, lines }) => [name, lines["="] ?? []]),
    ),
    firstNames: source.firstNames.trim().split(/\s+/),
    lastNames: source.lastNames.trim().split(/\s+/),
  };
}
