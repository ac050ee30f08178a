import { DEFAULT_CATEGORIES, Rng, type Ticket, type WorkOptions } from "../../core/mod.ts";
import { type Channel, CHANNELS, compose, type Length, type Plan } from "./compose.ts";
import { type Customer, inventCustomer } from "./customers.ts";
import { sampleLanguages } from "./languages.ts";
import { type PiiSpan, unmark } from "./marks.ts";
import { plant } from "./plant.ts";
import { NearCopies } from "./similarity.ts";
import {
  CATEGORY_KEYS,
  type CategoryKey,
  type Language,
  type LanguageCode,
  LANGUAGES,
  type Situation,
} from "./situations.ts";
import { CATEGORY_SHARES, drawMoment, isShifted, wavesAt } from "./timeline.ts";
import type { SampleTruth } from "./truth.ts";

/** Options of {@linkcode generateSample}. */
export interface GenerateSampleOptions extends WorkOptions {
  /**
   * Number of tickets.
   *
   * @default {4000}
   */
  n?: number;
  /**
   * Seed; the same seed and `n` give the same tickets.
   *
   * @default {7}
   */
  seed?: number;
}

/** A ticket of the sample before it has its number. */
export interface SampleTicket {
  readonly moment: number;
  readonly channel: Channel;
  readonly language: LanguageCode;
  readonly priority: string;
  readonly customer: Customer;
  readonly subject: string;
  readonly message: string;
  /** The message without greeting, signature, quoted mail and slips. */
  readonly words: string;
  readonly pii: readonly PiiSpan[];
  readonly category: CategoryKey;
  /** What `category` should be. */
  readonly trueCategory: CategoryKey;
  readonly length: Length;
  readonly situation: Situation;
  readonly other?: CategoryKey;
  /** Tickets with the same group number belong together; see `plant.ts`. */
  readonly group?: { readonly kind: "near" | "exact" | "conflict"; readonly number: number; readonly first: boolean };
}

/** Tickets that are invented, and what was planted in them. */
export interface Sample {
  readonly tickets: readonly Ticket[];
  readonly truth: SampleTruth;
}

/** Shares of the languages. */
export const LANGUAGE_SHARES: Readonly<Record<LanguageCode, number>> = {
  en: 0.55,
  de: 0.15,
  fr: 0.1,
  es: 0.12,
  pt: 0.08,
};

const LENGTHS: readonly Length[] = ["nudge", "terse", "short", "medium", "long"];
const LENGTH_WEIGHTS: Readonly<Record<Channel, readonly number[]>> = {
  email: [1, 2, 26, 45, 26],
  chat: [3, 13, 51, 28, 5],
  "web form": [1, 6, 36, 43, 14],
  "phone transcript": [0, 2, 26, 52, 20],
  social: [3, 11, 52, 34, 0],
};
const SHARES = { ambiguous: 0.035, mixed: 0.075, foreign: 0.02 };

/**
 * Invents support tickets of a small company in five languages, with faults planted on purpose and recorded.
 *
 * Each ticket draws a customer, a moment and a situation, and writes it out with a grammar of its language: what happened,
 * details, what was tried, mood, request, in varying order and register; then channel, typing errors, quoted mail.
 * A draft that repeats an earlier ticket is thrown away, so that likeness is only where it was planted; beyond 20,000
 * tickets this holds for equal texts only.
 *
 * @throws {RangeError} If `n` is less than 1.
 *
 * @example
 * ```ts
 * import { generateSample } from "./generate_sample.ts";
 * import assert from "node:assert/strict";
 *
 * const { tickets, truth } = generateSample({ n: 50, seed: 1 });
 * assert.equal(tickets.length, 50);
 * assert.equal(truth.seed, 1);
 * ```
 */
export function generateSample(options: GenerateSampleOptions = {}): Sample {
  const { n = 4000, seed = 7, signal, progress } = options;
  if (!(Number.isInteger(n) && n >= 1)) {
    throw new RangeError(`Cannot generate a sample: n must be an integer >= 1: current value is ${n}`);
  }
  const rng = new Rng(seed);
  const languages = sampleLanguages();
  const copies = new NearCopies();
  const drafts: SampleTicket[] = [];
  for (let i = 0; i < n; i++) {
    signal?.throwIfAborted();
    drafts.push(freshTicket(rng.fork(`ticket ${i}`), languages, n, copies));
    if (i % 200 === 0) progress?.({ stage: "write tickets", done: i, total: n });
  }
  progress?.({ stage: "write tickets", done: n, total: n });
  return plant(drafts, languages, { seed, rng: rng.fork("plant") });
}

// Beyond, only equal texts are avoided: a grammar cannot say so much without saying it nearly twice.
const NEAR_LIMIT = 20_000;

