import type { Clock, Json, WorkOptions } from "../core/mod.ts";
import type { CalibrationMethod } from "../models/calibration/calibrator.ts";
import { CalibratedClassifier } from "../models/calibration/calibrated_classifier.ts";
import { chooseThreshold, type Costs, type ThresholdChoice } from "../models/calibration/choose_threshold.ts";
import { type DecisionPolicy, DEFAULT_POLICY } from "../models/calibration/decide.ts";
import {
  type Candidate,
  type Classifier,
  createClassifier,
  isSelfScoring,
  type ModelName,
  type Selection,
  selectLinearModel,
  takesBase,
  withOptions,
} from "../models/mod.ts";
import { makeFolderOf } from "./_make_folder.ts";
import type { OpenTeacher } from "./open_teacher.ts";
import { isBegun, keepingWork, type WorkToKeep } from "./_kept_work.ts";

/** What is trained, and how. */
export interface TrainOptions {
  /** `auto` takes the linear model and strength that do best in cross-validation on the training part. */
  readonly model: ModelName | "auto";
  /** Options of the model, such as `{ C: 1 }`; its own defaults if absent. */
  readonly modelOptions?: Readonly<Record<string, Json>>;
  /** Pretrained model that it starts from, by its folder or its id on the hub. */
  readonly base?: string;
  /** Where `base` lies on this machine. @default {base} */
  readonly baseFolder?: string;
  /** What is kept of a training that is stopped; nothing without. */
  readonly keep?: WorkToKeep;
  /** Version that it learns from, beside labels. */
  readonly teacher?: OpenTeacher;
  readonly onNote?: (note: string) => void;
  readonly calibration: CalibrationMethod | "auto";
  readonly folds: number;
  /** Share of tickets whose label set holds the true label. */
  readonly coverage: number;
  readonly classConditional: boolean;
  /** Finds the least confidence to route; without, the label set alone decides. */
  readonly costs?: Costs;
  readonly seed: number;
}

/** A trained model, with how it came to be. */
export interface TrainedModel {
  readonly model: CalibratedClassifier;
  readonly policy: DecisionPolicy;
  /** Name and options of the classifier inside. */
  readonly chosen: Candidate;
  /** What `auto` compared. */
  readonly selection?: Selection;
  /** What the costs led to. */
  readonly threshold?: ThresholdChoice;
  /**
   * CPU seconds of training the classifier inside on all tickets, once; with what it takes to score unseen tickets, where the
   * classifier does that itself.
   */
  readonly fitCpuSeconds: number;
  /** CPU seconds of everything: selection, folds, calibration and the final fit. */
  readonly trainCpuSeconds: number;
}

/** Selects, trains and calibrates a model. */
export async function trainModel(
  texts: readonly string[],
  labels: readonly string[],
  options: TrainOptions,
  { clock, ...work }: WorkOptions & { clock: Clock },
): Promise<TrainedModel> {
  const { seed, folds, coverage, classConditional, calibration, costs } = options;
  const start = clock.cpuSeconds();
  const selection = options.model === "auto" ? await selectLinearModel(texts, labels, { seed, ...work }) : undefined;
  const chosen = selection?.best ?? candidateOf(options, options.base);
  const here = selection?.best ?? candidateOf(options, options.baseFolder ?? options.base);
  const { candidate, states } = options.keep
    ? keepingWork(here, options.keep, { texts, labels, teacher: options.teacher?.id })
    : { candidate: here, states: [] };
  for (const state of states) await makeFolderOf(state);
  if (await isBegun(states)) options.onNote?.("Going on where the same training was stopped.");
  const lessons = options.teacher && { teacher: await options.teacher.ask(texts, work) };
  let fitCpuSeconds = 0;
  const base = () =>
    timed(
      createClassifier(candidate.name, candidate.options, { lessons }),
      clock,
      (seconds) => fitCpuSeconds = seconds,
    );
  const model = await new CalibratedClassifier({ base, method: calibration, folds, coverage, classConditional, seed })
    .fit(texts, labels, work)
    .catch(async (error) => {
      if (await isBegun(states)) {
        options.onNote?.("What was learnt up to the last whole epoch is kept: the same command goes on from there.");
      }
      throw error;
    });
  const threshold = costs && thresholdFor(model, costs);
  return {
    model,
    policy: { ...DEFAULT_POLICY, minConfidence: threshold?.best.threshold ?? DEFAULT_POLICY.minConfidence },
    chosen,
    selection,
    threshold,
    fitCpuSeconds,
    trainCpuSeconds: clock.cpuSeconds() - start,
  };
}

/** The model by name, and what it is made with. */
function candidateOf({ model, modelOptions, seed }: TrainOptions, base?: string): Candidate {
  const own = { name: model as ModelName, options: { seed, ...modelOptions } };
  if (base === undefined) return own;
  return withOptions(own, ({ name, options }, member) => {
    if (member === undefined) return { ...options, base };
    return takesBase(name) ? { base, ...options } : options;
  });
}

/** The same classifier, telling after each fit how long that took: the last one is the fit on all tickets. */
function timed(classifier: Classifier, clock: Clock, tell: (cpuSeconds: number) => void): Classifier {
  const time = <A extends unknown[], R>(fit: (...args: A) => Promise<R>) => async (...args: A) => {
    const before = clock.cpuSeconds();
    const result = await fit(...args);
    tell(clock.cpuSeconds() - before);
    return result;
  };
  classifier.fit = time(classifier.fit.bind(classifier));
  if (isSelfScoring(classifier)) classifier.fitAndScore = time(classifier.fitAndScore.bind(classifier));
  return classifier;
}

/**
 * The least confidence to route at which a ticket costs least, found on the tickets of the training part, each answered by a
 * model that had not seen it.
 *
 * @throws {RangeError} If the model was not fitted in this process.
 */
export function thresholdFor(model: CalibratedClassifier, costs: Costs): ThresholdChoice {
  if (!model.outOfFold) {
    throw new RangeError("Cannot choose a threshold: the model must have been fitted here, not read from a version");
  }
  const { probabilities, targets } = model.outOfFold;
  const sets = model.conformal.sets(probabilities);
  return chooseThreshold(probabilities, targets, costs, { sets, maxChoices: DEFAULT_POLICY.maxChoices });
}
