import type { QualityCheck } from "./check.ts";
import { classImbalanceCheck } from "./checks/class_imbalance.ts";
import { conflictingLabelsCheck } from "./checks/conflicting_labels.ts";
import { duplicatesCheck } from "./checks/duplicates.ts";

/** Every check of a quality report, each with its defaults, in the order of a report. */
export function defaultChecks(): QualityCheck[] {
  return [duplicatesCheck(), conflictingLabelsCheck(), classImbalanceCheck()];
}
