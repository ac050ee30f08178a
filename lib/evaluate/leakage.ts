import { Rng } from "../core/mod.ts";
import { duplicateKey, nearDuplicatesBetween } from "../text/mod.ts";

/** How a test ticket stands in the training part: word for word, with the same letters and digits, or nearly so. */
export type LeakageKind = "exact" | "loose" | "near";

/** A test ticket and the training ticket that gives it away. */
export interface LeakedPair {
  /** Index among the test texts. */
  readonly test: number;
  /** Index among the training texts. */
  readonly train: number;
  readonly kind: LeakageKind;
  /** Jaccard similarity of the texts' shingles; 1 for `exact` and `loose`. */
  readonly similarity: number;
}

/** What {@linkcode findLeakage} found; a test ticket counts once, however many copies it has. */
export interface LeakageReport {
  readonly nTrain: number;
  readonly nTest: number;
  /** Test tickets that stand in the training part, capitals and white space aside. */
  readonly exact: number;
  /** Test tickets that stand there with the same letters and digits; those of `exact` are among them. */
  readonly loose: number;
  /** Test tickets that stand there with the same letters and digits or nearly so, but not exactly. */
  readonly near: number;
  /** `exact + near`. */
  readonly leaked: number;
  /** `leaked / nTest`. */
  readonly share: number;
  /** Leaked test tickets, ascending, shape `(leaked,)`: without them the rest is a clean test part. */
  readonly leakedTest: Int32Array;
  /** Some of the pairs, drawn by chance, in the order of `test`. */
  readonly examples: readonly LeakedPair[];
  /** Similarity from which two texts are nearly the same. */
  readonly threshold: number;
}

/** Options of {@linkcode findLeakage}. */
export interface LeakageOptions {
  /**
   * Least Jaccard similarity of 5-character shingles that makes two texts nearly the same, in (0, 1].
   *
   * @default {0.8}
   */
  readonly threshold?: number;
  /**
   * Pairs to show.
   *
   * @default {10}
   */
  readonly maxExamples?: number;
  /**
   * Decides which pairs are shown; the counts are exact.
   *
   * @default {0}
   */
  readonly seed?: number;
}

/**
 * Counts the test tickets that a model has seen, or nearly, in training: a score on them says how well it remembers, not how well
 * it will do. To be run before any score is shown.
 *
 * Texts without any letter or digit are compared word for word only.
 *
 * @param trainTexts Shape `(nTrain,)`.
 * @param testTexts Shape `(nTest,)`.
 * @throws {RangeError} If `threshold` is not in (0, 1].
 *
 * @example
 * ```ts
 * import { findLeakage } from "./leakage.ts";
 * import assert from "node:assert/strict";
 *
 * const train = ["Where is my refund?", "The app crashes when I open the settings page"];
 * const test = ["where is  my refund?", "Where is my refund", "The app crashes when I open the settings pages", "Hello"];
 * const { exact, loose, near, share } = findLeakage(train, test);
 * assert.deepEqual({ exact, loose, near, share }, { exact: 1, loose: 2, near: 2, share: 0.75 });
 * ```
 */
export function findLeakage(
  trainTexts: readonly string[],
  testTexts: readonly string[],
  options: LeakageOptions = {},
): LeakageReport {
  const { threshold = 0.8, maxExamples = 10, seed = 0 } = options;
  const pairs = new Map<number, LeakedPair>();
  const match = (kind: LeakageKind, keyOf: (text: string) => string) => {
    const first = new Map<string, number>();
    trainTexts.forEach((text, train) => {
      const key = keyOf(text);
      if (key !== "" && !first.has(key)) first.set(key, train);
    });
    testTexts.forEach((text, test) => {
      const train = first.get(keyOf(text));
      if (train !== undefined && !pairs.has(test)) pairs.set(test, { test, train, kind, similarity: 1 });
    });
    return pairs.size;
  };
  const exact = match("exact", (text) => duplicateKey(text));
  const loose = match("loose", (text) => duplicateKey(text, { loose: true }));
  for (const { test, train, similarity } of nearDuplicatesBetween(trainTexts, testTexts, { threshold })) {
    if (!pairs.has(test)) pairs.set(test, { test, train, kind: "near", similarity });
  }

  const rng = new Rng(seed).fork("leakage examples");
  const byTest = (a: LeakedPair, b: LeakedPair) => a.test - b.test;
  return {
    nTrain: trainTexts.length,
    nTest: testTexts.length,
    exact,
    loose,
    near: pairs.size - exact,
    leaked: pairs.size,
    share: testTexts.length === 0 ? 0 : pairs.size / testTexts.length,
    leakedTest: Int32Array.from(pairs.keys()).sort(),
    examples: rng.shuffle([...pairs.values()].sort(byTest)).slice(0, maxExamples).sort(byTest),
    threshold,
  };
}
