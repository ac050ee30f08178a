import type { Snapshot, WorkOptions } from "../core/mod.ts";
import { FROM_SCRATCH } from "../features/transformer/scratch_encoder.ts";
import type { Whose } from "../features/vocabulary_scan.ts";
import { SupportForgetting } from "./_forget_supports.ts";
import { WeightForgetting } from "./_forget_weights.ts";
import { WordForgetting, wordTables } from "./_forget_words.ts";
import type { ForgetfulModel, Forgetting } from "./_forgetting.ts";
export type { ForgetfulModel } from "./_forgetting.ts";
import { type LstmOptions, lstmSettings } from "./neural/lstm/lstm_options.ts";

/**
 * Finds out which words and n-grams a model knows from some tickets and from no others, and leaves them out: vocabulary, idf,
 * weights, vectors of words. What it answers to texts without them stays the same to the last bit; in other texts they count no
 * more than words that it never saw. A model that keeps vectors of tickets parts with those of theirs, see
 * {@linkcode KernelRidge.without}, and answers a little differently then.
 *
 * Weights of the terms that stay, and of networks, were still learned from all tickets: only training again without the tickets changes
 * that. The pieces of words that a pretrained encoder knows are not from tickets.
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
 * const { snapshot, terms } = await forgetter.finish();
 *
 * assert.ok(terms > 0);
 * const again = LinearSvm.fromSnapshot(snapshot);
 * assert.ok(!again.vectorizer.featureNames().includes("word:zebulon"));
 * assert.deepEqual(again.decisionFunction(["refund me"]), svm.decisionFunction(["refund me"]));
 * ```
 */
export class TermForgetter {
  readonly #snapshot: Snapshot;
  /** By the path of parts that leads to a model that keeps something. */
  readonly #forgettings = new Map<string, Forgetting>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#find(snapshot, "");
  }

  /** Whether the model keeps anything that texts must be shown for. */
  get hasVocabulary(): boolean {
    return this.#forgettings.size > 0;
  }

  /** What the model keeps of the tickets that it was trained on and cannot part with, or undefined. */
  get keeps(): string | undefined {
    return kept(this.#snapshot);
  }

  /** Shows texts, cleaned as in training: all of those to be forgotten, and all others that the model was trained on. */
  see(whose: Whose, texts: readonly string[]): void {
    for (const forgetting of this.#forgettings.values()) forgetting.see(whose, texts);
  }

  /**
   * The model without what was seen in `theirs` and not in `others`; its snapshot is as it was if there was nothing to forget.
   *
   * @throws {InputError} If it cannot be had without, as it keeps nothing else, or there is not enough memory.
   */
  async finish(options: WorkOptions = {}): Promise<ForgetfulModel> {
    const done = new Map<string, ForgetfulModel>();
    for (const [path, forgetting] of this.#forgettings) done.set(path, await forgetting.finish(options));
    const sum = (of: "terms" | "vectors") => done.values().reduce((total, model) => total + model[of], 0);
    const [terms, vectors] = [sum("terms"), sum("vectors")];
    const snapshot = terms + vectors === 0 ? this.#snapshot : replaced(this.#snapshot, "", done);
    return { snapshot, terms, vectors };
  }

  #find(snapshot: Snapshot, path: string): void {
    const own = forgettingOf(snapshot);
    if (own) this.#forgettings.set(path, own);
    else for (const [name, part] of Object.entries(snapshot.parts ?? {})) this.#find(part, `${path}/${name}`);
  }
}

/** How a model forgets that keeps something itself; undefined for one whose parts do. */
function forgettingOf(snapshot: Snapshot): Forgetting | undefined {
  const { kind, config, parts } = snapshot;
  if (kind === "FrozenClassifier") return new SupportForgetting(snapshot);
  if (kind === "LstmClassifier") {
    const { maxLength } = lstmSettings(config.options as LstmOptions);
    return new WordForgetting(snapshot, { maxLength, tables: ["embedding.weight"] });
  }
  if (kind === "TfjsClassifier") {
    return new WordForgetting(snapshot, { maxLength: Number(config.maxLength), tables: wordTables(snapshot) });
  }
  return parts?.features && new WeightForgetting(snapshot);
}

/** What stays that no {@linkcode Forgetting} reaches. */
function kept({ kind, config, parts = {} }: Snapshot): string | undefined {
  if (kind === "PretrainedEncoder" && String(config.digest).startsWith(FROM_SCRATCH)) {
    return "pieces of words of its training tickets";
  }
  if (kind === "KernelRidge") return "vectors of its training tickets";
  const { ridge: _found, ...others } = parts;
  return Object.values(kind === "FrozenClassifier" ? others : parts).map(kept).find((what) => what !== undefined);
}

function replaced(snapshot: Snapshot, path: string, done: ReadonlyMap<string, ForgetfulModel>): Snapshot {
  const own = done.get(path);
  if (own) return own.snapshot;
  if (!snapshot.parts) return snapshot;
  const parts = Object.entries(snapshot.parts).map(([name, part]) => [name, replaced(part, `${path}/${name}`, done)]);
  return { ...snapshot, parts: Object.fromEntries(parts) };
}
