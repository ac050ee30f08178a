/** What to do with a ticket: send it on, let an agent choose among a few labels, or let a person read it. */
export type Decision = "route" | "choose" | "human";

/** What a model says of one ticket. */
export interface Prediction {
  /** The most probable label. */
  readonly label: string;
  /** Calibrated probability of `label`, in [0, 1]. */
  readonly confidence: number;
  /** Calibrated probability of every class, in the order of the model's classes; sums to 1. */
  readonly probabilities: readonly number[];
  /** Conformal label set, most probable first: holds the true label with the stated coverage. May be empty. */
  readonly set: readonly string[];
  readonly decision: Decision;
  /** Name of the model version that answered. */
  readonly version: string;
  /** Milliseconds from text to answer, where it was measured. */
  readonly latencyMs?: number;
}
