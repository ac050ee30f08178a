import type { Snapshot, WorkOptions } from "../core/mod.ts";
import type { Whose } from "../features/vocabulary_scan.ts";

/** A model without some of what it keeps. */
export interface ForgetfulModel {
  readonly snapshot: Snapshot;
  /** Terms that went, columns or not. */
  readonly terms: number;
  /** Vectors of tickets that went. */
  readonly vectors: number;
}

/** Finds out what a model keeps of some tickets and of no others, and leaves it out. */
export interface Forgetting {
  /** Notes what the model knows of texts; call it with all of `theirs` and all of `others`, in any order. */
  see(whose: Whose, texts: readonly string[]): void;
  /** The model without what was seen in `theirs` and not in `others`. */
  finish(options: WorkOptions): ForgetfulModel | Promise<ForgetfulModel>;
}
