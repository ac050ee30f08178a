import { createLanguageDetector } from "../text/mod.ts";
import { bodiesOf } from "./_bodies.ts";
import { breathe, evenSample } from "./_sample.ts";
import type { CheckContext, QualityInput } from "./check.ts";
import { Rng } from "../core/mod.ts";

/** Languages of an even sample of tickets, as the detector sees them. */
export interface DetectedLanguages {
  /** Indices looked at. */
  readonly looked: readonly number[];
  /** ISO 639-1, or undefined where the text does not tell, shape as `looked`. */
  readonly languages: readonly (string | undefined)[];
}

/** A language needs this share of the sure answers to be one of the file's; others are misreadings of short texts. */
const LEAST_SHARE = 0.005;
const MADE = new WeakMap<QualityInput, Promise<DetectedLanguages>>();

/**
 * Detects languages twice: among all languages that are known to find out which ones the file has, then among those and the ones
 * the file's column names, as few are told apart better. Worked out once for the same tickets.
 */
export function detectLanguages(
  input: QualityInput,
  { seed, signal }: Pick<CheckContext, "seed" | "signal">,
  maxTickets: number,
): Promise<DetectedLanguages> {
  const known = MADE.get(input);
  if (known) return known;
  const work = detect(input, new Rng(seed).fork("languages"), maxTickets, signal);
  MADE.set(input, work);
  return work;
}

async function detect(input: QualityInput, rng: Rng, most: number, signal?: AbortSignal): Promise<DetectedLanguages> {
  const bodies = bodiesOf(input);
  const texts = (indices: readonly number[]) => indices.map((i) => bodies[i] || input.texts[i]);
  const looked = evenSample([...bodies.keys()], most, rng);
  const scout = await createLanguageDetector();
  const counts = new Map<string, number>();
  const scouted = evenSample(looked, 2000, rng);
  for (const text of texts(scouted)) {
    const { language, reliable } = scout(text);
    if (reliable) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const sure = counts.values().reduce((sum, n) => sum + n, 0);
  const found = new Set(
    [...counts].filter(([, n]) => n >= Math.max(2, LEAST_SHARE * sure)).map(([language]) => language),
  );
  for (const [language, n] of Object.entries(countOf(input.languages ?? []))) {
    if (/^[a-z]{2}$/.test(language) && n >= LEAST_SHARE * bodies.length) found.add(language);
  }
  const answer = found.size < 2 ? scout : await restricted([...found]) ?? scout;
  const languages: (string | undefined)[] = [];
  for (const [at, text] of texts(looked).entries()) {
    if (at % 2000 === 0) await breathe(signal);
    const { language, reliable } = answer(text);
    languages.push(reliable && (found.size === 0 || found.has(language)) ? language : undefined);
  }
  return { looked, languages };
}

/** A detector for some languages; undefined if one of them, as a file may name any, is not known to it. */
async function restricted(languages: readonly string[]) {
  try {
    return await createLanguageDetector({ languages });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** How often each value stands. */
export function countOf(values: readonly (string | undefined)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}
