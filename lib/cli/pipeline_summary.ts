import type { PipelineResult } from "../workspace/pipeline.ts";
import { scoresJson, scoresText } from "./evaluation_summary.ts";

/** What `deno task pipeline --json` prints. */
export function pipelineJson(result: PipelineResult, report: string) {
  const { data, signal, leakage, trained, evaluation, predictPerSecond, version, champion, seconds, split } = result;
  const { rowsRead, accepted, quarantined } = data.profile;
  return {
    ...scoresJson(evaluation),
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
  const { data, leakage, trained, evaluation, predictPerSecond, version, champion, seconds, signal } = result;
  const { rowsRead, accepted, quarantined, duplicates, conflicts } = data.profile;
  const { chosen, model, fitCpuSeconds } = trained;
  return [
    `${rowsRead} rows read, ${accepted} accepted, ${quarantined} quarantined${
      data.quarantine ? ` (${data.quarantine})` : ""
    }; ` +
    `${duplicates} duplicates, ${conflicts} texts with two labels`,
    signal.summary,
    `${leakage.exact} of ${evaluation.n} test texts stand in the training part too, ${leakage.near} more nearly do.`,
    "",
    scoresText(evaluation, `${evaluation.n} test tickets`),
    "",
    `${chosen.name} ${JSON.stringify(chosen.options)}, ${model.method} calibration; fit ${
      fitCpuSeconds.toFixed(2)
    } CPU s, ` +
    `${predictPerSecond.toLocaleString("en")} tickets/s; ${seconds.toFixed(1)} s in all`,
    `saved ${version.id}; ${champion}`,
    report,
  ].join("\n");
}
