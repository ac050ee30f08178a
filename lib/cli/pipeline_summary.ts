import { count } from "../core/format.ts";
import type { PipelineResult } from "../workspace/pipeline.ts";
import type { TicketSet } from "../workspace/load_tickets.ts";
import type { SavedRun } from "../workspace/save_run.ts";
import type { TrainedModel } from "../workspace/train_model.ts";
import type { TrainedVersion } from "../workspace/train_version.ts";
import { scoresJson, scoresText } from "./evaluation_summary.ts";
import { groupsText } from "./groups_summary.ts";

/** What `deno task pipeline --json` prints. */
export function pipelineJson(result: PipelineResult, report: string) {
  const { data, signal, leakage, trained, evaluation, groups, predictPerSecond, version, champion, seconds, split } =
    result;
  const { rowsRead, accepted, quarantined } = data.profile;
  return {
    ...scoresJson(evaluation),
    ...(groups && { groups }),
    leakedTest: leakage.exact,
    nearLeakedTest: leakage.near,
    version: version.id,
    champion,
    model: trained.chosen.name,
    options: trained.chosen.options,
    calibration: trained.model.method,
    minConfidence: trained.policy.minConfidence,
    fitCpuSeconds: trained.fitCpuSeconds,
    trainCpuSeconds: trained.trainCpuSeconds,
    predictPerSecond,
    signal: signal.signal,
    pValue: signal.pValue,
    rowsRead,
    accepted,
    quarantined,
    drawn: data.texts.length,
    nTrain: split.train.texts.length,
    nTest: evaluation.n,
    dataFingerprint: data.fingerprint,
    seed: version.manifest.seed,
    seconds,
    path: version.path,
    report,
  };
}

/** What `deno task pipeline` prints. */
export function pipelineText(result: PipelineResult, report: string): string {
  const { data, leakage, trained, evaluation, groups, predictPerSecond, seconds, signal } = result;
  const n = count(evaluation.n);
  return [
    rowsText(data),
    signal.summary,
    `${count(leakage.exact)} of ${n} test texts stand in the training part too, ${count(leakage.near)} more nearly do`,
    "",
    scoresText(evaluation, `${n} test tickets`),
    "",
    ...groupsText(groups),
    ...thresholdText(trained),
    `${modelText(trained)}; fit ${trained.fitCpuSeconds.toFixed(2)} CPU s, ${count(predictPerSecond)} tickets/s; ` +
    `${seconds.toFixed(1)} s in all`,
    ...savedText(result),
    `report: ${report}`,
  ].join("\n");
}

/** What `deno task train` prints. */
export function trainedText(
  { data, trained, evaluation, groups, judgedOn, distilled, ...saved }: TrainedVersion,
): string {
  return [
    rowsText(data),
    "",
    scoresText(evaluation, `${count(evaluation.n)} tickets, ${JUDGED_ON[judgedOn]}`),
    "",
    ...groupsText(groups),
    ...thresholdText(trained),
    `${modelText(trained)}; ${trained.trainCpuSeconds.toFixed(1)} CPU s`,
    ...(distilled ? [distilled.note] : []),
    ...savedText(saved),
  ].join("\n");
}

const JUDGED_ON = {
  "cross-validation": "out of fold",
  "held-out": "held out of a first training",
  "leave-one-out": "each as if it had been left out of the training",
  "test file": "of the test file",
} as const;

function rowsText({ profile, quarantine, texts, drawnFrom }: TicketSet): string {
  const { rowsRead, accepted, quarantined, duplicates, conflicts } = profile;
  return `${count(rowsRead)} rows read = ${count(accepted)} accepted + ${count(quarantined)} quarantined` +
    `${quarantine ? ` (${quarantine})` : ""}; ${count(duplicates)} duplicates, ${
      count(conflicts)
    } texts with two labels${drawnFrom === undefined ? "" : `; ${count(texts.length)} tickets drawn from them`}`;
}

function modelText({ chosen, model }: TrainedModel): string {
  return `${chosen.name} ${JSON.stringify(chosen.options)}, ${model.method} calibration`;
}

function thresholdText({ threshold }: TrainedModel): string[] {
  if (!threshold) return [];
  const { best, withinCapacity } = threshold;
  const routes = best.threshold > 1
    ? "nothing is routed"
    : best.threshold === 0
    ? "any ticket with one label left is routed"
    : `a ticket is routed from confidence ${best.threshold.toFixed(2)}`;
  const capacity = withinCapacity ? "" : "; that is more than the agents' capacity, and nothing takes fewer minutes";
  return [
    `by the costs given ${routes}: expected cost ${best.cost.toFixed(2)} and ${best.minutes.toFixed(2)} ` +
    `agents' minutes a ticket${capacity}`,
  ];
}

function savedText({ version, champion, serves }: SavedRun): string[] {
  const ask = serves ? "" : `\nask it by name: deno task predict --version ${version.id} --text "…"`;
  return [`saved ${version.id}; ${champion}${ask}`];
}
