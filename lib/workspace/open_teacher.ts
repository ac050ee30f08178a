import { estimateText, InputError, percent, type WorkOptions } from "../core/mod.ts";
import type { CalibratedClassifier } from "../models/calibration/calibrated_classifier.ts";
import { savedTeacher, type Teacher } from "../models/distil/mod.ts";
import { type ModelName, STUDENTS, takesLessons } from "../models/mod.ts";
import { type AnswerComparison, compareAnswers, type Registry } from "../registry/mod.ts";
import { openServingModel } from "./serving_model.ts";
import type { TicketPart } from "./split_tickets.ts";

/** What a version learnt from another, and at what price. */
export interface Distilled {
  /** Id of the teacher. */
  readonly teacher: string;
  /** Teacher first, student second, on the same test tickets; absent where there were none that neither had seen. */
  readonly comparison?: AnswerComparison;
  /** The same in a sentence. */
  readonly note: string;
}

/** A version that another model is to learn from. */
export interface OpenTeacher {
  /** Id of the version. */
  readonly id: string;
  /** Asks it about all texts that will be learnt from. */
  ask(texts: readonly string[], work?: WorkOptions): Promise<Teacher>;
  /** What was lost on the way. */
  compare(student: CalibratedClassifier, test: TicketPart | undefined, options: { seed: number }): Distilled;
}

/**
 * Opens a version as a teacher.
 *
 * @param ref Alias, name, or name and digits of the digest.
 * @param student The model that is to learn from it, and whether it reads texts as they stand.
 * @throws {InputError} If there is no such version, it was never measured, reads texts in another way, or the model cannot learn from
 * it.
 */
export async function openTeacher(
  registry: Registry,
  ref: string,
  student: { readonly model: ModelName | "auto"; readonly raw?: boolean },
): Promise<OpenTeacher> {
  if (student.model === "auto" || !takesLessons(student.model)) {
    throw new InputError(`${student.model} cannot learn from a teacher`, {
      hint: `with --teacher, take --model ${STUDENTS.join(", ")}`,
    });
  }
  const { version: { id, manifest: { metrics } }, model, raw } = await openServingModel(registry, ref);
  if (!metrics) {
    throw new InputError(`version ${id} was never measured, so nobody knows how sure it may be as a teacher`, {
      hint: "take a version that deno task train or deno task pipeline saved",
    });
  }
  if (raw !== (student.raw ?? false)) {
    throw new InputError(`version ${id} reads texts ${raw ? "as they stand" : "without markup and quoted mail"}`, {
      hint: raw ? "train with --raw as well" : "train without --raw as well",
    });
  }
  return {
    id,
    ask: (texts, work) => savedTeacher(model, texts, { accuracy: metrics.accuracy.value, ...work }),
    compare(own, test, { seed }) {
      if (!test) return { teacher: id, note: `Taught by ${id}. ${NOT_MEASURED}` };
      const answers = { first: model.predict(test.texts), second: own.predict(test.texts) };
      const comparison = compareAnswers(test.labels, answers, { seed });
      return { teacher: id, comparison, note: `Taught by ${id}. ${priceOf(comparison)}` };
    },
  };
}

const NOT_MEASURED =
  "What that costs in accuracy was not measured, as it takes tickets that neither has seen: name a file of them with --test.";

/** What a student lacks, such as "Of the same 3,080 test tickets the teacher gets …". */
function priceOf({ comparison: { accuracy, accuracyDifference: gap, mcnemar, n } }: AnswerComparison): string {
  const p = mcnemar.pValue < 0.001 ? "p < 0.001" : `p = ${mcnemar.pValue.toFixed(3)}`;
  return `Of the same ${n} test tickets the teacher gets ${percent(accuracy[0])} right and this version ${
    percent(accuracy[1])
  }: teacher minus student ${estimateText(gap)}, McNemar ${p}.`;
}
