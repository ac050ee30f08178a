import { argmaxOfRow, systemClock } from "../../core/mod.ts";
import { checkTrainingData } from "../../models/classifier.ts";
import { combineMembers, foldsOfMembers, poolMembers } from "../../models/ensemble/mod.ts";
import type { BenchData } from "./bench_data.ts";
import { type MeasuredRun, UNSEEN } from "./neural_job.ts";
import { type NeuralRun, readScores, readUnseen } from "./neural_run.ts";

/** A member's two runs: trained on everything, and scoring what it has not seen. */
export interface MemberRuns {
  readonly fit: NeuralRun;
  readonly unseen: NeuralRun;
}

/**
 * The ensemble of members that were trained before: what `EnsembleClassifier` gives, without training them again. Weights and
 * temperatures come from unseen training tickets; those of the test are only answered.
 *
 * Seconds are those of all members, whole and with tickets held out, and of the pooling; memory is that of the largest member, as
 * they are trained one after the other.
 *
 * @param scoresOf Where the scores of a run lie.
 */
export async function poolRuns(
  members: readonly MemberRuns[],
  { train, test }: BenchData,
  scoresOf: (run: NeuralRun) => string,
): Promise<MeasuredRun & Pick<NeuralRun, "pool">> {
  const [startWall, startCpu] = [systemClock.monotonic(), systemClock.cpuSeconds()];
  const load = Deno.loadavg()[0];
  const { classes, targets } = checkTrainingData("an ensemble", train.texts, train.labels);
  const unseen = await Promise.all(members.map((member) => readUnseen(scoresOf(member.unseen))));
  const folds = foldsOfMembers(train.texts, targets, UNSEEN);
  const pooled = poolMembers(unseen, { targets, folds });
  const beforeAnswers = systemClock.cpuSeconds();
  const scores = await Promise.all(pooled.used.map((m) => readScores(scoresOf(members[m].fit))));
  const probabilities = combineMembers(pooled, scores);
  const predicted = Array.from({ length: probabilities.rows }, (_, i) => argmaxOfRow(probabilities, i));
  const end = systemClock.cpuSeconds();
  const all = members.flatMap(({ fit, unseen }) => [fit, unseen]);
  const sum = (value: (run: NeuralRun) => number) => all.reduce((total, run) => total + value(run), 0);
  return {
    nTrain: train.texts.length,
    nTest: test.texts.length,
    classes,
    predicted,
    accuracy: predicted.filter((answer, i) => classes[answer] === test.labels[i]).length / predicted.length,
    wallSeconds: sum((run) => run.wallSeconds) + (systemClock.monotonic() - startWall) / 1000,
    cpuSeconds: sum((run) => run.cpuSeconds) + beforeAnswers - startCpu,
    predictSeconds: pooled.used.reduce((total, m) => total + members[m].fit.predictSeconds!, end - beforeAnswers),
    peakMemoryMiB: Math.max(...all.map((run) => run.peakMemoryMiB)),
    memoryBeforeFitMiB: Math.min(...all.map((run) => run.memoryBeforeFitMiB)),
    load: [load, Deno.loadavg()[0]],
    pool: {
      pooling: pooled.report.pooling,
      members: members.map(({ fit: { row, seed } }, m) => ({ row, seed, weight: pooled.report.members[m].weight })),
      n: pooled.report.n,
    },
  };
}
