import { InputError, rowOf } from "../../core/mod.ts";
import type { Classifier } from "../../models/classifier.ts";
import { decodeJson, encodeJson } from "../_json.ts";
import { PROBE_TEXTS } from "./probe_texts.ts";

/** File of a version with what the trained model said to the probe texts. */
export const GOLDEN_FILE = "golden.json";

/** What a model said to texts that no customer wrote, before it was saved. */
export interface GoldenAnswers {
  readonly texts: readonly string[];
  /** Shape `(nTexts, nClasses)`. */
  readonly probabilities: readonly (readonly number[])[];
}

/** Asks a trained model the probe texts, so that whoever loads it later can see that it still is the same model. */
export function goldenAnswers(classifier: Pick<Classifier, "predictProba">): GoldenAnswers {
  const probabilities = classifier.predictProba(PROBE_TEXTS);
  return { texts: PROBE_TEXTS, probabilities: PROBE_TEXTS.map((_, i) => [...rowOf(probabilities, i)]) };
}

/** The largest difference of a probability between what a model says now and what it said; Infinity if it knows other classes. */
export function goldenDifference(classifier: Pick<Classifier, "predictProba">, golden: GoldenAnswers): number {
  const now = classifier.predictProba(golden.texts);
  let largest = 0;
  for (const [i, row] of golden.probabilities.entries()) {
    if (row.length !== now.columns) return Infinity;
    const difference = rowOf(now, i).reduce((most, p, c) => Math.max(most, Math.abs(p - row[c])), 0);
    if (!(difference <= largest)) largest = difference; // NaN counts as the worst
    if (Number.isNaN(largest)) return Infinity;
  }
  return largest;
}

/** The file of golden answers. */
export function encodeGolden(golden: GoldenAnswers): Uint8Array {
  return new TextEncoder().encode(encodeJson(golden) + "\n");
}

/**
 * Reads the file of golden answers.
 *
 * @throws {InputError} If it is not one.
 */
export function decodeGolden(bytes: Uint8Array, where: string): GoldenAnswers {
  const value = decodeJson(new TextDecoder().decode(bytes)) as Partial<GoldenAnswers> | null;
  const { texts, probabilities } = value ?? {};
  const sound = Array.isArray(texts) && Array.isArray(probabilities) && texts.length === probabilities.length &&
    texts.every((text) => typeof text === "string") &&
    probabilities.every((row) => Array.isArray(row) && row.every((p) => typeof p === "number"));
  if (!sound) throw new InputError("these are no golden answers", { place: { file: where } });
  return { texts, probabilities };
}
