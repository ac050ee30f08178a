import { argmaxOfRow, type Clock } from "../core/mod.ts";
import type { Classifier, EnsembleClassifier } from "../models/mod.ts";
import { wilsonInterval } from "../stats/mod.ts";
import { compareModels, type ModelComparison } from "./compare_models.ts";
import { type DoubtReport, examineDoubt } from "./doubt.ts";
import type { Estimate } from "./evaluation.ts";

/** How one of several models, or all of them together, answer test tickets. */
export interface MemberTrial {
  readonly name: string;
  readonly accuracy: Estimate;
  /** CPU milliseconds for one ticket, all answered together. */
  readonly answerMilliseconds: number;
}

/** What {@linkcode tryEnsemble} found. */
export interface EnsembleTrial {
  /** Test tickets. */
  readonly n: number;
  readonly ensemble: MemberTrial;
  /** Those with a say, in their order. */
  readonly members: readonly MemberTrial[];
  /** The member that made labels of training tickets likeliest that it had not seen: chosen before the test. */
  readonly best: string;
  /** The ensemble's answers beside those of the best member, ticket by ticket. */
  readonly gain: ModelComparison;
  /** Whether members that are far apart, in bits, mean that the ensemble is wrong. */
  readonly byDisagreement: DoubtReport;
  /** The same of what the ensemble's probability of its answer lacks to 1. */
  readonly byConfidence: DoubtReport;
}

/** Options of {@linkcode tryEnsemble}. */
export interface TryEnsembleOptions {
  /** Of all members that were trained, those without a say included, shape `(nMembers,)`. */
  readonly names: readonly string[];
  readonly clock: Clock;
  /** @default {0} */
  readonly seed?: number;
}

/** Texts that a model answers before it is measured. */
const WARM_UP = 64;

/**
 * Holds an ensemble against its members on tickets that none of them has seen: what it gets right beyond the best of them, what that
 * costs, and whether its members' disagreement tells when it is wrong. Some answers are asked for before the time is
 * measured, as the first ones open what the models need.
 *
 * @throws {RangeError} If the ensemble was not fitted in this process, or there is not a name for each member.
 */
export function tryEnsemble(
  ensemble: EnsembleClassifier,
  { texts, labels }: { readonly texts: readonly string[]; readonly labels: readonly string[] },
  { names, clock, seed = 0 }: TryEnsembleOptions,
): EnsembleTrial {
  const { report } = ensemble;
  if (!report) throw new RangeError("Cannot try an ensemble: it must have been fitted here, not read from a version");
  if (names.length !== report.members.length) {
    throw new RangeError(
      `Cannot try an ensemble: there must be a name for each member: there are ${names.length} for ${report.members.length}`,
    );
  }
  const used = [...names.keys()].filter((m) => report.members[m].weight !== 0);
  const asked = used.map((m, i) => ask(names[m], ensemble.members[i]));
  const best = used.reduce((b, m) => report.members[m].logLoss < report.members[b].logLoss ? m : b);
  const all = ask("Ensemble", ensemble);
  const right = all.answers.map((answer, t) => answer === labels[t]);
  const probabilities = ensemble.predictProba(texts);
  const doubt = Float64Array.from(texts, (_, t) => {
    return 1 - probabilities.data[t * probabilities.columns + argmaxOfRow(probabilities, t)];
  });
  return {
    n: texts.length,
    ensemble: all.trial,
    members: asked.map(({ trial }) => trial),
    best: names[best],
    gain: compareModels(labels, { first: all.answers, second: asked[used.indexOf(best)].answers }, { seed }),
    byDisagreement: examineDoubt(ensemble.disagreement(texts), right),
    byConfidence: examineDoubt(doubt, right),
  };

  function ask(name: string, model: Classifier): { answers: string[]; trial: MemberTrial } {
    model.predict(texts.slice(0, WARM_UP));
    const begun = clock.cpuSeconds();
    const answers = model.predict(texts);
    const answerMilliseconds = 1000 * (clock.cpuSeconds() - begun) / texts.length;
    const hits = answers.filter((answer, t) => answer === labels[t]).length;
    const accuracy = { value: hits / texts.length, ...wilsonInterval(hits, texts.length) };
    return { answers, trial: { name, accuracy, answerMilliseconds } };
  }
}
