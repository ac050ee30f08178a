import type { SignalTest } from "../evaluate/mod.ts";
import type { QualityCheck } from "./check.ts";
import { classImbalanceCheck } from "./checks/class_imbalance.ts";
import { conflictingLabelsCheck } from "./checks/conflicting_labels.ts";
import { duplicatesCheck } from "./checks/duplicates.ts";
import { signalCheck } from "./checks/signal.ts";

/** Options of {@linkcode defaultChecks}. */
export interface DefaultChecksOptions {
  /** A signal test that was already made, or why none can be. */
  readonly signalTest?: SignalTest | string;
}

/** Every check of a quality report, each with its defaults, in the order of a report. */
export function defaultChecks({ signalTest }: DefaultChecksOptions = {}): QualityCheck[] {
  return [duplicatesCheck(), conflictingLabelsCheck(), classImbalanceCheck(), signalCheck({ result: signalTest })];
}
