import { estimateText } from "../../core/format.ts";
import { MEASURES, type PromotionMeasure, sameTest } from "../measures.ts";
import type { ModelVersion } from "../model_version.ts";
import type { GateReport } from "./gate_report.ts";

/**
 * Whether a version is worse than the champion beyond the champion's interval, on the same test tickets. Being no better is no reason to
 * refuse: what is refused is a loss that chance alone does not explain.
 */
export function qualityGate(
  candidate: ModelVersion,
  incumbent: ModelVersion | undefined,
  measure: PromotionMeasure,
): GateReport {
  const unmeasured = (because: string): GateReport => ({
    gate: "quality",
    outcome: "not measured",
    figure: candidate.manifest.metrics?.[measure].value ?? null,
    limit: null,
    because,
  });
  if (!incumbent) return unmeasured("there is no champion to compare with");
  if (incumbent.digest === candidate.digest) return unmeasured("it is the champion already");
  const [mine, theirs] = [candidate.manifest.metrics?.[measure], incumbent.manifest.metrics?.[measure]];
  if (!mine || !theirs) return unmeasured(`${mine ? incumbent.id : candidate.id} was never measured`);
  if (!sameTest(candidate.manifest, incumbent.manifest)) {
    return unmeasured(`${candidate.id} and ${incumbent.id} were measured on different tickets`);
  }
  const limit = MEASURES[measure] ? theirs.low : theirs.high;
  const worse = MEASURES[measure] ? mine.value < limit : mine.value > limit;
  return {
    gate: "quality",
    outcome: worse ? "fail" : "pass",
    figure: mine.value,
    limit,
    because:
      `${measure} ${estimateText(mine, "decimal", 4)} ${
        worse ? "is worse than" : "is not worse than"
      } the interval of ` +
      `${estimateText(theirs, "decimal", 4)} of ${incumbent.id}`,
  };
}
