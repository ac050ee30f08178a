import { type Clock, type Matrix } from "../core/mod.ts";
import { type EnsembleTrial, evaluate, type Evaluation, tryEnsemble } from "../evaluate/mod.ts";
import type { ModelTrial } from "../evaluate/try_models.ts";
import { type Classifier, EnsembleClassifier, type EnsembleReport } from "../models/mod.ts";
import { LstmClassifier } from "../models/neural/lstm/lstm_classifier.ts";
import type { AttendedText } from "../views/attention_view.ts";
import type { TicketPart } from "./split_tickets.ts";
import type { TrainedModel } from "./train_model.ts";

/** Texts of a length, in words, that can be taken in at a glance and still say something. */
const READABLE = { least: 8, most: 40 };

/**
 * What an LSTM read in some test tickets: as many answered rightly as wrongly, where there are, the first ones of readable length.
 *
 * @param trials Models that were tried; the LSTM among them is asked.
 * @param options `each`: tickets of each kind.
 * @throws {RangeError} If there is no LSTM among them.
 */
export function attendedTickets(
  trials: readonly Pick<ModelTrial, "model" | "answers">[],
  { texts, labels }: TicketPart,
  { each = 3 }: { readonly each?: number } = {},
): AttendedText[] {
  const trial = trials.find(({ model }) => model instanceof LstmClassifier);
  if (!trial) throw new RangeError("Cannot show attention: none of the models is an LSTM");
  const lstm = trial.model as LstmClassifier;
  const attention = lstm.attention(texts);
  const readable = [...texts.keys()].filter((i) => {
    const { length } = attention[i];
    return length >= READABLE.least && length <= READABLE.most;
  });
  const isRight = (i: number) => trial.answers[i] === labels[i];
  const kept = [...readable.filter(isRight).slice(0, each), ...readable.filter((i) => !isRight(i)).slice(0, each)];
  return kept.map((i) => ({ text: texts[i], words: attention[i], answer: trial.answers[i], label: labels[i] }));
}

/** An ensemble that was trained, with what it found out about its members. */
export interface TrainedEnsemble {
  readonly report: EnsembleReport;
  /** Names of all members that were trained, shape `(nMembers,)`. */
  readonly names: readonly string[];
  /** On tickets that it did not learn from. */
  readonly trial: EnsembleTrial;
  /** Its probabilities before and after calibration, judged on the same tickets. */
  readonly calibration: { readonly before: Evaluation; readonly after: Evaluation };
}

/**
 * Looks into a trained ensemble: its members, its pooling, and what both are worth on test tickets.
 *
 * @throws {RangeError} If the model is no ensemble.
 */
export function lookIntoEnsemble(
  { model, chosen }: TrainedModel,
  test: TicketPart,
  { trainLabels, clock, seed }: {
    readonly trainLabels: readonly string[];
    readonly clock: Clock;
    readonly seed: number;
  },
): TrainedEnsemble {
  const { base } = model;
  if (!(base instanceof EnsembleClassifier)) {
    throw new RangeError(`Cannot look into an ensemble: the model is of kind ${base.toSnapshot().kind}`);
  }
  const names = (chosen.options.members as unknown as { name: string }[]).map(({ name }) => name);
  const judge = (classifier: Classifier, probabilities: Matrix) =>
    evaluate({ ...test, classes: classifier.classes, probabilities, trainLabels }, { seed });
  return {
    report: base.report!,
    names,
    trial: tryEnsemble(base, test, { names, clock, seed }),
    calibration: {
      before: judge(base, base.predictProba(test.texts)),
      after: judge(model, model.predictProba(test.texts)),
    },
  };
}
