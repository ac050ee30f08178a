import type { SignalTest } from "../evaluate/mod.ts";
import type { QualityCheck } from "./check.ts";
import { classImbalanceCheck } from "./checks/class_imbalance.ts";
import { conflictingLabelsCheck } from "./checks/conflicting_labels.ts";
import { contentlessCheck } from "./checks/contentless.ts";
import { duplicatesCheck } from "./checks/duplicates.ts";
import { implausibleTimesCheck } from "./checks/implausible_times.ts";
import { labelNoiseCheck } from "./checks/label_noise.ts";
import { labelTyposCheck } from "./checks/label_typos.ts";
import { languageBiasCheck } from "./checks/language_bias.ts";
import { languageMixCheck } from "./checks/language_mix.ts";
import { leakageCheck } from "./checks/leakage.ts";
import { missingCheck } from "./checks/missing.ts";
import { nearDuplicatesCheck } from "./checks/near_duplicates.ts";
import { restClassCheck } from "./checks/rest_class.ts";
import { shiftCheck } from "./checks/shift.ts";
import { signalCheck } from "./checks/signal.ts";
import { termBurstsCheck } from "./checks/term_bursts.ts";
import { tooLongCheck } from "./checks/too_long.ts";
import { tooShortCheck } from "./checks/too_short.ts";
import { volumeCheck } from "./checks/volume.ts";
import { wordSaladCheck } from "./checks/word_salad.ts";
import { TEXT_FAULT_CHECKS } from "./text_faults/mod.ts";

/** Options of {@linkcode defaultChecks}. */
export interface DefaultChecksOptions {
  /** A signal test that was already made, or why none can be. */
  readonly signalTest?: SignalTest | string;
}

/** Every check of a quality report, each with its defaults, in the order of a report. */
export function defaultChecks({ signalTest }: DefaultChecksOptions = {}): QualityCheck[] {
  return [
    missingCheck(),
    tooShortCheck(),
    contentlessCheck(),
    tooLongCheck(),
    wordSaladCheck(),
    ...TEXT_FAULT_CHECKS,
    duplicatesCheck(),
    nearDuplicatesCheck(),
    leakageCheck(),
    signalCheck({ result: signalTest }),
    conflictingLabelsCheck(),
    labelNoiseCheck(),
    labelTyposCheck(),
    classImbalanceCheck(),
    restClassCheck(),
    languageMixCheck(),
    languageBiasCheck(),
    implausibleTimesCheck(),
    volumeCheck(),
    shiftCheck(),
    termBurstsCheck(),
  ];
}
