import { InputError, type Matrix, type Snapshot } from "../../core/mod.ts";
import { LinearPool } from "./linear_pool.ts";
import { LogLinearPool } from "./log_linear_pool.ts";

/** How the probabilities of several models become those of one. */
export interface Pool {
  /** Weight of each member, shape `(nMembers,)`; 0 where one is not needed. */
  readonly weights: readonly number[];
  /**
   * @param members Probabilities by each member, all of shape `(nTickets, nClasses)`.
   * @returns Probabilities, shape `(nTickets, nClasses)`.
   */
  combine(members: readonly Matrix[]): Matrix;
  toSnapshot(): Snapshot;
}

/** The ways to pool, simplest first. */
export const POOLINGS = ["soft", "weighted", "selection", "stacking"] as const;

/**
 * How members are pooled:
 * - `soft`: the mean of their probabilities;
 * - `weighted`: a mean with weights that make the true labels likeliest;
 * - `selection`: a mean over members picked one after the other for what each adds, so that those that add nothing are left out;
 * - `stacking`: a product with exponents that make the true labels likeliest.
 */
export type Pooling = (typeof POOLINGS)[number];

/**
 * Learns a pool from probabilities of tickets that no member was trained on.
 *
 * @param members Probabilities by each member, all of shape `(nTickets, nClasses)`.
 * @param targets Class index of each ticket, shape `(nTickets,)`.
 * @throws {RangeError} If there is no such way to pool.
 */
export function fitPool(pooling: Pooling, members: readonly Matrix[], targets: Int32Array): Pool {
  switch (pooling) {
    case "soft":
      return LinearPool.equal(members.length);
    case "weighted":
      return LinearPool.likeliest(members, targets);
    case "selection":
      return LinearPool.selected(members, targets);
    case "stacking":
      return LogLinearPool.likeliest(members, targets);
    default:
      throw new RangeError(
        `Cannot pool: pooling must be one of ${POOLINGS.join(", ")}: current value is "${pooling}"`,
      );
  }
}

/** The pool that a snapshot was taken of. */
export function restorePool(snapshot: Snapshot): Pool {
  const weights = snapshot.config.weights as number[];
  if (snapshot.kind === "LinearPool") return new LinearPool(weights);
  if (snapshot.kind === "LogLinearPool") return new LogLinearPool(weights);
  throw new InputError(`there is no pool of kind "${snapshot.kind}"`, { hint: "a newer ticketlab may have saved it" });
}
