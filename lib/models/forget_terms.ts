import type { Snapshot, Tensor } from "../core/mod.ts";
import {
  type ScannedVocabulary,
  scanVocabulary,
  type VocabularyScan,
  type Whose,
} from "../features/vocabulary_scan.ts";

/** A model without some of its vocabulary. */
export interface ForgetfulModel {
  readonly snapshot: Snapshot;
  /** Terms that went, columns or not; 0 if there was nothing to forget and the snapshot is as it was. */
  readonly terms: number;
}

/**
 * Finds out which words and n-grams a model knows from some tickets and from no others, and leaves them out: vocabulary, idf and
 * weights. What it answers to texts without them stays the same to the last bit; in other texts they count no more than words that it
 * never saw. Weights of the terms that stay were still learned from all tickets: only training again without the tickets changes that.
 *
 * @example
 * ```ts
 * import { TermForgetter } from "./forget_terms.ts";
 * import { LinearSvm } from "./linear/linear_svm.ts";
 * import assert from "node:assert/strict";
 *
 * const svm = await new LinearSvm().fit(["refund for Zebulon", "refund me", "cannot log in", "login"], ["R", "R", "L", "L"]);
 * const forgetter = new TermForgetter(svm.toSnapshot());
 * forgetter.see("theirs", ["refund for Zebulon"]);
 * forgetter.see("others", ["refund me", "cannot log in", "login"]);
 * const { snapshot, terms } = forgetter.finish();
 *
 * assert.ok(terms > 0);
 * const again = LinearSvm.fromSnapshot(snapshot);
 * assert.ok(!again.vectorizer.featureNames().includes("word:zebulon"));
 * assert.deepEqual(again.decisionFunction(["refund me"]), svm.decisionFunction(["refund me"]));
 * ```
 */
export class TermForgetter {
  readonly #snapshot: Snapshot;
  /** By the path of parts that leads to a model with weights of its own. */
  readonly #scans = new Map<string, VocabularyScan>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#find(snapshot, "");
  }

  /** Whether the model has a vocabulary at all. */
  get hasVocabulary(): boolean {
    return this.#scans.size > 0;
  }

  /** What the model keeps of the tickets that it was trained on and cannot part with, or undefined. */
  get keeps(): string | undefined {
    return kept(this.#snapshot);
  }

  /** Shows texts, cleaned as in training: all of those to be forgotten, and all others that the model was trained on. */
  see(whose: Whose, texts: readonly string[]): void {
    for (const scan of this.#scans.values()) scan.see(whose, texts);
  }

  /** The model without what was seen in `theirs` and not in `others`. */
  finish(): ForgetfulModel {
    const done = new Map([...this.#scans].map(([path, scan]) => [path, scan.finish()]));
    const terms = [...done.values()].reduce((sum, { gone }) => sum + gone.columns + gone.others, 0);
    return { snapshot: terms === 0 ? this.#snapshot : replaced(this.#snapshot, "", done), terms };
  }

  #find(snapshot: Snapshot, path: string): void {
    for (const [name, part] of Object.entries(snapshot.parts ?? {})) {
      if (name === "features") this.#scans.set(path, scanVocabulary(part));
      else this.#find(part, `${path}/${name}`);
    }
  }
}

/** Kinds that hold more than weights, or whose words are not found by {@linkcode scanVocabulary}. */
const KEPT: Readonly<Record<string, string>> = {
  KernelRidge: "vectors of its training tickets",
  LstmClassifier: "words of its training tickets",
  TfjsClassifier: "words of its training tickets",
};

function kept({ kind, parts = {} }: Snapshot): string | undefined {
  return Object.hasOwn(KEPT, kind) ? KEPT[kind] : Object.values(parts).map(kept).find((what) => what !== undefined);
}

function replaced(snapshot: Snapshot, path: string, done: ReadonlyMap<string, ScannedVocabulary>): Snapshot {
  if (!snapshot.parts) return snapshot;
  const features = done.get(path);
  const parts = Object.fromEntries(
    Object.entries(snapshot.parts).map(([name, part]) => [
      name,
      name === "features" && features ? features.snapshot : replaced(part, `${path}/${name}`, done),
    ]),
  );
  if (!features) return { ...snapshot, parts };
  return {
    ...snapshot,
    parts,
    tensors: { ...snapshot.tensors, weights: rowsOf(snapshot.tensors.weights, features.kept) },
  };
}

/** Weights of the columns that stay, and the biases, which are the last row. */
function rowsOf({ shape, data }: Tensor, kept: Int32Array): Tensor {
  const [rows, stride] = shape;
  const weights = data as Float32Array;
  const out = new Float32Array((kept.length + 1) * stride);
  kept.forEach((row, i) => out.set(weights.subarray(row * stride, (row + 1) * stride), i * stride));
  out.set(weights.subarray((rows - 1) * stride, rows * stride), kept.length * stride);
  return { shape: [kept.length + 1, stride], data: out };
}