/** Draws until the text is its own: a copy of an earlier one would leak from training into test data. */
function freshTicket(
  rng: Rng,
  languages: ReadonlyMap<LanguageCode, Language>,
  n: number,
  copies: NearCopies,
): SampleTicket {
  const code = rng.pick(LANGUAGES, LANGUAGES.map((l) => LANGUAGE_SHARES[l]));
  for (let attempt = 0;; attempt++) {
    const ticket = drawTicket(rng.fork(`attempt ${attempt}`), code, languages, n, attempt);
    const likeness = n > NEAR_LIMIT ? Number(copies.has(ticket.words)) : copies.closest(ticket.words);
    // Give up in the end: a language has only so many ways to say a thing in three words.
    if (attempt >= (n > NEAR_LIMIT ? 6 : 60) || likeness < 0.5) {
      copies.add(ticket.words, n <= NEAR_LIMIT);
      return ticket;
    }
  }
}

function drawTicket(
  rng: Rng,
  code: LanguageCode,
  languages: ReadonlyMap<LanguageCode, Language>,
  n: number,
  attempt: number,
): SampleTicket {
  const language = languages.get(code)!;
  const customers = Math.max(1, Math.round(n * LANGUAGE_SHARES[code] * 0.65));
  // Low numbers write more often than high ones.
  const customer = inventCustomer(language, Math.floor(customers * skewed(rng.next())), rng);
  const channel = rng.pick(CHANNELS, [38, 22, 22, 9, 9]);
  const moment = drawMoment(rng, channel === "chat" || channel === "social" ? "evening" : "office");
  const situation = drawSituation(language, moment, rng);
  const category = rng.pick(situation.categories);
  const length = drawLength(channel, code, attempt, rng);
  const hasRoom = length !== "nudge" && length !== "terse";
  const other = hasRoom && rng.next() < SHARES.mixed
    ? rng.pick(language.situations.filter((s) => !situation.categories.includes(s.categories[0]) && !s.wave))
    : undefined;
  const foreign = hasRoom && rng.next() < SHARES.foreign
    ? languages.get(code === "en" ? rng.pick(LANGUAGES.slice(1)) : "en")
    : undefined;
  const plan: Plan = { situation, other, length, channel, customer, moment, foreign };
  const { subject, message, words, urgent } = compose(plan, language, rng.fork("words"));
  const { text, spans } = unmark(message);
  return {
    moment,
    channel,
    language: code,
    priority: drawPriority(category, urgent, situation.wave, rng),
    customer,
    subject: unmark(subject).text,
    message: text,
    words: unmark(words).text,
    pii: spans,
    category,
    trueCategory: category,
    length,
    situation,
    other: other?.categories[0],
  };
}

/** x to the power 1.5, by operations that are exact on every machine. */
function skewed(x: number): number {
  return x * Math.sqrt(x);
}

function drawSituation(language: Language, moment: number, rng: Rng): Situation {
  if (rng.next() < SHARES.ambiguous) return rng.pick(language.ambiguous);
  const shares = CATEGORY_SHARES[isShifted(moment) ? "after" : "before"];
  const waves = wavesAt(moment);
  const weight = (key: CategoryKey) => waves.reduce((w, { boost }) => w * (boost?.[key] ?? 1), shares[key]);
  const category = rng.pick(CATEGORY_KEYS, CATEGORY_KEYS.map(weight));
  const own = language.situations.filter(({ categories }) => categories[0] === category);
  for (const { name, strength } of waves) {
    const surge = own.filter(({ wave }) => wave === name);
    if (surge.length > 0 && rng.next() < strength) return rng.pick(surge);
  }
  const usual = own.filter(({ wave }) => !wave);
  // The first situations of a file are everyday ones, the last are rare.
  return rng.pick(usual, usual.map((_, i) => 1 / (1 + (language.code === "en" ? 0.7 : 1.2) * i)));
}

/** Share of tickets that are a few words, beside what the channel brings: Portuguese customers of this firm are brief. */
export const TERSE_EXTRA: Readonly<Partial<Record<LanguageCode, number>>> = { pt: 0.15 };

function drawLength(channel: Channel, code: LanguageCode, attempt: number, rng: Rng): Length {
  // After many copies only longer texts are new.
  if (attempt >= 20) return rng.pick(["short", "medium", "long"]);
  if (rng.next() < (TERSE_EXTRA[code] ?? 0)) return rng.pick(["terse", "nudge"], [9, 1]);
  return rng.pick(LENGTHS, LENGTH_WEIGHTS[channel]);
}

const PRIORITIES = ["low", "normal", "high", "urgent"] as const;
const PRIORITY_WEIGHTS: Readonly<Record<CategoryKey, readonly number[]>> = {
  billing: [12, 58, 24, 6],
  technical: [8, 42, 34, 16],
  feature: [62, 33, 4, 1],
  account: [14, 54, 24, 8],
  product: [40, 52, 7, 1],
  refund: [14, 58, 23, 5],
  general: [46, 44, 8, 2],
};

function drawPriority(category: CategoryKey, urgent: boolean, wave: string | undefined, rng: Rng): string {
  if (urgent && rng.next() < 0.7) return rng.pick(["high", "urgent"]);
  if (wave === "outage" && rng.next() < 0.6) return "urgent";
  return rng.pick(PRIORITIES, PRIORITY_WEIGHTS[category]);
}

/** The label of a key. */
export function categoryOf(key: CategoryKey): string {
  return DEFAULT_CATEGORIES[CATEGORY_KEYS.indexOf(key)];
}
