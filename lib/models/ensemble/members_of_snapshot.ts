import type { Snapshot } from "../../core/mod.ts";

/** A member of an ensemble as it lies in a snapshot. */
export interface SavedMember {
  /** Its part of the ensemble's snapshot, such as `member_0`. */
  readonly part: string;
  /** Weight in the pool. */
  readonly weight: number;
  readonly snapshot: Snapshot;
}

/**
 * The members of the ensemble that a snapshot is of, or holds somewhere inside; none where there is no ensemble.
 *
 * @example
 * ```ts
 * import { EnsembleClassifier, membersOfSnapshot } from "./mod.ts";
 * import { createClassifier } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const members = [() => createClassifier("majority"), () => createClassifier("stratified")];
 * const model = new EnsembleClassifier({ members, pooling: "soft", folds: 2 });
 * await model.fit(["a", "b", "c", "d"], ["x", "y", "x", "y"]);
 * const found = membersOfSnapshot(model.toSnapshot());
 * assert.deepEqual(found.map(({ part, weight }) => [part, weight]), [["member_0", 0.5], ["member_1", 0.5]]);
 * ```
 */
export function membersOfSnapshot(snapshot: Snapshot): SavedMember[] {
  const { kind, config, parts = {} } = snapshot;
  if (kind !== "EnsembleClassifier") return Object.values(parts).flatMap(membersOfSnapshot);
  const weights = parts.pool.config.weights as readonly number[];
  return Array.from({ length: Number(config.members) }, (_, m) => {
    const part = `member_${m}`;
    return { part, weight: weights[m], snapshot: parts[part] };
  });
}
