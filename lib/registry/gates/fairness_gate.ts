import type { ModelVersion } from "../model_version.ts";
import type { GateReport } from "./gate_report.ts";

/** Whether groups of customers are served about equally well: the gap that was measured in training against a limit. */
export function fairnessGate({ manifest }: ModelVersion, limit: number | undefined): GateReport {
  const { fairness } = manifest;
  const base = { gate: "fairness", figure: fairness?.gap ?? null, limit: limit ?? null } as const;
  if (limit === undefined) return { ...base, outcome: "not measured", because: "no limit was set" };
  if (!fairness) return { ...base, outcome: "not measured", because: "no groups were compared in training" };
  const { gap, measure, between } = fairness;
  const outcome = gap <= limit ? "pass" : "fail";
  const because = `${measure} differs by ${gap.toFixed(4)} between ${between}; the limit is ${limit}`;
  return { ...base, outcome, because };
}
