import { RULES } from "../ingest/rules.ts";
import { count } from "../core/format.ts";
import { writeFileAtomic } from "../storage/atomic_file.ts";
import { renderPipelineReport } from "../views/pipeline_report.ts";
import { makeFolderOf } from "./_make_folder.ts";
import type { PipelineResult } from "./pipeline.ts";

/**
 * Writes the report of a pipeline run as one self-contained HTML page.
 *
 * @param path Where it goes; its folder is made.
 * @throws {InputError} If it cannot be written.
 */
export async function writePipelineReport(
  path: string,
  result: PipelineResult,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  const { data, signal, split, leakage, trained, evaluation, version, seconds } = result;
  const { profile } = data;
  const { nTrain, nTest, ...how } = split.description;
  const html = await renderPipelineReport({
    title: `Model ${version.name}`,
    evaluation,
    version: version.id,
    validation: {
      ...profile,
      ruleNames: Object.fromEntries(Object.values(RULES).map(({ code, meaning }) => [code, meaning])),
      signal: signal.signal,
      pValue: signal.pValue,
    },
    leakage: { nTest: Number(nTest), exact: leakage.exact, near: leakage.near },
    costs: trained.threshold,
    calibration: trained.model.outOfFold?.methods,
    provenance: {
      data: data.drawnFrom === undefined
        ? data.source
        : `${data.source}: ${count(data.texts.length)} of ${count(data.drawnFrom)} tickets, drawn evenly by chance`,
      dataFingerprint: data.fingerprint,
      nTrain: Number(nTrain),
      split: Object.entries(how).map(([key, value]) => `${key} ${value}`).join(", "),
      seed: version.manifest.seed,
      config: version.manifest.config,
      digest: version.digest,
      lockHash: version.manifest.lockHash,
      created: version.manifest.created,
      durationSeconds: seconds,
    },
  });
  await makeFolderOf(path);
  await writeFileAtomic(path, html, options);
}
